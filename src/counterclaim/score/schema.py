"""The shape of a gold record: its keys, which of them may be missing, and what may stand under each."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from counterclaim.records import ClaimantSide, Kind, Side, Stance
from counterclaim.score.gold import MEASURES
from counterclaim.score.positions import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a value of a record, and what to do; `path` leads to it."""

    path: Path
    why: str
    todo: str


@dataclass(frozen=True, slots=True)
class Field:
    """A key of an object: whether a value fits, what to give instead, and whether the key may be missing."""

    fits: Callable[[Any], bool]
    wanted: str
    optional: bool = False


Fields = Mapping[str, Field]


def claim_fields(countries: Collection[str]) -> Fields:
    """Return the keys of a claim; `countries` are the codes of ISO 3166 alpha-3."""
    words = {key: Field(_is_text, 'text ("" for nothing)') for key in WORDS}
    flags = {key: Field(_is_flag, "true or false", optional=True) for key in ("background", "subset")}
    return {
        "measure": _one_of(MEASURES),
        "low": _NUMBER,
        "high": _NUMBER,
        "value_text": Field(_is_text, "text"),
        "qualifier": Field(_is_text, 'text ("" for none)'),
        **words,
        "victim_side": _one_of([side for side in Side if side is not Side.ALL], empty=True),
        "claimant_side": _one_of([*ClaimantSide]),
        "country_iso3": country(countries, optional=True),
        "date_start": _DAY,
        "date_end": _DAY,
        "status": _one_of([*Stance]),
        **flags,
        "evidence": _SAID,
        "construction": Field(_SAID.fits, _SAID.wanted, optional=True),
        "admin1": Field(_is_text, "text", optional=True),
        "note": Field(_is_text, "text", optional=True),
    }


def gold_fields() -> Fields:
    """Return the keys of a gold record."""
    lists = {key: Field(_is_list, "a list", optional=True) for key in ("places", "statements")}
    return {"id": _SAID, "claims": Field(_is_list, "a list of claims, [] for none"), **lists}


def place_fields(countries: Collection[str]) -> Fields:
    """Return the keys of an incident's place."""
    return {"text": _SAID, "country_iso3": country(countries), "admin1": Field(_is_text, 'text ("" for none)')}


def statement_fields() -> Fields:
    """Return the keys of a statement without a count."""
    lists = {key: Field(_is_list, "a list of words", optional=True) for key in ("place", "service")}
    return {
        "kind": _one_of([*Kind]),
        "claimant_side": _one_of([*ClaimantSide]),
        "status": _one_of([*Stance]),
        "evidence": _SAID,
        "actor": Field(_is_text, "text", optional=True),
        **lists,
        "duration_hours": Field(_is_number, "hours, as a whole number", optional=True),
        "subset": Field(_is_flag, "true or false", optional=True),
    }


def shape_faults(value: object, fields: Fields, path: Path) -> Iterator[Fault]:
    """Yield what keeps a value from being an object of these fields."""
    if not isinstance(value, dict):
        yield Fault(path, "is no object", 'give {"key": value, ...}')
        return
    for key in sorted(set(value) - set(fields)):
        yield Fault((*path, key), "is an unknown key", "take it out, or spell it as docs/accuracy.md does")
    for key, field in fields.items():
        if key in value and not field.fits(value[key]):
            yield Fault((*path, key), f"is {value[key]!r}"[:80], f"give {field.wanted}")
        elif key not in value and not field.optional:
            yield Fault(path, f"has no {key}", f'add "{key}": {field.wanted}')


def country(countries: Collection[str], *, optional: bool = False) -> Field:
    """Return a field for a country's code; "" is a country nobody could tell."""
    known = frozenset(countries) | {""}
    wanted = 'a country as ISO 3166 alpha-3 ("PAK"), or ""'
    return Field(lambda v: v is None or (isinstance(v, str) and v in known), wanted, optional)


def _one_of(words: Collection[str], *, empty: bool = False) -> Field:
    known = frozenset(map(str, words)) | ({""} if empty else set())
    return Field(
        lambda v: isinstance(v, str) and v in known, f"one of {', '.join(sorted(known - {''}))}" + ' or ""' * empty
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


WORDS = ("victim_text", "claimant_text", "perpetrator_text", "place_text")
"""Keys whose words stand somewhere in the report."""
_SAID = Field(lambda v: isinstance(v, str) and bool(v.strip()), "text that is not empty")
_NUMBER = Field(lambda v: v is None or _is_number(v), "a whole number from 0, or null")
_DAY = Field(lambda v: v is None or _is_day(v), "a day as YYYY-MM-DD, or null")
