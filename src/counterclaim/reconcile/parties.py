"""What this stage needs to know of the registry: to whom a party belongs, and which country a state is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterclaim.records import ClaimantSide
from counterclaim.registry import Registry


@dataclass(frozen=True, slots=True)
class Parties:
    """`above`: each known party's superiors, the nearest first (() for a party of its own)."""

    above: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    """ISO 3166 alpha-3 of the parties that are states."""

    def knows(self, party: str | None) -> bool:
        """Tell whether the registry has the party."""
        return party in self.above

    def top(self, party: str) -> str:
        """Return the party at the head of the chain; an unknown party belongs to itself."""
        chain = self.above.get(party, ())
        return chain[-1] if chain else party

    def country(self, party: str | None) -> str | None:
        """Return the country of the state that a party belongs to, if known."""
        return None if party is None else self.countries.get(self.top(party))


def of(registry: Registry) -> Parties:
    """Return what a registry says of its parties."""
    every = list(registry)
    states = {p.id: p.country for p in every if p.side is ClaimantSide.STATE and p.country is not None}
    return Parties({party.id: registry.lineage(party.id)[1:] for party in every}, states)
