"""The words of the page, loaded from data/publish/words.yml."""

from typing import Literal

import msgspec

from counterclaim import datafile
from counterclaim.records import Extent, Interest, Kind, Measure, PlacePrecision, Side, Stance, Status, TimePrecision

Shape = Literal["square", "diamond", "circle", "ring", "cross"]


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A label and the sentence that explains it."""

    label: str
    meaning: str


class Class(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An interest class, with its mark in the range plot."""

    label: str
    shape: Shape
    meaning: str


class Manner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A stance and the verb it gives the speaker."""

    label: str
    verb: str


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the reader sees for each term of the records."""

    measures: dict[Measure, str]
    sides: dict[Side, str]
    statuses: dict[Status, Term]
    interests: dict[Interest, Class]
    stances: dict[Stance, Manner]
    extents: dict[Extent, str]
    relations: dict[str, str]
    kinds: dict[Kind, str]
    places: dict[PlacePrecision, str]
    times: dict[TimePrecision, str]
    time_sources: dict[str, str]
    flags: dict[str, str]


def load() -> Words:
    """Return the words that ship with the package."""
    return datafile.load(datafile.shipped("publish", "words.yml"), Words)
