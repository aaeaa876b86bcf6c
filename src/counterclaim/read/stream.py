"""A stream that can only hold JSON Lines, without what it takes to read pages."""

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from counterclaim.read import lines
from counterclaim.read.opening import opened
from counterclaim.read.reading import Reading


def read_lines(name: str, data: bytes | BinaryIO, today: date) -> Iterator[Reading]:
    """Yield a reading for each line of an input that `inputs.read` would take for JSON Lines by its name."""
    given = opened(name, data)
    refusal = given.refusal()
    yield from lines.read(name, given.chunks, today) if refusal is None else [refusal]
