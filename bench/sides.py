"""Sides of claimants and victims against the gold, given the gold's words: `python -m bench.sides [--errors]`.

Errors are listed for half A only.
"""

import sys
from collections import Counter

from bench import gold
from counterclaim.lexicon import load_people, load_speakers
from counterclaim.records import Claim
from counterclaim.registry import load_registry
from counterclaim.resolve.parties import name_parties


def measure(half: str, show: bool) -> Counter[str]:
    """Count right and all of claimant sides and victim sides in one half; print the errors if asked."""
    registry, people, speakers = load_registry(), load_people(), load_speakers()
    tally: Counter[str] = Counter()
    for case in gold.cases(half):
        rows = list(gold.claims(case))
        known = registry.with_local(case.report.text)
        named = name_parties(case.report, [claim for _, claim in rows], known, people, speakers)
        for (row, _), claim in zip(rows, named, strict=True):
            if not isinstance(claim, Claim):
                continue
            pairs: list[tuple[str, str, str | None, str]] = [
                ("claimant", row["claimant_side"], claim.claimant.side, row["claimant_text"])
            ]
            if row["victim_side"]:
                pairs.append(("victim", row["victim_side"], claim.victim.side, row["victim_text"]))
                if row["measure"] not in {"attacks", "locations"}:
                    pairs.append(("core victim", row["victim_side"], claim.victim.side, row["victim_text"]))
            for name, wanted, got, words in pairs:
                tally[name] += 1
                tally[name + " right"] += wanted == got
                if show and wanted != got and half == "A" and name != "core victim":
                    print(f"  {case.report.id} {name}: {words!r} is {wanted}, read as {got} | {claim.quote[:160]!r}")
    return tally


if __name__ == "__main__":
    for name in "AB":
        counts = measure(name, "--errors" in sys.argv)
        for kind in ("claimant", "victim", "core victim"):
            right, total = counts[kind + " right"], counts[kind]
            print(f"{name} {kind} side: {right} of {total} = {right / total:.3f}")
