"""Perpetrators: the party their words name, and an actor the claim's own sentence names where the claim has none."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.records import Claim, ClaimantSide, Perpetrator, Side, Span, Stance
from counterclaim.registry import Party, fold
from counterclaim.resolve.parties.losses import lost
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import PhraseReader, qualified

_DONE = (
    r"(?:kill|wound|injur|shot|captur|abduct|kidnap|seiz|attack|ambush|raid|bomb|massacr|murder|behead|execut|slain|hit|"
    r"carried out|launched|staged|fired|dropped|assault|shell|strike|airstrike)"
)
_AFTER = r"(?:in|on|at|near|during|after|while|when|who|which|that|and|before|since|last|overnight|to|from|as)"
_AGENT = re.compile(
    rf"{_DONE}[\w\s]{{0,40}}?\bby\s+(?:the\s+)?(?P<actor>[^,.;:\"“”()—–]{{3,60}}?)(?=\s?[,.;:\"“”()—–]|\s{_AFTER}\b|$)",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"(?:['’]s)?\s+(?:alleged\s+|suspected\s+|military\s+|army\s+|truck\s+|car\s+|suicide\s+|drone\s+|missile\s+|rocket\s+){0,2}"
    r"(?:air\s?strikes?|strikes?|bombardments?|shelling|bombings?|attacks?|raids?|assaults?|ambush|sniper|fire|aircraft|"
    r"warplanes?|jets?|helicopters?|artillery|drones?|missiles?|rockets?|offensive|massacre)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\b(?:against|on|at|to|target(?:ed|ing|s)?|with|towards?|for)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE
)
_SPEAKS = re.compile(
    r"\s+(?:said|says|say|claims?|claimed(?!\s+responsib)|reported|denied|denies|confirmed|stated)\b", re.I
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
REACH = 40
"""Characters before a noun in which "against" or "targeting" speaks of it."""
_FIGHTING = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP})
_ACTORS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})


@dataclass(frozen=True, slots=True)
class Perpetrators:
    """Resolves the perpetrators of one report's claims and the actors of its statements."""

    memory: Memory
    phrases: PhraseReader
    victims: Sequence[Span]
    """Where the report names victims: they did not do it."""

    def named(self, actor: Perpetrator, before: int) -> Perpetrator:
        """Return an actor with its party, through "the group" too; `before`: offset up to which to look back."""
        if not actor.text or actor.party is not None:
            return actor
        at = actor.span[0] if actor.span else before
        return replace(actor, party=self._party(actor.text, at))

    def filled(self, claim: Claim) -> Claim:
        """Return the claim with its perpetrator."""
        return replace(claim, perpetrator=self._found(claim))

    def _found(self, claim: Claim) -> Perpetrator:
        """Return the claim's perpetrator; where it has none, the only actor its sentence says it was done by."""
        said = Perpetrator() if lost(claim) else claim.perpetrator
        if said.text:
            return self.named(said, claim.start)
        for spans in (self._agents(claim), self._owners(claim), self._only(claim)):
            actors = {claim.quote[a:b].lower() for a, b in spans}
            if len(actors) > 1:
                break
            if actors:
                start, end = spans[0]
                span = claim.start + start, claim.start + end
                return self.named(Perpetrator(text=claim.quote[start:end], span=span), claim.start)
        return said

    def _agents(self, claim: Claim) -> list[Span]:
        """Return who the sentence says it was done by."""
        return [m.span("actor") for m in _AGENT.finditer(claim.quote) if self._fights(m.group("actor"))]

    def _fights(self, phrase: str) -> bool:
        return self.phrases.read(phrase).side in _ACTORS

    def _owners(self, claim: Claim) -> list[Span]:
        """Return whose strike or bombing it was: "a Quellin airstrike"."""
        registry = self.memory.reader.registry
        hits = (*registry.mentions(claim.quote), *registry.nations(claim.quote))
        owners = [h.span for h in hits if h.party.side in _FIGHTING and _DEED.match(claim.quote, h.span[1])]
        return sorted(owners)

    def _only(self, claim: Claim) -> list[Span]:
        """Return the fighters of the other side that the sentence names besides victims and speaker."""
        if claim.stance is Stance.DENIED:
            return []
        other = Side.STATE_FORCES if claim.victim.side is Side.ARMED_GROUP else Side.ARMED_GROUP
        spans = [span for span, side in self._combatants(claim.quote) if side is other]
        return [span for span in spans if self._may_act(claim, span)]

    def _may_act(self, claim: Claim, span: Span) -> bool:
        """Tell whether the words at a span of the quote are nobody's victims, not the speaker, and no target."""
        start, end = claim.start + span[0], claim.start + span[1]
        taken = [*self.victims, *([claim.claimant.span] if claim.claimant.span else [])]
        free = all(end <= low or high <= start for low, high in taken)
        aimed_at = _TARGET.search(claim.quote, max(0, span[0] - REACH), span[0])
        return free and not aimed_at and not _SPEAKS.match(claim.quote, span[1])

    def _combatants(self, text: str) -> Iterator[tuple[Span, Side | None]]:
        """Yield the parties and nouns of fighters in a text; a noun behind a party's name goes with it."""
        hits = self.memory.reader.registry.mentions(text)
        yield from ((hit.span, hit.party.victim_side) for hit in hits)
        ends = {hit.span[1] for hit in hits}
        for match in _WORD.finditer(text):
            phrase = qualified(text, match.end())
            noun = self.phrases.people.noun(phrase)
            if noun is not None and not noun.vague and match.start() - 1 not in ends:
                start = match.end() - len(noun.form)
                whole = fold(text[max(0, start) : match.end()]) == fold(noun.form)
                yield (start if whole else match.start(), match.end()), self.phrases.read(phrase).side

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
    return next((p for p in parties if p.side in _FIGHTING), parties[0])
