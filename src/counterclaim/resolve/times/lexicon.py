"""The words of time as data: the YAML of one language, compiled into a grammar of patterns and tables."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Literal

import msgspec

from counterclaim.datafile import load, shipped
from counterclaim.errors import BadData
from counterclaim.partialdate import MONTHS
from counterclaim.records import Measure
from counterclaim.sieve import Openings, Sieve

MARK = "\x00"
"""Stands for the date in a sentence on which cues are tried; written <> in the data."""
Calendar = Literal["jalali", "hijri", "none"]
_BLOCK = re.compile(r"\{([a-z]\w*)\}")
_DEEPEST = 8  # blocks within blocks; a circle would go on for ever


class RuleData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One phrase: its name, the reader for its named groups, and its pattern."""

    name: str
    reads: str
    pattern: str


class CueData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the words around a date say about its role; the head of the file explains each."""

    dateline: list[str]
    attributive: list[str]
    reporting: list[str]
    fronted: list[str]
    since: list[str]
    since_when: list[str]
    began: list[str]
    through_night: list[str]
    elsewhere: list[str]
    person: list[str]
    running: list[str]
    happened: list[str]
    names: list[str]
    anniversary_year: list[str]
    cause: list[str]
    found: list[str]
    another: list[str]
    after_event: list[str]
    anaphor: list[str]
    others: list[str]
    harm: list[str]
    aftermath: list[str]
    past: list[str]
    so_far: list[str]
    since_then: list[str]
    standing: list[str]
    another_event: list[str]
    shortly: list[str]
    earlier_event: list[str]
    of_them: list[str]
    lasting: list[str]


class TimeData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file lexicon/<language>/times.yml; its head explains each field."""

    weekdays: dict[str, int]
    months: dict[str, int]
    holidays: dict[str, tuple[int, int]]
    foreign_months: dict[str, tuple[Calendar, int]]
    capitals: list[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, int]
    edges: dict[str, tuple[int, int]]
    words: dict[str, tuple[int, int]]
    shifts: dict[str, int]
    vague: dict[str, bool]
    blocks: dict[str, str]
    rules: list[RuleData]
    cumulative_days: int
    ongoing_days: int
    background_days: int
    cues: CueData
    acts: dict[Measure, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A compiled phrase; `order` is its place in the file."""

    name: str
    reads: str
    pattern: re.Pattern[str]
    order: int


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that reading time in one language needs; tables have keys in lower case with single blanks."""

    data: TimeData
    months: Mapping[str, int]
    rules: Openings[Rule]
    cues: Mapping[str, Sieve[re.Pattern[str]]]
    acts: Mapping[Measure, re.Pattern[str]]

    def hit(self, cue: str, sentence: str) -> re.Match[str] | None:
        """Return the first match of a cue in a sentence (with MARK for the date, where the cue needs one)."""
        return next(filter(None, (pattern.search(sentence) for pattern in self.cues[cue].likely(sentence))), None)


def load_grammar(language: str = "en") -> Grammar:
    """Compile a language's file. Raises BadData where a pattern is none or names a block that is not there."""
    path = shipped("lexicon", language, "times.yml")
    data = load(path, TimeData)
    months = {name: number for number, name in enumerate(MONTHS, 1)}
    months |= {name[:3]: number for name, number in months.items()} | {"sept": 9} | data.months
    blocks = _blocks(data, months)
    cues = msgspec.structs.asdict(data.cues)
    rules = [Rule(r.name, r.reads, _compiled(str(path), r.pattern, blocks), n) for n, r in enumerate(data.rules)]
    return Grammar(
        data=data,
        months=MappingProxyType(months),
        rules=Openings((rule, rule.pattern) for rule in rules),
        cues=MappingProxyType({
            name: Sieve(_known_by_words(_compiled(str(path), one.replace("<>", MARK), blocks) for one in patterns))
            for name, patterns in cues.items()
        }),
        acts=MappingProxyType({measure: _compiled(str(path), act, blocks) for measure, act in data.acts.items()}),
    )  # fmt: skip


def _known_by_words(patterns: Iterable[re.Pattern[str]]) -> Iterator[tuple[re.Pattern[str], str]]:
    return ((one, one.pattern) for one in patterns)


def _blocks(data: TimeData, months: Mapping[str, int]) -> dict[str, str]:
    """Return the written blocks and those made of the word lists."""
    month, weekday = _names(months) + r"(?!\w)\.?", _names(data.weekdays) + r"(?!\w)\.?"  # no "4 sep" in "4 separate"
    return data.blocks | {
        "month": f"(?P<month>{month})",
        "month2": f"(?P<month2>{month})",
        "weekday": f"(?P<weekday>{weekday})",
        "weekday2": f"(?P<weekday2>{weekday})",
        "foreign": f"(?P<foreign>{_names(data.foreign_months)})",
        "anyday": f"(?:{_names(data.weekdays)})",
        "holiday": f"(?P<holiday>{_names(data.holidays)})",
        "ordinal": f"(?P<ordinal>{_names(data.ordinals)})",
        "edges": _names(data.edges),
        "number": _names(data.numbers),
        "word": f"(?P<word>{_names(data.words)})",
        "shift": f"(?P<shift>{_names(data.shifts)})",
        "vague": f"(?P<vague>{_names(data.vague)})",
        "unit": f"(?P<unit>{_names(data.units)})",
    }


def _names(words: Iterable[str]) -> str:
    """Return the words as a tree of their letters, the longest first; a blank in a word is any gap in the text.

    One after the other, all words would be tried at every place: 0.24 ms for the months in a text of 1,800 characters,
    as a tree 0.10.
    """
    return _tree(sorted(words))


def _tree(endings: Sequence[str]) -> str:
    letters = groupby(filter(None, endings), key=itemgetter(0))
    branches = [_letter(letter) + _tree([ending[1:] for ending in group]) for letter, group in letters]
    tree = "|".join(branches)
    if branches and "" in endings:
        return f"(?:{tree})?"
    return f"(?:{tree})" if len(branches) > 1 else tree


def _letter(letter: str) -> str:
    return "{gap}" if letter == " " else re.escape(letter)


def _compiled(path: str, pattern: str, blocks: Mapping[str, str]) -> re.Pattern[str]:
    try:
        return re.compile(_expanded(pattern, blocks), re.IGNORECASE)
    except (re.error, KeyError) as fault:
        raise BadData(f"{path}: the pattern {pattern!r} does not compile: {fault}; mend it") from fault


def _expanded(pattern: str, blocks: Mapping[str, str]) -> str:
    for _ in range(_DEEPEST):
        if not _BLOCK.search(pattern):
            return pattern
        pattern = _BLOCK.sub(lambda name: blocks[name[1]], pattern)
    raise KeyError(f"blocks nested deeper than {_DEEPEST}")
