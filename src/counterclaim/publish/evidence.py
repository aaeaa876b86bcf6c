"""What the reader sees of estimates and claims: numbers that lead to sentences, and the sentences themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.publish import context, phrases
from counterclaim.publish.context import Context
from counterclaim.publish.index import Index, anchor, estimate_anchor, in_reading_order
from counterclaim.publish.rangeplot import RELATIONS, Plot, plot
from counterclaim.publish.words import Class, Term
from counterclaim.records import Claim, Estimate, Incident, Report, Side, Statement


@dataclass(frozen=True, slots=True)
class Number:
    """A number of an estimate and the claim it leads to (None where no claim of the view bears it)."""

    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Addend:
    """One part of a sum or difference, with the sign before it ("" at the start)."""

    sign: str
    number: Number


@dataclass(frozen=True, slots=True)
class Reference:
    """Claims by what they are to an estimate, as footnotes."""

    relation: str
    notes: tuple[Number, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the table of estimates, and its plot where it shows more than one number or the sides' own plots."""

    anchor: str
    measure: str
    side: str
    is_total: bool
    low: Number
    best: Number
    high: Number
    claimed_max: Number | None
    derived: tuple[Addend, ...]
    status: str
    term: Term
    because: str
    flags: tuple[str, ...]
    references: tuple[Reference, ...]
    plot: Plot | None


@dataclass(frozen=True, slots=True)
class Use:
    """What a claim is to one estimate."""

    relation: str
    estimate: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One claim with its words."""

    anchor: str
    number: int
    speaker: str
    party: str
    via: str
    said: str
    measure: str
    side: str
    about: str
    by: str
    verb: str
    interest: str
    term: Class
    stance: str
    extent: str
    background: bool
    subset_of: Number | None
    when: str
    place: str
    rule: str
    uses: tuple[Use, ...]
    context: Context
    source: "Source"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a quote stands: characters [start, end) of a report."""

    report: str
    anchor: str | None
    outlet: str
    published: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One statement without a count."""

    anchor: str
    kind: str
    speaker: str
    actor: str
    stance: str
    context: Context
    source: Source


def rows(incident: Incident, index: Index) -> Iterator[Row]:
    """Yield the rows of an incident's table."""
    for estimate in incident.estimates:
        others = [one for one in incident.estimates if one.measure == estimate.measure and one is not estimate]
        yield _row(incident, estimate, others, index)


def _row(incident: Incident, estimate: Estimate, others: Sequence[Estimate], index: Index) -> Row:
    own = _behind([estimate], index)
    sides = _behind(others, index)
    key = estimate_anchor(incident.id, estimate)
    measure, side = index.words.measures[estimate.measure], index.words.sides[estimate.side]
    link = _Linked((*own, *sides))
    is_sum = estimate.side == Side.ALL and all(claim in sides for claim in own)
    return Row(
        anchor=key,
        measure=measure,
        side=side,
        is_total=estimate.side == Side.ALL,
        low=link.number(estimate.low),
        best=link.number(estimate.best),
        high=link.number(estimate.high, is_open=estimate.high_open),
        claimed_max=None if estimate.claimed_max is None else link.number(estimate.claimed_max),
        derived=tuple(link.addends(estimate.derived or ())),
        status=estimate.status,
        term=index.words.statuses[estimate.status],
        because=estimate.because,
        flags=tuple(index.words.flags.get(flag, flag) for flag in estimate.flags),
        references=tuple(_references(estimate, index)),
        plot=None if is_sum else plot(key, f"{measure}, {side}: who claims what", estimate, index),
    )


def cards(ids: tuple[str, ...], index: Index) -> Iterator[Card]:
    """Yield the claims of some ids in reading order."""
    uses = _uses(index)
    for id_ in in_reading_order(ids, index.claims, index.reports):
        yield _card(index.claims[id_], tuple(uses.get(id_, ())), index)


def statements(ids: tuple[str, ...], index: Index) -> Iterator[Said]:
    """Yield the statements of some ids, as listed."""
    for statement in (index.statements[id_] for id_ in ids if id_ in index.statements):
        yield Said(
            anchor=anchor(statement.id),
            kind=index.words.kinds[statement.kind],
            speaker=index.speaker(statement),
            actor=statement.actor.text or "",
            stance=index.words.stances[statement.stance].label,
            context=context.of_statement(statement, index.reports.get(statement.report)),
            source=_source(statement, index),
        )


@dataclass(frozen=True, slots=True)
class _Linked:
    """Numbers with the way to the claim that says them, else to the first claim behind the estimate."""

    claims: tuple[Claim, ...]

    def number(self, value: int | None, *, is_open: bool = False) -> Number:
        bearing = [] if value is None else [c for c in self.claims if value in (c.count.low, c.count.high)]
        ways = ("#" + anchor(claim.id) for claim in (*bearing, *self.claims))
        return Number(phrases.number(value, is_open=is_open), None if value is None else next(ways, None))

    def addends(self, derived: Sequence[int]) -> Iterator[Addend]:
        for position, value in enumerate(derived):
            yield Addend(("−" if value < 0 else "+") if position else "", self.number(abs(value)))


def _behind(estimates: Sequence[Estimate], index: Index) -> list[Claim]:
    """Return the claims that estimates name; a sum of sides has numbers that only the sides' claims bear."""
    named = (id_ for one in estimates for _, field in RELATIONS for id_ in getattr(one, field))
    return [index.claims[id_] for id_ in named if id_ in index.claims]


def _references(estimate: Estimate, index: Index) -> Iterator[Reference]:
    for relation, field in RELATIONS:
        known = sorted((index.numbers[id_], id_) for id_ in getattr(estimate, field) if id_ in index.numbers)
        if known:
            notes = tuple(Number(str(number), "#" + anchor(id_)) for number, id_ in known)
            yield Reference(index.words.relations[relation], notes)


def _uses(index: Index) -> dict[str, list[Use]]:
    uses: dict[str, list[Use]] = {}
    for incident in index.incidents.values():
        for estimate in incident.estimates:
            name = f"{index.words.measures[estimate.measure]}, {index.words.sides[estimate.side]}"
            for relation, field in RELATIONS:
                for id_ in getattr(estimate, field):
                    use = Use(index.words.relations[relation], name, "#" + estimate_anchor(incident.id, estimate))
                    uses.setdefault(id_, []).append(use)
    return uses


def _card(claim: Claim, uses: tuple[Use, ...], index: Index) -> Card:
    words = index.words
    return Card(
        anchor=anchor(claim.id),
        number=index.numbers[claim.id],
        speaker=index.speaker(claim),
        party=_party(claim.claimant.party, index.speaker(claim), index),
        via=", ".join(claim.claimant.via),
        said=phrases.count(claim.count),
        measure=words.measures[claim.measure],
        side=words.sides[claim.victim.side] if claim.victim.side not in (None, Side.UNKNOWN) else "",
        about=claim.victim.text or "",
        by=claim.perpetrator.text or _party(claim.perpetrator.party, "", index),
        interest=claim.interest,
        term=words.interests[claim.interest],
        verb=words.stances[claim.stance].verb,
        stance=words.stances[claim.stance].label,
        extent=words.extents[claim.extent],
        background=claim.background,
        subset_of=_subset(claim, index),
        when=phrases.interval(claim.when) if claim.when.start else "",
        place=claim.place.text or claim.place.name or "",
        rule=claim.rule,
        uses=uses,
        context=context.of_claim(claim, index.reports.get(claim.report)),
        source=_source(claim, index),
    )


def _party(party: str | None, speaker: str, index: Index) -> str:
    """Return the party behind the words, where it is known and says more than they do."""
    name = index.party(party) if party else ""
    return "" if name.casefold() in speaker.casefold() else name


def _subset(claim: Claim, index: Index) -> Number | None:
    number = index.numbers.get(claim.subset_of or "")
    return None if number is None or claim.subset_of is None else Number(str(number), "#" + anchor(claim.subset_of))


def _source(said: Claim | Statement, index: Index) -> Source:
    report: Report | None = index.reports.get(said.report)
    return Source(
        report=said.report,
        anchor=None if report is None else anchor(said.report),
        outlet=(report and report.outlet) or "outlet not known",
        published=phrases.day(report.published) if report and report.published else "no date",
        start=said.start,
        end=said.end,
    )
