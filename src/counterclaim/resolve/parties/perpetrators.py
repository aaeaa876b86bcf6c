"""Perpetrators: the party their words name, and an actor the claim's own sentence names where the claim has none."""

import re
from dataclasses import dataclass, replace

from counterclaim.records import Claim, ClaimantSide, Perpetrator, Side
from counterclaim.registry import Party
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import PhraseReader

_DONE = (
    r"(?:kill|wound|injur|shot|captur|abduct|kidnap|seiz|attack|ambush|raid|bomb|massacr|murder|behead|execut|slain|hit|"
    r"carried out|launched|staged|fired|dropped|assault|shell|strike|airstrike)"
)
_AFTER = r"(?:in|on|at|near|during|after|while|when|who|which|that|and|before|since|last|overnight|to|from|as)"
_AGENT = re.compile(
    rf"{_DONE}[\w\s]{{0,40}}?\bby\s+(?:the\s+)?(?P<actor>[^,.;:\"“”()—–]{{3,60}}?)(?=\s?[,.;:\"“”()—–]|\s{_AFTER}\b|$)",
    re.IGNORECASE,
)
_ACTORS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})


@dataclass(frozen=True, slots=True)
class Perpetrators:
    """Resolves the perpetrators of one report's claims and the actors of its statements."""

    memory: Memory
    phrases: PhraseReader

    def named(self, actor: Perpetrator, before: int) -> Perpetrator:
        """Return an actor with its party, through "the group" too; `before`: offset up to which to look back."""
        if not actor.text or actor.party is not None:
            return actor
        at = actor.span[0] if actor.span else before
        return replace(actor, party=self._party(actor.text, at))

    def found(self, claim: Claim) -> Perpetrator:
        """Return the claim's perpetrator; where it has none, the only actor its sentence says it was done by."""
        if claim.perpetrator.text:
            return self.named(claim.perpetrator, claim.start)
        agents = [m.span("actor") for m in _AGENT.finditer(claim.quote) if self._acts(m.group("actor"))]
        if len(agents) != 1:
            return claim.perpetrator
        start, end = agents[0]
        span = claim.start + start, claim.start + end
        return self.named(Perpetrator(text=claim.quote[start:end], span=span), claim.start)

    def _acts(self, phrase: str) -> bool:
        """Tell whether a phrase names who fights: by its noun or by a party of combatants."""
        return self.phrases.read(phrase).side in _ACTORS

    def _party(self, text: str, before: int) -> str | None:
        registry = self.memory.reader.registry
        hits = registry.mentions(text)
        if hits:
            return _fighting([hit.party for hit in hits]).id
        antecedent = self.memory.antecedent(text, before)
        if antecedent is not None:
            return antecedent.party
        nations = registry.nations(text)
        state = self.phrases.read(text).side is Side.STATE_FORCES or registry.match(text) is not None
        return nations[0].party.id if nations and state else None


def _fighting(parties: list[Party]) -> Party:
    """Return the first party that fights, else the first."""
    return next((p for p in parties if p.side in {ClaimantSide.ARMED_GROUP, ClaimantSide.STATE}), parties[0])
