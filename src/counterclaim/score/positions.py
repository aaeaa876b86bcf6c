"""On which line of a JSON text each of its values stands, so that a fault can be pointed at."""

import json
import re
from collections.abc import Iterator

Path = tuple[str | int, ...]
"""Keys and indices from the outermost value inwards: ("claims", 3, "measure")."""

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)


def positions(text: str) -> Iterator[tuple[Path, int]]:
    """Yield path and line (from 1) of each member of each object and list of a valid JSON text, in order."""
    path: list[str | int] = []
    opened: list[str] = []
    at, line, before = 0, 1, ""
    for match in _TOKEN.finditer(text):
        token = match.group()
        line, at = line + text.count("\n", at, match.start()), match.start()
        if opened and before in (opened[-1], ",") and token not in ("]", "}"):
            last = path[-1]
            path[-1] = last + 1 if opened[-1] == "[" and isinstance(last, int) else str(json.loads(token))
            yield tuple(path), line
        if token in ("[", "{"):
            opened.append(token)
            path.append(-1)
        elif token in ("]", "}"):
            opened.pop()
            path.pop()
        before = token
