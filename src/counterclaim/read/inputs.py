"""Bytes of one input to readings: the door of the stage."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import BinaryIO

from counterclaim.read import charset, formats, lines, page, plain
from counterclaim.read.draft import Received, finish, guess
from counterclaim.read.formats import Format
from counterclaim.read.opening import LIMIT, opened
from counterclaim.read.reading import Reading


def read(name: str, data: bytes | BinaryIO, today: date) -> Iterator[Reading]:
    """Yield a reading for each report an input holds: one for a page or a text, one a line for JSON Lines.

    Never raises on content. Pass the readings of all inputs through `once` to find what was there before.
    """
    given = opened(name, data)
    if refusal := given.refusal():
        yield refusal
    elif given.format == Format.LINES:
        yield from lines.read(name, given.chunks, today)
    else:
        yield _document(given.received(), today)


def _document(received: Received, today: date) -> Reading:
    """Return the reading of a page or a text; nothing held means too large, as nothing received was judged before."""
    if not received.raw:
        return received.lost("refused:too-large", f"more than {LIMIT:,} bytes", "give one report a file")
    is_page = formats.sniff(received.where, received.raw[: formats.HEAD]) == Format.PAGE
    decoded = charset.decode(received.raw, page=is_page)
    parsed = page.parse(decoded.text, received, today) if is_page else plain.parse(decoded.text, received.sha256)
    problems = (*guess(decoded, received), *parsed.problems)
    return finish(replace(parsed, problems=problems), received, today)
