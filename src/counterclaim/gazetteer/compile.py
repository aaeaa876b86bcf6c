"""From the sources to one read-only SQLite file: places, their names, and the sounds of their names by country."""

from collections.abc import Callable
from pathlib import Path

from counterclaim.gazetteer.entries import entries
from counterclaim.gazetteer.sources import Sources
from counterclaim.gazetteer.spelling import key
from counterclaim.gazetteer.writing import Draft, draft

Progress = Callable[[int, int], None]
"""Called with what is done and what there is to do: places, or megabytes of a file."""

_CAPITAL = """
SELECT row FROM name JOIN place ON row = place WHERE key = ? AND country = ? AND kind = 'city'
ORDER BY population DESC, id LIMIT 1
"""
_STEP = 5000


def compiled(folder: Path, progress: Progress | None = None) -> Path:
    """Return the compiled gazetteer in `folder`, compiling it first where none of these sources is there.

    Several processes may open, or compile, at the same time: the file appears in one step and never changes.
    """
    sources = Sources()
    file = folder / f"gazetteer-{sources.digest}.sqlite"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        compile_to(file, sources, progress)
    return file


def compile_to(file: Path, sources: Sources, progress: Progress | None = None) -> None:
    """Write the gazetteer to `file` in one step: readers see the whole file or none."""
    with draft(file) as made:
        _fill(made, sources, progress)


def _fill(made: Draft, sources: Sources, progress: Progress | None) -> None:
    total = len(sources.cities) + len(sources.divisions) + len(sources.countries)
    for row, (place, keys) in enumerate(entries(sources), start=1):
        made.add(row, place, keys)
        if progress is not None and row % _STEP == 0:
            progress(min(row, total), total)
    made.index()
    made.connection.executemany("INSERT INTO capital VALUES (?,?)", sorted(_capitals(made, sources).items()))
    people = {(key(word), country) for country, called in sources.called.items() for word in called.people}
    made.connection.executemany("INSERT INTO people VALUES (?,?)", sorted(people))
    if progress is not None:
        progress(total, total)


def _capitals(made: Draft, sources: Sources) -> dict[str, int]:
    """Return the row of each country's capital: the largest of its cities of that name."""
    found: dict[str, int] = {}
    for country in sources.countries:
        row = made.connection.execute(_CAPITAL, (key(country.capital), country.iso3)).fetchone()
        if row is not None:
            found[country.iso3] = row[0]
    return found
