"""Results by measure, side, construction, rule and outlet: in every slice the counts add up to those of the whole."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.score.answers import Answer
from counterclaim.score.gold import GoldClaim
from counterclaim.score.rates import Rate, rate
from counterclaim.score.results import Result

NAMES = ("measure", "victim side", "claimant side", "construction", "rule", "outlet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The claims that have one value in a slice; None stands for those without one."""

    value: str | None
    rate: Rate
    whole: int | None
    """Found claims with number, sides, day and country right; None for events, of which that is not asked."""


@dataclass(frozen=True, slots=True)
class _Decision:
    """That a claim was found, missed or is extra, whether it is whole, and what it is filed under by slice."""

    kind: str
    whole: bool
    values: Mapping[str, str | None]


def slices(core: Iterable[Result], event: Iterable[Result]) -> dict[str, tuple[Row, ...]]:
    """Return the rows of each slice, the largest first; found and missed are filed by the gold, extra by the answer."""
    people, events = ([one for result in results for one in _decisions(result)] for results in (core, event))
    measures = tuple(replace(row, whole=None) for row in _rows("measure", events))
    return {name: tuple(_rows(name, people)) for name in NAMES} | {"event measure": measures}


def _rows(name: str, decisions: Sequence[_Decision]) -> Iterator[Row]:
    counts: Mapping[str | None, Counter[str]] = defaultdict(Counter)
    for one in decisions:
        counts[one.values.get(name) or None].update({one.kind: 1, "whole": int(one.whole)})
    rows = [(rate(count["found"], count["missed"], count["extra"]), key, count) for key, count in counts.items()]
    for total, key, count in sorted(rows, key=lambda row: (-row[0].found - row[0].missed - row[0].extra, row[1] or "")):
        yield Row(value=key, rate=_known(name, total), whole=count["whole"])


def _known(name: str, total: Rate) -> Rate:
    """Take out what a slice cannot tell: a missed claim has no rule, an extra one no construction."""
    if name == "construction":
        return replace(total, precision=None, f1=None)
    return replace(total, recall=None, f1=None) if name == "rule" else total


def _decisions(result: Result) -> Iterator[_Decision]:
    outlet = {"outlet": result.report.outlet}
    for pair in result.found:
        yield _Decision("found", pair.whole, _of_gold(pair.gold) | outlet | {"rule": pair.answer.rule})
    for gold in result.missed:
        yield _Decision("missed", False, _of_gold(gold) | outlet)
    for answer in result.extra:
        yield _Decision("extra", False, _of_answer(answer) | outlet)


def _of_gold(gold: GoldClaim) -> dict[str, str | None]:
    return {
        "measure": gold.measure,
        "victim side": gold.victim_side,
        "claimant side": gold.claimant_side,
        "construction": gold.construction,
    }


def _of_answer(answer: Answer) -> dict[str, str | None]:
    sides = {"victim side": answer.victim.side, "claimant side": answer.claimant.side}
    return {"measure": answer.measure, "rule": answer.rule, **sides}
