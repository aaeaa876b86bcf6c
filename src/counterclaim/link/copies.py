"""Near-identical texts: MinHash finds the candidates, the exact Jaccard of their shingles decides."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from rensa import RMinHash

from counterclaim.link.matching import Copies
from counterclaim.records import Report
from counterclaim.union import Union

_WORD = re.compile(r"\w+")
SEED = 42
BUCKET_CAP = 50
"""Beyond this size a bucket is compared along its order only: its members are one text, or the bucket says nothing."""


def groups(reports: Sequence[Report], settings: Copies) -> tuple[tuple[str, ...], ...]:
    """Return the groups (two and more) of report ids whose texts are copies, each and all of them sorted."""
    shingled = {report.id: shingles(report.text, settings.shingle) for report in reports}
    days = {report.id: report.published_day for report in reports}
    union = Union(shingled)
    for left, right in sorted(_candidates(shingled, settings)):
        if union.root(left) == union.root(right) or not _together(days[left], days[right], settings.days):
            continue
        if jaccard(shingled[left], shingled[right]) >= settings.jaccard:
            union.join(left, right)
    return tuple(group for group in union.groups() if len(group) > 1)


def shingles(text: str, size: int) -> frozenset[str]:
    """Return the runs of `size` words of a text, lower-cased; a shorter text is one run."""
    words = _WORD.findall(text.lower())
    return frozenset(" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    """Return the share of all shingles that both have."""
    return len(left & right) / max(1, len(left | right))


def _together(left: date | None, right: date | None, most: int) -> bool:
    """Tell whether two reports came out near enough in time: what returns after weeks is a form, not a copy."""
    return left is None or right is None or abs((left - right).days) <= most


def _candidates(shingled: dict[str, frozenset[str]], settings: Copies) -> set[tuple[str, str]]:
    rows = settings.permutations // settings.bands
    buckets: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for report, marks in sorted(shingled.items()):
        digest = _digest(marks, settings.permutations)
        for band in range(settings.bands):
            buckets[(band, *digest[band * rows : (band + 1) * rows])].append(report)
    return {pair for bucket in buckets.values() for pair in _pairs(bucket)}


def _digest(marks: Iterable[str], permutations: int) -> list[int]:
    sketch = RMinHash(num_perm=permutations, seed=SEED)
    sketch.update(sorted(marks))
    return list(sketch.digest())


def _pairs(bucket: Sequence[str]) -> Iterator[tuple[str, str]]:
    if len(bucket) > BUCKET_CAP:
        return zip(bucket, bucket[1:], strict=False)
    return combinations(bucket, 2)
