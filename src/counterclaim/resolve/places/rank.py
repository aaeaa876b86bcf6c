"""How well a phrase answers "where did it happen?": points for how fine it is and how the sentence leads up to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.resolve.places.phrases import Phrase
from counterclaim.resolve.places.survey import Spot, Survey
from counterclaim.resolve.places.words import PlaceFile

_REPORTED = re.compile(r"YT?P[DJw]{0,2}$")
KNOWN = 20_000
"""People of a city that is a place even where no preposition says so."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Ranks the spots of a report by the weights of places.yml."""

    survey: Survey
    words: PlaceFile

    def best(self, spots: Iterable[Spot], least: float, at: int | None = None) -> Spot | None:
        """Return the spot of most points, the first of equals; None below `least`. `at`: offset of the number."""
        ranked = [(self.score(spot, at), -spot.phrase.start, spot) for spot in spots if self.is_place(spot)]
        found = max(ranked, key=lambda row: row[:2], default=None)
        return found[2] if found is not None and found[0] >= least else None

    def is_place(self, spot: Spot) -> bool:
        """Refuse what is likelier a person, a people or a vehicle than a place."""
        phrase, anchor = spot.phrase, spot.reading.anchor
        located = phrase.before in self.words.locative
        if phrase.counted:
            return False
        if not phrase.parts:
            generic = self.words.moving | self.words.vague
            return phrase.capital or phrase.head not in generic or phrase.before in self.words.struck
        if phrase.head or phrase.dateline:
            return True
        if phrase.letters == {"U"} or anchor is None:
            return phrase.cued and not phrase.determined and not self.survey.shouting
        if anchor.kind in ("country", "admin1", "region"):
            return True
        return (located or anchor.population >= KNOWN) and not phrase.determined

    def score(self, spot: Spot, at: int | None = None) -> float:
        """Return the points of a spot, less what the distance to the claim's number costs."""
        weights, country = self.words.weights, spot.reading.country
        distance = 0.0 if at is None else min(weights.far, _gap(spot.phrase, at) / weights.characters)
        elsewhere = country is not None and self.survey.context.of(country) < 1.0
        return self._fineness(spot) + self._lead(spot.phrase) + weights.elsewhere * elsewhere - distance

    def lends(self, spot: Spot) -> bool:
        """Tell whether a claim without a place may take this one: no generic noun, no doubtful mention."""
        return (bool(spot.phrase.parts) or spot.phrase.named) and self.score(spot) >= self.words.weights.lent

    def _fineness(self, spot: Spot) -> float:
        weights, phrase, anchor = self.words.weights, spot.phrase, spot.reading.anchor
        kind = "" if anchor is None else anchor.kind
        if phrase.site:
            containing = weights.site_in if kind in ("city", "admin2") else weights.site_of
            return weights.named_site if phrase.named else containing if phrase.parts else weights.site
        if not phrase.parts and not phrase.capital:
            return weights.generic
        if "C" in phrase.letters and kind in ("", "country"):
            return weights.part if phrase.directed else weights.country
        if "U" in phrase.letters or kind in ("", "city"):
            return weights.town
        return weights.district if kind == "admin2" else weights.division

    def _lead(self, phrase: Phrase) -> float:
        words, weights = self.words, self.words.weights
        struck = "V" in phrase.lead[-3:]
        if phrase.head in words.received and not struck and self._received(phrase):
            return weights.received
        if phrase.dateline:
            return weights.dateline
        if _REPORTED.search(phrase.lead):
            return weights.reporting
        if phrase.lead.endswith("QP"):
            return weights.speaker
        if phrase.before in words.struck or (struck and phrase.before in words.locative | {"of"}):
            return weights.struck
        if phrase.before in words.weak:
            return weights.weak
        return weights.cued if phrase.before in words.locative else weights.bare

    def _received(self, phrase: Phrase) -> bool:
        """Tell whether a hospital took the victims in: it is unnamed, they were brought there, or it speaks."""
        located = phrase.before in self.words.locative - self.words.weak
        return not phrase.parts or not located or "R" in phrase.lead or "Q" in phrase.lead[-3:]


def _gap(phrase: Phrase, at: int) -> int:
    return phrase.start - at if phrase.start >= at else max(0, at - phrase.end)
