"""add: inputs into a case. Every input ends in exactly one status, and nothing is added twice."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.resources.abc import Traversable
from itertools import chain, islice
from pathlib import Path
from typing import IO, BinaryIO, cast

from counterclaim.case import Case
from counterclaim.read import Outcome, Reading, lost, once
from counterclaim.read.inputs import read
from counterclaim.store import CaseBusy, Entry, Store
from counterclaim.store import Outcome as Kept

CHUNK = 200
"""Inputs in one transaction: a synced commit takes milliseconds, so thousands of small ones would take minutes."""


@dataclass(frozen=True, slots=True)
class Source:
    """One input: its name as a person wrote it, and how to open its bytes."""

    name: str
    open: Callable[[], AbstractContextManager[IO[bytes]]]


def files(path: Path) -> Iterator[Source]:
    """Yield a file, or the files of a folder by name, hidden ones left out."""
    inside = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in inside:
        if file == path or (file.is_file() and not any(part.startswith(".") for part in file.relative_to(path).parts)):
            yield source(str(file), file)


def source(name: str, file: Traversable) -> Source:
    """Return a file, on disk or in a package, as a source."""
    return Source(name, lambda: file.open("rb"))


def add(case: Case, sources: Iterable[Source], today: date) -> Iterator[Reading]:
    """Keep sources in a case; yield how each input in them ended, once it is kept."""
    readings = _new_to(case.store, chain.from_iterable(_readings(source, today) for source in sources))
    while chunk := list(islice(readings, CHUNK)):
        kept = case.store.add([_entry(reading) for reading in chunk if reading.outcome != Outcome.DUPLICATE])
        if Kept.CONFLICT in kept:
            raise CaseBusy("another process added a report of the same id meanwhile; add the inputs again")
        yield from chunk


def _readings(source: Source, today: date) -> Iterator[Reading]:
    try:
        with source.open() as stream:
            yield from read(source.name, cast("BinaryIO", stream), today)
    except OSError as fault:
        nothing = sha256().hexdigest()
        yield lost(
            source.name, b"", nothing, "refused:unreadable", str(fault.strerror), "check the name and its rights"
        )


def _new_to(store: Store, readings: Iterable[Reading]) -> Iterator[Reading]:
    """Judge readings as if what the case holds had come before them in the same stream."""
    held = [
        Reading(where=known.where, outcome=Outcome.OK, report=known.report, raw=b"", sha256=known.sha256)
        for known in store.holdings()
    ]
    return islice(once(chain(held, readings)), len(held), None)


def _entry(reading: Reading) -> Entry:
    return Entry(
        where=reading.where,
        status=reading.status,
        raw=reading.raw,
        report=reading.report,
        problems=reading.problems,
    )
