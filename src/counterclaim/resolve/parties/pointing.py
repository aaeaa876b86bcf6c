"""Victims whose words only point: "eight of the group's members", "the enemy", "four of the dead were soldiers"."""

import re
from dataclasses import dataclass

from counterclaim.records import Claim, Measure, Side
from counterclaim.resolve.grams import grams
from counterclaim.resolve.parties.losses import SIDES, Losses
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import Group, PhraseReader

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


@dataclass(frozen=True, slots=True)
class Pointing:
    """Follows such words in one report; claims come with their claimants resolved."""

    memory: Memory
    phrases: PhraseReader
    losses: Losses

    def group(self, claim: Claim) -> Group:
        """Return whom the words point to, where the claim's own words tell no side."""
        return (
            self.losses.group(claim)
            or self._organisation(claim)
            or self._opponent(claim)
            or self._suspect(claim)
            or self._hunted(claim)
            or self._said_to_be(claim)
        )

    def _organisation(self, claim: Claim) -> Group | None:
        """Return the group named before that "members of the group" speaks of."""
        found = _OF_A_GROUP.search(claim.victim.text or "")
        reading = self.memory.antecedent(found.group(1), claim.start) if found else None
        if reading is None or reading.side not in SIDES:
            return None
        return Group(SIDES[reading.side], self.memory.reader.registry.party(reading.party))

    def _opponent(self, claim: Claim) -> Group | None:
        """Return the other side for whom a speaker calls the enemy."""
        own = SIDES.get(claim.claimant.side)
        if own is None or not _ENEMY.search(claim.victim.text or ""):
            return None
        return Group(Side.ARMED_GROUP if own is Side.STATE_FORCES else Side.STATE_FORCES)

    def _hunted(self, claim: Claim) -> Group | None:
        """Return the armed group for members of something that soldiers or police killed or caught."""
        words = (claim.victim.text or "").lower().split(" of ")[0].split()
        doer = self.phrases.read(claim.perpetrator.text or "").side
        member = bool(words) and words[-1] in self.phrases.people.settings.belong
        return Group(Side.ARMED_GROUP) if member and doer is Side.STATE_FORCES else None

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
