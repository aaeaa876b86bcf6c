"""Statements without a count: who claims, denies, holds, cuts off, damages, declares, sponsors; what is unverified."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterclaim.extract.attribution import Cues, governing, speaker
from counterclaim.extract.attribution.line import SUBJECTS, Line, line_of
from counterclaim.extract.attribution.phrases import rightward
from counterclaim.extract.attribution.subjects import Tokens, leading, subject_of
from counterclaim.extract.stance import stance
from counterclaim.extract.statements_rules import Rule, StatementRules
from counterclaim.records import Claimant, Kind, Perpetrator, Report, Span, Stance, Statement, keys
from counterclaim.sentences import Sentence

_NAME = re.compile(r"\b[A-Z][\w-]*")
COMPARED = 100
"""Statements before one that it may repeat: what goes on for longer is a list, no report."""
_ARTICLES = frozenset({"The", "A", "An"})


def statements(
    report: Report, sentences: Sequence[Sentence], cues: Cues, rules: StatementRules
) -> tuple[Statement, ...]:
    """Return a report's statements in the order of the text, one of a kind a sentence. Places are settled later.

    Responsibility claimed again, or by another spelling of the same name, adds nothing and is left out.
    """
    made: list[Statement] = []
    namer = keys.Namer(report.id, keys.text_hash(report.text))
    for number, sentence in enumerate(sentences):
        likely = rules.sieve.likely(report.cut(sentence.span))
        if likely:
            reading = _Reading(report, sentences, number, cues, rules, namer)
            found = _of(reading, likely)
            made.extend(new for new in found if not any(_repeats(new, earlier) for earlier in made[-COMPARED:]))
    return tuple(made)


@dataclass(frozen=True)
class _Reading:
    """A sentence with all that its rules need; its words are told apart when a rule matches, in few sentences."""

    report: Report
    sentences: Sequence[Sentence]
    number: int
    cues: Cues
    rules: StatementRules
    namer: keys.Namer

    @property
    def sentence(self) -> Sentence:
        return self.sentences[self.number]

    @property
    def quote(self) -> str:
        return self.report.cut(self.sentence.span)

    @cached_property
    def line(self) -> Line:
        return line_of(self.report.text, self.sentence.span, self.rules.speech)

    @property
    def before(self) -> Line | None:
        """The sentence before."""
        last = self.sentences[self.number - 1] if self.number else None
        return None if last is None else line_of(self.report.text, last.span, self.rules.speech)


def _of(reading: _Reading, likely: Sequence[Rule]) -> Iterator[Statement]:
    """Yield the first statement of each kind that a rule finds in a sentence."""
    found: set[Kind] = set()
    for rule in likely:
        statement = None if rule.kind in found else _by_rule(reading, rule)
        if statement is not None:
            found.add(rule.kind)
            yield statement


def _by_rule(reading: _Reading, rule: Rule) -> Statement | None:
    for hit in rule.pattern.finditer(reading.report.text, *reading.sentence.span):
        if rule.unless is not None and rule.unless.search(reading.quote):
            return None
        statement = _statement(reading, rule, hit)
        if statement is not None:
            return statement
    return None


def _statement(reading: _Reading, rule: Rule, hit: re.Match[str]) -> Statement | None:
    """Return the statement of a match, or None where the rule needs an actor and there is none."""
    if rule.uncounted and _counted(reading.line, hit):
        return None
    actor = _actor(reading, rule, hit)
    blamer = _subject(reading, hit) if rule.claimant == "subject" else None
    if (actor is None and rule.actor in {"subject", "right"}) or (rule.claimant == "subject" and blamer is None):
        return None
    report, span = reading.report, reading.sentence.span
    own = actor if rule.claimant == "actor" else blamer
    detail = hit["detail"] if "detail" in hit.re.groupindex and hit["detail"] else hit[0]
    return Statement(
        id=reading.namer.statement(rule.kind, span),
        report=report.id,
        kind=rule.kind,
        actor=Perpetrator(text=None if actor is None else report.cut(actor), span=actor),
        claimant=speaker(reading.cues, span, hit.span()) if own is None else Claimant(text=report.cut(own), span=own),
        stance=Stance.ASSERTED if rule.plain else _stance(reading, hit.span()),
        detail=detail,
        rule=rule.name,
        quote=reading.quote,
        start=span[0],
        end=span[1],
    )


def _counted(line: Line, hit: re.Match[str]) -> bool:
    """Tell whether a number stands in the detail of a match or right before it."""
    first, end = _index(line, hit.start("detail")), _index(line, hit.end("detail"))
    return any(line.is_number(i) for i in range(max(0, first - 1), end))


def _stance(reading: _Reading, at: Span) -> Stance:
    quote = reading.sentence.span
    return stance(reading.report.text, quote, at, governing(reading.cues, quote, at), reading.rules.doubt)


def _actor(reading: _Reading, rule: Rule, hit: re.Match[str]) -> Span | None:
    if rule.actor == "none":
        return None
    return _right(reading, hit) if rule.actor == "right" else _subject(reading, hit)


def _subject(reading: _Reading, hit: re.Match[str]) -> Span | None:
    """Return the subject of the verb that opens a match; "they" is the subject of the sentence before."""
    line = reading.line
    subject = subject_of(line, _index(line, hit.start()))
    if subject is None:
        return None
    if line.low(subject.who[0]) in SUBJECTS:
        return _antecedent(reading, subject.who)
    return line.span(*subject.who)


def _antecedent(reading: _Reading, pronoun: Tokens) -> Span:
    before = reading.before
    who = None if before is None else leading(before, len(before.tokens))
    return reading.line.span(*pronoun) if before is None or who is None else before.span(*who)


def _right(reading: _Reading, hit: re.Match[str]) -> Span | None:
    """Return the name after a match, up to a possessive: the "Arvand" of "with Arvand's support"."""
    line = reading.line
    start = _index(line, hit.end())
    who = rightward(line, start)
    if who is None:
        return None
    owners = [i for i in range(*who) if line.tokens[i].is_possessive]
    return line.span(who[0], owners[0] + 1 if owners else who[1])


def _index(line: Line, offset: int) -> int:
    return next((i for i, token in enumerate(line.tokens) if token.start >= offset), len(line.tokens))


def _repeats(new: Statement, earlier: Statement) -> bool:
    """Tell whether the same actor takes, or is charged with, the same kind of responsibility again."""
    if not (new.kind is earlier.kind is Kind.RESPONSIBILITY):
        return False
    return _same(new.actor.text, earlier.actor.text) and _same(new.claimant.text, earlier.claimant.text)


def _same(left: str | None, right: str | None) -> bool:
    one, other = _names(left), _names(right)
    return (left or "").lower() == (right or "").lower() or bool(one & other)


def _names(words: str | None) -> set[str]:
    return set(_NAME.findall(words or "")) - _ARTICLES
