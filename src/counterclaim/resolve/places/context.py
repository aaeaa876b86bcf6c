"""Which countries a report is about, from what it names: the ground on which homonyms are told apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from counterclaim.gazetteer import Toponym
from counterclaim.resolve.places.chunks import Chunk

# Votes for a country. A thing said to lie in it says more than its people, who also act abroad ("a German consulate").
LOCATIVE, NAMED, CITY, PEOPLE, ABROAD = 3.0, 1.0, 2.0, 0.5, 0.1
LARGE = 100_000
"""People of a city whose name alone tells its country, provided that no namesake comes near."""
DOMINANCE = 0.9


@dataclass(frozen=True, slots=True)
class Context:
    """Support of countries, alpha-3, in [0, 1]; empty where the report names nothing."""

    support: Mapping[str, float]
    admin1: str | None = None
    """The one first-order division that the report names, if it names one only."""

    @property
    def country(self) -> str | None:
        """The country with most support; None where there is none or two share the lead."""
        ranked = sorted(self.support.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return ranked[0][0]

    def of(self, country: str) -> float:
        """Return the support of a country; half of the leader's counts as much as all of it."""
        return min(1.0, 2 * self.support.get(country, 0.0))


def context(sentences: Sequence[Sequence[Chunk]]) -> Context:
    """Return the support that the names of a report (its title among them) give to countries."""
    votes: dict[str, float] = defaultdict(float)
    weak: dict[str, float] = defaultdict(float)
    for chunks in sentences:
        for i, chunk in enumerate(chunks):
            before, after = chunks[i - 1].letter if i else "", chunks[i + 1].letter if i + 1 < len(chunks) else ""
            _vote(votes, weak, before, chunk, after)
    chosen = votes or weak
    most = max(chosen.values(), default=0.0)
    support = MappingProxyType({country: vote / most for country, vote in sorted(chosen.items())})
    return Context(support, _division(sentences, Context(support).country))


def _division(sentences: Iterable[Sequence[Chunk]], country: str | None) -> str | None:
    """Return the name of the only first-order division of a country that is named."""
    named = {
        place.name
        for chunks in sentences
        for chunk in chunks
        if chunk.letter == "N"
        for place in chunk.found
        if place.kind == "admin1" and place.country == country
    }
    return named.pop() if len(named) == 1 else None


def _vote(votes: dict[str, float], weak: dict[str, float], before: str, chunk: Chunk, after: str) -> None:
    """Add what a chunk says, between the letters of its neighbours."""
    located = before in ("P", "E", "")  # "": a dateline or the subject of a headline
    if chunk.letter == "M":
        for country in chunk.people:
            votes[country] += (ABROAD if after in ("V", "S") else PEOPLE) / len(chunk.people)
    elif chunk.letter == "C":
        votes[country_of(chunk)] += LOCATIVE if located else NAMED
    elif chunk.letter == "N":
        strong = _telling(chunk.found)
        if strong is not None:
            votes[strong.country] += CITY if located or strong.kind != "city" else NAMED
        for place in chunk.found:
            weak[place.country] += shares(chunk.found)[place.id]


def country_of(chunk: Chunk) -> str:
    """Return the country, alpha-3, that a chunk with the letter C names."""
    return next(place.country for place in chunk.found if place.kind == "country")


def _telling(found: Sequence[Toponym]) -> Toponym | None:
    """Return the place that a name means wherever it is read: a division or region of one country, or a large city."""
    countries = {place.country for place in found if place.kind in ("admin1", "region")}
    share = shares(found)
    best = max(found, key=lambda place: (share[place.id], place.id))
    by_country: dict[str, float] = defaultdict(float)
    for place in found:
        by_country[place.country] += share[place.id]
    if by_country[best.country] < DOMINANCE:
        return None
    return best if best.population >= LARGE or best.country in countries else None


def shares(found: Sequence[Toponym]) -> dict[str, float]:
    """Return how likely each place is meant where nothing else is known: by population, divisions as a middling city."""
    weights = {place.id: max(place.population, WEIGHT[place.kind]) for place in found}
    total = sum(weights.values())
    return {key: weight / total for key, weight in weights.items()}


WEIGHT = MappingProxyType({"city": 500, "admin1": 50_000, "admin2": 3_000, "region": 50_000, "country": 10_000_000})
