"""From a file of the user's to a gazetteer file: row by row, refused rows told, the rest loaded."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import astuple, dataclass
from itertools import chain, islice
from pathlib import Path

from counterclaim.errors import BadData
from counterclaim.gazetteer import shelf
from counterclaim.gazetteer.compile import Progress, compiled
from counterclaim.gazetteer.index import Gazetteer
from counterclaim.gazetteer.layer import Layer
from counterclaim.gazetteer.own import geonames, lines, pcodes, table
from counterclaim.gazetteer.own.lines import Raw
from counterclaim.gazetteer.own.row import Entry, Layout, Refused
from counterclaim.gazetteer.own.world import World
from counterclaim.gazetteer.shelf import Addition
from counterclaim.gazetteer.sources import FORMAT, Sources
from counterclaim.gazetteer.spelling import key
from counterclaim.gazetteer.writing import Draft, draft
from counterclaim.records import Problem

Tell = Callable[[Problem], None]
"""Called with each row that is refused."""
_OPENING, _STEP, _MEGABYTE = 50, 10_000, 1_000_000
_LAYOUTS = (
    "none of the layouts that can be added: a GeoNames dump (19 columns between tabs), a table of p-codes (ADM1_EN,"
    " ADM1_PCODE ...), or a table with the columns name, lat, lon, country; UTF-8"
)


@dataclass(frozen=True, slots=True)
class _Loading:
    """One file on its way in."""

    file: Path
    layout: Layout
    made: Draft
    world: World
    tell: Tell

    def load(self, numbered: Iterator[tuple[int, bytes]]) -> None:
        """Take every row that can be believed, and tell the others."""
        for number, line in numbered:
            try:
                entry = self.layout.entry(lines.text(line))
            except Refused as fault:
                self._refuse(number, fault)
            else:
                if entry is not None:
                    self.made.add(number, entry.place, self._keys(entry))
        for twin in self.made.without_twins():
            self._refuse(twin.row, Refused(f"{twin.id} stands on line {twin.first} already", "keep one of them"))
        self.made.index()

    def _keys(self, entry: Entry) -> set[str]:
        spelt = {key(name) for name in entry.names}
        divided = entry.place.kind in ("admin1", "admin2")
        return spelt | {self.world.bare(name) for name in spelt} if divided else spelt

    def _refuse(self, number: int, fault: Refused) -> None:
        where = f"{self.file.name}:{number}"
        self.tell(Problem(code="gazetteer-row", where=where, why=fault.why, todo=fault.todo, quarantines=True))


def known(folder: Path, progress: Progress | None = None) -> World:
    """Return what the gazetteer of a folder knows, compiling it first where that is to be done."""
    file = compiled(folder, progress)
    layer = Layer(file)
    extents = layer.extents()
    layer.close()
    return World.of(Gazetteer(file), extents, Sources())


def add(file: Path, folder: Path, name: str, world: World, tell: Tell, progress: Progress | None = None) -> Addition:
    """Add a file to the gazetteers in `folder` under a name; one of the same name is replaced.

    Refused rows are told, one by one, and the rest is loaded. Raises BadData where the file has none of the layouts or
    no row of it can be loaded; what was there before stays.
    """
    place = shelf.path(folder, name)
    place.parent.mkdir(parents=True, exist_ok=True)
    with lines.opened(file) as raw, draft(place) as made:
        rows = raw.lines()
        opening = list(islice(rows, _OPENING))
        called, layout = _recognised(file, opening, world)
        numbered = enumerate(_counted(chain(opening, rows), raw, progress), 1)
        _Loading(file, layout, made, world, tell).load(islice(numbered, layout.head, None))
        done = Addition(name, called, _digest(file), FORMAT, made.counted("place"), made.counted("name"))
        if not done.places:
            raise BadData(f"{file}: not one row could be loaded; nothing was added")
        made.connection.execute("INSERT INTO origin VALUES (?,?,?,?,?,?)", astuple(done))
    return done


def _recognised(file: Path, opening: list[bytes], world: World) -> tuple[str, Layout]:
    """Return the layout of a file by its first lines, and what it is called. Raises BadData."""
    texts = [text for line in opening if (text := _legible(line)) is not None]
    if any(geonames.is_dump(text) for text in texts):
        return "geonames", geonames.Dump(world, geonames.load_features())
    with suppress(Refused, IndexError):
        head = table.Head.of(texts[0])
        if pcodes.is_pcodes(head.columns):
            return "pcodes", pcodes.Pcodes(world, head)
        if table.is_own(head.columns):
            return "table", table.OwnTable(world, head)
    raise BadData(f"{file}: {_LAYOUTS}")


def _legible(line: bytes) -> str | None:
    try:
        return lines.text(line)
    except Refused:
        return None


def _counted(rows: Iterator[bytes], raw: Raw, progress: Progress | None) -> Iterator[bytes]:
    """Pass lines on and say from time to time how many megabytes they were."""
    read = 0
    for number, line in enumerate(rows):
        read += len(line)
        if progress is not None and number % _STEP == 0:
            progress(read // _MEGABYTE, raw.size // _MEGABYTE)
        yield line


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
