"""Which claim answers which gold claim: same measure, same number, overlapping sentences; each is used once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.score.answers import Answer
from counterclaim.score.gold import GoldClaim, GoldReport

Pair = tuple[GoldClaim, Answer]

_VAGUE = re.compile(
    r"\b(?:(dozen)s?|(score|hundred|thousand|ten)s|(several|many|numerous|few|some))\b",
    re.IGNORECASE,
)
_IDLE = frozenset({"the", "a", "an", "of", "and", "s", "in"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Gold claims with their answers, gold that nothing answers, and answers to nothing."""

    pairs: tuple[Pair, ...]
    missed: tuple[GoldClaim, ...]
    extra: tuple[Answer, ...]


def match(report: GoldReport, gold: Sequence[GoldClaim], answers: Sequence[Answer]) -> Matched:
    """Pair gold with answers, the closest first and in their order among equals."""
    options = [
        (-_closeness(wanted, answer), i, j)
        for i, wanted in enumerate(gold)
        for j, answer in enumerate(answers)
        if wanted.measure == answer.measure and same_number(wanted, answer) and overlaps(report, wanted, answer)
    ]
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(options):
        if i not in chosen and j not in taken:
            chosen[i] = j
            taken.add(j)
    return Matched(
        pairs=tuple((gold[i], answers[j]) for i, j in chosen.items()),
        missed=tuple(wanted for i, wanted in enumerate(gold) if i not in chosen),
        extra=tuple(answer for j, answer in enumerate(answers) if j not in taken),
    )


def same_number(gold: GoldClaim, answer: Answer) -> bool:
    """Tell whether both mean one number: equal bounds, one bound that the gold has, or the same vague word."""
    count = answer.count
    if gold.low is None and gold.high is None:
        word = _vague(gold.value_text)
        return _vague(count.text) == word if word else count.low is None and count.high is None
    return (gold.high if gold.low is None else gold.low) in (count.low, count.high)


def same_bounds(gold: GoldClaim, answer: Answer) -> bool:
    """Tell whether low and high are both right ("at least 84" is not 84)."""
    return (gold.low, gold.high) == (answer.count.low, answer.count.high)


def overlaps(report: GoldReport, gold: GoldClaim, answer: Answer) -> bool:
    """Tell whether the quote shares a character with the evidence."""
    start = report.text.find(gold.evidence)
    return start < answer.end and answer.start < start + len(gold.evidence)


def share_words(gold: str, answer: str | None) -> bool:
    """Tell whether two mentions share a word that says something, in any case."""
    return not _words(gold).isdisjoint(_words(answer or ""))


def _closeness(gold: GoldClaim, answer: Answer) -> int:
    """Among equal numbers in one sentence, prefer the pair whose people agree."""
    people = 2 * share_words(gold.victim_text, answer.victim.text)
    sides = (gold.victim_side == answer.victim.side) + (gold.claimant_side == answer.claimant.side)
    return same_bounds(gold, answer) + people + sides


def _vague(text: str | None) -> str | None:
    found = _VAGUE.search(text or "")
    return found[found.lastindex or 0].lower() if found else None


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower())) - _IDLE
