"""What goes where: data to stdout, progress and problems to stderr, and the exit code they add up to."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol, TypeVar

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from counterclaim.records import Problem, wire

QUARANTINED = 3
"""Exit code of a command that finished although some inputs gave nothing."""


class Troubled(Protocol):
    """Whatever carries problems: a reading, what one report says, the outcome of linking."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Its problems."""
        ...


T = TypeVar("T", bound=Troubled)


class Desk:
    """stderr of one command: a bar where a person watches, problems one a line, and what they mean for the exit."""

    def __init__(self) -> None:
        self._console = Console(stderr=True, highlight=False, soft_wrap=True)
        self._quarantined = False

    def tell(self, line: str) -> None:
        """Write one line."""
        self._console.print(line, markup=False)

    def report(self, problems: Iterable[Problem]) -> None:
        """Write problems, one a line, and remember whether one lost an input."""
        for problem in problems:
            self.tell(str(problem))
            self._quarantined |= problem.quarantines

    def heard(self, items: Iterable[T]) -> Iterator[T]:
        """Pass items on and write their problems."""
        for item in items:
            self.report(item.problems)
            yield item

    @contextmanager
    def bar(self, what: str) -> Iterator["Bar"]:
        """Show how far something is, if a person watches."""
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        shown = Progress(*columns, console=self._console, transient=True, disable=not self._console.is_terminal)
        with shown:
            yield Bar(shown, what)

    def end(self) -> None:
        """End the command: exit code 3 if an input was lost."""
        if self._quarantined:
            raise typer.Exit(QUARANTINED)


class Bar:
    """One line of progress; of an unknown total it shows the count alone."""

    def __init__(self, shown: Progress, what: str) -> None:
        self._shown = shown
        self._task = shown.add_task(what, total=None)

    def set(self, done: int, total: int | None = None) -> None:
        """Show `done` of `total`."""
        self._shown.update(self._task, completed=done, total=total)

    def count(self, items: Iterable[T]) -> Iterator[T]:
        """Pass items on and count them."""
        for done, item in enumerate(items, 1):
            self.set(done)
            yield item


def is_terminal() -> bool:
    """Tell whether a person reads stdout: they get tables, a pipe gets JSON Lines."""
    return sys.stdout.isatty()


def emit(records: Iterable[object]) -> None:
    """Write records to stdout as JSON Lines in UTF-8, each as soon as it is there."""
    for line in wire.lines(records):
        sys.stdout.buffer.write(line.encode())
    sys.stdout.buffer.flush()


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table for a person; without a head where the columns have no names."""
    shown = Table(*columns, title=title, title_justify="left", show_header=any(columns))
    for row in rows:
        shown.add_row(*(cell.replace("[", r"\[") for cell in row))
    Console().print(shown)


def text(*lines: str) -> None:
    """Print lines for a person, as they are."""
    Console(highlight=False, soft_wrap=True).print(*lines, sep="\n", markup=False)
