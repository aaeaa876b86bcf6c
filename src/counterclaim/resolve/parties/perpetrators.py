"""Perpetrators: the party their words name, and an actor the claim's own sentence names where the claim has none."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.lexicon import Noun
from counterclaim.records import Claim, ClaimantSide, Measure, Perpetrator, Side, Span, Stance
from counterclaim.registry import Party, fold
from counterclaim.resolve.parties.attackers import Attacker, Attackers
from counterclaim.resolve.parties.losses import lost
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import PhraseReader, qualified

_TARGET = re.compile(
    r"\b(?:against|on|at|to|target(?:ed|ing|s)?|with|towards?|for)\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE
)
_FOUGHT = re.compile(
    r"\b(?:clash(?:es|ed|ing)?|fighting|battles?|battled|gunfights?|firefights?|skirmish(?:es)?|encounters?|gunbattles?|"
    r"exchanges?\s+of\s+(?:gun)?fire|exchanged\s+(?:gun)?fire|combat|shootouts?)\s+(?:with|against)\s+(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_OWNED_UP = re.compile(
    r"[^.;]{0,60}?\s(?:claim(?:s|ed)?|took|taken|accepted)\s+(?:the\s+)?responsibility\b", re.IGNORECASE
)
_STOP = re.compile(r"[.!?][\"”’']?\s")
_OBSERVE = frozenset({ClaimantSide.MEDIA, ClaimantSide.HUMANITARIAN_OR_UN, ClaimantSide.WITNESS_OR_LOCAL})
_SPEAKS = re.compile(
    r"(?:\s?\([^()]{1,60}\)|\))?\s+(?:said|says|say|claims?|claimed(?!\s+responsib)|reported|denied|denies|confirmed|stated)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
REACH = 40
"""Characters before a noun in which "against" or "targeting" speaks of it."""
_FIGHTING = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP})
_DONE_TO = frozenset({Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES, Measure.CAPTURED, Measure.MISSING})
_ACTORS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})


@dataclass(frozen=True, slots=True)
class Perpetrators:
    """Resolves the perpetrators of one report's claims and the actors of its statements."""

    memory: Memory
    phrases: PhraseReader
    attackers: Attackers
    victims: Sequence[Span]
    """Where the report names victims: they did not do it."""

    def named(self, actor: Perpetrator, before: int) -> Perpetrator:
        """Return an actor with its party, through "the group" too; `before`: offset up to which to look back."""
        if not actor.text or actor.party is not None:
            return actor
        at = actor.span[0] if actor.span else before
        return replace(actor, party=self._party(actor.text, at))

    def resolved(self, claims: Sequence[Claim]) -> Mapping[str, Perpetrator]:
        """Return each claim's perpetrator by its id: who its sentence says did it, else the report's one attacker."""
        found = {claim.id: self._found(claim) for claim in claims}
        left = [claim for claim in claims if not found[claim.id].text and self._is_done_to(claim)]
        if not left:
            return found
        said = {claim.id: self._attacker(found[claim.id]) for claim in claims}
        known = {*self.attackers.within(0, len(self.memory.report.text)), *filter(None, said.values())}
        ordered = sorted(known, key=lambda actor: actor.span)
        for claim in left:
            beside = [a for c in claims if c.start == claim.start and (a := said[c.id]) and self._may_have(claim, a)]
            heirs = len(set(beside)) == 1
            found[claim.id] = self._made(claim, beside[0]) if heirs else self._inherited(claim, ordered)
        return found

    def _attacker(self, actor: Perpetrator) -> Attacker | None:
        return None if actor.span is None else self.attackers.read(actor.span)

    def _found(self, claim: Claim) -> Perpetrator:
        """Return the claim's perpetrator; where it has none, the only actor its sentence says it was done by."""
        said = self._said(claim)
        if said.text and (said.span is None or self.attackers.read(said.span) is not None):
            return self.named(said, claim.start)
        for kind in self._kinds(claim):
            if actors := [actor for actor in kind if self._may_have(claim, actor)]:
                alone = self._agree(actors) and len({self._words(a) for a in actors if a.party is None}) < 2
                return self._made(claim, actors[0]) if alone else self.named(said, claim.start)
        return self.named(said, claim.start)

    def _kinds(self, claim: Claim) -> Iterator[Iterable[Attacker]]:
        """Yield the actors of a claim's sentence, those first that its words tie most closely to the deed."""
        who, sentence = self.attackers, (claim.start, claim.end)
        if claim.rule.startswith("active") and claim.count.span is not None:
            yield who.killers(claim.start, claim.count.span[0])
        yield from (who.agents(*sentence), who.owners(*sentence), who.subjects(*sentence), self._only(claim))

    def _said(self, claim: Claim) -> Perpetrator:
        """Return the words that the sentence makes its agent, but not who lost, only looks on or fell victim."""
        said = claim.perpetrator
        if not said.text or lost(claim):
            return Perpetrator()
        speaks = self.memory.reader.read(said.text)
        if speaks is not None and speaks.strong and speaks.side in _OBSERVE:
            return Perpetrator()
        elided = not claim.victim.text and said.span is not None
        own = elided and self.phrases.read(said.text).side is claim.victim.side
        hit = said.span is not None and any(said.span == span for span in self.victims)
        return Perpetrator() if own or hit else said

    def _inherited(self, claim: Claim, known: Sequence[Attacker]) -> Perpetrator:
        """Return the last attacker named before a claim, else the first behind, where the report knows only one."""
        others = [a for a in known if self._may_have(claim, a)]
        if not others or not self._agree(others):
            return Perpetrator()
        before = [a for a in others if a.span[1] <= claim.start]
        if before and self._is_near(before[-1], claim):
            return self._made(claim, before[-1])
        owned_up = [a for a in others if a.party and _OWNED_UP.match(self.memory.report.text, a.span[1])]
        return self._made(claim, owned_up[0]) if owned_up else Perpetrator()

    @staticmethod
    def _is_done_to(claim: Claim) -> bool:
        now = not claim.background and claim.stance is not Stance.DENIED
        return claim.measure in _DONE_TO and now and not lost(claim)

    def _is_near(self, actor: Attacker, claim: Claim) -> bool:
        """Tell whether an actor stands in the paragraph or the sentence before."""
        between = self.memory.report.text[actor.span[1] : claim.start]
        return "\n" not in between.strip("\n ") or len(_STOP.findall(between)) < 2

    def _made(self, claim: Claim, actor: Attacker) -> Perpetrator:
        return self.named(Perpetrator(text=self._words(actor), span=actor.span), claim.start)

    def _words(self, actor: Attacker) -> str:
        return self.memory.report.text[slice(*actor.span)]

    def _may_have(self, claim: Claim, actor: Attacker) -> bool:
        """Tell whether an actor is nobody's victim and not of the victims' own side."""
        free = all(actor.span[1] <= low or high <= actor.span[0] for low, high in self.victims)
        return free and not (claim.victim.side in _ACTORS and actor.side is claim.victim.side)

    def _agree(self, actors: Sequence[Attacker]) -> bool:
        """Tell whether actors may all be one: of one side, and parties that are related or not named."""
        sides = {actor.side for actor in actors} - {None}
        parties = [actor.party.id for actor in actors if actor.party]
        related = all(self.memory.reader.registry.related(parties[0], other) for other in parties[1:])
        return len(sides) < 2 and related

    def _only(self, claim: Claim) -> Iterator[Attacker]:
        """Return the fighters of the other side that the sentence names besides victims and speaker."""
        if claim.stance is Stance.DENIED:
            return
        other = Side.STATE_FORCES if claim.victim.side is Side.ARMED_GROUP else Side.ARMED_GROUP
        yield from (a for a in self._combatants(claim) if a.side is other and self._may_act(claim, a.span))

    def _may_act(self, claim: Claim, span: Span) -> bool:
        """Tell whether the words at a span are not the speaker, and no target but of those they fight with."""
        said, text = claim.claimant.span, self.memory.report.text
        speaks = _SPEAKS.match(text, span[1]) or (said and span[0] < said[1] and said[0] < span[1])
        before = max(claim.start, span[0] - REACH), span[0]
        fought = claim.victim.side in _ACTORS and _FOUGHT.search(text, *before)
        return not speaks and (bool(fought) or not _TARGET.search(text, *before))

    def _combatants(self, claim: Claim) -> Iterator[Attacker]:
        """Yield the parties and nouns of fighters in a sentence; a noun behind a party's name goes with it."""
        text = claim.quote
        hits = self.memory.reader.registry.mentions(text)
        yield from (Attacker(_moved(hit.span, claim.start), hit.party.victim_side, hit.party) for hit in hits)
        ends = {hit.span[1] for hit in hits}
        for match in _WORD.finditer(text):
            if match.group().rpartition("--")[2].lower() not in self.phrases.people.ends:
                continue  # most words; to look what stands before each took a third of the time for parties
            phrase = qualified(text, match.end())
            noun = self.phrases.people.noun(phrase)
            if noun is not None and self._fights(noun) and match.start() - 1 not in ends:
                start = match.end() - len(noun.form)
                whole = fold(text[max(0, start) : match.end()]) == fold(noun.form)
                span = start if whole else match.start(), match.end()
                yield Attacker(_moved(span, claim.start), self.phrases.read(phrase).side, None)

    def _fights(self, noun: Noun) -> bool:
        member = noun.form in self.phrases.people.settings.belong and not noun.vague
        return noun.side in _ACTORS or noun.attacker or member

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


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by
