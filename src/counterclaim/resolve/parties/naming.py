"""Parties of a report's claims and statements, in one pass over the report."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.lexicon import People, Speakers
from counterclaim.records import Claim, Report, Statement
from counterclaim.registry import Registry
from counterclaim.resolve.parties.attackers import Attackers
from counterclaim.resolve.parties.claimants import Claimants
from counterclaim.resolve.parties.happening import Happening
from counterclaim.resolve.parties.losses import Losses
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.perpetrators import Perpetrators
from counterclaim.resolve.parties.phrase import PhraseReader
from counterclaim.resolve.parties.pointing import Pointing
from counterclaim.resolve.parties.reading import Reader
from counterclaim.resolve.parties.unnamed import Unnamed
from counterclaim.resolve.parties.victims import Victims

Item = Claim | Statement


def name_parties(
    report: Report, items: Sequence[Item], registry: Registry, people: People, speakers: Speakers
) -> tuple[Item, ...]:
    """Return the items in the same order with side, role and party of claimants, side and party of victims, and actors.

    The registry must know the parties of the report's own (`Registry.with_local`). Words and spans stay as they are,
    but for actors found beside a claim that names none, and those who only lost the people counted.
    """
    memory = Memory(report, Reader(registry, speakers))
    phrases = PhraseReader(people, registry)
    named = [item.victim.span for item in items if isinstance(item, Claim) and item.victim.span]
    perpetrators = Perpetrators(memory, phrases, Attackers(memory, phrases), named)
    claimants, unnamed = Claimants(memory), Unnamed(memory)
    said = (replace(item, claimant=claimants.resolved(item.claimant, item.start)) for item in items)
    spoken = [replace(item, claimant=unnamed.speaker(item.claimant, item.start)) for item in said]
    victims = Victims(report, phrases, Pointing(memory, phrases, Losses(memory, phrases)), Happening(report, people))
    claims = [item for item in spoken if isinstance(item, Claim)]
    whose = victims.resolved(claims)
    read = {c.id: replace(c, victim=unnamed.victim(whose[c.id], c.start)) for c in claims}
    by = perpetrators.resolved(tuple(read.values()))
    return tuple(
        replace(read[item.id], perpetrator=by[item.id])
        if isinstance(item, Claim)
        else replace(item, actor=perpetrators.named(item.actor, item.start))
        for item in spoken
    )
