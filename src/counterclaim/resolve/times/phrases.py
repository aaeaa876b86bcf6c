"""The phrases of time in a text: what the rules of the lexicon match, without overlaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.records import Span
from counterclaim.resolve.times.lexicon import Grammar, Rule

MOST = 500
"""Phrases read in one text: newspapers have a dozen, and each costs a millisecond of cues."""
_LEAD = re.compile(r",?\s{1,3}(?:on\s)?[\[(]?(?:the\s)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The words of one expression, the rule that found them and its named groups."""

    span: Span
    match: re.Match[str]
    rule: Rule
    weekday: str | None = None
    """The weekday that stands before a date."""


def find(text: str, grammar: Grammar) -> tuple[Phrase, ...]:
    """Return the phrases of a text in order, MOST at most: the longest match wins, then the earlier rule."""
    hits = [(rule, match) for rule, match in grammar.rules.matches(text) if _is_named(match, grammar)]
    hits.sort(key=lambda hit: (hit[1].start() - hit[1].end(), hit[0].order, hit[1].start()))
    taken: list[Phrase] = []
    free = bytearray(b"\x01" * len(text))
    for rule, match in hits:
        if all(free[match.start() : match.end()]):
            free[match.start() : match.end()] = bytes(match.end() - match.start())
            taken.append(Phrase(span=_span(match), match=match, rule=rule))
    taken.sort(key=lambda phrase: phrase.span)
    return tuple(_joined(text, taken))[:MOST]


def _joined(text: str, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases with weekdays and days counted from publication drawn to the date they stand before.

    "Monday, 4 March", "yesterday (4 March)": the date says which day, whatever its neighbour would come to.
    """
    lead: Phrase | None = None
    for phrase in phrases:
        if lead is not None:
            joins = phrase.rule.reads in ("date", "range") and _LEAD.fullmatch(text, lead.span[1], phrase.span[0])
            if not joins:
                yield lead
            else:
                span, weekday = (lead.span[0], phrase.span[1]), lead.match.groupdict().get("weekday")
                phrase = replace(phrase, span=span, weekday=weekday)  # noqa: PLW2901 - one phrase of two
        lead = phrase if phrase.rule.reads in ("weekday", "word") else None
        if lead is None:
            yield phrase
    if lead is not None:
        yield lead


def _span(match: re.Match[str]) -> Span:
    """Return the words of the expression, without the full stop that an abbreviation may have caught."""
    start, end = match.span("x") if "x" in match.re.groupindex else match.span()
    return start, end - match.string.endswith(".", start, end)


def _is_named(match: re.Match[str], grammar: Grammar) -> bool:
    """Refuse plain words that are spelt like a name of time ("may", "march", "sun"), and names that hold one."""
    groups = match.groupdict()
    if groups.get("word") and _is_title(match):
        return False
    names = [groups.get(group) for group in ("month", "month2", "weekday", "weekday2", "foreign")]
    return all(name[0].isupper() for name in names if name and name.casefold().rstrip(".") in grammar.data.capitals)


def _is_title(match: re.Match[str]) -> bool:
    """Tell whether a word of time is half of a name: a capital in mid-sentence, small letters after it ("X Today")."""
    before = match.string[: match.start()].rstrip()
    return match[0].istitle() and before[-1:].isalpha()
