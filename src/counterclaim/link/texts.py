"""What whole texts share: the cosine of their rare words, and the names that few reports hold."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from counterclaim.link.matching import TextWeights
from counterclaim.records import Report

_WORD = re.compile(r"[^\W\d_][\w'’-]*|\d+")
_NAME = re.compile(r"\b(?=([A-Z][a-z’'-]{1,20}(?: [A-Z]\.)? [A-Z][a-z’'-]{1,20})\b)")
CHUNK = 512
"""Rows multiplied at a time: a chunk against 20,000 texts stays below 100 MB."""
SMALL = 100
"""Below this many texts no word is common enough to be left out of the search for neighbours."""
UNDATED = -1


class Texts:
    """The reports of one run as rows of TF-IDF weights, ordered by day of publication, undated ones first."""

    def __init__(self, reports: Sequence[Report], weights: TextWeights) -> None:
        self._weights = weights
        ordered = sorted(reports, key=lambda r: (_day(r), r.id))
        self._row = {report.id: row for row, report in enumerate(ordered)}
        self._ids = [report.id for report in ordered]
        self._days = np.array([_day(report) for report in ordered], dtype=np.int64)
        self._common = frozenset(weights.common_words)
        counts = [Counter(words(report, weights.title_times)) for report in ordered]
        self._spread = Counter(word for count in counts for word in count)
        self._rows = self._weighted(counts)
        self._names = _rare_names(ordered, min(weights.name_reports, int(weights.name_share * len(ordered))))

    def cosine(self, left: str, right: str) -> float:
        """Return the cosine of two reports' rare words, in [0, 1]."""
        a, b = self._row[left], self._row[right]
        (words_a, values_a), (words_b, values_b) = self._slice(a), self._slice(b)
        _, at_a, at_b = np.intersect1d(words_a, words_b, assume_unique=True, return_indices=True)
        return float(values_a[at_a] @ values_b[at_b])

    def shared_names(self, left: str, right: str) -> tuple[str, ...]:
        """Return the names both hold that hardly any other report holds."""
        return tuple(sorted(self._names.get(left, frozenset()) & self._names.get(right, frozenset())))

    def neighbours(self) -> Iterator[tuple[str, str]]:
        """Yield pairs of reports: the nearest few texts inside the window of days, and those that share a rare name."""
        search = self._searchable()
        for first in range(0, len(self._ids), CHUNK):
            last = min(first + CHUNK, len(self._ids))
            low, high = self._window(first, last)
            product = csr_array(search[first:last] @ search[low:high].T)
            for row in range(first, last):
                yield from self._nearest(row, low, product, row - first)
        yield from self._named_pairs()

    def _nearest(self, row: int, low: int, product: csr_array, line: int) -> Iterator[tuple[str, str]]:
        start, end = product.indptr[line], product.indptr[line + 1]
        columns, values = product.indices[start:end] + low, product.data[start:end]
        near = (values >= self._weights.neighbour_cosine) & (columns != row)
        if self._days[row] != UNDATED:
            near &= np.abs(self._days[columns] - self._days[row]) <= self._weights.window_days
        for _, column in sorted(zip(-values[near], columns[near], strict=True))[: self._weights.neighbours]:
            yield self._pair(row, int(column))

    def _named_pairs(self) -> Iterator[tuple[str, str]]:
        holders: dict[str, list[int]] = defaultdict(list)
        for report, names in self._names.items():
            for name in names:
                holders[name].append(self._row[report])
        for _, rows in sorted(holders.items()):
            for a, b in combinations(sorted(rows), 2):
                yield self._pair(a, b)

    def _pair(self, a: int, b: int) -> tuple[str, str]:
        left, right = sorted((self._ids[a], self._ids[b]))
        return left, right

    def _window(self, first: int, last: int) -> tuple[int, int]:
        """Return the rows whose day is near enough to those of a chunk; undated texts meet all."""
        if self._days[first] == UNDATED:
            return 0, len(self._ids)
        low = np.searchsorted(self._days, self._days[first] - self._weights.window_days, side="left")
        high = np.searchsorted(self._days, self._days[last - 1] + self._weights.window_days, side="right")
        return int(low), int(high)

    def _weighted(self, counts: Sequence[Mapping[str, int]]) -> csr_array:
        number = {word: i for i, word in enumerate(sorted(w for w, n in self._spread.items() if n > 1))}
        pointers, columns, values = [0], [], []
        for count in counts:
            weights = {word: self._weight(word, times) for word, times in sorted(count.items())}
            length = sqrt(sum(value * value for value in weights.values())) or 1.0
            known = sorted((number[word], value) for word, value in weights.items() if word in number)
            columns += [column for column, _ in known]
            values += [value / length for _, value in known]
            pointers.append(len(columns))
        return csr_array((values, columns, pointers), shape=(len(counts), max(1, len(number))))

    def _weight(self, word: str, times: int) -> float:
        """Return term weight times rarity; the reports imagined beside a small corpus hold common words only."""
        imagined = self._weights.imagined_reports
        holders = self._spread[word] + (imagined * self._weights.common_held if word in self._common else 0)
        return (1 + log(times)) * log((2 + len(self._ids) + imagined) / (1 + holders))

    def _searchable(self) -> csr_array:
        """Return the rows without the words that every other text has: they find no neighbours and cost the most."""
        if len(self._ids) < SMALL:
            return self._rows
        common = self._weights.common_share * len(self._ids)
        kept = [n <= common for _, n in sorted((w, n) for w, n in self._spread.items() if n > 1)]
        return csr_array(self._rows[:, np.flatnonzero(kept)])

    def _slice(self, row: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        start, end = self._rows.indptr[row], self._rows.indptr[row + 1]
        return self._rows.indices[start:end], self._rows.data[start:end]


def words(report: Report, title_times: int) -> list[str]:
    """Return the words of title and text, lower-cased; a title's words count more often, for it says the most."""
    return [word.lower() for word in _WORD.findall(f"{report.title or ''}\n" * title_times + report.text)]


def _rare_names(reports: Sequence[Report], most: int) -> dict[str, frozenset[str]]:
    found = {report.id: frozenset(_NAME.findall(f"{report.title or ''}. {report.text}")) for report in reports}
    spread = Counter(name for names in found.values() for name in names)
    return {report: frozenset(n for n in names if 1 < spread[n] <= most) for report, names in found.items()}


def _day(report: Report) -> int:
    return UNDATED if report.published_day is None else report.published_day.toordinal()
