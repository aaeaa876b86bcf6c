"""Counts and the shares they make."""

from dataclasses import dataclass

DIGITS = 4
"""Of a share; floors are compared at this precision too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Counts, and the shares they make in [0, 1]; a share of nothing is None."""

    found: int
    missed: int
    extra: int
    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the found claims have an attribute right, of those whose gold speaks of it."""

    right: int
    of: int
    share: float | None


def rate(found: int, missed: int, extra: int) -> Rate:
    """Return counts with precision, recall and their harmonic mean."""
    precision, recall = _share(found, found + extra), _share(found, found + missed)
    f1 = _share(2 * found, 2 * found + missed + extra)
    return Rate(found=found, missed=missed, extra=extra, precision=precision, recall=recall, f1=f1)


def share(right: int, of: int) -> Share:
    """Return counts with their share."""
    return Share(right=right, of=of, share=_share(right, of))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, DIGITS) if whole else None
