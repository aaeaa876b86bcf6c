"""The lines of a file, or of the one table in a zip, as bytes: a file of any length in the memory of one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile, is_zipfile

from counterclaim.errors import BadData
from counterclaim.gazetteer.own.row import Refused

LONGEST = 1_000_000
"""Bytes of the longest line; GeoNames' longest row has some 20,000."""
_TABLES = (".txt", ".csv", ".tsv")
_WORKBOOKS = (".xlsx", ".xls", ".ods")
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Raw:
    """An open file and its length in bytes."""

    stream: IO[bytes]
    size: int

    def lines(self) -> Iterator[bytes]:
        """Yield the lines; what is too long for one comes in pieces of LONGEST bytes."""
        return iter(lambda: self.stream.readline(LONGEST), b"")


@contextmanager
def opened(file: Path) -> Iterator[Raw]:
    """Open a table, or the one table of a zip. Raises BadData."""
    try:
        if file.suffix.lower() in _WORKBOOKS:
            raise BadData(f"{file}: a workbook; save its sheet of places as CSV (UTF-8) and add that")
        if is_zipfile(file):
            with ZipFile(file) as archive, _member(file, archive) as raw:
                yield raw
        else:
            with file.open("rb") as stream:
                yield Raw(stream, file.stat().st_size)
    except (OSError, EOFError, BadZipFile) as fault:
        raise BadData(f"{file}: cannot be read: {fault}; fetch it again") from fault


@contextmanager
def _member(file: Path, archive: ZipFile) -> Iterator[Raw]:
    tables = [info for info in archive.infolist() if info.filename.lower().endswith(_TABLES)]
    tables = [info for info in tables if "readme" not in info.filename.lower()]
    if len(tables) != 1:
        raise BadData(f"{file}: holds {len(tables)} tables, not one; unpack it and add the table you mean")
    if tables[0].flag_bits & _ENCRYPTED:
        raise BadData(f"{file}: is locked with a password; unpack it and add the table")
    with archive.open(tables[0]) as stream:
        yield Raw(stream, tables[0].file_size)


def text(line: bytes) -> str:
    """Return a line as text. Raises Refused where it is no UTF-8 or too long."""
    if len(line) >= LONGEST:
        raise Refused(f"longer than {LONGEST:,} bytes", "a row is one line")
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        why = f"byte 0x{line[fault.start]:02x} at {fault.start} is no UTF-8"
        raise Refused(why, "save the file as UTF-8 (it may be Latin-1)") from None
