"""The row over all sides (rules.md 4.5): the sums of the sides, and what is stated of all of them together."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.reconcile.disputed import Settled
from counterclaim.reconcile.estimate import Bounds, bounds, ranks
from counterclaim.reconcile.figures import Figure, Letter
from counterclaim.reconcile.lines import voices
from counterclaim.reconcile.row import Material, Row, filed, summed_bounds
from counterclaim.reconcile.scene import Scene
from counterclaim.reconcile.status import first_of, status
from counterclaim.records import Measure, Side

_SOURCED = (Letter.NEUTRAL, Letter.ADMISSION)
_DOUBTED = (Side.CIVILIANS, Side.ARMED_GROUP)


def all_row(measure: Measure, sides: Settled, stated: Material, scene: Scene) -> Row:
    """Return the row over all sides of one measure."""
    rows = list(sides.rows.values())
    lines = voices(stated.figures, scene)
    now = _numerals([figure for voice in lines for figure in voice.now], rows)
    if rows:
        may_settle = _settling(now, rows)
        numbers = _raised(_addends(sides), bounds(may_settle, Side.ALL, scene) if may_settle else None, now)
    else:
        may_settle, numbers = now, bounds(now, Side.ALL, scene)
    speaking = may_settle or [f for f in now if f.letter is Letter.ADVERSE]
    known = status(now, Side.ALL, scene) if speaking else first_of([row.status for row in rows])
    own = Row(measure=measure, side=Side.ALL, bounds=replace(numbers, claimed_max=None), status=known, voices=lines)
    return _gathered(filed(own, stated, scene), rows)


def _numerals(figures: Sequence[Figure], rows: Sequence[Row]) -> list[Figure]:
    """Return stated totals without vague words, where a total or some side has a numeral."""
    spoken = [f for f in (*figures, *(f for row in rows for f in row.now)) if f.letter is not Letter.DENIAL]
    numeral = any(not f.interval.vague for f in spoken)
    return [f for f in figures if not (numeral and f.interval.vague)]


def _settling(now: Sequence[Figure], rows: Sequence[Row]) -> list[Figure]:
    """Return the totals that may set low and best: sourced ones, else the outlet's where no side has a source."""
    sourced = [f for f in now if f.letter in _SOURCED and f.asserts]
    known = any(f.letter in _SOURCED and f.asserts for row in rows for f in row.now)
    return sourced or ([] if known else [f for f in now if f.letter is Letter.WEAK and f.asserts])


def _addends(sides: Settled) -> list[Bounds]:
    """Return the numbers of the sides; victims whom two sides claim count once."""
    addends = [row.bounds for side, row in sides.rows.items() if sides.once is None or side not in _DOUBTED]
    return addends if sides.once is None else [sides.once, *addends]


def _raised(addends: Sequence[Bounds], stated: Bounds | None, now: Sequence[Figure]) -> Bounds:
    """Return the sums as stated totals change them: sourced ones set low and best, every one may raise the high."""
    summed, counts = summed_bounds(addends), ranks(now)
    highs = [(f.interval.high or 0, f.interval.open) for f in (*counts.counts, *counts.hedged)]
    highest = max([(summed.high, summed.open), *highs])
    if stated is None:
        return replace(summed, high=highest[0], open=highest[1])
    low = max(summed.low, stated.low)
    best = summed.best if stated.best is None else stated.best
    best = None if best is None else max(best, low)
    return replace(
        summed,
        low=low,
        best=best,
        high=highest[0],
        open=highest[1],
        derived=_derived(best, stated, summed, addends),
        flags=summed.flags | stated.flags,
    )


def _derived(best: int | None, stated: Bounds, summed: Bounds, addends: Sequence[Bounds]) -> tuple[int, ...] | None:
    """Return the addends of a best that is the sides', or the total less theirs: victims whose side nobody tells."""
    if best == summed.best:
        return summed.derived
    if summed.best is not None and stated.low > summed.best:
        return (stated.low, *(-b.best for b in addends if b.best))
    if best is not None and best != stated.best:
        lows = [b for b in addends if b.low]
        return tuple(b.low for b in lows) if len(lows) > 1 else lows[0].derived
    return None


def _gathered(own: Row, rows: Sequence[Row]) -> Row:
    """Return the row with the claims of its sides beside those of the stated totals."""
    return replace(
        own,
        support=tuple(sorted({*own.support, *(c for row in rows for c in row.support)})),
        against=tuple(sorted({*own.against, *(c for row in rows for c in row.against)})),
        superseded=tuple(sorted({*own.superseded, *(c for row in rows for c in row.superseded)})),
        parts=tuple(sorted({*own.parts, *(c for row in rows for c in row.parts)})),
    )
