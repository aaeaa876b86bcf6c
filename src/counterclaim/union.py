"""Union-find over names; the smallest name of a group is its root, so the order of joins leaves no trace."""

from collections import defaultdict
from collections.abc import Iterable


class Union:
    """Groups of names that only ever grow together."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parent = {name: name for name in names}

    def __contains__(self, name: str) -> bool:
        return name in self._parent

    def root(self, name: str) -> str:
        """Return the smallest name of the group."""
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def join(self, left: str, right: str) -> None:
        """Make the groups of two names one."""
        low, high = sorted((self.root(left), self.root(right)))
        self._parent[high] = low

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """Return all groups, members sorted, groups by their root."""
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(self._parent):
            found[self.root(name)].append(name)
        return tuple(tuple(found[root]) for root in sorted(found))
