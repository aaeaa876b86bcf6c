"""JSON Lines of reports, streamed: no line above the limit is ever held."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

import msgspec

from counterclaim.read import charset
from counterclaim.read.draft import FIELDS, Draft, Received, finish, guess
from counterclaim.read.reading import Reading
from counterclaim.records import Problem

LIMIT = 10_000_000
"""Bytes of one line."""

_KNOWN = frozenset(("id", "text", *FIELDS))


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its newline; `raw` is empty where it is `size` > LIMIT bytes long."""

    number: int
    raw: bytes
    sha256: str
    size: int


def read(name: str, chunks: Iterable[bytes], today: date) -> Iterator[Reading]:
    """Yield a reading for each line that is not blank; each unknown key is a problem where it is first met."""
    unknown: set[str] = set()
    for line in split(chunks):
        received = Received(where=f"{name}:{line.number}", raw=line.raw, sha256=line.sha256)
        if line.size > LIMIT:
            why = f"the line is longer than {LIMIT:,} bytes"
            yield received.lost("quarantined:too-long", why, "give one report a line")
        elif line.raw.strip():
            yield _reading(received, today, unknown)


def split(chunks: Iterable[bytes]) -> Iterator[Line]:
    """Yield the lines of a stream; a line that grows beyond the limit is hashed and dropped as it comes."""
    number, held, size, digest = 1, bytearray(), 0, sha256()
    for chunk in chunks:
        first, *rest = chunk.split(b"\n")
        for piece, is_new in [(first, False), *((later, True) for later in rest)]:
            if is_new:
                yield Line(number, _kept(held, size), digest.hexdigest(), size)
                number, held, size, digest = number + 1, bytearray(), 0, sha256()
            digest.update(piece)
            size += len(piece)
            held += piece if size <= LIMIT else b""
    if size:
        yield Line(number, _kept(held, size), digest.hexdigest(), size)


def _kept(held: bytearray, size: int) -> bytes:
    return bytes(held) if size <= LIMIT else b""


def _reading(received: Received, today: date, unknown: set[str]) -> Reading:
    decoded = charset.decode(received.raw)
    try:
        row = msgspec.json.decode(decoded.text)
    except (msgspec.DecodeError, RecursionError) as fault:
        return received.lost("quarantined:no-json", f"no JSON: {fault}", "give one JSON object a line")
    if not isinstance(row, dict):
        return received.lost("quarantined:no-report", "the line holds no object", 'give {"id": ..., "text": ...}')
    if missing := _missing(row):
        return received.lost(f"quarantined:no-{missing}", f"there is no {missing}", f'add "{missing}" to the report')
    return finish(_draft(row, received, unknown, guess(decoded, received)), received, today)


def _missing(row: dict[str, Any]) -> str | None:
    """Return which of id and text is not there."""
    if isinstance(row.get("id"), bool) or not isinstance(row.get("id"), str | int) or not str(row["id"]).strip():
        return "id"
    return None if isinstance(row.get("text"), str) else "text"


def _draft(row: dict[str, Any], received: Received, unknown: set[str], problems: tuple[Problem, ...]) -> Draft:
    new = sorted(set(row) - _KNOWN - unknown)
    unknown.update(new)
    metadata, odd = _metadata(row, received)
    problems = (*problems, *(_ignored(key, received) for key in new), *odd)
    id_, text = (charset.clean(str(row[key]))[0] for key in ("id", "text"))
    return Draft(id=id_, text=text, metadata=metadata, problems=problems)


def _metadata(row: dict[str, Any], received: Received) -> tuple[dict[str, str], list[Problem]]:
    """Return the metadata that is text, and a problem for each value that is something else."""
    given = {key: row[key] for key in FIELDS if row.get(key) not in (None, "")}
    odd = [
        received.problem("bad-value", f"{key} is no text and is ignored", f"give {key} as text or leave it out")
        for key, value in given.items()
        if not isinstance(value, str)
    ]
    return {key: charset.clean(value)[0] for key, value in given.items() if isinstance(value, str)}, odd


def _ignored(key: str, received: Received) -> Problem:
    return received.problem("unknown-key", f"the key {key[:60]!r} is ignored, here and below", "nothing, or rename it")
