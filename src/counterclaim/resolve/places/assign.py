"""Which place belongs to which claim: its own sentence's, else another claim's, else the nearest mention."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.records import Claim, Place, PlacePrecision, Statement
from counterclaim.resolve.places.choose import Reading
from counterclaim.resolve.places.phrases import Phrase
from counterclaim.resolve.places.rank import Ranking
from counterclaim.resolve.places.survey import Spot, Survey
from counterclaim.resolve.places.words import PlaceWords

Item = Claim | Statement


@dataclass(frozen=True, slots=True)
class Assigner:
    """Gives the claims and statements of one report their places."""

    survey: Survey
    ranking: Ranking
    fine: tuple[Spot, ...]
    """Spots that are sure to be places and finer than a country."""

    @classmethod
    def of(cls, survey: Survey, words: PlaceWords) -> "Assigner":
        """Return the assigner of a surveyed report."""
        ranking = Ranking(survey, words.file)
        sure = (s for row in survey.spots for s in row if ranking.lends(s) and ranking.is_place(s))
        return cls(survey, ranking, tuple(s for s in sure if s.reading.anchor and s.reading.anchor.kind != "country"))

    def places(self, items: Sequence[Item]) -> tuple[Place, ...]:
        """Return the place of each item; without words where only the country is known.

        A background claim neither lends its place nor borrows one: it happened elsewhere.
        """
        own = [(item, self._own(item)) for item in items]
        lent = [spot for item, spot in own if spot is not None and not _background(item) and self.ranking.lends(spot)]
        return tuple(self._place(spot or self._inherited(item, lent)) for item, spot in own)

    def _own(self, item: Item) -> Spot | None:
        """Return the best place phrase of an item's own sentence."""
        spots = (s for i in self.survey.covering(item.start, item.end) for s in self.survey.spots[i])
        return self.ranking.best(spots, self.ranking.words.weights.own, _offset(item))

    def _inherited(self, item: Item, lent: Sequence[Spot]) -> Spot | None:
        """Return the nearest place of another claim before, else after; without any, the nearest good mention."""
        if _background(item):
            return None
        if lent:
            return min(lent, key=lambda spot: (spot.phrase.start > item.start, abs(spot.phrase.start - item.start)))
        own, least = self.survey.covering(item.start, item.end), self.ranking.words.weights.inherited
        order = [*range(own.start - 1, -1, -1), *range(own.stop, len(self.survey.sentences))]
        found = (self.ranking.best(self.survey.spots[i], least) for i in order)
        return next((spot for spot in found if spot is not None), None)

    def _place(self, spot: Spot | None) -> Place:
        return self._country() if spot is None else _place(self.survey.text, spot.phrase, self._reading(spot))

    def _reading(self, spot: Spot) -> Reading:
        """Return what a phrase means; one without names ("the school") lies where the report's main place does.

        The same noun with a name ("the school in Veld") tells it best, then the town that is named most, then the place
        that is named nearest to the noun's first mention.
        """
        anchor, phrase = spot.reading.anchor, spot.phrase
        named = phrase.parts and not (phrase.site and phrase.letters <= {"C"})
        if named or (anchor is not None and anchor.kind != "country"):
            return spot.reading
        same = [s for s in self.fine if s.phrase.head and s.phrase.head == phrase.head]
        first = next(s for row in self.survey.spots for s in row if s.phrase.head == phrase.head).phrase.start
        near = same or self._common() or self.fine
        return min(near, key=lambda s: abs(s.phrase.start - first), default=spot).reading

    def _common(self) -> list[Spot]:
        """Return the spots of the places that are named most, if any is named twice."""
        named = Counter(s.reading.anchor.id for s in self.fine if s.reading.anchor)
        most = max(named.values(), default=0)
        return [s for s in self.fine if s.reading.anchor and named[s.reading.anchor.id] == most > 1]

    def _country(self) -> Place:
        context = self.survey.context
        if context.country is None:
            return Place()
        precision = PlacePrecision.FIRST_ORDER if context.admin1 else PlacePrecision.COUNTRY
        return Place(country=context.country, admin1=context.admin1, precision=precision)


def _background(item: Item) -> bool:
    return isinstance(item, Claim) and item.background


def _offset(item: Item) -> int | None:
    return item.count.span[0] if isinstance(item, Claim) and item.count.span is not None else None


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
