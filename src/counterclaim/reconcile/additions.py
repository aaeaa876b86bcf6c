"""What one claimant lists adds up (rules.md 2): different victims of one sentence, and "a further 12"."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.policy import Policy
from counterclaim.reconcile.figures import Figure, Letter
from counterclaim.reconcile.intervals import added
from counterclaim.reconcile.wording import has
from counterclaim.records import Claim, Measure

_UNLISTED = (Measure.ATTACKS, Measure.LOCATIONS)  # "14 towns and 48 places" count the same ground twice


def added_up(figures: Sequence[Figure], policy: Policy) -> list[Figure]:
    """Return figures with listed ones summed; each figure given holds one claim."""
    out: list[Figure] = []
    for figure in sorted(figures, key=lambda f: _position(f.claims[0])):
        before = _before(figure, out)
        if before is not None and _adds(before, figure, policy):
            out[out.index(before)] = _sum(before, figure)
        else:
            out.append(figure)
    return out


def _position(claim: Claim) -> tuple[str, int, str]:
    return claim.report, claim.count.span[0] if claim.count.span else claim.start, claim.id


def _before(figure: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Return the last figure of the same report that the same speaker, or for "a further 12" the outlet, gives."""
    report = figure.claims[0].report
    for other in reversed(figures):
        if other.claims[0].report != report:
            return None
        voices = (other.speaker.own_voice, figure.speaker.own_voice)
        if other.speaker == figure.speaker or (figure.claims[0].additive and any(voices)):
            return other
    return None


def _adds(before: Figure, figure: Figure, policy: Policy) -> bool:
    claim, last = figure.claims[0], before.claims[-1]
    if claim.measure in _UNLISTED or Letter.DENIAL in (before.letter, figure.letter) or figure.interval.is_zero:
        return False
    if claim.additive:
        return True
    listed = bool(claim.quote) and (claim.start, claim.end) == (last.start, last.end)
    revised = has(policy.older, claim.quote) or has(policy.newer, claim.quote)
    return listed and not revised and all(_excludes(other, claim) for other in before.claims)


def _excludes(one: Claim, other: Claim) -> bool:
    """Tell whether two claims name different victims, or the same in different places."""
    whom, whom_else = (set((c.victim.text or "").casefold().split()) for c in (one, other))
    if whom and whom_else and not (whom <= whom_else or whom_else <= whom):
        return True
    named = all(p.span is not None and one.start <= p.span[0] < one.end for p in (one.place, other.place))
    return named and one.place.text != other.place.text


def _sum(before: Figure, figure: Figure) -> Figure:
    return replace(
        before,
        claims=before.claims + figure.claims,
        interval=added((before.interval, figure.interval)),
        hedged=before.hedged or figure.hedged,
        addends=(before.addends or (before.number,)) + (figure.number,),
    )
