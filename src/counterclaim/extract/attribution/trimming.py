"""Cutting a noun phrase down to the speaker in it: no opener, no place before it, no document in the way."""

from collections.abc import Sequence

from counterclaim.extract.attribution.line import PRONOUNS, Line
from counterclaim.extract.attribution.tokens import Token


def trimmed(line: Line, low: int, high: int) -> tuple[int, int] | None:
    """Cut openers, leading prepositional phrases and the document a speaker put out; None if nobody is left."""
    words = line.speech.words
    while low < high and _opens(line, low):
        low = (closing(line.tokens, low) or low) + 1
    while low < high and _dangles(line, high - 1):
        high -= 1
    if low < high and line.low(low) in words.prepositions:
        low = _after_preposition(line, low, high)
    low, high = _author(line, _last_phrase(line, low, high), high)
    if low >= high or line.low(low) in words.nobody or not _can_speak(line, low, high):
        return None
    return low, high


def _opens(line: Line, index: int) -> bool:
    """Tell whether a word or mark stands before the phrase: "however", "later" before an article."""
    words, word = line.speech.words, line.low(index)
    dated = word in words.dating and line.low(index + 1) in words.determiners
    return word in words.openers or word in words.adverbs or dated or _mark(line, index)


def _dangles(line: Line, index: int) -> bool:
    """Tell whether a phrase cannot end here: with a preposition, an article, an adverb."""
    word, words = line.low(index), line.speech.words
    if word == ".":
        return True
    adverb = word.endswith("ly") and word not in words.nouns_in_ly and not line.named(index)
    return adverb or word in words.prepositions or word in words.adverbs or word in {"and", "the", "a", "an", "own"}


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
    if starts and line.nounlike(low, starts[-1]) and line.holds_role(starts[-1], high):
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
    refused = head.stem in words.outcomes or head.stem in words.events or head.low in words.grounds
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


def closing(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index of the bracket that closes the one at `index`, if it is near."""
    return next((i for i in range(index + 1, min(len(tokens), index + 8)) if tokens[i].text in ")]"), None)
