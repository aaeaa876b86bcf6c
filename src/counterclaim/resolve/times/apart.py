"""Whether the words around an item set it apart from the report's event: then it does not inherit the event's day."""

import re

from counterclaim.records.report import Span
from counterclaim.resolve.times.event import is_earlier, lasts
from counterclaim.resolve.times.lexicon import Grammar
from counterclaim.resolve.times.moments import Role, Time, Timeline, marked
from counterclaim.sentences import at

DURING = re.compile(r"\b(?:during|throughout)\s{1,3}the\s{1,3}([\w-]{1,20})", re.IGNORECASE)
REACH = 400
"""Characters between a place and a time of its sentence."""
LIST_ITEM = re.compile(r"[^\S\n]{0,8}(?:[*•·▪‣–-]|\d{1,2}[.)])[^\S\n]")


def is_past(timeline: Timeline, place: Span, main: Time | None, grammar: Grammar) -> bool:
    """Tell whether the words around a place make it earlier than the report's event without dating it."""
    if any(low <= place[0] < high for low, high in timeline.causes):
        return True
    sentence = timeline.sentences[at(timeline.sentences, place[0])]
    if grammar.hit("past", around(timeline, place)) or grammar.hit(
        "earlier_event", marked(timeline.text, sentence, place)
    ):
        return True
    if _goes_on_about_earlier(timeline, place, main, grammar):
        return True
    told = timeline.within(at(timeline.sentences, place[0]))
    return any(is_earlier(time, main, timeline, grammar) for time in told if time.role is Role.REPORTING)


def _goes_on_about_earlier(timeline: Timeline, place: Span, main: Time | None, grammar: Grammar) -> bool:
    """Tell whether a sentence tells on of those whom the one before put earlier than the event ("one of them died")."""
    number = at(timeline.sentences, place[0])
    if number == 0 or not grammar.hit("of_them", timeline.text[timeline.sentences[number].start : place[1]]):
        return False
    before = [time for time in timeline.within(number - 1) if time.role in (Role.EVENT, Role.FRONTED)]
    return bool(before) and is_earlier(before[-1], main, timeline, grammar)


def around(timeline: Timeline, place: Span) -> str:
    """Return the sentence of a place, as far as REACH."""
    sentence = timeline.sentences[at(timeline.sentences, place[0])]
    return timeline.text[max(sentence.start, place[0] - REACH) : min(sentence.end, place[1] + REACH)]


def stands_open(timeline: Timeline, place: Span, grammar: Grammar) -> bool:
    """Tell whether the words around a place give it a time of its own that nobody can put days to.

    How things stand ("30 are still held"), the long dead, or what happened during something of many days.
    """
    sentence = timeline.sentences[at(timeline.sentences, place[0])]
    words = marked(timeline.text, sentence, place)
    if grammar.hit("standing", words) or (grammar.hit("another_event", words) and not grammar.hit("shortly", words)):
        return True
    during = DURING.search(timeline.text, max(sentence.start, place[0] - REACH), min(sentence.end, place[1] + REACH))
    return during is not None and lasts(timeline.text, during[1], grammar)


def of_event(timeline: Timeline, time: Time, grammar: Grammar) -> bool:
    """Tell whether a time belongs to the noun behind it ("Friday's attack"): those it befell may be counted later."""
    return grammar.hit("attributive", timeline.around(time)) is not None


def runs_on(timeline: Timeline, place: Span, grammar: Grammar) -> bool:
    """Tell whether a count runs from its day up to the report's ("so far", "have since been freed")."""
    sentence = timeline.sentences[at(timeline.sentences, place[0])]
    marks = marked(timeline.text, sentence, place)
    return grammar.hit("so_far", around(timeline, place)) is not None or grammar.hit("since_then", marks) is not None


def in_item(timeline: Timeline, place: Span) -> Time | None:
    """Return the last day that the item of a list names before a place of it."""
    line = _line(timeline, place)
    if not LIST_ITEM.match(timeline.text, line):
        return None
    days = [time for time in timeline.times if line <= time.span[0] < place[0] and _is_own(time)]
    return days[-1] if days else None


def in_other_item(timeline: Timeline, place: Span, time: Time) -> bool:
    """Tell whether a day belongs to another item of a list whose items have days of their own."""
    lines = {_line(timeline, one.span): one.reading.start for one in timeline.times if _is_own(one)}
    days = {day for line, day in lines.items() if LIST_ITEM.match(timeline.text, line)}
    here, there = _line(timeline, place), _line(timeline, time.span)
    return here != there and there in lines and len(days) > 1 and LIST_ITEM.match(timeline.text, here) is not None


def _is_own(time: Time) -> bool:
    return time.role is Role.EVENT and time.reading.days == 1 and not time.aside


def _line(timeline: Timeline, place: Span) -> int:
    return timeline.text.rfind("\n", 0, place[0]) + 1
