"""What a matched claim says beside its number, against the gold: who, whose, where, when, how sure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterclaim.score.answers import Answer
from counterclaim.score.gold import GoldClaim
from counterclaim.score.matching import same_bounds, share_words

WHOLE = frozenset({"bounds", "claimant side", "victim side", "date", "country"})
"""A claim is whole if each of these that its gold speaks of is right."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One attribute of a pair: its name, what the gold has, what the answer has, and whether that is right."""

    name: str
    wanted: object
    got: object
    right: bool


def compare(gold: GoldClaim, answer: Answer) -> Iterator[Comparison]:
    """Yield the attributes that the gold speaks of; where it has no speaker, country or day, none may be invented."""
    bounds, days = (answer.count.low, answer.count.high), (answer.when.start, answer.when.end)
    yield Comparison("bounds", (gold.low, gold.high), bounds, same_bounds(gold, answer))
    yield _equal("claimant side", gold.claimant_side, answer.claimant.side)
    if gold.victim_side:
        yield _equal("victim side", gold.victim_side, answer.victim.side)
    if gold.claimant_text:
        yield _sharing("claimant words", gold.claimant_text, answer.claimant.text)
    else:
        yield _nothing("no claimant invented", answer.claimant.text)
    if gold.perpetrator_text:
        yield _sharing("perpetrator words", gold.perpetrator_text, answer.perpetrator.text)
    if gold.place_text:
        yield _sharing("place words", gold.place_text, answer.place.text)
    if gold.country_iso3:
        yield _equal("country", gold.country_iso3, answer.place.country)
    else:
        yield _nothing("no country invented", answer.place.country)
    if gold.date_start:
        yield _equal("date", (gold.date_start, gold.date_end), days)
    elif not gold.date_end:
        yield _nothing("no date invented", answer.when.start or answer.when.end)
    yield _equal("stance", gold.status, answer.stance)
    yield _equal("background", gold.background, answer.background)


def is_whole(comparisons: Iterable[Comparison]) -> bool:
    """Tell whether number, sides, day and country are right."""
    return all(one.right for one in comparisons if one.name in WHOLE)


def _equal(name: str, wanted: object, got: object) -> Comparison:
    return Comparison(name, wanted, got, wanted == got)


def _sharing(name: str, wanted: str, got: str | None) -> Comparison:
    return Comparison(name, wanted, got, share_words(wanted, got))


def _nothing(name: str, got: str | None) -> Comparison:
    return Comparison(name, None, got, not got)
