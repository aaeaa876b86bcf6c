"""What a score depends on beyond its pair: how crowded a day is, how rare a place, and what the texts share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from counterclaim.link.happenings import Happening
from counterclaim.link.places import plain
from counterclaim.link.texts import Texts


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts of a run, and how many of its happenings are said to be where and when."""

    texts: Texts
    places: Counter[str]
    days: Counter[tuple[int, str | None]]
    size: int

    @classmethod
    def of(cls, happenings: Sequence[Happening], texts: Texts) -> "Corpus":
        """Count the happenings of a run by place, and by day and country."""
        places = Counter(name for h in happenings for name in place_names(h) | provinces(h))
        days = Counter((h.when.start, area) for h in happenings if h.when is not None for area in countries(h))
        return cls(texts, places, days, len(happenings))

    def crowd(self, happening: Happening) -> int:
        """Return how many happenings began on this one's first day in its country."""
        if happening.when is None:
            return 0
        return min((self.days[happening.when.start, area] for area in countries(happening)), default=0)

    def rarity(self, names: Iterable[str]) -> float:
        """Return minus the logarithm, in three decimals, of the share of happenings at the rarest of these places."""
        least = min((self.places[name] for name in names), default=0)
        return round(log((self.size + 1) / (least + 1)), 3)


def provinces(h: Happening) -> frozenset[str]:
    """Return the provinces a happening is said to be in."""
    return frozenset(f"{p.country}/{p.admin1}" for p in h.places if p.admin1)


def place_names(h: Happening) -> frozenset[str]:
    """Return the gazetteer's names of a happening's places, or the report's words where it knows none."""
    return frozenset(name for p in h.places if (name := p.id or plain(p.text)))


def countries(h: Happening) -> frozenset[str | None]:
    """Return the countries a happening is said to be in; None where one is not known."""
    return frozenset(p.country for p in h.places) or frozenset({None})
