"""The subject of a verb, by what stands to its left."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from counterclaim.extract.attribution.line import LONGEST, PRONOUNS, RELATIVES, SUBJECTS, Line
from counterclaim.extract.attribution.phrases import leftward
from counterclaim.extract.attribution.tokens import DASHES, QUOTES
from counterclaim.extract.attribution.trimming import trimmed

Tokens = tuple[int, int]
"""A half-open range of token indexes."""
ACRONYM = 4
"""Tokens from bracket to bracket of an acronym or a side note in a name, at most."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts or speaks, and the token where subject and verb begin; `shared` with an earlier verb or the sentence."""

    who: Tokens
    start: int
    shared: bool = False


def subject_of(line: Line, index: int, earlier: Sequence[Tokens] = ()) -> Subject | None:
    """Return the subject of the verb at `index`; None where it is passive, denied, not yet done, or nobody's.

    `earlier` are the speakers named before in the sentence: verbs without a subject of their own share the last one.
    """
    end = _before_adverbs(line, index)
    if end is None:
        return None
    if _shares(line, end, line.low(index)):
        who = _shared(line, earlier, index)
        return None if who is None else Subject(who, end, shared=True)
    who = _across_relative(line, end) or _subject(line, end) or _before_relative(line, end)
    if who is not None and line.low(index).endswith("ing") and _bare_document(line, who):
        who = _shared(line, earlier, index) or who
    return None if who is None else Subject(who, who[0])


def _shared(line: Line, earlier: Sequence[Tokens], index: int) -> Tokens | None:
    return earlier[-1] if earlier else leading(line, index)


def _before_adverbs(line: Line, index: int) -> int | None:
    """Return the token after the subject, or None where the saying is passive, denied or not yet done."""
    words, at = line.speech.words, index - 1
    progressive = line.low(index).endswith("ing")
    while _between(line, at) or (progressive and line.low(at) in words.passives):
        at -= 1
    blocked = words.modals | words.negations | words.passives | {"to"}
    return None if line.low(at) in blocked else at + 1


def _between(line: Line, at: int) -> bool:
    words, word = line.speech.words, line.low(at)
    if word in words.adverbs or word in words.auxiliaries or word in words.days or word in words.dating:
        return True
    return word.isdigit() and (line.low(at - 1) in words.days or line.low(at + 1) in words.days)


def _shares(line: Line, end: int, form: str) -> bool:
    """Tell whether the verb has no subject of its own: ", adding that", "and accused", "Citing ..., " at the start."""
    before = line.low(end - 1)
    if before in {"and", "but", "then"}:
        return True
    return form.endswith("ing") and not before[:1].isalnum() and before not in {")", "]"}


def _subject(line: Line, end: int) -> Tokens | None:
    if end == 0:
        return None
    before = line.tokens[end - 1]
    if before.text == "," or before.text in DASHES:
        return _appositive(line, end - 1)
    if before.low in RELATIVES:
        return leftward(line, end - 2 if line.low(end - 2) == "," else end - 1)
    opening = _bracket_of(line, end - 1)
    if opening is not None:
        return leftward(line, opening)
    if before.low == "them" and line.low(end - 2) == "of":
        return end - 1, end
    return pronoun(line, end - 1) or leftward(line, end)


def _bracket_of(line: Line, index: int) -> int | None:
    """Return the mark that opens a bracketed clause ending here; an acronym in brackets is part of the name."""
    if line.tokens[index].text not in ")]":
        return None
    opening = next((i for i in range(index - 1, max(-1, index - LONGEST), -1) if line.tokens[i].text in "(["), None)
    return opening if opening is not None and index - opening > ACRONYM else None


def _across_relative(line: Line, end: int) -> Tokens | None:
    """Return the speaker who opens a clause and has a relative clause before the verb: "a resident who fled said"."""
    who = _before_relative(line, end)
    if who is None:
        return None
    before = line.low(who[0] - 1)
    opens = not before[:1].isalnum() or before in line.speech.words.openers
    return who if opens and not line.is_number(who[0]) else None


def _bare_document(line: Line, who: Tokens) -> bool:
    """Tell whether nobody is named for a document ("issued a statement saying")."""
    return line.low(who[1] - 1) in line.speech.words.documents and not any(line.named(i) for i in range(*who))


def pronoun(line: Line, index: int, forms: Set[str] = SUBJECTS) -> Tokens | None:
    """Return the pronoun at a token, if one of `forms` stands there: by default one that can be a subject."""
    return (index, index + 1) if line.low(index) in forms else None


def leading(line: Line, end: int) -> Tokens | None:
    """Return the subject of tokens [0, end): their first phrase after openers and "In the capital, ..."."""
    words, start = line.speech.words, 0
    skipped = words.openers | words.days | {"later", "earlier"}
    while start < end and (line.low(start) in skipped or not line.tokens[start].is_word):
        start += 1
    if line.low(start) in words.prepositions or (line.low(start) in words.breaks and line.low(start) not in PRONOUNS):
        start = next((i + 1 for i in range(start, end) if line.low(i) == ","), end)
    if line.low(start) in PRONOUNS and not line.speaks(start, start + 2):
        return (start, start + 1) if line.low(start) in SUBJECTS else None
    high = start
    while high < end and not _ends_subject(line, high, start):
        high += 1
    happens = line.low(high) in words.events and high < end
    return trimmed(line, start, high) if start < high and not happens else None


def _ends_subject(line: Line, index: int, start: int) -> bool:
    return line.bounds(index) or (index > start and line.is_number(index)) or line.low(index) == "and"


_RELATIVE = frozenset({"who", "that", "which"})


def _before_relative(line: Line, end: int) -> Tokens | None:
    """Return the speaker whose relative clause ends before the verb: "sources that asked not to be named told".

    A participle may stand for it: "residents fleeing the town said", "sources quoted by the radio said".
    """
    for i in range(end - 1, max(0, end - LONGEST // 2), -1):
        if not line.tokens[i].is_word:
            return None
        opens = line.low(i) in line.speech.words.reduced and line.low(i - 1) not in _RELATIVE
        if line.low(i) in _RELATIVE or opens:
            apart = opens and line.low(i - 1) == ","  # "Lo, talking to reporters, said"
            who = leftward(line, i - apart)
            heads = line.speech.sources | line.speech.words.utterances
            known = who is not None and any(t.stem in heads or (opens and t.is_name) for t in line.tokens[slice(*who)])
            return who if known else None
    return None


def _appositive(line: Line, comma: int) -> Tokens | None:
    """Return the speaker whose apposition the comma (or dash) before the verb closes: "Lo, the mayor, said"."""
    opening = _opening(line, comma)
    if opening is None:
        who = leftward(line, comma)
        opens = who is not None and all(line.low(i) in line.speech.words.openers for i in range(who[0]))
        return who if opens else None  # "the mayor, said", but not "called the road safe, insisted"
    base = leftward(line, opening)
    if base is None:
        return None
    named = line.nounlike(opening + 1, comma) and line.low(opening + 1) not in line.speech.words.examples
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


def _whole(line: Line, base: Tokens) -> Tokens:
    """Reach back from a second apposition to the name: "Lo, chief of police in Arvand, Tessara, said"."""
    low = base[0]
    told = line.low(low) in line.speech.sources or all(map(line.named, range(*base)))
    if line.low(low - 1) == "," and told:
        name = leftward(line, low - 1)
        if name is not None and line.nounlike(*name) and line.holds_role(*name) != line.holds_role(*base):
            return name[0], base[1]
    return base
