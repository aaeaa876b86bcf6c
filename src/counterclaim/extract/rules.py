"""The rule language of frames.yml: patterns over chunks, compiled to regular expressions.

A chunk is written as one character for each of its roles and a stop (";"), so a sentence is a string and a pattern a
regular expression over it. Gaps are bounded, so matching stays linear in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

import msgspec

from counterclaim import datafile
from counterclaim.errors import BadData
from counterclaim.extract.chunk import Chunk
from counterclaim.records import Measure

ROLES = (
    *(
        "counted",
        "number",
        "outcome",
        "unknown",
        "thing",
        "other",
        "ordinal",
        "actor",
        "part",
        "reference",
        "tally",
        "universal",
        "victims",
        "suffer",
        "hospital",
        "unharmed",
        "manner",
        "fire",
        "trapped",
        "secure",
        "ranging",
    ),
    *("passive", "bare", "gerund", "active", "base", "intransitive", "adjective", "complement", "event", "toll"),
    *("loose", "undergone", "doer", "giving", "remains", "hurt", "with", "todeath", "die", "shoot"),
    *("carrier", "cause", "rise", "total", "join", "destroy", "be", "have", "modal", "negated", "speech", "verb"),
    *(
        "noun",
        "determiner",
        "pronoun",
        "relative",
        "subordinator",
        "of",
        "include",
        "included",
        "among",
        "ofwhom",
        "along",
        "from",
        "to",
        "by",
        "preposition",
        "and",
    ),
    *("comma", "semicolon", "colon", "dash", "stop", "mark"),
)
_LETTER = {role: chr(ord("Ā") + number) for number, role in enumerate(ROLES)}  # none means anything in a pattern
_ATOM = re.compile(r"(?:(?P<slot>[qt]):)?(?P<not>~)?(?P<names>[a-z]+(?:\|[a-z]+)*)")


Words = Annotated[str, msgspec.Meta(min_length=1)]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of frames.yml; its head says what each field means."""

    name: str
    reads: Words
    pattern: str
    example: Words
    list: Literal["left", "right"] | None = None
    subset: bool = False
    inherit: bool = False
    across: bool = False
    measure: Measure | None = None
    kind: str | None = None
    needs: Literal["attack"] | None = None


class RuleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of frames.yml."""

    sets: dict[str, tuple[str, ...]]
    rules: list[Rule]


@dataclass(frozen=True, slots=True)
class Match:
    """A rule holds: the chunk of the number and the chunk that gives the measure (None: the number's own noun)."""

    rule: Rule
    number: int
    trigger: int | None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled rule."""

    rule: Rule
    expression: re.Pattern[str]

    def matches(self, written: str) -> Iterator[Match]:
        """Yield every place where the rule holds in a sentence as `write` gives it."""
        for found in self.expression.finditer(written):
            trigger = found.start("t") if "t" in self.expression.groupindex else -1
            yield Match(
                self.rule,
                written.count(";", 0, found.start("q")),
                None if trigger < 0 else written.count(";", 0, trigger),
            )


def write(chunks: Sequence[Chunk]) -> str:
    """Return a sentence of chunks as the string that patterns read."""
    return "".join("".join(_LETTER[role] for role in sorted(chunk.roles)) + ";" for chunk in chunks)


def load_patterns() -> tuple[Pattern, ...]:
    """Return the shipped rules, compiled. Raises BadData where a pattern names no role."""
    source = datafile.shipped("rules", "en", "frames.yml")
    file = datafile.load(source, RuleFile)
    return tuple(Pattern(rule, _compile(rule, file.sets)) for rule in file.rules)


def _compile(rule: Rule, sets: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    def atom(found: re.Match[str]) -> str:
        letters = "".join(_LETTER[role] for name in found["names"].split("|") for role in sets.get(name, (name,)))
        chunk = f"[^;{letters}]*;" if found["not"] else f"[^;]*[{letters}][^;]*;"
        return f"(?P<{found['slot']}>{chunk})" if found["slot"] else f"(?:{chunk})"

    try:
        body = _ATOM.sub(atom, rule.pattern).replace(" ", "")
        return re.compile(f"(?:^|(?<=;))(?={body})")
    except (KeyError, re.error) as fault:
        raise BadData(f"frames.yml: rule {rule.name}: {fault}; see the head of the file for the chunks") from fault
