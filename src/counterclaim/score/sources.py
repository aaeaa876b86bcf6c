"""Where gold and reports lie: a folder of JSON files, one such file, or JSON Lines; only this module opens files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import BadGold


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The JSON text of one record: its file, and the line (from 1) on which it begins."""

    file: str
    line: int
    raw: bytes


def entries(path: Path) -> Iterator[Entry]:
    """Yield the records of a folder (its *.json by name), of a .jsonl file (one a line), or of any other file (one)."""
    if path.is_dir():
        for file in sorted(path.glob("*.json")):
            yield from entries(file)
    elif path.suffix == ".jsonl":
        for number, raw in enumerate(path.read_bytes().split(b"\n"), 1):
            if raw.strip():
                yield Entry(file=str(path), line=number, raw=raw)
    else:
        yield Entry(file=str(path), line=1, raw=path.read_bytes())


def beside(gold: Path) -> Path:
    """Return where the reports of a gold set lie if nobody says: `reports` or `reports.jsonl` beside it."""
    found = [path for path in (gold.parent / "reports", gold.parent / "reports.jsonl") if path.exists()]
    if not found:
        raise BadGold(f"{gold}: there is no folder `reports` and no `reports.jsonl` beside it; say --reports")
    return found[0]
