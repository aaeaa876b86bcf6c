"""The times a text names: where they stand, what they say, and whose day it is (event, report, other)."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.records import Span
from counterclaim.resolve.times.lexicon import MARK
from counterclaim.resolve.times.readings import OPEN, Anchors, Reading
from counterclaim.sentences import Sentence

PASSAGE = 200  # characters each side of a date on which cues are tried, more than any cue looks back
MONTH = 31  # days of the longest stretch that can be one report's
DAYS = 6  # the most that "a few days" are, in UCDP's date_prec 2
NAMED = frozenset(
    ("date", "range", "weekday", "weekdays", "word", "holiday", "slashed", "foreign", "shift", "earlier", "monthday")
)


class Role(StrEnum):
    """Whose day an expression names."""

    EVENT = "event"
    FRONTED = "fronted"
    """Before the verb of speaking: the speaker's day, or the event's."""
    REPORTING = "reporting"
    DATELINE = "dateline"
    ELSEWHERE = "elsewhere"
    """Another event's day, or a day to come."""
    NONE = "none"
    """Words that look like a date and are a name or an age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One expression: its words, its sentence, what it says and its role; it holds inside `scope` only."""

    span: Span
    words: str
    rule: str
    reads: str
    sentence: int
    reading: Reading = OPEN
    role: Role = Role.EVENT
    scope: Span
    aside: bool = False
    """Tells of a cause, a precedent or a discovery: never the day of the event reported."""
    harm: bool = False
    """Stands in a sentence that tells of harm, and not of what came after it."""
    weekday: int | None = None
    """The weekday (Monday 0) that stands before the date."""

    @property
    def is_day(self) -> bool:
        """Tell whether it names a day or a few, known or still open, and no period."""
        if self.reading.days:
            return self.reading.days <= DAYS or self.rule == "since"
        return self.reads in NAMED

    @property
    def is_range(self) -> bool:
        """Tell whether it names a stretch by its first and last day ("between 10 and 17 August")."""
        return self.reads in ("range", "weekdays") and 0 < self.reading.days <= MONTH

    @property
    def disagrees(self) -> bool:
        """Tell whether the weekday before the date is another than the date's."""
        day = self.reading.start
        return self.weekday is not None and day is not None and day.weekday() != self.weekday


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A text with its sentences, its expressions in order, and what they were counted from."""

    text: str
    sentences: tuple[Sentence, ...]
    times: tuple[Time, ...]
    anchors: Anchors
    causes: tuple[Span, ...]

    def within(self, sentence: int) -> tuple[Time, ...]:
        """Return the expressions of a sentence."""
        return tuple(time for time in self.times if time.sentence == sentence)

    def around(self, time: Time) -> str:
        """Return the passage of an expression, with MARK in its place."""
        return marked(self.text, self.sentences[time.sentence], time.span)


def marked(text: str, sentence: Sentence, span: Span) -> str:
    """Return the passage of a span inside its sentence, with MARK in its place and nowhere else."""
    before = text[max(sentence.start, span[0] - PASSAGE) : span[0]].replace(MARK, " ")
    after = text[span[1] : max(span[1], min(sentence.end, span[1] + PASSAGE))].replace(MARK, " ")
    return f"{before}{MARK}{after}"
