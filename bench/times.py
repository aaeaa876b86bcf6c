"""How well claims are dated: `python -m bench.times [--worst]` on perfect claims of the gold, per half.

Background is measured with claims that do not know yet whether they are background.
`--worst` prints the misses of half A.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bench import gold
from counterclaim.records import Claim, Extent
from counterclaim.resolve.times import Grammar, date_items, load_grammar

OPEN_BY_DESIGN = ("r0", "r2")  # undated, or without a year: only a link may date them (design.md)


def outcomes(case: gold.Case, grammar: Grammar) -> Iterator[tuple[dict[str, Any], Claim]]:
    """Yield each gold row with its dated claim."""
    rows, claims = zip(*gold.claims(case), strict=True) if list(gold.claims(case)) else ((), ())
    dated = date_items(case.report, claims, grammar, None)
    for row, item in zip(rows, dated.items, strict=True):
        assert isinstance(item, Claim)  # claims go in, claims come out
        item.check(case.report)
        yield row, item


def marks(row: dict[str, Any], claim: Claim) -> Iterator[tuple[str, bool]]:
    """Yield what a row asks and whether the claim answers it."""
    right = (row["date_start"], row["date_end"]) == (claim.when.start, claim.when.end)
    background = bool(row.get("background"))
    if row["date_start"]:
        yield "date", right
        if claim.report not in OPEN_BY_DESIGN:
            yield "date where the report has one", right
    elif not row["date_end"]:
        yield "no date invented", right
    yield "background", background == claim.background
    yield "background found" if background else "foreground kept", background == claim.background
    yield "cumulative", claim.extent is Extent.CUMULATIVE


def measure(half: str, grammar: Grammar, *, worst: bool) -> None:
    """Print the shares of one half."""
    tally: Counter[tuple[str, bool]] = Counter()
    for case in gold.cases(half):
        for row, claim in outcomes(case, grammar):
            found = dict(marks(row, claim))
            tally.update(found.items())
            if worst and not all(ok for name, ok in found.items() if name != "cumulative"):
                print(" ", case.report.id, case.report.published, row["value_text"], row["victim_text"][:30], "| gold",
                      row["date_start"], row["date_end"], bool(row.get("background")), "| ours", claim.when.start,
                      claim.when.end, claim.background, repr(claim.when.text))  # fmt: skip
    for name in sorted({name for name, _ in tally}):
        right, wrong = tally[name, True], tally[name, False]
        print(f"{half} {name:30} {right / (right + wrong):.3f}  {right}/{right + wrong}")


if __name__ == "__main__":
    for name in "AB":
        measure(name, load_grammar(), worst="--worst" in sys.argv and name == "A")
