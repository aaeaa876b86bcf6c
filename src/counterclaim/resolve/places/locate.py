"""Claims and statements with their places filled in."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from counterclaim.discretion import discreet
from counterclaim.gazetteer import Gazetteer
from counterclaim.records import Claim, Report, Statement
from counterclaim.resolve.places.assign import Assigner
from counterclaim.resolve.places.survey import survey
from counterclaim.resolve.places.words import PlaceWords

Item = TypeVar("Item", Claim, Statement, Claim | Statement)


def locate(report: Report, items: Sequence[Item], gazetteer: Gazetteer, words: PlaceWords) -> tuple[Item, ...]:
    """Return the items of one report, in order, with `place` filled.

    A place that the gazetteer does not know keeps its words and span, without id and coordinates; its country and
    first-order division are given where the report supports them. Coordinates are degrees with two decimals; hospitals,
    shelters, camps and prisons are known by district only.
    """
    if not items:
        return ()
    places = Assigner.of(survey(report, gazetteer, words), words).places(items)
    shown = (discreet(place, words.protected) for place in places)
    return tuple(replace(item, place=place) for item, place in zip(items, shown, strict=True))
