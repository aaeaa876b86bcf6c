"""A row of a file that somebody adds: what it says of one place, or why it cannot be believed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from counterclaim.errors import CounterclaimError
from counterclaim.gazetteer.toponym import Toponym


class Refused(CounterclaimError):
    """A row that is not loaded: why, and what to do."""

    def __init__(self, why: str, todo: str) -> None:
        super().__init__(f"{why}; {todo}")
        self.why = why
        self.todo = todo


@dataclass(frozen=True, slots=True)
class Entry:
    """A place and every name of it, as printed or as a code."""

    place: Toponym
    names: Sequence[str]


class Layout(Protocol):
    """A way of writing places down, one a line."""

    @property
    def head(self) -> int:
        """Lines at the top that are no rows."""
        ...

    def entry(self, line: str) -> Entry | None:
        """Return what a line says; None for what is no place of a report. Raises Refused."""
        ...


def number(text: str, what: str) -> float:
    """Return a coordinate or a count. Raises Refused."""
    try:
        return float(text)
    except ValueError:
        raise Refused(f"the {what} {text!r} is no number", f"give the {what} in digits, with a decimal point") from None


def people(text: str) -> int:
    """Return a population, 0 where none is given. Raises Refused."""
    stated = number(text, "population") if text.strip() else 0.0
    if not 0 <= stated < 1e11:
        raise Refused(f"the population {text!r} is none", "give the number of people, or leave it empty")
    return int(stated)


def cell(row: Mapping[str, str], *columns: str) -> str:
    """Return the first of some columns that says something, without blanks around it; "" where none does."""
    return next((text for column in columns if (text := row.get(column, "").strip())), "")
