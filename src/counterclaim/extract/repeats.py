"""A figure that a report states again for the same victims by the same speaker is one claim."""

import re
from collections.abc import Sequence

from counterclaim.records import Claim, Mention

_WORD = re.compile(r"\w+")
_EMPTY = frozenset(
    ("the", "a", "an", "of", "and", "s", "in", "its", "their", "other", "others", "more", "people", "persons")
)


def without_repeats(claims: Sequence[Claim], known: frozenset[str]) -> tuple[Claim, ...]:
    """Return the claims without repeats, the first of each kept.

    `known` are the ids of claims whose number refers back ("the 12 dead"). A claim that is the total of another stays.
    """
    totals = {claim.subset_of for claim in claims}
    kept: list[Claim] = []
    for claim in claims:
        if claim.id in totals or not any(_repeats(claim, earlier, claim.id in known) for earlier in kept):
            kept.append(claim)
    return tuple(kept)


def _repeats(claim: Claim, earlier: Claim, refers_back: bool) -> bool:
    if claim.measure is not earlier.measure or not _same_number(claim, earlier, refers_back):
        return False
    if refers_back:
        return True
    return _same(claim.claimant, earlier.claimant) and _same_victims(claim, earlier)


def _same_number(claim: Claim, earlier: Claim, refers_back: bool) -> bool:
    one, other = claim.count, earlier.count
    if (one.low, one.high) == (None, None):
        return one.text.lower() == other.text.lower()
    if refers_back:
        return bool({one.low, one.high} & {other.low, other.high} - {None})
    return (one.low, one.high) == (other.low, other.high)


def _same(one: Mention, other: Mention) -> bool:
    return (one.text is None and other.text is None) or bool(_words(one) & _words(other))


def _same_victims(claim: Claim, earlier: Claim) -> bool:
    one, other = _words(claim.victim), _words(earlier.victim)
    return not one or not other or bool(one & other)


def _words(mention: Mention) -> frozenset[str]:
    return frozenset(_WORD.findall((mention.text or "").lower())) - _EMPTY
