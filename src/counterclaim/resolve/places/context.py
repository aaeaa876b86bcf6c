"""Which countries a report is about, from what it names: the ground on which homonyms are told apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType

from rapidfuzz.fuzz import ratio

from counterclaim.gazetteer import Toponym
from counterclaim.gazetteer.spelling import key
from counterclaim.resolve.places.chunks import Chunk
from counterclaim.resolve.places.words import PlaceWords

# Votes for a country. A thing said to lie in it says more than its people, who also act abroad ("a German consulate").
LOCATIVE, NAMED, CITY, PEOPLE, ABROAD, SMALL = 3.0, 0.5, 2.0, 0.5, 0.1, 0.6
OPENING, FIRST = 1, 2.0
"""Sentences that open a report and tell where it happened, and how much more their places weigh."""
MANY = 1.0
"""The most that a people adds, however often it is named: an enemy is named in every sentence."""
LARGE, TOWN = 100_000, 15_000
"""People of a city, and of a town said to be the scene, whose name tells its country where no namesake comes near."""
DOMINANCE = 0.65
"""Share among namesakes, by population, from which a name tells its country."""
RIVAL = 0.02
"""Share among namesakes that a city of a named country needs to be preferred to a larger one elsewhere."""
AT_HOME = 0.1
"""... and where the country's people are only said to act: they do so abroad as well, in towns of their own names."""
AGREED = 0.75
"""Share of the small places of a report that must agree on a country where nothing larger names one."""
_DIVISION = 100_000
"""What a division weighs among namesakes at most: it is named less often than its people say."""
ALIKE = 70.0
"""Likeness of a city's two names, in percent, below which one of them says little ("Edo" for Tokyo)."""
ALIAS = 0.02
"""What is left of a city's weight under such a name."""
KINDS: Mapping[int, tuple[str, ...]] = MappingProxyType(
    {1: ("city",), 3: ("admin2",), 4: ("admin1", "region"), 5: ("region", "admin1", "admin2"), 6: ("country",)}
)
"""The kinds of places that an area noun speaks of, by its where_prec."""


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


def context(sentences: Sequence[Sequence[Chunk]], words: PlaceWords) -> Context:
    """Return the support that the names of a report (its title among them) give to countries."""
    votes, people, cities = _Votes(), _Votes(), list[_City]()
    for number, chunks in enumerate(sentences):
        weight = FIRST if number < OPENING else 1.0
        for i, chunk in enumerate(chunks):
            if not (chunk.people or chunk.found):
                continue
            setting = _Setting.of(chunks, i, words)
            for country in chunk.people:
                people[country] += (ABROAD if setting.abroad or setting.acts else PEOPLE) / len(chunk.people)
            if chunk.letter == "C":
                vote = ABROAD if setting.abroad else LOCATIVE if setting.located else NAMED
                votes[country_of(chunk)] += weight * vote
            elif chunk.letter in "NZ" and not setting.abroad:
                _hear(votes, cities, chunk, setting, weight)
    support = _support(votes, people, cities)
    return Context(support, _division(sentences, Context(support).country))


class _Votes(defaultdict[str, float]):
    """Votes by country, alpha-3."""

    def __init__(self) -> None:
        super().__init__(float)


@dataclass(frozen=True, slots=True)
class _City:
    """A city's name: how likely it lies where, and what it says of a country by itself."""

    countries: Mapping[str, float]
    own: frozenset[str]
    """Countries where it is a city's or a division's own name."""
    country: str | None
    vote: float


def _hear(votes: _Votes, cities: list[_City], chunk: Chunk, setting: "_Setting", weight: float) -> None:
    """Let a division vote at once, and keep a city until the countries are known that speak for themselves."""
    found = fitting(chunk.found, setting.level)
    place = _telling(found, chunk.text)
    located = setting.located and chunk.letter == "N" and not setting.acts
    if place is not None and place.kind != "city":
        votes[place.country] += weight * (CITY if located else SMALL)
        return
    large = place is not None and place.population >= LARGE
    told = place.country if place is not None and (large or located) else None
    if told is not None or located or setting.level is not None:
        own = {p.country for p in found if p.kind != "admin2" and p.key == key(chunk.text)}
        vote = weight * (CITY if large and located else SMALL)
        cities.append(_City(by_country(found, shares(found, chunk.text)), frozenset(own), told, vote))


def _support(votes: _Votes, people: _Votes, cities: Sequence[_City]) -> Mapping[str, float]:
    """Return the votes as shares of the leader's, from strong witnesses to weak ones.

    A city speaks for a country that the report names in words, if it has a namesake there, before it speaks for the
    country of its largest namesake. The smallest places decide only where nothing else speaks and most of them agree.
    """
    for country, vote in people.items():
        votes[country] += min(vote, MANY)
    spoken = dict(votes)
    named = {country for country, vote in spoken.items() if vote >= CITY}
    for city in cities:
        own = {country for country in city.own if _speaks_for(country, city, spoken)}
        told = own | {country for country in named if city.countries.get(country, 0.0) >= RIVAL}
        there = sorted(told, key=lambda country: (-spoken[country], -city.countries.get(country, 0.0), country))
        if there:
            votes[there[0]] += city.vote * (1.0 if city.country is not None else city.countries[there[0]])
        elif city.country is not None and (city.vote >= CITY or not named or city.country in votes):
            votes[city.country] += city.vote
    if not votes:
        votes.update(_agreed(cities))
    most = max(votes.values(), default=0.0)
    return MappingProxyType({country: vote / most for country, vote in sorted(votes.items())})


def _speaks_for(country: str, city: _City, spoken: Mapping[str, float]) -> bool:
    """Tell whether a city may lie in a country: the report speaks of it, or its people act and the city is known."""
    voted = spoken.get(country, 0.0)
    return voted >= PEOPLE or (voted > 0 and city.countries.get(country, 0.0) >= AT_HOME)


def _agreed(cities: Sequence[_City]) -> dict[str, float]:
    total = _Votes()
    for city in cities:
        for country, share in city.countries.items():
            total[country] += share
    leader = max(sorted(total), key=lambda country: total[country], default=None)
    return {leader: 1.0} if leader is not None and total[leader] >= AGREED * sum(total.values()) else {}


@dataclass(frozen=True, slots=True)
class _Setting:
    """What stands around a name."""

    located: bool
    abroad: bool
    """It is named as a neighbour ("the Norland border"), or lends its name to a street."""
    acts: bool
    """It is named for what it does, or for an office abroad ("Norland warplanes", "the Norland embassy")."""
    level: int | None
    """where_prec of the area noun behind the name ("Karo district")."""

    @classmethod
    def of(cls, chunks: Sequence[Chunk], at: int, words: PlaceWords) -> "_Setting":
        located = _is_located(chunks, at, words)
        lends = chunks[at + 1].lower in words.file.inner if at + 1 < len(chunks) else False
        after = chunks[at + 1].letter if at + 1 < len(chunks) else ""
        acts = after in ("V", "S") or (after != "" and chunks[at + 1].lower in words.file.acting)
        level = words.levels[chunks[at + 1].lower] if after == "A" else None
        return cls(located=located, abroad=lends or _is_neighbour(chunks, at, words), acts=acts, level=level)


def _is_neighbour(chunks: Sequence[Chunk], at: int, words: PlaceWords) -> bool:
    """Tell whether something borders on a name: "the Veld border", "the border with Veld", not "the border in Veld"."""
    near = takewhile(lambda chunk: chunk.letter != "P", reversed(chunks[max(0, at - 3) : at]))
    return any(chunk.lower in words.file.border for chunk in (*near, *chunks[at + 1 : at + 2]))


def _is_located(chunks: Sequence[Chunk], at: int, words: PlaceWords) -> bool:
    """Tell whether a sentence says that something is at a place: behind "in" or the like, in a dateline or headline.

    Not behind "from" and "to", and behind "of" only where an area, a site or a strike is "of" it: not "a picture of".
    """
    lead = list(chunks[max(0, at - 4) : at])
    while lead and lead[-1].letter in "DEJ":
        lead.pop()
    if not lead:  # but "Veld reported" is who says so
        return chunks[at + 1].letter != "Y" if at + 1 < len(chunks) else True
    if lead[-1].letter == "O" and chunks[at].letter == "N":
        return len(lead) > 1 and lead[-2].letter in "ASEV"
    return lead[-1].letter == "P" and lead[-1].lower not in words.file.weak


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


def country_of(chunk: Chunk) -> str:
    """Return the country, alpha-3, that a chunk with the letter C names."""
    return next(place.country for place in chunk.found if place.kind == "country")


def _telling(found: Sequence[Toponym], name: str) -> Toponym | None:
    """Return the place that a name means wherever it is read: a division or region of one country, or a town."""
    weights = shares(found, name)
    best = max(found, key=lambda place: (weights[place.id], place.id))
    if by_country(found, weights)[best.country] < DOMINANCE or not alike(best, name):
        return None
    divided = any(place.kind in ("admin1", "region") for place in found if place.country == best.country)
    return best if best.population >= TOWN or divided else None


def fitting(found: Sequence[Toponym], level: int | None) -> Sequence[Toponym]:
    """Return the places of the kind that an area noun asks for; all of them where none is of that kind."""
    kinds = KINDS.get(level or 0, ())
    return [place for place in found if place.kind in kinds] or found


def by_country(found: Sequence[Toponym], weights: Mapping[str, float]) -> dict[str, float]:
    """Return how likely a name lies in each country where nothing else is known, by the shares of its places."""
    total: dict[str, float] = defaultdict(float)
    for place in found:
        total[place.country] += weights[place.id]
    return total


def shares(found: Sequence[Toponym], name: str) -> dict[str, float]:
    """Return how likely each place is meant where nothing else is known: by population, divisions with a ceiling."""
    weights = {place.id: _weight(place) * (1.0 if alike(place, name) else ALIAS) for place in found}
    total = sum(weights.values())
    return {key: weight / total for key, weight in weights.items()}


def alike(place: Toponym, name: str) -> bool:
    """Tell whether a name looks like the place's own, so that it means the place without more context."""
    if place.kind != "city":
        return True
    own, other = place.key, key(name)
    return (
        own == other
        or ratio(own, other) >= ALIKE
        or bool(set(own.split()) & {word for word in other.split() if len(word) > 3})
    )


def _weight(place: Toponym) -> int:
    if place.kind == "city":
        return max(place.population, 500)
    if place.kind == "country":
        return 10_000_000
    return 3_000 if place.kind == "admin2" else min(max(place.population, 50_000), _DIVISION)
