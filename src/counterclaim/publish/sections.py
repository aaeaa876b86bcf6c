"""The parts of the page: one section an incident, what belongs to none, and the list of sources."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from counterclaim.publish import evidence, phrases
from counterclaim.publish.evidence import Card, Row, Said
from counterclaim.publish.index import Index, anchor, estimate_anchor, is_constructed
from counterclaim.publish.view import CaseView
from counterclaim.records import Incident, Measure, Report, Side

SUMMED_UP = (Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED)
"""The measures of the summary, one column each."""

MOST_REASONS = 12
"""Reasons shown for one incident's links; all of them are in the data."""


@dataclass(frozen=True, slots=True)
class Way:
    """A name that leads somewhere on the page."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Summed:
    """One side's range in the summary."""

    side: str
    span: str
    best: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One incident as it is shown; `summary` has a tuple for each measure of SUMMED_UP."""

    anchor: str
    label: str
    kind: str
    background: bool
    part_of: Way | None
    when: str
    certainty: str
    place: str
    nearness: str
    parties: tuple[str, ...]
    dated_by_link: tuple[Way, ...]
    reports: int
    outlets: int
    lines: int
    claims: int
    summary: tuple[tuple[Summed, ...], ...]
    rows: tuple[Row, ...]
    cards: tuple[Card, ...]
    statements: tuple[Said, ...]
    reasons: tuple[str, ...]
    more_reasons: int


@dataclass(frozen=True, slots=True)
class Loose:
    """Claims and statements that belong to no incident: running totals, mostly."""

    cards: tuple[Card, ...]
    statements: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One report of the list of sources; `url` only if it is an address of the web."""

    anchor: str
    id: str
    outlet: str
    title: str
    published: str
    url: str | None
    constructed: bool
    claims: int


def sections(index: Index) -> Iterator[Section]:
    """Yield the incidents; a claim or statement that two of them list is shown in the first."""
    shown: set[str] = set()
    for incident in index.incidents.values():
        yield _section(incident, _new(incident.claims, shown), _new(incident.statements, shown), index)


def loose(index: Index) -> Loose:
    """Return what no incident lists."""
    listed = {id_ for incident in index.incidents.values() for id_ in (*incident.claims, *incident.statements)}
    claims = tuple(id_ for id_ in index.claims if id_ not in listed)
    statements = tuple(id_ for id_ in index.statements if id_ not in listed)
    return Loose(tuple(evidence.cards(claims, index)), tuple(evidence.statements(statements, index)))


def sources(view: CaseView) -> Iterator[Listed]:
    """Yield the reports in the order of the view."""
    counts = Counter(claim.report for claim in view.claims)
    for report in view.reports:
        yield Listed(
            anchor=anchor(report.id),
            id=report.id,
            outlet=report.outlet or "outlet not known",
            title=report.title or "",
            published=_published(report),
            url=report.url if report.url and report.url.startswith(("http://", "https://")) else None,
            constructed=is_constructed(report),
            claims=counts[report.id],
        )


def _new(ids: tuple[str, ...], shown: set[str]) -> tuple[str, ...]:
    new = tuple(id_ for id_ in dict.fromkeys(ids) if id_ not in shown)
    shown.update(new)
    return new


def _section(incident: Incident, claims: tuple[str, ...], statements: tuple[str, ...], index: Index) -> Section:
    reasons = tuple(dict.fromkeys(reason.sentence for link in incident.links for reason in link.reasons))
    whole = index.incidents.get(incident.part_of or "")
    return Section(
        anchor=anchor(incident.id),
        label=incident.label,
        kind=incident.kind,
        background=incident.background,
        part_of=Way(whole.label, "#" + anchor(whole.id)) if whole else None,
        when=phrases.interval(incident.when),
        certainty=phrases.certainty(incident.when, index.words),
        place=phrases.place(incident.place),
        nearness=phrases.nearness(incident.place, index.words),
        parties=tuple(index.party(party) for party in incident.parties),
        dated_by_link=tuple(_report(id_, index) for id_ in incident.dated_by_link),
        reports=len(incident.reports),
        outlets=incident.outlets,
        lines=incident.lines,
        claims=len(incident.claims),
        summary=tuple(tuple(_summed(incident, measure, index)) for measure in SUMMED_UP),
        rows=tuple(evidence.rows(incident, index)),
        cards=tuple(evidence.cards(claims, index)),
        statements=tuple(evidence.statements(statements, index)),
        reasons=reasons[:MOST_REASONS],
        more_reasons=max(0, len(reasons) - MOST_REASONS),
    )


def _summed(incident: Incident, measure: Measure, index: Index) -> Iterator[Summed]:
    """Yield the ranges of one measure: of each side, or of all where no side is told apart."""
    found = [estimate for estimate in incident.estimates if estimate.measure == measure]
    sides = [estimate for estimate in found if estimate.side != Side.ALL]
    for estimate in sides or found:
        yield Summed(
            side=index.words.sides[estimate.side],
            span=phrases.span(estimate),
            best="no best figure" if estimate.best is None else f"best {phrases.number(estimate.best)}",
            href="#" + estimate_anchor(incident.id, estimate),
        )


def _report(id_: str, index: Index) -> Way:
    return Way(index.outlet(id_), "#" + anchor(id_) if id_ in index.reports else "#sources")


def _published(report: Report) -> str:
    """Return the day, and the time with its zone if it is known."""
    if report.published is None:
        return "no date"
    moment = datetime.fromisoformat(report.published)
    if "T" not in report.published:
        return phrases.day(report.published)
    zone = str(moment.tzinfo) if moment.tzinfo else ""
    return f"{phrases.day(report.published)}, {moment:%H:%M} {zone}".rstrip()
