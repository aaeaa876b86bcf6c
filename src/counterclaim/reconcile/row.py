"""One row: the figures of one measure and side, their lines, numbers and status."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.policy import Policy
from counterclaim.reconcile.additions import added_up
from counterclaim.reconcile.breakdown import Breakdown
from counterclaim.reconcile.classes import grade, letter
from counterclaim.reconcile.estimate import Bounds, bounds, union
from counterclaim.reconcile.figures import Figure, Letter, ids
from counterclaim.reconcile.intervals import Interval, near
from counterclaim.reconcile.lines import Voice, voices
from counterclaim.reconcile.scene import Scene
from counterclaim.reconcile.scopes import cells, narrowed
from counterclaim.reconcile.sides import SUMMED
from counterclaim.reconcile.speakers import speaker
from counterclaim.reconcile.status import first_of, status
from counterclaim.records import Claim, Measure, Side, Stance, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What can be said of one measure and side, with the claims behind it; claim ids are sorted."""

    measure: Measure
    side: Side
    bounds: Bounds
    status: Status
    voices: tuple[Voice, ...]
    support: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def now(self) -> tuple[Figure, ...]:
        """What the row's lines say now."""
        return tuple(figure for voice in self.voices for figure in voice.now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The claims of a row as figures; `parts` never count beside their total, `nobodys` totals belong to no one."""

    figures: tuple[Figure, ...]
    nobodys: tuple[Figure, ...] = ()
    parts: tuple[str, ...] = ()


def material(
    claims: Sequence[Claim], values: Mapping[str, Interval], parts: Breakdown, whole: Mapping[str, Claim], scene: Scene
) -> Material:
    """Return a row's claims as figures, without the parts of totals that stand in the same row."""
    here = {claim.id for claim in claims}
    inside = {claim.id for claim in claims if parts.parts.get(claim.id) in here}
    made = {c.id: _figure(c, values[c.id], whole.get(parts.parts.get(c.id, "")), scene) for c in claims}
    echoed = {(made[part].speaker.key, made[part].number) for part in inside}
    totals = set(parts.parts.values())
    inside |= {i for i, f in made.items() if (f.speaker.key, f.number) in echoed and i not in totals}
    free = [figure for claim, figure in made.items() if claim not in inside]
    return Material(
        figures=tuple(figure for figure in free if figure.ids[0] not in parts.nobodys),
        nobodys=tuple(figure for figure in free if figure.ids[0] in parts.nobodys),
        parts=tuple(sorted(inside)),
    )


def row(measure: Measure, side: Side, given: Material, scene: Scene) -> Row:
    """Return the row of one measure and side."""
    figures = narrowed(added_up(given.figures, scene.policy), side, scene)
    split = cells(figures, side, scene) if measure in SUMMED else None
    if split is None or len(split.apart) == 1:
        chosen = figures if split is None else split.apart[0]
        return filed(_cell(measure, side, chosen, scene), given, scene)
    apart = [filed(_cell(measure, side, cell, scene), Material(figures=cell), scene) for cell in split.apart]
    return filed(_joined(apart, split.wide, scene), given, scene, apart)


def _figure(claim: Claim, value: Interval, total: Claim | None, scene: Scene) -> Figure:
    """Return a claim as a figure; a part in the outlet's voice is said by whoever says the total."""
    own = speaker(claim, scene)
    voice = total if total is not None and own.own_voice else claim
    by = claim if voice is claim else replace(claim, claimant=voice.claimant, interest=voice.interest)
    return Figure(
        claims=(claim,),
        interval=value,
        letter=letter(by, value, scene),
        speaker=speaker(by, scene),
        weight=scene.policy.weight(grade(by, scene)),
        hedged=claim.stance is Stance.HEDGED,
    )


def _cell(measure: Measure, side: Side, figures: Sequence[Figure], scene: Scene) -> Row:
    lines = voices(figures, scene)
    now = [figure for voice in lines for figure in voice.now]
    numbers = bounds(now, side, scene) if measure in SUMMED else union(now, measure, scene)
    return Row(measure=measure, side=side, bounds=numbers, status=status(now, side, scene), voices=lines)


def _joined(apart: Sequence[Row], wide: Sequence[Figure], scene: Scene) -> Row:
    """Return the sum of rows that exclude each other; who speaks of all of them may raise the high."""
    one, lines = apart[0], voices(wide, scene)
    now = [figure for voice in lines for figure in voice.now]
    summed = summed_bounds([row.bounds for row in apart])
    statuses = [row.status for row in apart]
    if now:
        stand_in = _stand_in(apart, summed)
        raised = bounds([stand_in, *now], one.side, scene)
        summed = replace(summed, high=raised.high, open=raised.open, claimed_max=raised.claimed_max)
        statuses.append(status([stand_in, *now], one.side, scene))
    every = tuple(voice for row in apart for voice in row.voices)
    return Row(measure=one.measure, side=one.side, bounds=summed, status=first_of(statuses), voices=(*every, *lines))


def _stand_in(apart: Sequence[Row], summed: Bounds) -> Figure:
    """Return the sum as a figure of the least neutral of its cells, to hold a wider claim against."""
    ranked = [Letter.NEUTRAL, Letter.ADMISSION, Letter.WEAK, Letter.ADVERSE]
    letters = [
        min((ranked.index(f.letter) for f in row.now if f.asserts and f.letter in ranked), default=3) for row in apart
    ]
    value = Interval(low=summed.low, point=summed.best, high=summed.high, open=summed.open)
    return replace(
        apart[0].now[0], interval=value, letter=ranked[max(letters)], hedged=False, narrow=False, stale=False
    )


def summed_bounds(addends: Sequence[Bounds]) -> Bounds:
    """Return the sums of low, best and high; a best that is missing leaves the sum's best missing."""
    bests = [b.best for b in addends if b.best is not None]
    complete = len(bests) == len(addends)
    shown = bests if complete else [b.high for b in addends]
    return Bounds(
        low=sum(b.low for b in addends),
        best=sum(bests) if complete else None,
        high=sum(b.high for b in addends),
        open=any(b.open for b in addends),
        derived=tuple(shown) if len(addends) > 1 else addends[0].derived,
        flags=frozenset().union(*(b.flags for b in addends)),
    )


def filed(made: Row, given: Material, scene: Scene, apart: Sequence[Row] = ()) -> Row:
    """Sort a row's claims: what bears its numbers out, what speaks against them, what was replaced, what is a part."""
    inner = {claim for cell in apart for claim in (*cell.support, *cell.against)}
    loose = [f for f in (*made.now, *given.nobodys) if not f.narrow and not inner & set(f.ids)]
    fits = supporter(made, scene.policy)
    support = {claim for f in loose if fits(f) for claim in f.ids} | {c for cell in apart for c in cell.support}
    against = {claim for f in loose if not fits(f) for claim in f.ids} | {c for cell in apart for c in cell.against}
    floors = ids(f for f in made.now if f.narrow)
    return replace(
        made,
        support=tuple(sorted(support)),
        against=tuple(sorted(against)),
        superseded=ids(f for voice in made.voices for f in voice.superseded),
        parts=tuple(sorted({*given.parts, *floors})),
    )


def supporter(made: Row, policy: Policy) -> Callable[[Figure], bool]:
    """Return the test for a figure that bears a row out: it fits the best, or the high where there is none."""
    numbers = made.bounds
    goal = numbers.high if numbers.best is None else numbers.best
    spread = made.measure not in SUMMED and numbers.best is None

    def fits(figure: Figure) -> bool:
        if figure.letter is Letter.DENIAL:
            return numbers.high == 0
        value = figure.interval
        close = value.point is not None and near(value.point, goal, policy)
        return spread or close or value.contains(goal)

    return fits
