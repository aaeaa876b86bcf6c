"""The records as JSON Lines: the only place where a record becomes text and text a record."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

import msgspec

from counterclaim.records.claim import Claim
from counterclaim.records.incident import Incident

R = TypeVar("R")


def plain(record: object) -> Any:
    """Return a record as dicts and lists; an estimate's `for_` is written `for`."""
    if isinstance(record, Incident):
        built = msgspec.to_builtins(record)
        return built | {"estimates": [_renamed(e, "for_", "for") for e in built["estimates"]]}
    return msgspec.to_builtins(record)


def line(record: object) -> str:
    """Return a record as one line of JSON, without the newline."""
    return msgspec.json.encode(plain(record)).decode()


def lines(records: Iterable[object]) -> Iterator[str]:
    """Return records as JSON Lines, each with its newline."""
    return (line(record) + "\n" for record in records)


def parse(text: str | bytes, kind: type[R]) -> R:
    """Return the record that a line of JSON holds; msgspec.ValidationError says where it does not fit."""
    data = msgspec.json.decode(text)
    if kind is Incident and isinstance(data, dict):
        data["estimates"] = [_renamed(e, "for", "for_") for e in data.get("estimates", [])]
    return msgspec.convert(data, kind)


def parse_claim(text: str | bytes) -> Claim:
    """Return the claim that a line of JSON holds."""
    return parse(text, Claim)


def _renamed(row: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    return {new if key == old else key: value for key, value in row.items()}
