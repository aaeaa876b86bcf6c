"""Dates that travel along a link: an undated report gains the day, "August 25" its year, and both say so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.link.happenings import Happening
from counterclaim.link.interval import Interval, tightest
from counterclaim.link.times import month_and_day
from counterclaim.partialdate import PartialDate, partial
from counterclaim.records import Claim, Extent, Problem, When

LINK = "link"


@dataclass(frozen=True, slots=True)
class Dated:
    """A group with every date that could be borrowed, the reports that borrowed, and disagreements."""

    happenings: tuple[Happening, ...]
    reports: tuple[str, ...]
    problems: tuple[Problem, ...]


def borrow(group: Sequence[Happening]) -> Dated:
    """Return a group in which undated claims have the interval of the dated happenings they are linked with.

    First the dates without a year, which also narrow what the others get, then the reports that say nothing.
    """
    if all(h.when is None for h in group):
        return Dated(tuple(group), (), ())
    dated = [_completed(h, group) for h in group]
    shared = tightest(h.when for h in dated if h.when is not None)
    dated = [h if h.when is not None or shared is None else _given(h, shared) for h in dated]
    borrowed = [new for old, new in zip(group, dated, strict=True) if new.claims != old.claims]
    problems = [problem for happening in borrowed for problem in _disagreements(happening)]
    return Dated(tuple(dated), tuple(sorted({h.report for h in borrowed})), tuple(problems))


def _completed(happening: Happening, group: Iterable[Happening]) -> Happening:
    """Give a happening's date without a year the year of the group's dated happenings."""
    open_date = month_and_day(happening)
    shared = tightest(h.when for h in group if h.when is not None)
    if happening.when is not None or open_date is None or shared is None:
        return happening
    days = _in_year(open_date, shared)
    return happening if days is None else _given(happening, days)


def _in_year(open_date: PartialDate, shared: Interval) -> Interval | None:
    days = open_date.within(*Interval(shared.start - 1, shared.end + 1).iso())
    return None if days is None else Interval.between(*days)


def _given(happening: Happening, days: Interval) -> Happening:
    claims = tuple(_lent(c, days) if c.when.start is None and c.extent is Extent.EVENT else c for c in happening.claims)
    return replace(happening, claims=claims, when=days)


def _lent(claim: Claim, days: Interval) -> Claim:
    own = partial(claim.when.text) if claim.when.text else None
    interval = (_in_year(own, days) if own else None) or days
    start, end = interval.iso()
    return replace(claim, when=replace(claim.when, start=start, end=end, precision=interval.precision, source=LINK))


def _disagreements(happening: Happening) -> Iterator[Problem]:
    for claim in happening.claims:
        rivals = [Interval.between(*days) for days in claim.when.candidates]
        days = Interval.of(claim.when)
        if claim.when.source == LINK and days and rivals and all(days.gap(rival) > 0 for rival in rivals):
            yield Problem(
                code="date-disagrees",
                where=claim.report,
                why=f"the text computes to {_years(claim.when)}, the linked reports say {claim.when.start}",
                todo="the linked date is used; check the report and decide",
            )
            return


def _years(when: When) -> str:
    return " or ".join(start for start, _ in when.candidates)
