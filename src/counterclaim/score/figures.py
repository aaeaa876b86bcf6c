"""All figures of one run."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.score.answers import Answer
from counterclaim.score.gold import CORE, EVENT, GoldReport
from counterclaim.score.rates import Rate, Share, rate, share
from counterclaim.score.results import Result
from counterclaim.score.slices import Row, slices


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What docs/accuracy.md explains. Whole claims, attributes and slices are about the core."""

    reports: int
    controls: int
    gold_claims: int
    gold_not_scored: int
    claims: int
    claims_not_scored: int
    claims_elsewhere: int
    """Claims of reports that the gold does not have."""
    ungrounded: int
    number_outside_quote: int
    control_false_alarms: int
    core: Rate
    event: Rate
    whole_claim: Rate
    attributes: Mapping[str, Share]
    slices: Mapping[str, tuple[Row, ...]]


def figures(results: Sequence[Result], elsewhere: int) -> Figures:
    """Return the figures of the results of all reports; `elsewhere` claims were about none of them."""
    core, event = ([result.of(measures) for result in results] for measures in (CORE, EVENT))
    return Figures(
        reports=len(results),
        controls=sum(not result.report.claims for result in results),
        gold_claims=sum(len(result.report.claims) for result in results),
        gold_not_scored=sum(not _scored(one.measure) for result in results for one in result.report.claims),
        claims=elsewhere + sum(len(result.answers) for result in results),
        claims_not_scored=sum(not _scored(one.measure) for result in results for one in result.answers),
        claims_elsewhere=elsewhere,
        ungrounded=sum(result.ungrounded for result in results),
        number_outside_quote=sum(result.outside_quote for result in results),
        control_false_alarms=sum(result.false_alarms for result in results),
        core=_rate(core),
        event=_rate(event),
        whole_claim=_whole(core),
        attributes=_attributes(core),
        slices=slices(core, event),
    )


def elsewhere(golds: Iterable[GoldReport], answers: Iterable[Answer]) -> list[Answer]:
    """Return the answers to reports that the gold does not have."""
    known = {report.id for report in golds}
    return [answer for answer in answers if answer.report not in known]


def _scored(measure: str) -> bool:
    return measure in CORE | EVENT


def _rate(results: Sequence[Result]) -> Rate:
    return rate(*_counts(results))


def _whole(results: Sequence[Result]) -> Rate:
    """Return the rate of whole claims: one with a wrong attribute is missed and extra at once."""
    found, missed, extra = _counts(results)
    whole = sum(pair.whole for result in results for pair in result.found)
    return rate(whole, found + missed - whole, found + extra - whole)


def _counts(results: Sequence[Result]) -> tuple[int, int, int]:
    found = sum(len(result.found) for result in results)
    return found, sum(len(result.missed) for result in results), sum(len(result.extra) for result in results)


def _attributes(results: Sequence[Result]) -> dict[str, Share]:
    compared = [one for result in results for pair in result.found for one in pair.comparisons]
    of = Counter(one.name for one in compared)
    right = Counter(one.name for one in compared if one.right)
    return {name: share(right[name], of[name]) for name in sorted(of)}
