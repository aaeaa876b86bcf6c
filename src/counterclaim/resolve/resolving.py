"""The steps of resolve in order: parties first, since a place inside a party's name is none, interests last."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.gazetteer import Gazetteer
from counterclaim.lexicon import People, Speakers, load_speakers
from counterclaim.records import Claim, Problem, Report, Statement
from counterclaim.registry import Registry
from counterclaim.resolve.interest import Stakes, load_stakes, resolve_interest
from counterclaim.resolve.parties import name_parties
from counterclaim.resolve.places import PlaceWords, load_places, locate
from counterclaim.resolve.times import Grammar, date_items, load_grammar


@dataclass(frozen=True, slots=True)
class Reference:
    """What mentions are looked up in."""

    gazetteer: Gazetteer
    registry: Registry
    people: People
    speakers: Speakers
    places: PlaceWords
    times: Grammar
    stakes: Stakes


@dataclass(frozen=True, slots=True)
class Resolved:
    """Claims and statements in their order, with what their mentions mean, and what could not be believed."""

    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_reference(gazetteer: Gazetteer, registry: Registry, people: People) -> Reference:
    """Return the reference works; the lexicons are the shipped English ones. Raises BadData."""
    return Reference(gazetteer, registry, people, load_speakers(), load_places(), load_grammar(), load_stakes())


def resolve(
    report: Report, claims: Sequence[Claim], statements: Sequence[Statement], reference: Reference, today: date
) -> Resolved:
    """Resolve one report's claims and statements. A publication date after `today` anchors nothing."""
    items: tuple[Claim | Statement, ...] = (*claims, *statements)
    if not items:
        return Resolved()
    known = reference.registry.with_local(report.text)
    items = name_parties(report, items, known, reference.people, reference.speakers)
    items = locate(report, items, reference.gazetteer, reference.places)
    dated = date_items(report, items, reference.times, today)
    items = resolve_interest(report, dated.items, known, reference.people, reference.stakes)
    return Resolved(
        tuple(item for item in items if isinstance(item, Claim)),
        tuple(item for item in items if isinstance(item, Statement)),
        dated.problems,
    )
