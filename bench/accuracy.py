"""The tables of docs/accuracy.md: `python -m bench.accuracy` (`make docs`) writes them between the marks of the page.

The project's own gold is shown as eval/floors.json pins it, and a test holds the page to that. The development reports
are measured anew where they are at hand; without them their table stays as it is.
"""

import re
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from platformdirs import user_cache_path

from bench.claims import halves
from bench.gold import DEV
from counterclaim import score
from counterclaim.pipeline.reading import load_tools
from counterclaim.score import Fingerprint, floors
from counterclaim.score.floors import Floor

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "accuracy.md"
FLOORS = ROOT / "eval" / "floors.json"
RATES = ("core", "event", "whole claim")


def main() -> None:
    """Write the page."""
    page = with_own(PAGE.read_text("utf-8"))
    PAGE.write_text(_put(page, "development", _table(_development())) if DEV.exists() else page, "utf-8")


def with_own(page: str) -> str:
    """Return the page with the figures that are pinned for the project's own gold."""
    pinned = floors.parse(FLOORS.read_text("utf-8"), str(FLOORS))["gold"]
    return _put(page, "own", _table({"own gold": pinned}))


def _development() -> dict[str, Floor]:
    by_half = halves(load_tools(user_cache_path("counterclaim")))
    columns = {f"half {half}": results for half, results in by_half.items()}
    columns["both"] = [*chain.from_iterable(by_half.values())]
    unpinned = Fingerprint(gold="", reports="")
    return {name: floors.floor(score.figures(results, 0), unpinned) for name, results in columns.items()}


def _table(columns: Mapping[str, Floor]) -> str:
    """Return figures as Markdown, a column each."""
    every = list(columns.values())
    shares = [name for name in every[0].at_least if not name.startswith(RATES)]
    rows = [
        ["figure", *columns],
        ["---"] * (1 + len(every)),
        *([f"{name}: precision / recall / F1", *(_rate(one, name) for one in every)] for name in RATES),
        *([name, *(_share(one.at_least.get(name)) for one in every)] for name in shares),
        *([name, *(str(one.at_most[name]) for one in every)] for name in sorted(every[0].at_most)),
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _rate(column: Floor, name: str) -> str:
    return " / ".join(_share(column.at_least.get(f"{name} {part}")) for part in ("precision", "recall", "f1"))


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _put(page: str, mark: str, table: str) -> str:
    pattern = rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)"
    return re.sub(pattern, lambda found: f"{found[1]}\n{table}\n\n{found[2]}", page, count=1, flags=re.DOTALL)


if __name__ == "__main__":
    main()
