"""The file numbers.yml: the words of number phrases."""

from enum import StrEnum

import msgspec

from counterclaim import datafile

LONGEST = 9
"""Digits of the longest number read: a longer one is a telephone number or noise."""


class Bound(StrEnum):
    """What a qualifier makes of a number."""

    LOW = "low"
    HIGH = "high"
    EXACT = "exact"


class Qualifier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before or behind a number; see the head of numbers.yml."""

    words: str
    bound: Bound
    additive: bool = False
    known: bool = False
    excepted: bool = False


class Zero(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A word that says none."""

    words: str
    pronoun: bool = False


class NumberWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file numbers.yml."""

    values: dict[str, int]
    multipliers: dict[str, int]
    vague: list[str]
    zero: list[Zero]
    before: list[Qualifier]
    after: list[Qualifier]
    range: list[str]
    ranging: list[str]
    between: str
    half_dozen: list[str]
    units: list[str]
    money: list[str]
    labels: list[str]
    parents: list[str]
    months: list[str]
    before_year: list[str]
    unit_prefixes: list[str]
    ages: list[str]
    clock: list[str]


def load_number_words() -> NumberWords:
    """Return the shipped number words. Raises BadData."""
    return datafile.load(datafile.shipped("lexicon", "en", "numbers.yml"), NumberWords)
