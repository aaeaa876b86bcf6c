"""Finding the cues of one sentence: each form of saying has its own small reader."""

from collections.abc import Sequence

from counterclaim.extract.attribution.citing import Found, cited_in_passing
from counterclaim.extract.attribution.cue import Form
from counterclaim.extract.attribution.lexicon import Needs, Verb
from counterclaim.extract.attribution.line import PRONOUNS, RELATIVES, Line
from counterclaim.extract.attribution.phrases import leftward, rightward
from counterclaim.extract.attribution.subjects import Tokens, pronoun, subject_of
from counterclaim.extract.attribution.tokens import DASHES, QUOTES
from counterclaim.extract.attribution.trimming import writer

DENIALS = frozenset({"deny", "reject", "dispute", "dismiss", "refute", "describe"})
"""Verbs whose object is what somebody else said."""
DENIED_REACH = 8
"""Words between such a verb and the document at most."""
RAISED_REACH = 20
"""Words between "raised the toll" and the figure at most: the event's name stands between."""
CREDITED_REACH = 8
"""Words between a toll and "given by" at most."""
QUOTED_REACH = 14
"""Words between "quoted" and "as saying" at most: a speaker with an apposition."""


def found(line: Line) -> tuple[Found, ...]:
    """Return the cues of a sentence from left to right."""
    done: list[Found] = []
    for index, token in enumerate(line.tokens):
        if token.low not in line.speech.anchors:
            continue
        inside = bool(done) and done[-1].verb == "quote" and index < done[-1].cue[1]
        hit = None if inside else _at(line, index, done)
        if hit is not None:
            done.append(hit)
    return tuple(done)


def _at(line: Line, index: int, done: Sequence[Found]) -> Found | None:
    word = line.low(index)
    verb = line.speech.verbs.get(word)
    quoting = verb is not None and verb.base in {"quote", "cite"}
    if quoting and (quoted := _quoted(line, index)) is not None:
        return quoted
    if (cited := cited_in_passing(line, index)) is not None:
        return cited
    start = writer(line, index) if word in line.speech.words.documents else None
    if start is not None:
        return None if _refused(done, index) else _document(line, index, start)
    if word in line.speech.words.issued and (credited := _credited(line, index)) is not None:
        return credited
    return None if verb is None or not _may_say(line, index, verb) else _said(line, index, verb, done)


def _may_say(line: Line, index: int, verb: Verb) -> bool:
    excepted = line.low(index + 1) in verb.not_before or any(line.low(index + i) in verb.unless for i in range(1, 5))
    return not excepted and not _is_noun(line, index)


def _said(line: Line, index: int, verb: Verb, done: Sequence[Found]) -> Found | None:
    holds = not verb.needs or _needs(line, index, verb.needs) or (verb.needs == "that" and _states(line, index))
    holds = holds or _closing_document(line, index)
    if not (holds or verb.otherwise_plain):
        return None
    return _agent(line, index, verb) or _saying(line, index, verb.base, done, holds and verb.needs == "act")


def _document(line: Line, index: int, start: int) -> Found | None:
    """Read "a post by X named ...": the writer of a document speaks in the rest of its sentence."""
    who = rightward(line, start)
    if who is None or who[0] != start:
        return None
    rest = any(token.is_word and token.low not in line.speech.verbs for token in line.tokens[who[1] :])
    return Found(Form.FRONTED if rest else Form.TRAILING, "write", who, (index, who[1]))


def _refused(done: Sequence[Found], index: int) -> bool:
    """Tell whether a document is named only to be denied: "rejected a statement by the rebels that 12 had died"."""
    return bool(done) and done[-1].verb in DENIALS and index - done[-1].cue[1] < DENIED_REACH


def _credited(line: Line, index: int) -> Found | None:
    """Read "a toll of 12 given by the mayor", "the figures read out by its chairman"."""
    who = _by(line, index, every=True)
    before = range(max(0, index - CREDITED_REACH), index)
    words = line.speech.words
    told = any(line.low(i) in words.tolls or line.low(i) in words.documents for i in before)
    if who is None or not told or not line.speaks(*who):
        return None
    return Found(Form.TRAILING, "give", who, (index, who[1]))


def _closing_document(line: Line, index: int) -> bool:
    """Tell whether a document's verb closes the sentence: "12 have been killed, police records show"."""
    last = all(not token.is_word for token in line.tokens[index + 1 :])
    return last and index > 2 and _document_before(line, index)


def _quoted(line: Line, index: int) -> Found | None:
    """Read "X quoted Y as saying" and "Y was quoted by X as saying": Y speaks."""
    saying = next(
        (i for i in range(index + 1, index + QUOTED_REACH) if line.low(i) == "as" and _says(line, i + 1)), None
    )
    if saying is None:
        return None
    passive = line.low(index - 1) in line.speech.words.passives
    subject = subject_of(line, index - 1) if passive else None
    who = subject.who if subject is not None else None if passive else rightward(line, index + 1)
    if who is None:
        return None
    rest = any(token.is_word for token in line.tokens[saying + 2 :])
    return Found(Form.FRONTED if rest else Form.TRAILING, "quote", who, (min(index, who[0]), saying + 2))


def _says(line: Line, index: int) -> bool:
    return line.low(index) in {"saying", "telling", "reporting", "claiming", "confirming"}


def _is_noun(line: Line, index: int) -> bool:
    """Tell "the alleged attack", "Kano State", "their claims" and "reports say" from "he reports"."""
    words, before = line.speech.words, line.low(index - 1)
    token = line.tokens[index]
    base = line.speech.verbs[token.low].base
    if before in words.determiners and (token.low.endswith("ed") or token.low in words.nominal or token.low == base):
        return True
    if line.named(index) and index > 0:
        return True
    if token.low.endswith("ing") and before in words.prepositions:
        return True
    return token.low in words.nominal and not _speaks_before(line, index)


def _speaks_before(line: Line, index: int) -> bool:
    """Tell whether a form that may be a noun follows somebody who can speak, and no finite verb follows it."""
    words, before = line.speech.words, index - 1
    while line.low(before) in words.adverbs:
        before -= 1
    owner = before >= 0 and line.low(before) in words.owners and not (line.named(before) and before > 0)
    if before < 0 or owner or line.tokens[before].is_possessive:
        return False
    able = line.speaks(before, before + 1) or line.low(before) in PRONOUNS | RELATIVES or line.low(before) in ")"
    return able and not _verb_follows(line, index + 1)


def _verb_follows(line: Line, index: int) -> bool:
    while line.low(index) in line.speech.words.adverbs:
        index += 1
    return line.is_verb(index) or line.low(index) in {"of", "by", "from"}


def _states(line: Line, index: int) -> bool:
    """Tell whether a form that is as often a noun follows a singular common noun that speaks ("the report states")."""
    before = line.tokens[index - 1] if index else None
    if before is None or line.low(index) not in line.speech.words.nominal or line.named(index - 1):
        return False
    return before.low in line.speech.sources and line.low(index).endswith("s")


def _needs(line: Line, index: int, need: Needs) -> bool:
    """Tell whether what the verb needs stands near it (speech.yml says what each need is)."""
    words = line.speech.words
    near = [line.low(i) for i in range(index + 1, min(index + 8, len(line.tokens)))]
    if need == "raised":
        return any(w in words.tolls for w in near) and _raised(line, index)
    if need == "toll" and near[:1] == ["it"] and not line.low(index + 2).isalnum():
        return True
    if need == "counted":
        return near[:1] == ["of"] and any(_counts(line, i) for i in range(index + 2, index + 6))
    if need == "clause" and any(w[:1].isdigit() for w in near[:2]):
        return True
    reach, wanted = line.speech.within.get(need, (0, frozenset()))
    told = any(w in wanted for w in near[:reach])
    return (told or need == "shown") and (need not in {"shown", "ranging", "found"} or _document_before(line, index))


def _raised(line: Line, index: int) -> bool:
    """Tell whether "to", "at" or "from" with a number follows, a long name of the event between."""
    ends = (i for i in range(index + 2, index + RAISED_REACH) if line.low(i) in {"to", "at", "from"})
    return any(_counts(line, i + size) for i in ends for size in (1, 2, 3))


def _counts(line: Line, index: int) -> bool:
    words = line.speech.words
    return line.is_number(index) or line.low(index) in words.amounts or line.low(index) in words.zeros


def _document_before(line: Line, index: int) -> bool:
    who = leftward(line, index)
    return who is not None and any(t.low in line.speech.words.documents for t in line.tokens[who[0] : who[1]])


def _agent(line: Line, index: int, verb: Verb) -> Found | None:
    """Read "was reported by X", "figures released by X", `...," said X` and `..., said X.`"""
    who = (_inverted(line, index) if verb.inverts else None) or (None if verb.needs == "act" else _by(line, index))
    return None if who is None else Found(Form.TRAILING, verb.base, who, (index, who[1]))


def _by(line: Line, index: int, *, every: bool = False) -> Tokens | None:
    if not every and not line.low(index).endswith("ed"):
        return None
    at = next((i for i in range(index + 1, index + 3) if line.low(i) == "by"), None)
    return None if at is None else rightward(line, at + 1)


def _inverted(line: Line, index: int) -> Tokens | None:
    before = line.tokens[index - 1].text if index else ""
    if line.low(index).endswith("ing") or before not in QUOTES | DASHES | {","}:
        return None
    who = pronoun(line, index + 1) or rightward(line, index + 1)
    if who is None or before in QUOTES:
        return who
    after = line.low(who[1])
    closed = after in {"", ",", ".", ";", "on"} | DASHES or after in RELATIVES or after in line.speech.words.days
    aside = before in DASHES and after in DASHES
    return who if aside or (closed and _clause_before(line, index - 1)) else None


def _clause_before(line: Line, end: int) -> bool:
    """Tell whether a whole clause, not an apposition, stands before the comma."""
    return any(line.is_verb(i) or line.low(i) in line.speech.words.outcomes for i in range(end))


def _saying(line: Line, index: int, verb: str, done: Sequence[Found], event_only: bool) -> Found | None:
    """Read the forms with the speaker on the left: "X said", "X, the mayor, said", "..., adding", "... and accused"."""
    subject = subject_of(line, index, [hit.who for hit in done if hit.form is not Form.CITING])
    if subject is None:
        return None
    form = Form.TRAILING if not subject.shared and _trails(line, subject.who[0], index) else Form.FRONTED
    return Found(form, verb, subject.who, (subject.start, index + 1), event_only)


def _trails(line: Line, low: int, index: int) -> bool:
    """Tell whether what is said stands before the speaker and nothing but an adverbial after the verb."""
    remarked = line.low(low - 1) == "as" and line.low(low - 2) == ","
    opened = line.low(low - 1) in line.speech.words.openers or line.low(low - 1) in line.speech.words.breaks
    opened = opened and not remarked
    last = all(not token.is_word for token in line.tokens[index + 1 :])
    nominal = line.low(index) in line.speech.words.nominal
    return low >= 3 and (
        last or (not opened and not nominal and (_ends(line, index + 1) or _runs_on(line, low, index + 1)))
    )


def _runs_on(line: Line, low: int, index: int) -> bool:
    """Tell whether the next sentence begins here, its full stop lost: ", the mission said The clashes began ..."."""
    opens = line.low(index) in {"the", "a", "an", "it", "he", "they"} and index < len(line.tokens) and line.named(index)
    return opens and line.low(low - 1) == ","


def _ends(line: Line, start: int) -> bool:
    """Tell whether only an addressee or an adverbial stands between the verb and the next comma or the end."""
    words, index = line.speech.words, start
    while index < len(line.tokens) and line.tokens[index].is_word:
        dated = line.low(index - 1) in words.days or line.low(index + 1) in words.days
        if (line.is_number(index) and not dated) or line.is_verb(index) or line.low(index) in words.outcomes | {"that"}:
            return False
        index += 1
    if line.low(index) in QUOTES | {":", "("} or (line.low(index) == "," and line.low(index + 1) in QUOTES):
        return False
    first = line.low(start)
    adverbial = first in words.after_said or first in words.days or first in words.adverbs
    return index == start or adverbial or line.low(start - 1) in {"told", "tells"}
