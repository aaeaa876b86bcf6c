"""Victims told of as somebody's losses: "it lost five men", "the army's losses", "we have 12 dead", "12 of its men"."""

import re
from dataclasses import dataclass

from counterclaim.lexicon import People
from counterclaim.records import Claim, ClaimantSide, Role, Side
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import Group, PhraseReader
from counterclaim.resolve.parties.reading import Reading

_OF_ARMS = frozenset({Role.MILITARY, Role.INTELLIGENCE, Role.ARMED_GROUP})
SIDES = {ClaimantSide.STATE: Side.STATE_FORCES, ClaimantSide.ARMED_GROUP: Side.ARMED_GROUP}
"""Whose own people a speaker's are."""
REACH = 60
"""Characters before a number in which "lost" or "its losses" speaks of what is counted."""
_OWN = re.compile(
    r"\b(?:its|their|our|his|her|my)\s+(?:own\s+)?(?:men|man|members?|comrades|number|ranks|own)$|^(?:theirs|ours)$",
    re.IGNORECASE,
)
_OF_OWN = re.compile(r"\s+of\s+(?:its|their|our|his|her|my)\s+(?:own|men|fighters|comrades|members)\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:its|their|our|his|her|my)\s+(?:own\s+)?$", re.IGNORECASE)
_LOST = re.compile(
    r"(?P<pronoun>\b(?:it|they|we)\s+(?:(?:had|has|have|also)\s+)?)?\b"
    r"(?:lose|loses|lost|suffer|suffers|suffered|sustained|(?P<admitted>losing|suffering|sustaining))\s+"
    r"(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_LOSER = re.compile(
    r"(?<!\w)(?P<owner>(?:the\s+)?[\w’'-]+(?:\s[\w’'-]+)?)(?<!\sand)(?<!\swho)\s+(?:(?:had|has|have|also|only)\s+){0,2}$",
    re.IGNORECASE,
)
_LOSSES = re.compile(
    r"(?<!\w)(?P<owner>(?:the\s+)?[\w’'-]+)\s+(?:own\s+)?(?:losses|casualties|dead|fatalities)\b"
    r"[^.;,]{0,30}$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:.*\s)?(?:it|they|we|its|their|our)$", re.IGNORECASE)
_ADMITTED = re.compile(
    r"\bwe\s+(?:have|had|counted|mourn)\s+(?:[\w’'-]+\s+){0,2}$|\badmit(?:s|ted|ting)?\s+(?:to\s+)?(?:[\w’'-]+\s+)?$",
    re.IGNORECASE,
)
_MEN = re.compile(r"^(?:.*\s)?(?:men|man|members?|comrades|personnel|commanders?|leaders?)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Losses:
    """Follows such words in one report; claims come with their claimants resolved."""

    memory: Memory
    phrases: PhraseReader

    def group(self, claim: Claim) -> Group | None:
        """Return who lost them, where that is an army or an armed group; a country loses people of any kind."""
        readings = (self._lost(claim), self._owner(claim), self._loss(claim), self._admitted(claim))
        return next((group for group in readings if group is not None and group.side is not None), None)

    def _lost(self, claim: Claim) -> Group | None:
        """Return the subject of "lost", for "it" the speaker."""
        found = _match(claim)
        if found is None or not (_MEN.match(claim.victim.text or "man") or names_nobody(claim, self.phrases.people)):
            return None
        if found["pronoun"] or found["admitted"]:
            return self._speaker(claim)
        subject = _LOSER.search(claim.quote, max(0, found.start() - REACH), found.start())
        named = self._named(claim, subject["owner"]) if subject else None
        doer = self.memory.reader.read(claim.perpetrator.text) if claim.perpetrator.text else None
        return named or (self._group(doer) if doer else None)

    def _owner(self, claim: Claim) -> Group | None:
        """Return the speaker of "eight of its men", unless it speaks of those whom it killed itself."""
        victim, text = claim.victim, self.memory.report.text
        pointed = bool(victim.text and _OWN.search(victim.text))
        if not pointed and victim.span is not None and victim.text is not None and _OWN.search(f"its {victim.text}"):
            pointed = _POSSESSIVE.search(text, max(claim.start, victim.span[0] - REACH), victim.span[0]) is not None
        pointed = pointed or _OF_OWN.match(text, claim.start + _end(claim)) is not None
        doer = self.memory.reader.read(claim.perpetrator.text) if claim.perpetrator.text else None
        by_itself = doer is not None and doer.side is claim.claimant.side
        return self._speaker(claim) if pointed and not by_itself else None

    def _loss(self, claim: Claim) -> Group | None:
        """Return the owner of "put its losses at 14", "the army's losses stand at 14"."""
        at = _count(claim)
        found = _LOSSES.search(claim.quote, max(0, at - REACH), at)
        if found is None or not names_nobody(claim, self.phrases.people):
            return None
        return self._speaker(claim) if _PRONOUN.match(found["owner"]) else self._named(claim, found["owner"])

    def _admitted(self, claim: Claim) -> Group | None:
        """Return the speaker of "we have 12 dead", "admitted to three dead"."""
        at = _count(claim)
        # a mayor's or a minister's "we have 12 dead" tells of whoever lived there
        plain = claim.claimant.role in _OF_ARMS and names_nobody(claim, self.phrases.people)
        return self._speaker(claim) if plain and _ADMITTED.search(claim.quote, max(0, at - REACH), at) else None

    def _named(self, claim: Claim, owner: str) -> Group | None:
        """Return the army or group that an owner's words name, also through "the group"."""
        antecedent = self.memory.antecedent(owner, claim.start)
        group = (
            self._group(antecedent) if antecedent else self.phrases.read(owner.removesuffix("'s").removesuffix("’s"))
        )
        return group if group is not None and group.side in SIDES.values() else None

    def _speaker(self, claim: Claim) -> Group | None:
        said = claim.claimant
        return self._group(Reading(said.side, said.role, said.party))

    def _group(self, reading: Reading) -> Group | None:
        side = SIDES.get(reading.side)
        return None if side is None else Group(side, self.memory.reader.registry.party(reading.party))


def names_nobody(claim: Claim, people: People) -> bool:
    """Tell victims left out or said only to be dead, hurt or held: "16 killed", "the casualties"."""
    words = (claim.victim.text or "").lower().split()
    noun = people.noun(words[-1]) if words else None
    return not words or words[-1] in people.settings.befell or (noun is not None and noun.dead)


def lost(claim: Claim) -> bool:
    """Tell whether the counted stand behind "lost": who lost them did not kill them."""
    return _match(claim) is not None


def _match(claim: Claim) -> re.Match[str] | None:
    at = _count(claim)
    return _LOST.search(claim.quote, max(0, at - REACH), at)


def _count(claim: Claim) -> int:
    return claim.count.span[0] - claim.start if claim.count.span else 0


def _end(claim: Claim) -> int:
    return claim.count.span[1] - claim.start if claim.count.span else 0
