"""The figures of a happening, and which of them two happenings share."""

from counterclaim.link.happenings import Happening
from counterclaim.records import Measure, Side

Figure = tuple[Measure, int, Side | None]
OPEN = (None, Side.UNKNOWN, Side.MIXED, Side.ALL)
"""Sides that exclude no other: the victims may be the same."""


def figures(happening: Happening) -> frozenset[Figure]:
    """Return measure, number and victim side of every claim with a number above zero."""
    found = ((c.measure, c.count.low or c.count.high, c.victim.side) for c in happening.counted)
    return frozenset((measure, number, side) for measure, number, side in found if number)


def shared(left: frozenset[Figure], right: frozenset[Figure]) -> frozenset[tuple[Measure, int]]:
    """Return measure and number of the figures that two happenings give of victims who may be the same."""
    return frozenset(
        (measure, number)
        for measure, number, side in left
        for other, count, victims in right
        if (measure, number) == (other, count) and (side == victims or side in OPEN or victims in OPEN)
    )
