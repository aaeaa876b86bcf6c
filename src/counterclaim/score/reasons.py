"""Why a gold claim found no answer, why an answer has no gold, what is wrong with a pair: for a person who mends it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.score.answers import Answer
from counterclaim.score.gold import CORE, GoldClaim, GoldReport
from counterclaim.score.matching import overlaps, same_number
from counterclaim.score.results import Found, Result


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One error (missed, extra, or wrong: found with a wrong attribute), why it is one, and its sentence."""

    error: str
    report: str
    measure: str
    number: str
    victim: str
    rule: str
    """"" for what was missed."""
    why: str
    sentence: str


def worst(results: Iterable[Result], most: int) -> tuple[Finding, ...]:
    """Return the errors of the reports with the most missed and extra, at most `most` reports."""
    ranked = sorted(results, key=lambda result: (-len(result.missed) - len(result.extra), result.report.id))
    return tuple(finding for result in ranked[:most] for finding in findings(result))


def findings(result: Result) -> Iterator[Finding]:
    """Yield the errors of a report."""
    report, answers = result.report, result.answers
    for gold in result.missed:
        yield _of_gold("missed", report, gold, "", _why_missed(report, gold, answers))
    for answer in result.extra:
        yield Finding(
            error="extra",
            report=report.id,
            measure=answer.measure,
            number=answer.count.text or "",
            victim=answer.victim.text or "",
            rule=answer.rule,
            why=_why_extra(report, answer),
            sentence=answer.quote,
        )
    for pair in result.found:
        if pair.gold.measure in CORE and (why := _why_wrong(pair)):
            yield _of_gold("wrong", report, pair.gold, pair.answer.rule, why)


def _of_gold(error: str, report: GoldReport, gold: GoldClaim, rule: str, why: str) -> Finding:
    return Finding(
        error=error,
        report=report.id,
        measure=gold.measure,
        number=gold.value_text,
        victim=gold.victim_text,
        rule=rule,
        why=why,
        sentence=gold.evidence,
    )


def _why_missed(report: GoldReport, gold: GoldClaim, answers: Sequence[Answer]) -> str:
    here = [answer for answer in answers if overlaps(report, gold, answer)]
    if not here:
        return "no claim in this sentence"
    if same := [answer for answer in here if same_number(gold, answer)]:
        measures = _listed(answer.measure for answer in same)
        return f"the number was read as {measures}" if gold.measure not in measures else "its answer is another's"
    if same := [answer for answer in here if answer.measure == gold.measure]:
        return f"the number was read as {_listed(answer.count.text or '' for answer in same)}"
    return f"only {_listed(answer.measure for answer in here)} in this sentence"


def _why_extra(report: GoldReport, answer: Answer) -> str:
    here = [gold for gold in report.claims if overlaps(report, gold, answer)]
    if not report.claims:
        return "the report is a control"
    if not here:
        return "the gold has no claim in this sentence"
    if same := [gold for gold in here if same_number(gold, answer)]:
        measures = _listed(gold.measure for gold in same)
        return "a repeat: the gold's is answered" if answer.measure in measures else f"the gold has it as {measures}"
    return f"the gold has {_listed(f'{gold.measure} {gold.value_text}' for gold in here)} in this sentence"


def _why_wrong(pair: Found) -> str:
    wrong = [one for one in pair.comparisons if not one.right]
    return "; ".join(f"{one.name}: {one.got!r} instead of {one.wanted!r}" for one in wrong)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(words))
