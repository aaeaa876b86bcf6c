"""What a report tells of: people hit where civilians are, or in fighting, or at a guarded place."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from counterclaim import sentences
from counterclaim.lexicon import People
from counterclaim.records import Claim, Measure, Report, Side
from counterclaim.resolve.grams import grams

LEAD = 2
"""Sentences that tell what a report is about."""
LARGE = 1000
"""Dead of a war rather than of one attack."""
_OF_CIVILIANS = frozenset({Measure.DISPLACED, Measure.MISSING})
_FREED_OR_HELD = frozenset({Measure.CAPTURED, Measure.RELEASED})


@dataclass(frozen=True)
class Happening:
    """One report's words for what happened."""

    report: Report
    people: People

    def side(self, claim: Claim, told: frozenset[Side], doer: Side | None) -> Side:
        """Return the side of victims who are only called people, others, bodies, or nothing.

        `told`: the sides of the report's other victims; `doer`: the side of who did it, where the sentence says so.
        The first verdict of people.yml whose signs all show decides, else they are civilians.
        """
        noun = self.people.noun(claim.victim.text or "")
        if noun is not None and noun.attacker:
            return Side.ARMED_GROUP
        if noun is not None and noun.captive and claim.measure in _FREED_OR_HELD:
            return Side.UNKNOWN
        if claim.measure in _OF_CIVILIANS:
            return Side.CIVILIANS
        signs = frozenset((*self._signs(claim, doer), *_told(told)))
        verdicts = (v for v in self.people.verdicts if signs.issuperset(v.signs) and signs.isdisjoint(v.unless))
        return next((verdict.side for verdict in verdicts), Side.CIVILIANS)

    def _signs(self, claim: Claim, doer: Side | None) -> Iterator[str]:
        """Yield what speaks for a side, by the names that people.yml explains."""
        yield from self._scenes(claim.quote)
        yield from self._lead
        yield claim.measure
        if doer is not None:
            yield f"by {doer}"
        count = claim.count
        if (count.low or count.high or 0) >= LARGE or "thousand" in count.text.lower():
            yield "large"

    def _scenes(self, text: str) -> Iterator[str]:
        """Yield the kinds of places and deeds a text speaks of; an office that speaks is no target."""
        said, settings = grams(text), self.people.settings
        for name, words in (("civilian", settings.civilian), ("combat", settings.combat)):
            if not said.isdisjoint(words):
                yield name
        targets = ("offices", settings.offices_hit), ("forces", settings.forces_hit), ("group", settings.group_hit)
        for name, words in targets:
            if any(not self._speaks(place, said) for place in said & words):
                yield name

    @cached_property
    def has_prisoners_of_war(self) -> bool:
        """Tell whether the report speaks of prisoners of war."""
        return not self.people.settings.of_war.isdisjoint(grams(f"{self.report.title or ''} . {self.report.text}"))

    def _speaks(self, place: str, said: frozenset[str]) -> bool:
        settings = self.people.settings
        named = any(place in office.split() for office in said & settings.offices)
        return named or any(f"{place} {word}" in said for word in settings.speaking)

    @cached_property
    def _lead(self) -> tuple[str, ...]:
        text = self.report.text
        ends = [sentence.end for sentence in sentences.split(text)[:LEAD]]
        return tuple(
            f"lead {scene}" for scene in self._scenes(f"{self.report.title or ''} . {text[: max(ends, default=0)]}")
        )


def _told(sides: frozenset[Side]) -> Iterator[str]:
    known = sides - {Side.UNKNOWN}
    yield from (f"told {side}" for side in known)
    if len(known) == 1:
        yield f"only {next(iter(known))}"
