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
        civilian = grams(quote) & self.people.settings.civilian
        return not civilian and (self._lead_is_hard or self._is_hard(quote))

    @cached_property
    def has_prisoners_of_war(self) -> bool:
        """Tell whether the report speaks of prisoners of war."""
        return not self.people.settings.of_war.isdisjoint(grams(f"{self.report.title or ''} . {self.report.text}"))

    def _is_hard(self, text: str) -> bool:
        """Tell whether a text speaks of fighting or of a guarded target; an office that speaks is no target."""
        said = grams(text)
        combat, guarded = said & self.people.settings.combat, said & self.people.settings.guarded
        return bool(combat) or any(not self._speaks(place, said) for place in guarded)

    def _speaks(self, place: str, said: frozenset[str]) -> bool:
        settings = self.people.settings
        named = any(place in office.split() for office in said & settings.offices)
        return named or any(f"{place} {word}" in said for word in settings.speaking)

    @cached_property
    def _lead_is_hard(self) -> bool:
        text = self.report.text
        ends = [sentence.end for sentence in sentences.split(text)[:LEAD]]
        return self._is_hard(f"{self.report.title or ''} . {text[: max(ends, default=0)]}")
