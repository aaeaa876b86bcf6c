"""Noun phrases beside a verb of saying: who stands to its left, who to its right.

There is no part-of-speech tagger here. A phrase is what lies between the verb and the nearest word that cannot be
part of a speaker's name: a conjunction, a finite verb, a number, a time, an event, an outcome (speech.yml).
"""

from counterclaim.extract.attribution.line import LONGEST, Line
from counterclaim.extract.attribution.tokens import QUOTES
from counterclaim.extract.attribution.trimming import closing, trimmed


def leftward(line: Line, end: int) -> tuple[int, int] | None:
    """Return the phrase [low, end) that ends before token `end`, or None where none can speak."""
    opening = _quoted_name(line, end)
    if opening is not None:
        return trimmed(line, _walk_left(line, opening), opening) and (opening + 1, end - 1)
    low = _walk_left(line, end)
    while low < end and _joins_left(line, low):
        low = _walk_left(line, low - 1)
    return trimmed(line, low, end)


def _quoted_name(line: Line, end: int) -> int | None:
    """Return the mark that opens a name in quotation marks before the verb: the page “Arvand Now” posted."""
    if end < 3 or line.tokens[end - 1].text not in QUOTES:
        return None
    opening = next((i for i in range(end - 2, max(0, end - 8), -1) if line.tokens[i].text in QUOTES), None)
    if opening is None or not line.tokens[opening - 1].is_word:
        return None
    return opening if all(map(line.named, (opening + 1, end - 2))) else None


def _walk_left(line: Line, end: int) -> int:
    index, depth = end - 1, 0
    while index >= 0 and end - index <= LONGEST:
        mark = line.tokens[index].text
        depth += (mark in ")]") - (mark in "([")
        if depth < 0 or (depth == 0 and _stops_left(line, index, end)):
            break
        index -= 1
    return index + 1


def _stops_left(line: Line, index: int, end: int) -> bool:
    word = line.low(index)
    if word in {"with", "by"}:
        return index == 0 or not line.tokens[index - 1].is_word or not line.speaks(index - 1, index)
    if line.is_number(index) and not (index == end - 1 > 0 and line.named(index - 1)):  # Channel 12 reported
        return line.tokens[end - 1].stem not in line.speech.sources or line.low(index - 1) in {"of", "than", "least"}
    return word == "and" or line.bounds(index)


def _joins_left(line: Line, low: int) -> bool:
    """Tell whether "and" before token `low` joins it to another speaker or to its adjective ("security and health")."""
    if line.low(low - 1) != "and":
        return False
    other = _walk_left(line, low - 1)
    adjective = low - 3 <= other < low - 1 and (other == 0 or not line.tokens[other - 1].is_word)
    return adjective or (other < low - 1 and line.nounlike(other, low - 1))


def rightward(line: Line, start: int) -> tuple[int, int] | None:
    """Return the phrase that begins at token `start`, with appositions: "police chief Ada Lo", "Lo, a resident"."""
    high = _walk_right(line, start, _limit(line, start))
    while high < len(line.tokens) and line.low(high) == "," and _apposition(line, high + 1, (start, high)):
        high = _walk_right(line, high + 1, _limit(line, high + 1))
    return trimmed(line, start, high) if high > start else None


def _walk_right(line: Line, start: int, stop: int) -> int:
    """Return the end of the phrase from `start`, before `stop`; what "and" joins to it is walked once."""
    index = start
    while index < stop:
        if line.low(index) == "and" and index > start:
            other = _walk_right(line, index + 1, stop)
            return other if _ends_list(line, index + 1, other) else index
        if line.tokens[index].text in "([":
            closed = closing(line.tokens, index)
            if closed is None:
                break
            index = closed + 1
        elif (index > start and _stops_right(line, index)) or line.bounds(index):
            break
        else:
            index += 1
    return index


def _ends_list(line: Line, low: int, high: int) -> bool:
    return (high >= len(line.tokens) or not line.tokens[high].is_word) and line.nounlike(low, high)


def _stops_right(line: Line, index: int) -> bool:
    if line.low(index) in {"of", "for"} and line.low(index + 1).endswith("ing"):
        return not line.named(index + 1)
    return line.is_number(index) or line.low(index) in line.speech.words.adverbs


def _limit(line: Line, start: int) -> int:
    return min(len(line.tokens), start + LONGEST)


def _apposition(line: Line, start: int, base: tuple[int, int]) -> bool:
    """Tell whether a role ("a resident"), or after a role a name ("the chief, Ada Lo"), stands up to the next mark."""
    high = _walk_right(line, start, _limit(line, start))
    if not _ends_list(line, start, high):
        return False
    titled = line.low(start) in line.speech.words.determiners or line.low(start) in line.speech.sources
    named = all(map(line.named, range(start, high)))
    return (titled and line.holds_role(start, high)) or (named and line.holds_role(*base))
