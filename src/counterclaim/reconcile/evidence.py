"""The lines behind the estimates, for those who show them: who originates what, in which class, carried by whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.reconcile.because import label
from counterclaim.reconcile.figures import ids
from counterclaim.reconcile.lines import Voice
from counterclaim.reconcile.row import Row
from counterclaim.reconcile.scene import Scene
from counterclaim.records import Measure, Side


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One originator's word on one measure and side. Numbers are None where it gives none ("up to 9" has no low)."""

    measure: Measure
    side: Side
    originator: str
    """The same for all figures of one originator: kind, party or name, office."""
    label: str
    """Who speaks, as a role ("a hospital")."""
    letter: str
    """Its class: F, A, N, N-weak or D."""
    says: str
    """What it says now, as an editor would write it; "" where only superseded figures are left."""
    low: int | None
    point: int | None
    high: int | None
    open: bool
    hedged: bool
    claims: tuple[str, ...]
    superseded: tuple[str, ...]
    carried_by: tuple[str, ...]
    """The outlets, or for want of one the reports, that print it."""


def lines(row: Row, scene: Scene) -> Iterator[Line]:
    """Yield the lines of a row in the row's order."""
    for voice in row.voices:
        yield _line(row, voice, scene)


def _line(row: Row, voice: Voice, scene: Scene) -> Line:
    every = (*voice.now, *voice.superseded)
    value = every[0].interval
    return Line(
        measure=row.measure,
        side=row.side,
        originator=voice.speaker.key,
        label=label(voice),
        letter=voice.letter,
        says=", ".join(figure.interval.words for figure in voice.now),
        low=value.low,
        point=value.point,
        high=value.high,
        open=value.open,
        hedged=every[0].hedged,
        claims=ids(voice.now),
        superseded=ids(voice.superseded),
        carried_by=tuple(sorted({scene.outlet(c.report) for f in every for c in f.claims})),
    )
