"""The subject of a verb, by what stands to its left."""

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.extract.attribution.line import RELATIVES, Line
from counterclaim.extract.attribution.phrases import SUBJECTS, appositive, before_relative, leading, leftward
from counterclaim.extract.attribution.tokens import DASHES

Tokens = tuple[int, int]
"""A half-open range of token indexes."""


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
    who = _across_relative(line, end) or _subject(line, end) or before_relative(line, end)
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
        return appositive(line, end - 1)
    if before.low in RELATIVES:
        return leftward(line, end - 2 if line.low(end - 2) == "," else end - 1)
    return pronoun(line, end - 1) or leftward(line, end)


def _across_relative(line: Line, end: int) -> Tokens | None:
    """Return the speaker who opens a clause and has a relative clause before the verb: "a resident who fled said"."""
    who = before_relative(line, end)
    if who is None:
        return None
    before = line.low(who[0] - 1)
    opens = not before[:1].isalnum() or before in line.speech.words.openers
    return who if opens and not line.is_number(who[0]) else None


def _bare_document(line: Line, who: Tokens) -> bool:
    """Tell whether nobody is named for a document ("issued a statement saying")."""
    return line.low(who[1] - 1) in line.speech.words.documents and not any(line.named(i) for i in range(*who))


def pronoun(line: Line, index: int) -> Tokens | None:
    """Return the pronoun at a token, if one that can be a subject stands there."""
    return (index, index + 1) if line.low(index) in SUBJECTS else None
