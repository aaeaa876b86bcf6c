"""The rule language of frames.yml: patterns over chunks, compiled to regular expressions.

A chunk is written as one character for each of its roles and a stop (";"), so a sentence is a string and a pattern a
regular expression over it. Gaps are bounded, so matching stays linear in the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate
from operator import itemgetter, or_
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
    *("loose", "undergone", "doer", "giving", "remains", "hurt", "with", "share", "die", "shoot"),
    *("opener", "ending", "unseen", "striking", "assailing"),
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
_BIT = {role: 1 << number for number, role in enumerate(ROLES)}
_ATOM = re.compile(r"(?:(?P<slot>[qt]):)?(?P<not>~)?(?P<names>[a-z]+(?:\|[a-z]+)*)")
_GROUP = re.compile(r"\([^()]*\)(?:[?*+]|\{\d*,?\d*\})?\??")
_OPTIONAL = re.compile(r"[?*]|\{0")


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
    needs: Literal["attack", "people"] | None = None


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


class Written:
    """A sentence of chunks as patterns read it: each chunk its letters and a stop, and its roles as bits."""

    def __init__(self, signs: Sequence[tuple[str, int]]) -> None:
        self.text = "".join([letters for letters, _ in signs])
        self.held = reduce(or_, [roles for _, roles in signs], 0)
        """The roles of all chunks."""
        begins = accumulate([len(letters) for letters, _ in signs], initial=0)
        self.numbers = dict(zip(begins, range(len(signs)), strict=False))
        """The number of the chunk that begins at an offset."""
        self._signs = signs
        self._starts: dict[int, list[int]] = {}

    def starts(self, roles: int) -> list[int]:
        """Return the offsets of the chunks that have one of the roles."""
        found = self._starts.get(roles)
        if found is None:
            found = [start for start, number in self.numbers.items() if self._signs[number][1] & roles]
            self._starts[roles] = found
        return found


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled rule, with what it cannot hold without: `needs` are sets of roles, `first` those it begins with."""

    rule: Rule
    expression: re.Pattern[str]
    needs: tuple[int, ...]
    first: int

    def matches(self, written: Written) -> Iterator[Match]:
        """Yield every place where the rule holds in a sentence."""
        for start in written.starts(self.first):
            found = self.expression.match(written.text, start)
            if found is not None:
                trigger = found.start("t") if "t" in self.expression.groupindex else -1
                yield Match(self.rule, written.numbers[found.start("q")], written.numbers.get(trigger))


class Patterns:
    """The rules in their order. Most need roles that a sentence does not hold and are not tried: nine in ten."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._by_need: defaultdict[int, list[tuple[int, Pattern]]] = defaultdict(list)
        for number, pattern in enumerate(patterns):
            self._by_need[pattern.needs[0] if pattern.needs else -1].append((number, pattern))
        self._signs: dict[frozenset[str], tuple[str, int]] = {}  # grows to the sets of roles that the lexicons give

    def matches(self, chunks: Sequence[Chunk]) -> Iterator[Match]:
        """Yield every place where a rule holds, rule by rule."""
        written = Written([self._signs.get(chunk.roles) or self._sign(chunk.roles) for chunk in chunks])
        held = written.held
        likely = [row for need, rows in self._by_need.items() if need & held for row in rows]
        for _, pattern in sorted(likely, key=itemgetter(0)):
            for need in pattern.needs:
                if not need & held:
                    break
            else:
                yield from pattern.matches(written)

    def _sign(self, roles: frozenset[str]) -> tuple[str, int]:
        letters = "".join(_LETTER[role] for role in sorted(roles)) + ";"
        return self._signs.setdefault(roles, (letters, _bits(roles)))


def load_patterns() -> Patterns:
    """Return the shipped rules, compiled. Raises BadData where a pattern names no role."""
    source = datafile.shipped("rules", "en", "frames.yml")
    file = datafile.load(source, RuleFile)
    return Patterns(_compile(rule, file.sets) for rule in file.rules)


def _compile(rule: Rule, sets: Mapping[str, tuple[str, ...]]) -> Pattern:
    def roles(atom: re.Match[str]) -> list[str]:
        return [role for name in atom["names"].split("|") for role in sets.get(name, (name,))]

    def expression(atom: re.Match[str]) -> str:
        letters = "".join(_LETTER[role] for role in roles(atom))
        chunk = f"[^;{letters}]*;" if atom["not"] else f"[^;]*[{letters}][^;]*;"
        return f"(?P<{atom['slot']}>{chunk})" if atom["slot"] else f"(?:{chunk})"

    try:
        needs = {atom.start(): _bits(roles(atom)) for atom in _needed(rule.pattern)}
        compiled = re.compile(_ATOM.sub(expression, rule.pattern).replace(" ", ""))
    except (KeyError, re.error) as fault:
        raise BadData(f"frames.yml: rule {rule.name}: {fault}; see the head of the file for the chunks") from fault
    return Pattern(rule, compiled, tuple(sorted(needs.values(), key=int.bit_count)), needs.get(0, -1))


def _needed(pattern: str) -> list[re.Match[str]]:
    """Return the atoms that every match has: outside of groups, not optional, not negated; at their offsets."""
    bare = pattern
    while group := _GROUP.search(bare):
        bare = bare[: group.start()] + " " * len(group[0]) + bare[group.end() :]
    if "|" in _ATOM.sub("", bare):
        return []
    return [atom for atom in _ATOM.finditer(bare) if not (atom["not"] or _OPTIONAL.match(bare, atom.end()))]


def _bits(roles: Iterable[str]) -> int:
    return sum(_BIT[role] for role in set(roles))
