"""Whether a gold record can be right: its shape, and what it says of the report's text."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from counterclaim.score.positions import Path
from counterclaim.score.schema import (
    WORDS,
    Fault,
    claim_fields,
    gold_fields,
    place_fields,
    shape_faults,
    statement_fields,
)

Row = Mapping[str, Any]

_NUMERAL = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")
_COPY = "copy the words exactly as the report has them"
_SAME = ("measure", "low", "high", "value_text", *WORDS, "date_start", "date_end", "evidence")
"""Two claims of one report that agree in all of these are one claim annotated twice."""


def record_faults(record: object, text: str | None, countries: Collection[str]) -> Iterator[Fault]:
    """Yield what cannot be right in a gold record about a report; without its text only the shape is judged."""
    yield from shape_faults(record, gold_fields(), ())
    given = record if isinstance(record, dict) else {}
    seen: dict[tuple[object, ...], int] = {}
    for index, row in enumerate(_rows(given, "claims")):
        faults = [*shape_faults(row, claim_fields(countries), ("claims", index))]
        yield from faults or _claim_faults(row, text, ("claims", index))
        if not faults and (first := seen.setdefault(tuple(row[key] for key in _SAME), index)) != index:
            yield Fault(("claims", index), f"says what claims[{first}] says", "take one of the two out")
    for key, fields in (("places", place_fields(countries)), ("statements", statement_fields())):
        for index, row in enumerate(_rows(given, key)):
            faults = [*shape_faults(row, fields, (key, index))]
            yield from faults or _quote_faults(row, text, (key, index))


def _rows(record: Row, key: str) -> list[Any]:
    rows = record.get(key)
    return rows if isinstance(rows, list) else []


def _claim_faults(row: Row, text: str | None, path: Path) -> Iterator[Fault]:
    yield from _quote_faults(row, text, path)
    for key in ("value_text", "qualifier"):
        if row[key] not in row["evidence"]:
            yield Fault((*path, key), f"{row[key]!r} is not in the evidence", _COPY)
    if text is not None:
        for key in (key for key in WORDS if row[key] not in text):
            yield Fault((*path, key), f"{row[key]!r} is not in the report", _COPY)
    yield from _number_faults(row, path)
    start, end = row["date_start"], row["date_end"]
    if start and end and start > end:
        yield Fault((*path, "date_end"), f"{end} is before date_start {start}", "swap them or mend one")


def _quote_faults(row: Row, text: str | None, path: Path) -> Iterator[Fault]:
    if text is not None and row.get("evidence", "") not in text:
        yield Fault((*path, "evidence"), f"{row['evidence'][:60]!r} is not in the report's text", _COPY)


def _number_faults(row: Row, path: Path) -> Iterator[Fault]:
    low, high, words = row["low"], row["high"], row["value_text"]
    if low is not None and high is not None and low > high:
        yield Fault((*path, "low"), f"{low} is above high {high}", "swap them or mend one")
    if not words and (row["status"], low, high) != ("denied", None, None):
        yield Fault((*path, "value_text"), "is empty", "copy the number; only a denial without a figure has none")
    if _NUMERAL.fullmatch(words) and int(words.replace(",", "")) not in (low, high):
        yield Fault((*path, "value_text"), f"{words!r} is neither low {low} nor high {high}", "mend the number")
