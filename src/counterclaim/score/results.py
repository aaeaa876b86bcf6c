"""What became of each report: which gold claims were found, missed, answered in vain, and what is not grounded."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.records import Span
from counterclaim.score.answers import Answer
from counterclaim.score.attributes import Comparison, compare, is_whole
from counterclaim.score.gold import CORE, EVENT, GoldClaim, GoldReport
from counterclaim.score.grounding import is_grounded, quotes_its_number
from counterclaim.score.matching import match


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A gold claim with its answer, and how they compare."""

    gold: GoldClaim
    answer: Answer
    comparisons: tuple[Comparison, ...]

    @property
    def whole(self) -> bool:
        """Whether number, sides, day and country are right."""
        return is_whole(self.comparisons)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One report, its scored gold and its scored answers; the two groups of measures never meet."""

    report: GoldReport
    found: tuple[Found, ...]
    missed: tuple[GoldClaim, ...]
    extra: tuple[Answer, ...]
    answers: tuple[Answer, ...]
    """All of them, scored or not."""

    def of(self, measures: frozenset[str]) -> "Result":
        """Return the part that counts these measures."""
        return Result(
            report=self.report,
            found=tuple(one for one in self.found if one.gold.measure in measures),
            missed=tuple(one for one in self.missed if one.measure in measures),
            extra=tuple(one for one in self.extra if one.measure in measures),
            answers=self.answers,
        )

    @property
    def errors(self) -> int:
        """How many were missed or are extra."""
        return len(self.missed) + len(self.extra)

    @property
    def ungrounded(self) -> int:
        """How many answers are not the report's own words."""
        return sum(not is_grounded(self.report.text, answer) for answer in self.answers)

    @property
    def outside_quote(self) -> int:
        """How many answers have a number that their quote does not hold."""
        return sum(not quotes_its_number(answer) for answer in self.answers)

    @property
    def false_alarms(self) -> int:
        """How many answers count people in a control."""
        return 0 if self.report.claims else sum(answer.measure in CORE for answer in self.answers)


def results(golds: Sequence[GoldReport], answers: Iterable[Answer]) -> Iterator[Result]:
    """Yield a result for each report of the gold; answers to other reports are left out."""
    by_report = defaultdict(list)
    for answer in sorted(answers, key=_in_text_order):
        by_report[answer.report].append(answer)
    for report in golds:
        yield _result(report, tuple(by_report[report.id]))


def _in_text_order(answer: Answer) -> tuple[int, Span, str]:
    """Order answers by where they stand, and equals by what they say: the order of the lines then decides nothing."""
    return answer.start, answer.count.span or (0, 0), repr(answer)


def _result(report: GoldReport, answers: tuple[Answer, ...]) -> Result:
    scored = CORE | EVENT
    gold = [claim for claim in report.claims if claim.measure in scored]
    matched = match(report, gold, [answer for answer in answers if answer.measure in scored])
    found = (Found(gold=one, answer=other, comparisons=tuple(compare(one, other))) for one, other in matched.pairs)
    return Result(report=report, found=tuple(found), missed=matched.missed, extra=matched.extra, answers=answers)
