"""Opening an input: its first bytes tell whether there is a text in it at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from counterclaim.read import formats
from counterclaim.read.draft import Received
from counterclaim.read.formats import Format
from counterclaim.read.reading import Reading

LIMIT = 20_000_000
"""Bytes of one page or text; a report has thousands."""

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Opened:
    """An input: its name, its first bytes, and all of them in chunks, to be drawn once."""

    name: str
    head: bytes
    chunks: Iterable[bytes]

    @property
    def format(self) -> Format:
        """What it seems to be."""
        return formats.sniff(self.name, self.head)

    def refusal(self) -> Reading | None:
        """Return the reading of an input that is no text; None for one to be read."""
        status, why, todo = _judged(self.name, self.head)
        return self.received().lost(status, why, todo) if status else None

    def received(self) -> Received:
        """Return the whole input; one above LIMIT is hashed but not held."""
        held, size, digest = bytearray(), 0, sha256()
        for chunk in self.chunks:
            digest.update(chunk)
            size += len(chunk)
            held += chunk if size <= LIMIT else b""
        return Received(where=self.name, raw=bytes(held) if size <= LIMIT else b"", sha256=digest.hexdigest())


def opened(name: str, data: bytes | BinaryIO) -> Opened:
    """Open an input and look at its first bytes."""
    stream = BytesIO(data) if isinstance(data, bytes) else data
    head = stream.read(formats.HEAD)
    return Opened(name, head, chain([head], iter(lambda: stream.read(_CHUNK), b"")))


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
