"""A policy: the numbers, weights, caps and word lists with which claims become estimates (rules.md), as data."""

from collections.abc import Mapping
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec

from counterclaim import datafile
from counterclaim.records import Role, Side

Grade = Literal["A", "B", "C", "D", "E", "F"]
GRADES: tuple[Grade, ...] = ("A", "B", "C", "D", "E", "F")


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Up to a point of `up_to` (None: any), an adversary may claim `times` as many."""

    up_to: int | None
    times: float


class Common(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When the same number on two lines looks like one source."""

    at_least: int
    round: int
    factor: float

    def is_unusual(self, number: int) -> bool:
        """Tell whether two honest counters would hardly both come to this number by chance."""
        return number >= self.at_least and number % self.round != 0


class Hospital(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a sentence shows that a hospital or morgue counted."""

    houses: tuple[str, ...]
    receiving: tuple[str, ...]
    alone: tuple[str, ...]


class Narrower(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for a group inside a side, and for the side as a whole."""

    part: tuple[str, ...]
    whole: tuple[str, ...]


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """One version of the rules; data/policies/v1.yml says what each field means."""

    version: str
    words: Mapping[str, int]
    multipliers: Mapping[str, int]
    approximate: frozenset[str]
    exclusive: frozenset[str]
    upper: frozenset[str]
    agreement: float
    snapshot_hours: int
    weights: Mapping[Grade, float]
    grades: Mapping[Role, Grade]
    sources: Mapping[str, Grade]
    cap: tuple[Band, ...]
    common: Common
    disputed_from: int
    sum_parts: int
    sum_candidates: int
    hospital: Hospital
    older: tuple[str, ...]
    newer: tuple[str, ...]
    forecast: tuple[str, ...]
    unnamed: frozenset[str]
    narrower: Mapping[Side, Narrower]

    def __post_init__(self) -> None:
        _require(set(self.weights) == set(GRADES), "weights: each of the grades A to F needs a weight")
        _require(set(self.grades) == set(Role), "grades: each kind of speaker needs a grade")
        ends = [band.up_to for band in self.cap]
        _require(bool(ends) and ends[-1] is None, "cap: the last band is open (up_to: null)")
        known = [end for end in ends if end is not None]
        _require(len(known) == len(ends) - 1 and known == sorted(set(known)), "cap: bands rise")
        _require(0 <= self.agreement < 1, "agreement: a share from 0 to below 1")

    def weight(self, grade: Grade) -> int:
        """Return what a source of this grade weighs, in hundredths: whole numbers add up the same in any order."""
        return round(100 * self.weights[grade])

    def bears(self, count: int, point: int) -> bool:
        """Tell whether an adversary's count stays within the cap on the largest neutral or admitted point."""
        return 10 * count <= self._bound(point)

    def _bound(self, point: int) -> int:
        """Return the cap on a point, in tenths."""
        floor = 0
        for end, tenths in self._bands:
            if end is None or point <= end:
                return max(floor, tenths * point)
            floor = tenths * end
        raise AssertionError("the last band is open")

    @cached_property
    def _bands(self) -> tuple[tuple[int | None, int], ...]:
        return tuple((band.up_to, round(10 * band.times)) for band in self.cap)


def load(path: Traversable | None = None) -> Policy:
    """Return a policy, by default v1; errors.BadData says with file and line where it breaks its own rules."""
    return datafile.load(path or datafile.shipped("policies", "v1.yml"), Policy)


def _require(holds: bool, why: str) -> None:
    if not holds:
        raise ValueError(why)
