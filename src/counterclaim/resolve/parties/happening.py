"""What a report tells of: people hit where civilians are, or in fighting, or at a guarded place."""

from dataclasses import dataclass
from functools import cached_property

from counterclaim import sentences
from counterclaim.lexicon import People
from counterclaim.records import Claim, Measure, Report, Side
from counterclaim.resolve.grams import grams

LEAD = 2
"""Sentences that tell what a report is about."""
_OF_CIVILIANS = frozenset({Measure.DISPLACED, Measure.MISSING})
_FREED_OR_HELD = frozenset({Measure.CAPTURED, Measure.RELEASED})


@dataclass(frozen=True)
class Happening:
    """One report's words for what happened."""

    report: Report
    people: People

    def side(self, claim: Claim) -> Side:
        """Return the side of victims who are only called people, others, bodies, or nothing.

        Civilians, unless the sentence or, where it is silent, the lead tells of fighting or of a guarded target:
        then anybody may be among them. Seen in 17 reports of both halves with such words: unknown or mixed 11 times.
        """
        noun = self.people.noun(claim.victim.text or "")
        if noun is not None and noun.attacker:
            return Side.ARMED_GROUP
        if noun is not None and noun.captive and claim.measure in _FREED_OR_HELD:
            return Side.UNKNOWN
        if claim.measure in _OF_CIVILIANS:
            return Side.CIVILIANS
        return Side.UNKNOWN if self._anybody(claim.quote) else Side.CIVILIANS

    def _anybody(self, quote: str) -> bool:
        own = grams(quote)
        return not own & self.people.settings.civilian and bool((own | self._lead) & self._hard)

    @cached_property
    def _hard(self) -> frozenset[str]:
        return self.people.settings.combat | self.people.settings.guarded

    @cached_property
    def _lead(self) -> frozenset[str]:
        text = self.report.text
        ends = [sentence.end for sentence in sentences.split(text)[:LEAD]]
        return grams(f"{self.report.title or ''} . {text[: max(ends, default=0)]}")
