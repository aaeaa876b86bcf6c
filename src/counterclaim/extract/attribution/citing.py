"""Cues without a verb of saying: "according to X", "citing X", "by X's own count"."""

from dataclasses import dataclass

from counterclaim.extract.attribution.cue import Form
from counterclaim.extract.attribution.line import OBJECTS, PRONOUNS, Line
from counterclaim.extract.attribution.phrases import rightward
from counterclaim.extract.attribution.subjects import Tokens, pronoun


@dataclass(frozen=True, slots=True)
class Found:
    """A cue before its scope: token ranges of the speaker and of the whole cue."""

    form: Form
    verb: str
    who: Tokens
    cue: Tokens
    event_only: bool = False
    """The act alone is claimed: figures in a relative clause are the outlet's."""


def cited_in_passing(line: Line, index: int) -> Found | None:
    """Return the cue that begins with a token that is no verb with a subject of its own."""
    word = line.low(index)
    if word == "according":
        return _according(line, index, index + 1 + (line.low(index + 1) == "to"))
    if word in {"citing", "quoting"}:
        return _citing(line, index + 1)
    if word == "with" and line.low(index + 1) == "reference" and line.low(index + 2) == "to":
        return _citing(line, index + 3)
    size = _citation(line, index)
    if size:
        return _according(line, index, index + size)
    return _by_account(line, index) if word == "by" else None


def _according(line: Line, index: int, start: int) -> Found | None:
    who = pronoun(line, start, OBJECTS) or rightward(line, start)
    if who is None:
        return None
    form = Form.FRONTED if _starts_clause(line, index) else Form.TRAILING
    return Found(form, "according", who, (index, who[1]))


def _citation(line: Line, index: int) -> int:
    """Return the length of a phrase like "according to" that begins here, 0 where none does."""
    for words in line.speech.citations.get(line.low(index), ()):
        if all(line.low(index + i) == word for i, word in enumerate(words)):
            after = index + len(words)
            plain = len(words) > 1 or not line.low(index - 1)[:1].isalnum()
            speaks = line.low(after) in line.speech.words.determiners or line.speaks(after, after + 1)
            return len(words) if plain and speaks else 0
    return 0


def _by_account(line: Line, index: int) -> Found | None:
    """Read "by the army's own count", "by their account"."""
    end = next((i for i in range(index + 2, index + 8) if line.low(i) in line.speech.words.accounts), None)
    if end is None or not all(line.tokens[i].is_word for i in range(index, end)):
        return None
    who = pronoun(line, index + 1, PRONOUNS)
    owner = next((i for i in range(index + 1, end) if line.tokens[i].is_possessive), None)
    if who is None and owner is not None and line.speaks(index + 1, owner + 1):
        who = (index + 1, owner + 1)
    if who is None:
        return None
    form = Form.FRONTED if _starts_clause(line, index) else Form.TRAILING
    return Found(form, "according", who, (index, end + 1))


def _citing(line: Line, start: int) -> Found | None:
    who = rightward(line, start)
    if who is None or line.low(who[1] - 1) in line.speech.words.documents:
        return None
    return Found(Form.CITING, "cite", who, (start - 1, who[1]))


def _starts_clause(line: Line, index: int) -> bool:
    """Tell whether nothing but an opener ("In addition,") stands between "according to" and its clause's start."""
    last = max((i for i in range(index) if line.low(i) in {";", ":", "that", "while", "but"}), default=-1)
    return len([i for i in range(last + 1, index) if line.tokens[i].is_word]) <= 2
