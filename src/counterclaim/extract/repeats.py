"""A figure that a report states again for the same victims by the same speaker is one claim."""

import re
from collections import defaultdict
from collections.abc import Sequence

from counterclaim.records import Claim, Mention

SMALL = 4
"""Up to this many, equal figures are often different people: only the same words make a repeat."""
COMPARED = 100
"""Claims of the same number before one that it may repeat: a report with more is a table, and costs their square."""
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
    alike: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        key = (claim.measure, claim.count.low, claim.count.high, claim.count.text.lower() if _is_vague(claim) else "")
        if claim.id in totals or not any(
            _repeats(claim, earlier, claim.id in known) for earlier in alike[key][-COMPARED:]
        ):
            kept.append(claim)
            alike[key].append(claim)
    return tuple(kept)


def _is_vague(claim: Claim) -> bool:
    return claim.count.low is None and claim.count.high is None


def _repeats(claim: Claim, earlier: Claim, refers_back: bool) -> bool:
    """Tell whether a claim with the same measure and number repeats an earlier one."""
    if claim.additive != earlier.additive:
        return False
    if refers_back and (claim.claimant.text is None or _same_speaker(claim.claimant, earlier.claimant)):
        return True
    if max(claim.count.low or 0, claim.count.high or 0) <= SMALL:
        return (claim.claimant.text, claim.victim.text) == (earlier.claimant.text, earlier.victim.text)
    return _same_speaker(claim.claimant, earlier.claimant) and _same_victims(claim, earlier)


def _same_speaker(one: Mention, other: Mention) -> bool:
    if one.text is None or other.text is None:
        return one.text is None and other.text is None
    return _words(one) <= _words(other) or _words(other) <= _words(one)


def _same_victims(claim: Claim, earlier: Claim) -> bool:
    one, other = _words(claim.victim), _words(earlier.victim)
    return not one or not other or bool(one & other)


def _words(mention: Mention) -> frozenset[str]:
    return frozenset(_WORD.findall((mention.text or "").lower())) - _EMPTY
