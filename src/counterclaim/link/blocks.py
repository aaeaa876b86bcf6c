"""Which pairs of happenings are worth a look: they share day and area, an operation, a figure or rare words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from counterclaim.link.corpus import countries, provinces
from counterclaim.link.figures import figures
from counterclaim.link.happenings import Happening
from counterclaim.link.interval import Interval
from counterclaim.link.matching import Clustering
from counterclaim.link.operations import name_of
from counterclaim.link.texts import Texts

Key = tuple[object, ...]
Pair = tuple[str, str]
NARROW = 7
"""Days up to which an interval is blocked day by day; wider ones meet the narrow ones month by month."""
TELLING_NUMBER = 7
"""Smaller counts are shared by chance too often to make a block."""
TOLD_WITHIN = 3
"""Days that a report without a date may trail what it tells of, for blocking."""


def candidates(happenings: Sequence[Happening], texts: Texts, rules: Clustering) -> list[Pair]:
    """Return the pairs of happening ids to score, smaller id first, sorted; never two of one report."""
    close: dict[Key, list[Happening]] = defaultdict(list)
    loose: dict[Key, list[Happening]] = defaultdict(list)
    for happening in happenings:
        for key in _close_keys(happening, rules.block_days):
            close[key].append(happening)
        for key in _loose_keys(happening):
            loose[key].append(happening)
    found = {pair for block in close.values() if len(block) <= rules.block_cap for pair in _pairs(block)}
    vague = {h.id for h in happenings if h.when is None or h.when.days > NARROW}
    for block in loose.values():
        if len(block) <= rules.block_cap:
            found |= {(a, b) for a, b in _pairs(block) if a in vague or b in vague}
    return sorted(found | set(_by_text(happenings, texts)))


def _close_keys(h: Happening, days: int) -> Iterator[Key]:
    """Yield the keys that any two happenings may share: day and area, figure and country, operation."""
    when = h.when or (Interval(h.published - TOLD_WITHIN, h.published) if h.published is not None else None)
    if when is not None and when.days <= NARROW:
        for day in range(when.start - days, when.end + 1):
            yield from (("day", day, area) for area in _areas(h))
    for measure, number, _ in figures(h):
        if number >= TELLING_NUMBER:
            yield from (("figure", measure, number, country) for country in countries(h))
    if h.operation is not None:
        yield "operation", name_of(h.operation)


def _loose_keys(h: Happening) -> Iterator[Key]:
    """Yield the keys by which a happening of vague date meets others: month and area, or the area alone."""
    yield from (("area", area) for area in _areas(h) if area is not None)
    if h.when is not None:
        for month in sorted({day[:7] for day in h.when.iso()}):
            yield from (("month", month, area) for area in _areas(h))


def _areas(h: Happening) -> frozenset[str | None]:
    named = {name for p in h.places for name in (p.id, p.country) if name}
    return provinces(h) | named or frozenset({None})


def _pairs(block: Iterable[Happening]) -> Iterator[Pair]:
    for a, b in combinations(sorted(block, key=lambda h: h.id), 2):
        if a.report != b.report:
            yield a.id, b.id


def _by_text(happenings: Sequence[Happening], texts: Texts) -> Iterator[Pair]:
    main = {h.report: h.id for h in happenings if h.main}
    for left, right in texts.neighbours():
        if left in main and right in main:
            a, b = sorted((main[left], main[right]))
            yield a, b
