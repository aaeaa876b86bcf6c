"""Parties behind words without a name: the army of the state that a report speaks of, the militants named before."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from counterclaim.records import Claimant, ClaimantSide, Role, Side, Span, Victim
from counterclaim.registry import Hit, Party, Registry
from counterclaim.resolve.parties.memory import Memory

MOST = 2 / 3
"""Share of the states that a report names which one must have: of 97 annotated reports where one has, it is where most
of it happened in 81, and in 10 more (Israel's, in Gaza) it is at least whose army is meant."""
_ABROAD = frozenset({Role.MILITARY, Role.INTELLIGENCE})
"""Forces that may be abroad; police, ministries and mayors are of the country that the report names as one."""
_FORCES = _ABROAD | {Role.POLICE}
_OFFICES = _ABROAD | {Role.POLICE, Role.GOVERNMENT, Role.CIVIL, Role.HEALTH, Role.RESCUE}
_FIGHTING = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP})
_FIGHTERS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})
_THE = re.compile(r"\b(?:the|these|those)\s+[\w’'-]+(?:\s[\w’'-]+)?$", re.IGNORECASE)
_ADDED = re.compile(
    r"\s+(?:of|from|in|belonging to|loyal to|fighting (?:for|with))\s+((?:[\w’'-]+\s){0,4}[\w’'-]+)", re.IGNORECASE
)
"""What says behind fighters whose they are: "fighting for the Russian paramilitary Wagner Group"."""
_OFFICE = 30
"""Characters after "Kenyan" in which its office stands: "Kenyan anti-terrorism police"."""
_BREAK = re.compile(r"[.,;:\n]|\b(?:and|or|said|says|told|in|on|at|by|to)\b")


@dataclass(frozen=True)
class Unnamed:
    """Finds them in one report. Where several are possible it finds none."""

    memory: Memory

    def speaker(self, claimant: Claimant, before: int) -> Claimant:
        """Return a state's speaker with its party, if the words name none; `before`: offset of the claim."""
        named = claimant.party is not None or claimant.side is not ClaimantSide.STATE
        if not claimant.text or named or claimant.role not in _OFFICES:
            return claimant
        at = claimant.span[0] if claimant.span else before
        # "officials" after "the German consulate" are anybody's, "the ministry" after "Germany's ministry" is not
        points = claimant.role in _FORCES or claimant.text.lower().startswith("the ")
        earlier = self._earlier(claimant.role, at) if points else None
        return replace(claimant, party=earlier or self._state(claimant.role))

    def victim(self, victim: Victim, before: int) -> Victim:
        """Return fighters with the party behind their words, or the one that "of the militants" points back to.

        Plain "soldiers" keep none: a report counts one force in one sentence and several in the next.
        """
        if not victim.text or victim.party is not None or victim.side not in _FIGHTERS:
            return victim
        party = self._behind(victim)
        if party is None and victim.side is Side.STATE_FORCES:
            party = next((hit.party.id for hit in self.memory.reader.registry.nations(victim.text)), None)
        elif party is None and (pointing := _THE.search(victim.text)):
            found = self.memory.antecedent(pointing.group(), before)
            party = found.party if found else None
        return replace(victim, party=party)

    def _behind(self, victim: Victim) -> str | None:
        """Return the party that "of" or "fighting for" adds right behind the victims' words."""
        added = _ADDED.match(self.memory.report.text, victim.span[1]) if victim.span else None
        hits = self.memory.reader.registry.mentions(added.group(1)) if added else ()
        return next((hit.party.id for hit in hits if hit.party.victim_side is victim.side), None)

    def _earlier(self, role: Role, before: int) -> str | None:
        """Return the office of this role that was named before; none where two states' were."""
        named = [party for at, office, party in self._offices if at < before and office is role]
        same = named and len({party.country for party in named}) == 1
        return named[-1].id if same else None

    @cached_property
    def _offices(self) -> tuple[tuple[int, Role, Party], ...]:
        """The states' offices that the report names, by name or as "Kenyan police", with where they stand."""
        named = [(h.span[0], h.party.role, h.party) for h in self.memory.mentions if h.party.side is ClaimantSide.STATE]
        inside = {at for hit in self.memory.mentions for at in range(*hit.span)}
        for nation in (hit for hit in self._nations if hit.span[0] not in inside):
            named += [(nation.span[0], role, nation.party) for role in self._office_behind(nation.span)]
        return tuple(sorted(named, key=lambda entry: entry[0]))

    def _office_behind(self, nation: Span) -> Iterator[Role]:
        words = self.memory.report.text[nation[1] : nation[1] + _OFFICE]
        heard = self.memory.reader.speakers.heard(_BREAK.split(words)[0])
        yield from (one.office.role for one in heard if one.office.side is ClaimantSide.STATE)

    def _state(self, role: Role) -> str | None:
        """Return the state that a report speaks of: for forces by all its names, for local offices as a country."""
        return self._of_forces if role in _ABROAD else self._of_country

    @cached_property
    def _of_forces(self) -> str | None:
        fighting = [hit for hit in self.memory.mentions if hit.party.side in _FIGHTING]
        return _most(self.memory.reader.registry, [*self._nations, *fighting])

    @cached_property
    def _of_country(self) -> str | None:
        text = self.memory.report.text
        named = [hit for hit in self._nations if text[slice(*hit.span)] in hit.party.names]
        return _most(self.memory.reader.registry, named)

    @cached_property
    def _nations(self) -> tuple[Hit, ...]:
        return self.memory.reader.registry.nations(self.memory.report.text)


def _most(registry: Registry, hits: Iterable[Hit]) -> str | None:
    """Return the state of the country that has most of the mentions."""
    counted = Counter(hit.party.country for hit in hits if hit.party.country)
    if not counted:
        return None
    country, count = max(sorted(counted.items()), key=lambda item: item[1])
    state = registry.party(f"state-{country.lower()}") if count >= MOST * counted.total() else None
    return state.id if state else None
