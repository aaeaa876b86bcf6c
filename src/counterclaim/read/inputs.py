"""Bytes of one input to readings: the door of the stage."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from counterclaim.read import charset, formats, lines, page, plain
from counterclaim.read.draft import Received, finish, guess
from counterclaim.read.formats import Format
from counterclaim.read.reading import Reading

LIMIT = 20_000_000
"""Bytes of one page or text; a report has thousands."""

_CHUNK = 1 << 16


def read(name: str, data: bytes | BinaryIO, today: date) -> Iterator[Reading]:
    """Yield a reading for each report an input holds: one for a page or a text, one a line for JSON Lines.

    Never raises on content. Pass the readings of all inputs through `once` to find what was there before.
    """
    stream = BytesIO(data) if isinstance(data, bytes) else data
    head = stream.read(formats.HEAD)
    chunks = chain([head], iter(lambda: stream.read(_CHUNK), b""))
    status, why, todo = _judged(name, head)
    if status:
        yield _received(name, chunks).lost(status, why, todo)
    elif formats.sniff(name, head) == Format.LINES:
        yield from lines.read(name, chunks, today)
    else:
        yield _document(_received(name, chunks), today)


def _judged(name: str, head: bytes) -> tuple[str, str, str]:
    """Return status, why and what to do for an input that is no text at all, by its first bytes; else blanks."""
    if len(head) < formats.HEAD and not head.strip():
        return "quarantined:empty", "there is nothing in it", "give a file with a report"
    if kind := formats.foreign(head):
        return f"refused:{kind}", f"the format {kind} is not read yet", "save the article as HTML or plain text"
    if formats.is_binary(head):
        return "quarantined:binary", "it is no text", "give HTML, plain text or JSON Lines"
    if formats.is_wide(head) and formats.sniff(name, head) == Format.LINES:
        return "quarantined:charset", "JSON Lines in UTF-16 or UTF-32", "save it as UTF-8"
    return "", "", ""


def _received(name: str, chunks: Iterable[bytes]) -> Received:
    """Return a whole input; one above LIMIT is hashed but not held."""
    held, size, digest = bytearray(), 0, sha256()
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        held += chunk if size <= LIMIT else b""
    return Received(where=name, raw=bytes(held) if size <= LIMIT else b"", sha256=digest.hexdigest())


def _document(received: Received, today: date) -> Reading:
    """Return the reading of a page or a text; nothing held means too large, as nothing received was judged before."""
    if not received.raw:
        return received.lost("refused:too-large", f"more than {LIMIT:,} bytes", "give one report a file")
    is_page = formats.sniff(received.where, received.raw[: formats.HEAD]) == Format.PAGE
    decoded = charset.decode(received.raw, page=is_page)
    parsed = page.parse(decoded.text, received, today) if is_page else plain.parse(decoded.text, received.sha256)
    problems = (*guess(decoded, received), *parsed.problems)
    return finish(replace(parsed, problems=problems), received, today)
