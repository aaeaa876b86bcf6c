"""From the figures of one row to its lines: one originator each, however many outlets carry it (rules.md 2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.policy import Policy
from counterclaim.reconcile.figures import Figure, Letter, Speaker, ids, of
from counterclaim.reconcile.scene import Scene, hours_between
from counterclaim.reconcile.speakers import adopted, settled
from counterclaim.reconcile.supersession import said, standing

_RANK = (Letter.NEUTRAL, Letter.ADMISSION, Letter.ADVERSE, Letter.WEAK, Letter.DENIAL)
_OVERTAKERS = {
    Letter.NEUTRAL: (Letter.NEUTRAL,),
    Letter.ADMISSION: (Letter.NEUTRAL, Letter.ADMISSION),
}
"""Whose newer figure makes one stale. An adversary's later word does not put a count out of use."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One line of a row: what it says now, and what it said before."""

    speaker: Speaker
    letter: Letter
    now: tuple[Figure, ...]
    superseded: tuple[Figure, ...]


def voices(figures: Sequence[Figure], scene: Scene) -> tuple[Voice, ...]:
    """Return the lines behind figures of one measure and side, in an order that their claims alone decide."""
    groups: dict[str, list[Figure]] = {}
    for figure in _with_denials(_led(settled(figures), scene)):
        groups.setdefault(figure[0], []).append(figure[1])
    out = [_voice(group, scene) for group in groups.values()]
    ordered = sorted(out, key=lambda v: ids(v.now + v.superseded))
    return _marked(_aged(ordered, scene), scene)


def _voice(group: Sequence[Figure], scene: Scene) -> Voice:
    held = standing(group, scene)
    first = min(group, key=lambda f: (f.letter is Letter.DENIAL, f.ids))
    return Voice(first.speaker, first.letter, held.now, held.superseded)


def _led(figures: Sequence[Figure], scene: Scene) -> list[Figure]:
    """Apply the lead rule: a number in the outlet's voice is that of the source which gives it in the same text."""
    sourced: dict[str, list[Figure]] = {}
    for figure in figures:
        if not figure.speaker.own_voice and figure.letter is not Letter.DENIAL:
            for report in {c.report for c in figure.claims}:
                sourced.setdefault(scene.origins.get(report, report), []).append(figure)
    owners = {origin: _owners(found) for origin, found in sourced.items()}
    return [_lead(f, owners.get(f.speaker.name, {}), scene.policy) if f.speaker.own_voice else f for f in figures]


def _owners(figures: Sequence[Figure]) -> dict[int, Figure]:
    """Return for each number who gives it, the most neutral first."""
    ranked = sorted(figures, key=lambda f: (_RANK.index(f.letter), f.hedged, f.ids), reverse=True)
    return {f.number: f for f in ranked}


def _lead(figure: Figure, owners: dict[int, Figure], policy: Policy) -> Figure:
    owner = owners.get(figure.number)
    if owner is None and _is_round(figure, policy):
        held = [owners[n] for n in sorted(owners) if figure.interval.contains(n)]
        owner = min(held, key=lambda f: (_RANK.index(f.letter), f.ids), default=None)
    return figure if owner is None else adopted(figure, owner)


def _is_round(figure: Figure, policy: Policy) -> bool:
    """Tell whether a figure is too coarse to be a count of its own: a vague word, or an open or ranged round number."""
    value = figure.interval
    return value.vague or (
        (value.open or value.low != value.high) and (value.low or 0) % (2 * policy.common.round) == 0
    )


def _with_denials(figures: Sequence[Figure]) -> list[tuple[str, Figure]]:
    """Return figures with their lines; who says "no losses" and later counts them is one line."""
    spoken = {f.speaker.key: f.line for f in sorted(figures, key=lambda f: _RANK.index(f.letter), reverse=True)}
    return [(spoken[f.speaker.key] if f.letter is Letter.DENIAL else f.line, f) for f in figures]


def _aged(lines: Sequence[Voice], scene: Scene) -> list[Voice]:
    """Mark the figures that a newer attributed figure of another line has overtaken."""
    dated = [(f, said(f, scene, max)) for v in lines for f in v.now if f.asserts and f.interval.point is not None]
    limit = scene.policy.snapshot_hours

    def is_stale(figure: Figure) -> bool:
        own = next((time for f, time in dated if f is figure), None)
        newer = [t for f, t in dated if f.letter in _OVERTAKERS.get(figure.letter, ()) and t is not None]
        return own is not None and any(hours_between(own, time) >= limit for time in newer)

    return [replace(v, now=tuple(replace(f, stale=is_stale(f)) for f in v.now)) for v in lines]


def _marked(lines: Sequence[Voice], scene: Scene) -> tuple[Voice, ...]:
    """Mark and lighten the later ones of neutral lines that give the same unusual number without a shared source."""
    order = sorted(lines, key=lambda v: (min((said(f, scene, min) or "9" for f in v.now), default="9"), ids(v.now)))
    seen: set[int] = set()
    later: set[str] = set()
    for voice in order:
        for figure in of(voice.now, Letter.NEUTRAL):
            if figure.asserts and scene.policy.common.is_unusual(figure.number):
                later |= set(figure.ids) if figure.number in seen else set()
                seen.add(figure.number)
    return tuple(replace(v, now=tuple(_lighter(f, later, scene.policy) for f in v.now)) for v in lines)


def _lighter(figure: Figure, later: set[str], policy: Policy) -> Figure:
    if figure.ids[0] not in later:
        return figure
    return replace(figure, common=True, weight=round(figure.weight * policy.common.factor))
