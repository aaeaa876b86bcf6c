"""Interests of a report's claims, once parties, places and times are known."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.lexicon import People
from counterclaim.records import Claim, Report, Statement
from counterclaim.registry import Registry
from counterclaim.resolve.interest.rules import interest
from counterclaim.resolve.interest.stand import Scene, Stakes, stand

Item = Claim | Statement


def resolve_interest(
    report: Report, items: Sequence[Item], registry: Registry, people: People, stakes: Stakes
) -> tuple[Item, ...]:
    """Return the items in the same order, each claim with its interest; statements have none.

    The registry must know the parties of the report's own.
    """
    scene = Scene(report, registry, people, stakes)
    return tuple(replace(i, interest=interest(stand(i, scene))) if isinstance(i, Claim) else i for i in items)
