"""Noun phrases beside a verb of saying: who stands to its left, who to its right.

There is no part-of-speech tagger here. A phrase is what lies between the verb and the nearest word that cannot be
part of a speaker's name: a conjunction, a finite verb, a number, a time, an event, an outcome (speech.yml).
"""

from collections.abc import Sequence

from counterclaim.extract.attribution.line import PRONOUNS, Line
from counterclaim.extract.attribution.tokens import DASHES, QUOTES, Token

SUBJECTS = frozenset({"he", "she", "it", "they"})
LONGEST = 40
"""Words of a speaker with appositions and lists; longer ones were misreadings."""


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
    return adjective or (other < low - 1 and nounlike(line, other, low - 1))


def nounlike(line: Line, low: int, high: int) -> bool:
    """Tell whether tokens [low, high) look like a speaker and hold no verb in the past."""
    words = line.speech.words
    if low >= high or high - low > LONGEST // 2 or line.low(low) in words.prepositions | words.openers:
        return False
    bounded = any(line.bounds(i) or line.is_number(i) for i in range(low, high))
    return not bounded and line.speaks(low, high)


def trimmed(line: Line, low: int, high: int) -> tuple[int, int] | None:
    """Cut openers, leading prepositional phrases and the document a speaker put out; None if nobody is left."""
    words = line.speech.words
    while low < high and (line.low(low) in words.openers or line.low(low) in words.adverbs or _mark(line, low)):
        low = (_closing(line.tokens, low) or low) + 1
    while low < high and _dangles(line, high - 1):
        high -= 1
    if low < high and line.low(low) in words.prepositions:
        low = _after_preposition(line, low, high)
    low, high = _author(line, _last_phrase(line, low, high), high)
    if low >= high or line.low(low) in words.nobody or not _can_speak(line, low, high):
        return None
    return low, high


def _dangles(line: Line, index: int) -> bool:
    """Tell whether a phrase cannot end here: with a preposition, an article, an adverb."""
    word, words = line.low(index), line.speech.words
    if word == ".":
        return True
    adverb = word.endswith("ly") and word not in words.nouns_in_ly and not line.named(index)
    return adverb or word in words.prepositions or word in words.adverbs or word in {"and", "the", "a", "an"}


def _mark(line: Line, index: int) -> bool:
    return not line.tokens[index].is_word


def _last_phrase(line: Line, low: int, high: int) -> int:
    """Return the start of the last of two phrases that a lost comma brought together: "the base | the army said"."""
    joining = line.speech.words.prepositions | {"and", ",", "(", "[", "/", "&"}
    starts = [
        i
        for i in range(low + 1, high)
        if line.low(i) in {"the", "a", "an"} and line.low(i - 1) not in joining and not line.tokens[i - 1].is_possessive
    ]
    if starts and nounlike(line, low, starts[-1]) and _role(line, starts[-1], high):
        return low
    return starts[-1] if starts else low


def _after_preposition(line: Line, low: int, high: int) -> int:
    """Return where the speaker begins in "in Arvand the police" or "on Facebook residents"; `high` if nowhere."""
    starts = [i for i in range(low + 2, high) if line.low(i) in line.speech.words.determiners]
    nouns = [i for i in range(low + 2, high) if line.tokens[i].stem in line.speech.sources]
    return max(starts, default=min(nouns, default=high))


def _author(line: Line, low: int, high: int) -> tuple[int, int]:
    """Turn "the group's latest claims" into the group and "a statement by the group" into the group."""
    documents = line.speech.words.documents
    for i in range(low, high - 1):
        start = writer(line, i) if line.low(i) in documents else None
        if start is not None and start < high:
            return start, high
    if line.low(high - 1) in documents:
        owners = [i for i in range(low, high - 1) if line.tokens[i].is_possessive or line.low(i) in PRONOUNS]
        return (low, owners[-1] + 1) if owners else (low, high)
    return low, high


def _role(line: Line, low: int, high: int) -> bool:
    return any(token.stem in line.speech.words.persons for token in line.tokens[low:high])


def writer(line: Line, index: int) -> int | None:
    """Return where the writer of the document at `index` is named: "post by X", "video shared by X", "post from X"."""
    words = line.speech.words
    issued = line.low(index + 1) in words.issued
    at = index + 1 + issued
    after = line.tokens[at + 1 : at + 7]
    speaks = any(t.stem in line.speech.sources or t.text[0] == "@" for t in after)
    spoken = line.low(index) in words.utterances and any(t.is_name for t in after[:2])
    named = line.low(at) == "by" or (line.low(at) == "from" and not issued and (speaks or spoken))
    return at + 1 if after and named else None


def _can_speak(line: Line, low: int, high: int) -> bool:
    """Refuse events, outcomes and tolls as heads, and bare numbers."""
    words, head = line.speech.words, _head(line, low, high)
    refused = head.stem in words.outcomes or head.stem in words.events
    toll = head.stem in words.tolls and head.stem not in words.documents
    known = line.speaks(low, high) or head.stem in words.documents or line.low(low) in PRONOUNS
    if high == low + 1 and line.low(low) in words.determiners:
        return line.low(low) in {"some", "many", "others", "several"}
    return not refused and not toll and (known or line.low(low) in words.determiners)


def _head(line: Line, low: int, high: int) -> Token:
    """Return the last word before the first preposition: the "official" of "an official in the capital"."""
    if line.low(low + 1) == "number" and line.low(low + 2) == "of":
        low += 3
    for i in range(low + 1, high):
        if line.low(i) in line.speech.words.prepositions or line.tokens[i].text in "([,":
            return line.tokens[i - 1]
    return line.tokens[high - 1]


def rightward(line: Line, start: int) -> tuple[int, int] | None:
    """Return the phrase that begins at token `start`, with appositions: "police chief Ada Lo", "Lo, a resident"."""
    high = _walk_right(line, start)
    while high < len(line.tokens) and line.low(high) == "," and _apposition(line, high + 1):
        high = _walk_right(line, high + 1)
    return trimmed(line, start, high) if high > start else None


def _walk_right(line: Line, start: int) -> int:
    index = start
    while index < min(len(line.tokens), start + LONGEST):
        if line.tokens[index].text in "([":
            closed = _closing(line.tokens, index)
            if closed is None:
                break
            index = closed + 1
        elif (index > start and _stops_right(line, index)) or line.bounds(index):
            break
        else:
            index += 1
    return index


def _stops_right(line: Line, index: int) -> bool:
    if line.low(index) == "and":
        other = _walk_right(line, index + 1)
        ends = other >= len(line.tokens) or not line.tokens[other].is_word
        return not (ends and nounlike(line, index + 1, other))
    if line.low(index) in {"of", "for"} and line.low(index + 1).endswith("ing"):
        return not line.named(index + 1)
    return line.is_number(index) or line.low(index) in line.speech.words.adverbs


def _closing(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index of the bracket that closes the one at `index`, if it is near."""
    return next((i for i in range(index + 1, min(len(tokens), index + 8)) if tokens[i].text in ")]"), None)


def _apposition(line: Line, start: int) -> bool:
    """Tell whether a name or a role, and nothing else, stands between this comma and the next mark."""
    high = _walk_right(line, start)
    ends = high >= len(line.tokens) or not line.tokens[high].is_word
    begins = line.low(start) in line.speech.words.determiners or line.tokens[start].is_name if high > start else False
    roles = line.speech.sources
    return ends and (begins or line.low(start) in roles) and nounlike(line, start, high)


def leading(line: Line, end: int) -> tuple[int, int] | None:
    """Return the subject of tokens [0, end): their first phrase after openers and "In the capital, ..."."""
    words, start = line.speech.words, 0
    while start < end and (line.low(start) in words.openers or not line.tokens[start].is_word):
        start += 1
    if line.low(start) in words.prepositions or (line.low(start) in words.breaks and line.low(start) not in PRONOUNS):
        start = next((i + 1 for i in range(start, end) if line.low(i) == ","), end)
    if line.low(start) in PRONOUNS and not line.speaks(start, start + 2):
        return (start, start + 1) if line.low(start) in SUBJECTS else None
    high = start
    while high < end and not _ends_subject(line, high, start):
        high += 1
    return trimmed(line, start, high) if start < high else None


def _ends_subject(line: Line, index: int, start: int) -> bool:
    return line.bounds(index) or (index > start and line.is_number(index)) or line.low(index) == "and"


def before_relative(line: Line, end: int) -> tuple[int, int] | None:
    """Return the speaker whose relative clause ends before the verb: "sources that asked not to be named told"."""
    for i in range(end - 1, max(0, end - LONGEST // 2), -1):
        if not line.tokens[i].is_word:
            return None
        if line.low(i) in {"who", "that", "which"}:
            who = leftward(line, i)
            heads = line.speech.sources
            return who if who is not None and any(t.stem in heads for t in line.tokens[slice(*who)]) else None
    return None


def appositive(line: Line, comma: int) -> tuple[int, int] | None:
    """Return the speaker whose apposition the comma (or dash) before the verb closes: "Lo, the mayor, said"."""
    opening = _opening(line, comma)
    if opening is None:
        return leftward(line, comma)
    base = leftward(line, opening)
    if base is None:
        return None
    named = nounlike(line, opening + 1, comma) and line.low(opening + 1) not in line.speech.words.examples
    base = _whole(line, base)
    return (base[0], comma) if named else base


def _opening(line: Line, comma: int) -> int | None:
    """Return the comma or dash that opens an apposition, brackets skipped."""
    depth = 0
    for i in range(comma - 1, max(-1, comma - LONGEST), -1):
        depth += (line.tokens[i].text in ")]") - (line.tokens[i].text in "([")
        if depth == 0 and _sets_off(line, i):
            return i
    return None


def _sets_off(line: Line, index: int) -> bool:
    return line.low(index) == "," or line.tokens[index].text in DASHES or line.tokens[index].text in QUOTES


def _whole(line: Line, base: tuple[int, int]) -> tuple[int, int]:
    """Reach back from a second apposition to the name: "Lo, chief of police in Arvand, Tessara, said"."""
    low = base[0]
    if line.low(low - 1) == "," and line.low(low) in line.speech.sources:
        name = leftward(line, low - 1)
        if name is not None and nounlike(line, *name):
            return name[0], base[1]
    return base
