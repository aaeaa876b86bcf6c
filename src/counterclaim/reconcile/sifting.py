"""Which claims enter an incident's estimates, and what each is worth."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.policy import Policy
from counterclaim.reconcile.intervals import Interval, interval
from counterclaim.reconcile.wording import has
from counterclaim.records import Claim, Extent, Problem, Stance

_CLAUSE = re.compile(r"[^,;:.]*\Z")


@dataclass(frozen=True, slots=True)
class Sifted:
    """The claims that count, in an order of their own, with their values; `unused` are kept and shown."""

    claims: tuple[Claim, ...]
    values: Mapping[str, Interval]
    unused: tuple[str, ...]
    problems: tuple[Problem, ...]


def sifted(claims: Sequence[Claim], policy: Policy) -> Sifted:
    """Set aside totals over a stretch of time, forecasts, and words that the policy does not value."""
    ordered = sorted(claims, key=lambda claim: (claim.report, claim.start, claim.id))
    entering = [c for c in ordered if c.extent is Extent.EVENT and not _is_forecast(c, policy)]
    found = {c.id: interval(c.count, policy) for c in entering}
    values = {claim: value for claim, value in found.items() if value is not None}
    kept = tuple(c for c in entering if c.id in values)
    return Sifted(
        claims=kept,
        values=values,
        unused=tuple(sorted({c.id for c in ordered} - values.keys())),
        problems=tuple(_unvalued(c, policy) for c in entering if c.id not in values),
    )


def _is_forecast(claim: Claim, policy: Policy) -> bool:
    """Tell whether the clause leads up to the number with words of what is yet to come."""
    if claim.stance is not Stance.HEDGED or claim.count.span is None:
        return False
    clause = _CLAUSE.search(claim.quote[: claim.count.span[0] - claim.start])
    return clause is not None and has(policy.forecast, clause.group())


def _unvalued(claim: Claim, policy: Policy) -> Problem:
    return Problem(
        code="unvalued",
        where=f"{claim.report}, {claim.id}",
        why=f"policy {policy.version} does not say what {claim.count.text!r} is worth",
        todo="add the word to the policy's `words`, or correct the claim",
    )
