"""How well speakers, stances and statements are found, on the gold claims as a perfect extraction would give them.

`python -m bench.attribution [--errors]` prints both halves; `--errors` lists the misses of half A only.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bench.gold import DEV, FIRST_FIVE, Case, cases, claims
from counterclaim.extract.attribution import Speech, cues, governing, load_speech, speaker
from counterclaim.extract.stance import Doubt, load_doubt, stance
from counterclaim.extract.statements import statements
from counterclaim.extract.statements_rules import StatementRules, load_statement_rules
from counterclaim.records import Claim, Span
from counterclaim.sentences import split

IGNORED = {"the", "a", "an", "of", "and", "s", "in"}


def words(text: str | None) -> set[str]:
    """Return the words that count when two claimants are compared, as score_claims.py has them."""
    return {w for w in re.findall(r"\w+", (text or "").lower()) if w not in IGNORED}


def judged(case: Case, speech: Speech, doubt: Doubt) -> Iterator[tuple[str, bool, str]]:
    """Yield (what was judged, right or not, a line that shows it) for each gold claim."""
    text = case.report.text
    known = cues(text, split(text), speech)
    for row, claim in claims(case):
        span = number(claim)
        mine = speaker(known, (claim.start, claim.end), span)
        line = (
            f"{case.report.id} {claim.count.text!r}: gold {row['claimant_text']!r}, found {mine.text!r} via {mine.via}"
        )
        if row["claimant_text"]:
            yield "claimant words", bool(words(row["claimant_text"]) & words(mine.text)), shown(line, row, claim)
        else:
            yield "none invented", mine.text is None, shown(line, row, claim)
        quote = (claim.start, claim.end)
        found = stance(text, quote, span, governing(known, quote, span), doubt)
        yield "stance", found == row["status"], shown(f"{line} {found}", row, claim)


def number(claim: Claim) -> Span:
    """Return where the number stands: a word of its own, before its victim's words where it stands twice."""
    value = rf"(?<!\w){re.escape(claim.count.text)}(?!\w)"
    victim = re.escape(claim.victim.text or "")
    at = re.search(rf"{value}(?=[^.]{{0,20}}{victim})", claim.quote) or re.search(value, claim.quote)
    return (claim.start + at.start(), claim.start + at.end()) if at else (claim.start, claim.end)


def shown(line: str, row: dict[str, Any], claim: Claim) -> str:
    """Return a miss with its sentence."""
    return f"{line} [{row['status']}]\n    {claim.quote}"


def stated(rules: StatementRules) -> Counter[str]:
    """Return how many gold statements of the first five reports are found or missed, and what is found besides."""
    tally = Counter[str]()
    for case in cases("A"):
        if case.report.id not in FIRST_FIVE:
            continue
        gold = json.loads((DEV / "gold" / f"{case.report.id}.json").read_text("utf-8"))["statements"]
        sentences = split(case.report.text)
        known = cues(case.report.text, sentences, rules.speech)
        mine = [(s.kind.value, s.quote) for s in statements(case.report, sentences, known, rules)]
        found = {(g["kind"], g["evidence"]) for g in gold for kind, quote in mine if same(g, kind, quote)}
        tally["found"] += len(found)
        tally["missed"] += len(gold) - len(found)
        tally["extra"] += sum(not any(same(g, kind, quote) for g in gold) for kind, quote in mine)
    return tally


def same(gold: dict[str, Any], kind: str, quote: str) -> bool:
    """Tell whether a statement is of the gold row's kind and stands in its sentence."""
    return bool(gold["kind"] == kind) and (gold["evidence"] in quote or quote in gold["evidence"])


def main() -> None:
    """Print the figures of both halves, and on request the misses of half A."""
    speech, doubt = load_speech(), load_doubt()
    for half in "AB":
        right, of = Counter[str](), Counter[str]()
        for case in cases(half):
            for what, ok, line in judged(case, speech, doubt):
                right[what] += ok
                of[what] += 1
                if half == "A" and not ok and "--errors" in sys.argv:
                    print("MISS", what, line)
        print(half, ", ".join(f"{w} {right[w]}/{of[w]} = {right[w] / of[w]:.3f}" for w in sorted(of)))
    print("statements of r0-r4:", dict(stated(load_statement_rules(speech, doubt))))


if __name__ == "__main__":
    main()
