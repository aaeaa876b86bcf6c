"""Which place belongs to which claim: its own sentence first, else the nearest mention before, else the report's own."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from counterclaim.records import Claim, Place, PlacePrecision, Statement
from counterclaim.resolve.places.choose import Reading
from counterclaim.resolve.places.phrases import Phrase
from counterclaim.resolve.places.survey import Spot, Survey
from counterclaim.resolve.places.words import PlaceWords

# Points for how fine a phrase is; then for how the sentence leads up to it. Tuned on half A of the development reports.
NAMED_SITE, SITE_IN, TOWN, SITE_OF, DISTRICT, DIVISION, SITE, COUNTRY, GENERIC = (
    6.0,
    5.5,
    5.0,
    4.5,
    4.0,
    3.0,
    2.5,
    1.0,
    0.0,
)
CUED, STRUCK, BARE, WEAK, SPEAKER, REPORTING, RECEIVED, DATELINE, ELSEWHERE = (
    2.0,
    2.5,
    -2.0,
    -3.0,
    0.5,
    -4.0,
    -6.0,
    -4.0,
    -1.0,
)
_REPORTED = re.compile(r"YT?P[DJw]{0,2}$")
KNOWN = 20_000
"""People of a city that is a place even where no preposition says so."""
CHARACTERS = 80.0
"""Characters between number and phrase that cost one point."""
FAR = 2.0
"""The most that distance costs."""
OWN, LENT, INHERITED = 1.0, 4.0, 4.5
"""The least score of a phrase in the claim's own sentence, of one that lends its place to claims without any, and of
one in a sentence without claims."""


@dataclass(frozen=True, slots=True)
class Assigner:
    """Gives claims and statements their places."""

    survey: Survey
    words: PlaceWords

    def places(self, items: Sequence[Claim | Statement]) -> tuple[Place, ...]:
        """Return the place of each item; without words where only the country is known."""
        own = [self._own(item) for item in items]
        settled = [spot for spot, item in zip(own, items, strict=True) if spot is not None and not _background(item)]
        settled = [spot for spot in settled if self._lends(spot)]
        chosen = (
            spot if spot is not None else None if _background(item) else self._inherited(item, settled)
            for spot, item in zip(own, items, strict=True)
        )
        return tuple(self._country() if spot is None else self._place(spot) for spot in chosen)

    def _own(self, item: Claim | Statement) -> Spot | None:
        """Return the best place phrase of an item's own sentence."""
        sentences = self.survey.covering(item.start, item.end)
        return self._best((s for i in sentences for s in self.survey.spots[i]), OWN, _offset(item))

    def _place(self, spot: Spot) -> Place:
        return _place(self.survey.text, spot.phrase, self._reading(spot))

    def _best(self, spots: Iterable[Spot], least: float, at: int | None = None) -> Spot | None:
        ranked = [(self._score(spot, at), -spot.phrase.start, spot) for spot in spots if self._is_place(spot)]
        best = max(ranked, key=lambda row: row[:2], default=None)
        return best[2] if best is not None and best[0] >= least else None

    def _is_place(self, spot: Spot) -> bool:
        """Refuse what is likelier a person, a people or a vehicle than a place."""
        phrase, anchor = spot.phrase, spot.reading.anchor
        if not phrase.parts:
            return phrase.head not in self.words.file.moving
        if phrase.head or phrase.dateline:
            return True
        if phrase.letters == {"U"} or anchor is None:
            return not self.survey.shouting and phrase.before in self.words.file.locative and not phrase.determined
        if anchor.kind in ("country", "admin1", "region"):
            return True
        return (anchor.population >= KNOWN or phrase.before in self.words.file.locative) and not phrase.determined

    def _score(self, spot: Spot, at: int | None) -> float:
        phrase = spot.phrase
        distance = 0.0 if at is None else min(FAR, _gap(phrase, at) / CHARACTERS)
        elsewhere = ELSEWHERE * (
            spot.reading.country is not None and self.survey.context.of(spot.reading.country) < 1.0
        )
        return _fineness(spot) + self._cue(phrase) + elsewhere - distance

    def _cue(self, phrase: Phrase) -> float:
        words, lead = self.words.file, phrase.lead
        struck = "V" in lead[-3:]
        if (
            phrase.head in words.received
            and not struck
            and ("R" in lead or phrase.before not in words.locative - words.weak)
        ):
            return RECEIVED
        if phrase.dateline:
            return DATELINE
        if _REPORTED.search(lead):
            return REPORTING
        if lead.endswith("QP"):
            return SPEAKER
        if phrase.before in words.struck or (struck and (phrase.before == "of" or phrase.before in words.locative)):
            return STRUCK
        if phrase.before in words.weak:
            return WEAK
        return CUED if phrase.before in words.locative else BARE

    def _lends(self, spot: Spot) -> bool:
        """Tell whether a claim without a place may take this one: no generic noun, no doubtful mention."""
        return (bool(spot.phrase.parts) or spot.phrase.named) and self._score(spot, None) >= LENT

    def _inherited(self, item: Claim | Statement, settled: Sequence[Spot]) -> Spot | None:
        """Return the nearest place of another claim before, else after; else the nearest good mention.

        A background claim neither lends nor borrows: it happened elsewhere.
        """
        nearest = min(settled, key=lambda spot: _apart(spot.phrase.start, item.start), default=None)
        if nearest is not None:
            return nearest
        own = self.survey.covering(item.start, item.end)
        order = [*range(own.start - 1, -1, -1), *range(own.stop, len(self.survey.sentences))]
        found = (self._best(self.survey.spots[i], INHERITED) for i in order)
        return next((spot for spot in found if spot is not None), None)

    def _reading(self, spot: Spot) -> Reading:
        """Return what a phrase means; one without names ("the school") lies where the report's main place does.

        The same noun with a name ("the school in Veld") tells it best, then the town that is named most, then the
        nearest place before.
        """
        if spot.reading.anchor is not None and spot.reading.anchor.kind != "country":
            return spot.reading
        if spot.phrase.parts and spot.phrase.letters != {"C"}:
            return spot.reading
        fine = [s for row in self.survey.spots for s in row if self._is_fine(s)]
        same = [s for s in fine if s.phrase.head == spot.phrase.head and spot.phrase.head]
        towns = Counter(s.reading.anchor.id for s in fine if s.reading.anchor)
        common = [s for s in fine if s.reading.anchor and towns[s.reading.anchor.id] == max(towns.values()) > 1]
        for group in (same, common, fine):
            if group:
                return min(group, key=lambda s: _apart(s.phrase.start, spot.phrase.start)).reading
        return spot.reading

    def _is_fine(self, spot: Spot) -> bool:
        anchor = spot.reading.anchor
        return anchor is not None and anchor.kind != "country" and self._lends(spot) and self._is_place(spot)

    def _country(self) -> Place:
        context = self.survey.context
        if context.country is None:
            return Place()
        precision = PlacePrecision.FIRST_ORDER if context.admin1 else PlacePrecision.COUNTRY
        return Place(country=context.country, admin1=context.admin1, precision=precision)


def _fineness(spot: Spot) -> float:
    phrase, anchor = spot.phrase, spot.reading.anchor
    if phrase.site:
        near = anchor is not None and anchor.kind in ("city", "admin2")
        return NAMED_SITE if phrase.named else SITE_IN if near else SITE_OF if phrase.parts else SITE
    if not phrase.parts and not phrase.capital:
        return GENERIC
    if phrase.letters == {"C"}:
        return COUNTRY
    if "U" in phrase.letters or anchor is None or anchor.kind == "city":
        return TOWN
    return DISTRICT if anchor.kind == "admin2" else DIVISION


def _apart(place: int, item: int) -> tuple[bool, int]:
    """Order places by nearness to an item, those before it first."""
    return place > item, abs(place - item)


def _background(item: Claim | Statement) -> bool:
    return isinstance(item, Claim) and item.background


def _offset(item: Claim | Statement) -> int | None:
    return item.count.span[0] if isinstance(item, Claim) and item.count.span is not None else None


def _gap(phrase: Phrase, at: int) -> int:
    return phrase.start - at if phrase.start >= at else max(0, at - phrase.end)


def _place(text: str, phrase: Phrase, reading: Reading) -> Place:
    anchor = reading.anchor
    return Place(
        text=text[phrase.start : phrase.end],
        span=phrase.span,
        id=anchor.id if anchor else None,
        name=anchor.name if anchor else None,
        lat=round(anchor.lat, 2) if anchor else None,
        lon=round(anchor.lon, 2) if anchor else None,
        country=reading.country,
        admin1=reading.admin1,
        precision=reading.precision,
        candidates=reading.candidates,
    )
