"""Which figure of one line holds now (rules.md 2); the others are kept as superseded."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from counterclaim.policy import Policy
from counterclaim.reconcile.figures import Figure, Letter
from counterclaim.reconcile.intervals import Interval
from counterclaim.reconcile.scene import Scene, hours_between
from counterclaim.reconcile.wording import has
from counterclaim.records import Claim, TimePrecision

_REACH = 40  # characters before a number in which its revision words stand
_KINDS = ("asserted", "hedged", "ceiling", "denial")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a line says now, and what it said before."""

    now: tuple[Figure, ...]
    superseded: tuple[Figure, ...]


def standing(figures: Sequence[Figure], scene: Scene) -> Standing:
    """Return the figures of a line that hold: the latest asserted, and what no later asserted one has overtaken."""
    merged = _merged(figures, scene)
    floors = [f for f in merged if f.narrow]
    main, *others = (_latest([f for f in merged if not f.narrow and _kind(f) == kind], scene) for kind in _KINDS)
    beside = [f for f in others if f and (main is None or f is _later(main, f, scene) or _rejects(f))]
    now = [*([main] if main else []), *beside, *floors]
    return Standing(tuple(now), tuple(f for f in merged if f not in now))


def _kind(figure: Figure) -> str:
    if figure.letter is Letter.DENIAL:
        return "denial"
    if figure.interval.is_ceiling:
        return "ceiling"
    return "hedged" if figure.hedged else "asserted"


def _rejects(figure: Figure) -> bool:
    """Tell whether it rejects somebody's figure: that is no figure of its own which a later one could replace."""
    return figure.letter is Letter.DENIAL and not figure.interval.is_zero


def _merged(figures: Sequence[Figure], scene: Scene) -> list[Figure]:
    """Return one figure a number, in an order that does not depend on the input's."""
    groups: dict[tuple[int, bool, bool, bool], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.ids):
        denial = figure.letter is Letter.DENIAL
        groups.setdefault((figure.number, figure.interval.is_ceiling, denial, figure.narrow), []).append(figure)
    return [_one(group, scene) for group in groups.values()]


def _one(group: Sequence[Figure], scene: Scene) -> Figure:
    """Return the same number of several claims: asserted if one asserts it, worded as its earliest report words it."""
    sums = [f for f in group if f.addends]
    return replace(
        group[0],
        claims=tuple(sorted((c for f in group for c in f.claims), key=lambda c: c.id)),
        interval=_wording(group, scene),
        hedged=all(f.hedged for f in group),
        weight=max(f.weight for f in group),
        addends=sums[0].addends if len(sums) == len(group) else (),
    )


def _wording(group: Sequence[Figure], scene: Scene) -> Interval:
    times = [(said(f, scene, min), f.interval) for f in group]
    dated = sorted({time for time, _ in times if time is not None})
    if len(dated) > 1 and all(time is not None for time, _ in times):
        first = [value for time, value in times if time == dated[0]]
        return max(first, key=_caution)
    return max((value for _, value in times), key=_caution)


def _caution(value: Interval) -> tuple[bool, bool, bool, int]:
    return value.open, value.exclusive, value.approximate, -(value.low or 0)


def said(figure: Figure, scene: Scene, pick: Callable[[Iterable[str]], str]) -> str | None:
    """Return when a figure was first (`min`) or last (`max`) published; a copy speaks at the time of its original."""
    origins: dict[str, list[str]] = {}
    for report in {claim.report for claim in figure.claims}:
        published = scene.published(report)
        if published is None:
            return None
        origins.setdefault(scene.copies.get(report, report), []).append(published)
    return pick([min(times) for times in origins.values()])


def _latest(figures: Sequence[Figure], scene: Scene) -> Figure | None:
    latest: Figure | None = None
    for figure in figures:
        latest = figure if latest is None else _later(latest, figure, scene)
    return latest


def _later(one: Figure, other: Figure, scene: Scene) -> Figure:
    """Return which of two figures of a line holds; each test decides or leaves it to the next."""
    for test in (_by_text, _by_publication, _by_revision, _by_bound):
        verdict = test(one, other, scene)
        if verdict:
            return other if verdict > 0 else one
    return max(other, one, key=lambda f: f.number)


def _by_text(one: Figure, other: Figure, _: Scene) -> int:
    return _sign(_told_of(one), _told_of(other))


def _told_of(figure: Figure) -> str | None:
    """Return the last day that the texts themselves name, where all of the figure's claims name one."""
    ends = [c.when.end for c in figure.claims if c.when.source == "text" and c.when.precision is TimePrecision.DAY]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(figure.claims) else None


def _by_publication(one: Figure, other: Figure, scene: Scene) -> int:
    first, second = said(one, scene, min), said(other, scene, min)
    if first is None or second is None:
        return 0
    hours = hours_between(first, second)
    return (hours > 0) - (hours < 0)


def _by_revision(one: Figure, other: Figure, scene: Scene) -> int:
    return _revised(other, scene.policy) - _revised(one, scene.policy)


def _revised(figure: Figure, policy: Policy) -> int:
    """Return 1 for a figure marked as the revision, -1 for one marked as revised."""
    before = [_before(claim) for claim in figure.claims]
    newer = any(has(policy.newer, words) for words in before)
    return newer - any(has(policy.older, words) for words in before)


def _before(claim: Claim) -> str:
    """Return the words of the quote just before the number."""
    if claim.count.span is None:
        return ""
    at = claim.count.span[0] - claim.start
    return claim.quote[max(0, at - _REACH) : max(0, at)]


def _by_bound(one: Figure, other: Figure, _: Scene) -> int:
    return other.interval.meets(one.interval) - one.interval.meets(other.interval)


def _sign(one: str | None, other: str | None) -> int:
    return 0 if one is None or other is None else (other > one) - (other < one)
