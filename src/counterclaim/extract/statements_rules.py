"""The rules for statements without a count: data/rules/en/statements.yml, validated and compiled."""

import re
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Annotated, Literal

import msgspec

from counterclaim import datafile
from counterclaim.extract.attribution import Speech
from counterclaim.extract.stance import Doubt
from counterclaim.records import Kind
from counterclaim.sieve import Sieve

Actor = Literal["subject", "before", "right", "none"]
Speaker = Literal["cue", "actor", "subject"]


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One row of statements.yml; its head says what each field means."""

    name: str
    kind: Kind
    pattern: str
    actor: Actor
    example: Annotated[str, msgspec.Meta(min_length=1)]
    claimant: Speaker = "cue"
    plain: bool = False
    uncounted: bool = False
    unless: str | None = None


class StatementFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of statements.yml."""

    words: dict[str, str]
    rules: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One named pattern; statements.yml says what its fields mean."""

    name: str
    kind: Kind
    pattern: re.Pattern[str]
    actor: Actor
    claimant: Speaker
    plain: bool
    uncounted: bool
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class StatementRules:
    """What `statements` needs: the rules, and the lexicons of speech and doubt."""

    rules: tuple[Rule, ...]
    sieve: Sieve[Rule]
    speech: Speech
    doubt: Doubt


def load_statement_rules(speech: Speech, doubt: Doubt, path: Traversable | None = None) -> StatementRules:
    """Return the shipped English rules, or another set. Raises BadData with file and line."""
    file = datafile.load(path or datafile.shipped("rules", "en", "statements.yml"), StatementFile)
    rules = tuple(_compiled(row, file.words) for row in file.rules)
    return StatementRules(rules, Sieve((rule, rule.pattern.pattern) for rule in rules), speech, doubt)


def _compiled(row: Row, words: dict[str, str]) -> Rule:
    unless = None if row.unless is None else _pattern(row.unless, words)
    pattern = _pattern(row.pattern, words)
    return Rule(row.name, row.kind, pattern, row.actor, row.claimant, row.plain, row.uncounted, unless)


def _pattern(pattern: str, words: dict[str, str]) -> re.Pattern[str]:
    """Fill in the word lists; a blank outside a character class matches any one white space, so line breaks too."""
    for name, listed in words.items():
        pattern = pattern.replace("{" + name + "}", listed)
    return re.compile(pattern.replace(" ", r"\s"), re.IGNORECASE)
