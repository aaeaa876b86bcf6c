"""From scored pairs to groups: average linkage under constraints, so that no vague report chains two into one."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush

from counterclaim.union import Union

Score = Callable[[str, str], float | None]
"""Log-odds that two happenings are one; None where they can never be one."""
Pair = tuple[str, str]


@dataclass
class _Groups:
    """The groups so far, by their smallest member, and which other groups each may still be merged with."""

    members: dict[str, tuple[str, ...]]
    near: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def cluster(
    ids: Iterable[str], pairs: Iterable[Pair], score: Score, threshold: float, same: Iterable[Pair] = ()
) -> tuple[tuple[str, ...], ...]:
    """Return the groups of ids, each sorted, by their smallest id.

    Two groups are merged, the best first, while the average score of the pairs between them reaches the threshold
    and no pair is impossible. `same` holds what a person decided: it is merged first, whatever the scores say.
    """
    union = Union(ids)
    for left, right in same:
        union.join(left, right)
    groups = _Groups({group[0]: group for group in union.groups()})
    for left, right in pairs:
        a, b = union.root(left), union.root(right)
        if a != b:
            groups.near[a].add(b)
            groups.near[b].add(a)
    _merge_all(groups, score, threshold)
    return tuple(groups.members[root] for root in sorted(groups.members))


def _merge_all(groups: _Groups, score: Score, threshold: float) -> None:
    heap = [
        item for a in groups.near for b in groups.near[a] if a < b for item in _scored(groups, a, b, score, threshold)
    ]
    heapify(heap)
    while heap:
        _, a, b, sizes = heappop(heap)
        if sizes != (len(groups.members.get(a, ())), len(groups.members.get(b, ()))):
            continue
        groups.members[a] = tuple(sorted(groups.members[a] + groups.members.pop(b)))
        for other in _joined(groups.near, a, b):
            low, high = sorted((a, other))
            for item in _scored(groups, low, high, score, threshold):
                heappush(heap, item)


def _joined(near: dict[str, set[str]], a: str, b: str) -> list[str]:
    """Let group `a` take over the neighbours of `b`; return them all."""
    near[a] = (near[a] | near.pop(b)) - {a, b}
    for other in near[a]:
        near[other].discard(b)
        near[other].add(a)
    return sorted(near[a])


def _scored(
    groups: _Groups, a: str, b: str, score: Score, threshold: float
) -> list[tuple[float, str, str, tuple[int, int]]]:
    """Return the merge of two groups as an item of the heap, best average first; none where it is not allowed."""
    left, right = groups.members[a], groups.members[b]
    total = 0.0
    for one in left:
        for other in right:
            value = score(one, other)
            if value is None:
                return []
            total += value
    average = total / (len(left) * len(right))
    return [(-average, a, b, (len(left), len(right)))] if average >= threshold else []
