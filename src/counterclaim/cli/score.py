"""score: claims against reports annotated by hand."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from counterclaim import score
from counterclaim.cli import console
from counterclaim.errors import BadGold
from counterclaim.gazetteer.sources import Sources
from counterclaim.records import Problem, wire
from counterclaim.score import Answer, Figures, Finding, GoldSet, Rate, Row, floors

UNKNOWN = "–"
RATES = ("found", "missed", "extra", "precision", "recall", "F1", "whole")


def command(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", exists=True, help="Folder of gold files, or JSON Lines.")],
    claims: Annotated[typer.FileBinaryRead, typer.Argument(metavar="CLAIMS", help="Claims as JSON Lines; - is stdin.")],
    reports: Annotated[
        Path | None,
        typer.Option("--reports", exists=True, metavar="PATH", help="Reports of the gold; else `reports` beside it."),
    ] = None,
    worst: Annotated[int, typer.Option("--worst", min=0, metavar="N", help="List errors of the N worst reports.")] = 0,
    pinned: Annotated[
        Path | None,
        typer.Option("--floors", dir_okay=False, metavar="FILE", help="Fail below the figures pinned here."),
    ] = None,
    higher: Annotated[
        bool, typer.Option("--raise-floors", help="Pin these figures, if none is below its floor.")
    ] = False,
    lower: Annotated[bool, typer.Option("--lower-floors", help="Pin these figures, whatever they are.")] = False,
) -> None:
    """Score claims against reports annotated by hand.

    Gold that cannot be right is refused: every fault of every file, with its line. In a pipe: one JSON object.

    \b
    Example:
      counterclaim score eval/gold claims.jsonl --worst 3
    """
    if (higher or lower) and pinned is None:
        raise typer.BadParameter("say which file: add --floors FILE")
    desk = console.Desk()
    known = _gold(desk, gold, reports)
    answers = list(_answers(desk, claims))
    results = [*score.results(known.reports, answers)]
    figures = score.figures(results, _elsewhere(desk, known, answers))
    _show(figures, score.worst(results, worst))
    if pinned is not None:
        change: floors.Change = "lower" if lower else "raise" if higher else "none"
        _hold(desk, pinned, gold, floors.floor(figures, known.fingerprint), change)
    desk.end()


def _gold(desk: console.Desk, gold: Path, reports: Path | None) -> GoldSet:
    countries = frozenset(country.iso3 for country in Sources().countries)
    known = score.load(score.entries(gold), score.entries(reports or score.beside(gold)), countries)
    desk.report(known.problems)
    if not known.reports and not known.problems:
        raise BadGold(f"{gold}: there is no gold in it; give a folder of JSON files, or JSON Lines")
    if known.problems:
        raise BadGold(f"{gold}: {len(known.problems)} faults, listed above; mend them, nothing was scored")
    return known


def _answers(desk: console.Desk, claims: BinaryIO) -> Iterator[Answer]:
    for answer in score.parse(claims, claims.name):
        if isinstance(answer, Problem):
            desk.report([answer])
        else:
            yield answer


def _elsewhere(desk: console.Desk, known: GoldSet, answers: Sequence[Answer]) -> int:
    """Return how many claims are about reports that the gold does not have, and say so."""
    strangers = [answer.report for answer in score.elsewhere(known.reports, answers)]
    if strangers:
        desk.tell(f"claims left out: {len(strangers)}, of {len(set(strangers))} reports that are not in the gold")
    return len(strangers)


def _hold(desk: console.Desk, file: Path, gold: Path, now: floors.Floor, change: floors.Change) -> None:
    """Hold the figures to their floors; exit 1 with a line for each that is below."""
    before = floors.parse(file.read_text("utf-8"), str(file)) if file.exists() else {}
    name = Path(os.path.relpath(gold, file.parent)).as_posix()
    after, complaints = floors.held(before, name, now, change)
    for complaint in complaints:
        desk.tell(f"{file}: {name}: {complaint}")
    if complaints:
        raise typer.Exit(1)
    if after != before:
        file.write_text(floors.written(after), "utf-8")


def _show(figures: Figures, errors: tuple[Finding, ...]) -> None:
    if not console.is_terminal():
        console.emit([{**wire.plain(figures), "worst": errors}])
        return
    console.text(*_tallied(figures))
    console.table("claims", ("", *RATES[:-1]), _overall(figures))
    console.table("found claims", ("attribute", "right", "of", "share"), _attributes(figures))
    for name, rows in figures.slices.items():
        if any(row.value for row in rows):
            console.table(f"by {name}", (name, *RATES), map(_row, rows))
    console.text(*(line for error in errors for line in _lines(error)))


def _overall(figures: Figures) -> Iterator[tuple[str, ...]]:
    for name, rate in (("core", figures.core), ("event", figures.event), ("whole claim", figures.whole_claim)):
        yield name, *_rate(rate)


def _attributes(figures: Figures) -> Iterator[tuple[str, ...]]:
    for name, share in figures.attributes.items():
        yield name, str(share.right), str(share.of), _share(share.share)


def _row(row: Row) -> tuple[str, ...]:
    return (row.value or UNKNOWN, *_rate(row.rate), UNKNOWN if row.whole is None else str(row.whole))


def _rate(rate: Rate) -> tuple[str, ...]:
    counts = (rate.found, rate.missed, rate.extra)
    return (*map(str, counts), *map(_share, (rate.precision, rate.recall, rate.f1)))


def _share(share: float | None) -> str:
    return UNKNOWN if share is None else f"{share:.3f}"


def _tallied(figures: Figures) -> Iterator[str]:
    yield f"{figures.reports} reports, {figures.controls} of them controls, {figures.control_false_alarms} false alarms"
    yield f"{figures.gold_claims} gold claims, {figures.gold_not_scored} of a measure that is not scored"
    yield f"{figures.claims} claims, {figures.claims_not_scored} of a measure that is not scored"
    yield f"{figures.ungrounded} not grounded, {figures.number_outside_quote} without their number in the quote"


def _lines(error: Finding) -> Iterator[str]:
    rule = f" (rule {error.rule})" if error.rule else ""
    yield f"{error.report}: {error.error}: {error.measure} {error.number} {error.victim}{rule}"
    yield f"  {error.why}"
    yield f"  | {' '.join(error.sentence.split())}"
