"""Victims whose words only point: "it lost five men", "eight of its members", "four of the dead were soldiers"."""

import re
from dataclasses import dataclass

from counterclaim.records import Claim, ClaimantSide, Measure, Side
from counterclaim.resolve.grams import grams
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import Group, PhraseReader
from counterclaim.resolve.parties.reading import Reading

_OWN = re.compile(
    r"\b(?:its|their|our)\s+(?:own\s+)?(?:men|man|members?|comrades|number|ranks|own)$|^(?:theirs|ours)$", re.I
)
_POSSESSIVE = re.compile(r"\b(?:its|their|our)\s+(?:own\s+)?$", re.IGNORECASE)
_LOST = re.compile(
    r"(?P<pronoun>\b(?:it|they|we)\s+(?:(?:had|has|have|also)\s+)?)?\b(?:lose|loses|lost|(?P<admitted>losing))\s+"
    r"(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_LOSSES = re.compile(
    r"\b(?:its|their|our)\s+(?:own\s+)?(?:losses|casualties|dead|fatalities|death\s+toll|toll)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_MEN = re.compile(r"^(?:.*\s)?(?:men|man|members?|comrades|personnel)$", re.IGNORECASE)
_ENEMY = re.compile(r"\b(?:enemy|enemies)$", re.IGNORECASE)
_SUSPECTED = re.compile(
    r"\s*,?\s*(?:who\s+(?:were|are)\s+)?(?:suspected\s+(?:of|to)|on\s+suspicion\s+of|accused\s+of|believed\s+to\s+belong|"
    r"(?:with|for)\s+(?:alleged\s+)?(?:links|ties)\s+to|linked\s+to|in\s+connection\s+with)\s([^.;\n]{3,90})",
    re.IGNORECASE,
)
_SAID_TO_BE = re.compile(
    r"\s*(?:were|are|was|is|included)\s+(?:(?:also|all|only|mostly|an?)\s+)?((?:[\w-]+\s+){0,2}[\w-]+)", re.IGNORECASE
)
_OF_A_GROUP = re.compile(r"\b(?:of|from)\s+((?:the|this|that)\s+[\w-]+(?:\s[\w-]+)?)$", re.IGNORECASE)
_SIDES = {ClaimantSide.STATE: Side.STATE_FORCES, ClaimantSide.ARMED_GROUP: Side.ARMED_GROUP}
REACH = 60
"""Characters before a number in which "lost" or "its" speaks of what is counted."""


@dataclass(frozen=True, slots=True)
class Pointing:
    """Follows such words in one report; claims come with their claimants resolved."""

    memory: Memory
    phrases: PhraseReader

    def group(self, claim: Claim) -> Group:
        """Return whom the words point to, where the claim's own words tell no side."""
        for reading in (self._loser(claim), self._owner(claim), self._loss(claim), self._organisation(claim)):
            if reading is not None and reading.side in _SIDES:
                party = self.memory.reader.registry.party(reading.party)
                return Group(_SIDES[reading.side], party)
        return self._opponent(claim) or self._suspect(claim) or self._said_to_be(claim)

    def _loser(self, claim: Claim) -> Reading | None:
        """Return who lost them: the subject of "lost", for "it" the speaker; a country loses people of any kind."""
        found = _lost(claim)
        if found is None or (claim.victim.text and not _MEN.match(claim.victim.text)):
            return None
        if found["pronoun"] or found["admitted"]:
            return self._speaker(claim)
        return self.memory.reader.read(claim.perpetrator.text) if claim.perpetrator.text else None

    def _owner(self, claim: Claim) -> Reading | None:
        """Return the speaker of "eight of its men", unless it speaks of those whom it killed itself."""
        victim, text = claim.victim, self.memory.report.text
        pointed = bool(victim.text and _OWN.search(victim.text))
        if not pointed and victim.span is not None and victim.text is not None and _OWN.search(f"its {victim.text}"):
            pointed = _POSSESSIVE.search(text, max(claim.start, victim.span[0] - REACH), victim.span[0]) is not None
        speaker = self._speaker(claim)
        doer = self.memory.reader.read(claim.perpetrator.text) if claim.perpetrator.text else None
        by_itself = doer is not None and doer.side is speaker.side
        return speaker if pointed and not by_itself else None

    def _loss(self, claim: Claim) -> Reading | None:
        """Return the speaker of "put its losses at 14"."""
        at = claim.count.span[0] - claim.start if claim.count.span else 0
        own = not claim.victim.text and _LOSSES.search(claim.quote, max(0, at - REACH), at)
        return self._speaker(claim) if own else None

    def _organisation(self, claim: Claim) -> Reading | None:
        """Return the group named before that "members of the group" speaks of."""
        found = _OF_A_GROUP.search(claim.victim.text or "")
        return self.memory.antecedent(found.group(1), claim.start) if found else None

    def _opponent(self, claim: Claim) -> Group | None:
        """Return the other side for whom a speaker calls the enemy."""
        own = _SIDES.get(claim.claimant.side)
        if own is None or not _ENEMY.search(claim.victim.text or ""):
            return None
        return Group(Side.ARMED_GROUP if own is Side.STATE_FORCES else Side.STATE_FORCES)

    def _suspect(self, claim: Claim) -> Group | None:
        """Return the armed group for people held as its suspected fighters or for an attack."""
        end = claim.victim.span[1] if claim.victim.span else None
        held = claim.measure is Measure.CAPTURED and end is not None
        found = _SUSPECTED.match(self.memory.report.text, end, claim.end) if held and end is not None else None
        crime = found is not None and not grams(found.group(1)).isdisjoint(self.phrases.people.settings.crime)
        named = found is not None and self.phrases.read(found.group(1)).side is Side.ARMED_GROUP
        return Group(Side.ARMED_GROUP) if crime or named else None

    def _said_to_be(self, claim: Claim) -> Group:
        """Return what the sentence says the counted are: "four of the dead were soldiers"."""
        end = claim.victim.span[1] if claim.victim.span else None
        found = _SAID_TO_BE.match(self.memory.report.text, end, claim.end) if end is not None else None
        words = found.group(1).split() if found else []
        for size, word in enumerate(words, 1):
            noun = self.phrases.people.noun(" ".join(words[:size]))
            if noun is not None and not noun.vague:
                return self.phrases.read(" ".join(words[:size]))
            # any other word says what befell them: "12 people were hit after rebels came"
            if not word[0].isupper() and word not in self.phrases.people.modifiers:
                break
        return Group()

    @staticmethod
    def _speaker(claim: Claim) -> Reading:
        said = claim.claimant
        return Reading(said.side, said.role, said.party)


def lost(claim: Claim) -> bool:
    """Tell whether the counted stand behind "lost": who lost them did not kill them."""
    return _lost(claim) is not None


def _lost(claim: Claim) -> re.Match[str] | None:
    at = claim.count.span[0] - claim.start if claim.count.span else 0
    return _LOST.search(claim.quote, max(0, at - REACH), at)
