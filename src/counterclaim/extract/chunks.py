"""Chunks of a sentence: counted phrases, outcome verbs and nouns, and the small words between them.

A chunk has roles (the vocabulary of rules/en/frames.yml). Time phrases and adverbs are dropped, so that a rule sees
"were on Thursday night killed" and "were killed" as the same.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from counterclaim.extract.chunk import Chunk
from counterclaim.extract.classes import telling, word_classes
from counterclaim.extract.counted import Counted, CountedReader, load_reader
from counterclaim.extract.gate import Gate
from counterclaim.extract.outcomes import Sense, load_outcomes
from counterclaim.extract.pairing import paired
from counterclaim.extract.phrases import Phrases
from counterclaim.extract.quantities import Numbers, load_numbers
from counterclaim.extract.quantity import Quantity
from counterclaim.extract.tokens import Token, ends_phrase
from counterclaim.extract.words import Words
from counterclaim.lexicon import People

_VERB, _NOUN, _ACTOR, _MARK, _DROPPED = map(frozenset, (["verb"], ["noun"], ["noun", "actor"], ["mark"], []))
_MARKS = {
    ",": frozenset(["comma"]),
    ";": frozenset(["semicolon"]),
    ":": frozenset(["colon"]),
    ".": frozenset(["stop"]),
    **dict.fromkeys(("--", "–", "—", "-"), frozenset(["dash"])),
    **dict.fromkeys((*"\"'“”‘’*•`|[]\\", "...", "…"), _DROPPED),
}
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that"))
_INDEFINITE = frozenset(("a", "an"))
_NAMES = frozenset(("is", "who", "us", "it"))
"""Small words that are names where they are written in capitals."""
_PREDICATES = frozenset(("bare", "base", "gerund", "intransitive", "adjective", "active", "undergone", "unseen"))
"""Roles of an outcome that auxiliaries may stand before."""


class Chunker:
    """Turns the tokens of a sentence into chunks."""

    def __init__(self, words: Words, outcomes: Phrases[Sense], numbers: Numbers, reader: CountedReader) -> None:
        self._classes = word_classes(words)
        self._be, self._have, self._modal = frozenset(words.be), frozenset(words.have), frozenset(words.modal)
        self._negation, self._between = frozenset(words.negation), frozenset(words.between)
        self._dropped = Phrases([(w, True) for w in words.dropped])
        self._auxiliaries = self._be | self._have | self._modal
        self._numerals = frozenset((*words.numerals, "a", "an"))
        self._time, self._time_before = frozenset(words.time), frozenset(words.time_before)
        self._threats = frozenset(words.threats)
        self._attack, self._natural = frozenset(words.attack), frozenset(words.natural)
        self._outcomes, self._numbers, self._reader = outcomes, numbers, reader
        told = [phrase for phrase, sense in outcomes if sense.measure is not None]
        self.gate = Gate(
            counting=numbers.words | reader.opening,
            articles=_INDEFINITE,
            people=reader.people_words,
            telling=(*told, *reader.thing_words, *telling(words)),
        )
        self._grouping = self._auxiliaries | self._negation | {"to"}
        tables = outcomes.firsts | self._classes.firsts | self._dropped.firsts
        self._marked = tables | self._grouping | self._time | self._time_before | reader.opening | _INDEFINITE
        """Every word that these lists know: the others are nouns, or verbs by their endings."""

    def opens_count(self, token: Token) -> bool:
        """Tell cheaply whether a word opens a counted phrase: a number or an article."""
        return token.text[0].isdigit() or token.low in self._numerals

    def is_natural(self, tokens: Sequence[Token]) -> bool:
        """Tell a sentence on a flood, a disease or an accident that speaks of no attack."""
        words = {token.low for token in tokens}
        return not words.isdisjoint(self._natural) and words.isdisjoint(self._attack)

    def chunk(self, text: str, tokens: Sequence[Token]) -> tuple[Chunk, ...]:
        """Return the chunks of a sentence in order, none where nothing is counted; they do not overlap."""
        quantities = {q.first: q for q in self._numbers.find(text, tokens)}
        if not quantities and all(self._reader.read(text, tokens, at, {}) is None for at in range(len(tokens))):
            return ()
        inside = _inside(quantities.values())
        chunks: list[Chunk] = []
        at = 0
        while at < len(tokens):
            found = self._next(text, tokens, at, quantities)
            if found.roles:
                chunks.append(found)
            at = found.last
            if at in inside and found.counted is None:  # "handed over 21": no "over 21"
                quantities |= {q.first: q for q in self._numbers.find(text, tokens, at)}
                inside = _inside(quantities.values())
        return paired(chunks, tokens)

    def _next(self, text: str, tokens: Sequence[Token], at: int, quantities: Mapping[int, Quantity]) -> Chunk:
        """Return the chunk that begins at a token; no roles: it is to be dropped."""
        token = tokens[at]
        if at not in quantities and not token.text[0].isdigit():
            if not token.is_word:
                return Chunk(_MARKS.get(token.text, _MARK), at, at + 1)
            if token.low not in self._marked:
                return self._verbal(tokens, at) or self._noun(tokens, at, quantities)
        behind = self._time_end(tokens, at)
        if behind > at:
            return Chunk(_DROPPED, at, behind)
        counted = self._reader.read(text, tokens, at, quantities)
        if counted is not None:
            return _as_chunk(counted)
        group = self._verb_group(tokens, at) if token.low in self._grouping else None
        return group or self._known(tokens, at) or self._noun(tokens, at, quantities)

    def _verb_group(self, tokens: Sequence[Token], at: int) -> Chunk | None:
        """Read auxiliaries, adverbs and the verb behind them as one chunk ("have since been reported killed")."""
        seen: set[str] = set()
        end = at
        if _is_acronym(tokens, at):
            return None
        while end < len(tokens) and (kind := self._auxiliary(tokens[end].low, seen)) is not None:
            seen = {kind} if kind == "to" else seen | {kind}  # "reported to have killed" is active again
            end = self._skip(tokens, end + 1)
        if not seen & {"be", "have", "modal", "to"}:
            return None
        sense = self._outcomes.match(tokens, end)
        if sense is not None and "to" in seen and at > 0 and tokens[at - 1].low in self._threats:
            return Chunk(_VERB, at, sense[0])
        if sense is None or not sense[1].roles & _PREDICATES:
            return None if not seen & {"be", "have", "modal"} else self._auxiliary_alone(tokens, at)
        roles = _group_roles(seen, sense[1])
        return Chunk(roles, at, sense[0], sense[1].measure)

    def _auxiliary(self, word: str, seen: set[str]) -> str | None:
        if word in self._be:
            return "be"
        if word in self._have:
            return "have"
        if word in self._modal:
            return "modal"
        if word in self._negation:
            return "negation"
        if word == "to":
            return "to"
        return "between" if seen and word in self._between else None

    def _auxiliary_alone(self, tokens: Sequence[Token], at: int) -> Chunk:
        role = "be" if tokens[at].low in self._be else "have" if tokens[at].low in self._have else "modal"
        return Chunk(frozenset({role, "verb"}), at, at + 1)

    def _skip(self, tokens: Sequence[Token], at: int) -> int:
        """Step over adverbs and time phrases inside a verb group."""
        while at < len(tokens) and self._outcomes.match(tokens, at) is None:
            dropped = self._dropped.match(tokens, at)
            behind = dropped[0] if dropped else self._time_end(tokens, at)
            behind += behind == at and tokens[at].low.endswith("ly")
            if behind == at:
                return at
            at = behind
        return at

    def _known(self, tokens: Sequence[Token], at: int) -> Chunk | None:
        """Read a phrase of the lexicons: the longest; where an outcome and a small word are the same, it is both."""
        if _is_acronym(tokens, at):
            return None
        sense, small = self._outcomes.match(tokens, at), self._classes.match(tokens, at)
        sense = None if _is_in_name(tokens, at) else sense
        dropped = self._dropped.match(tokens, at)
        longest = max(sense[0] if sense is not None else at, small[0] if small is not None else at)
        if dropped is not None and dropped[0] >= longest:
            return Chunk(_DROPPED, at, dropped[0])
        if small is not None and "manner" in small[1] and longest == at + 1 and not ends_phrase(tokens, at + 1):
            return Chunk(_DROPPED, at, longest)
        if sense is not None and (small is None or small[0] <= sense[0]):
            same = small is not None and small[0] == sense[0]
            roles = sense[1].roles | small[1] if same and small is not None else sense[1].roles
            return Chunk(roles, at, sense[0], sense[1].measure)
        if small is not None:
            return Chunk(small[1], at, small[0])
        return self._verbal(tokens, at)

    def _verbal(self, tokens: Sequence[Token], at: int) -> Chunk | None:
        return Chunk(_VERB, at, at + 1) if _is_verbal(tokens, at) else None

    def _noun(self, tokens: Sequence[Token], at: int, quantities: Collection[int]) -> Chunk:
        end = at + 1
        while end < len(tokens) and end not in quantities and self._continues_noun(tokens, end):
            end += 1
        return Chunk(_ACTOR if self._reader.is_actor(tokens, at, end) else _NOUN, at, end)

    def _continues_noun(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        if not token.is_word or _is_verbal(tokens, at):
            return False
        return token.low not in self._marked or (
            token.low not in self._time
            and token.low not in self._auxiliaries
            and token.low not in _INDEFINITE
            and self._classes.match(tokens, at) is None
            and self._dropped.match(tokens, at) is None
            and (self._outcomes.match(tokens, at) is None or _is_in_name(tokens, at))
        )

    def _time_end(self, tokens: Sequence[Token], at: int) -> int:
        """Return the index behind the time phrase that begins at a token, or the token itself."""
        if not (tokens[at].low in self._time_before or tokens[at].low in self._time or tokens[at].text[0].isdigit()):
            return at
        end = at
        while end < len(tokens) and end - at < 4 and tokens[end].low in self._time_before:
            end += 1
        core = end + self._numbers.is_day(tokens, end)
        end = core
        while end < len(tokens) and self._is_time(tokens, end, core):
            end += 1
        return end if end > core and tokens[core].low in self._time else at

    def _is_time(self, tokens: Sequence[Token], at: int, core: int) -> bool:
        low = tokens[at].low
        if low in ("march", "may") and not _is_month(tokens, at):
            return False
        if low in self._time:
            return True
        if at == core:
            return False
        if at >= 2 and tokens[at - 2].text.isdigit() and len(tokens[at].text) < 4:
            return False
        return (
            tokens[at].text.isdigit()
            and (int(tokens[at].text) <= 31 or 1900 <= int(tokens[at].text) <= 2100)
            and at == core + 1
        )


def _is_month(tokens: Sequence[Token], at: int) -> bool:
    """Tell "March 3" and "19 March" from a march and "30 MAY DIE"."""
    behind = at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit()
    before = at > 0 and tokens[at - 1].text.isdigit() and int(tokens[at - 1].text) <= 31 and tokens[at].low == "march"
    return tokens[at].is_capital and (behind or before)


def _group_roles(seen: set[str], sense: Sense) -> frozenset[str]:
    if "unseen" in sense.roles:
        return frozenset({"intransitive" if seen >= {"negation", "be"} else "verb"})
    if "negation" in seen:
        return frozenset({"verb", "negated"})
    if "intransitive" in sense.roles:
        return frozenset({"intransitive"})
    loose = sense.roles & {"loose"}
    if "be" in seen and sense.form != "gerund":
        return loose | {"passive"}
    if sense.roles == {"adjective"}:
        return frozenset({"adjective"})
    return loose | {"active"} if sense.form else sense.roles


def _inside(quantities: Iterable[Quantity]) -> frozenset[int]:
    """Return the tokens inside number phrases, their first ones left out."""
    return frozenset(at for quantity in quantities for at in range(quantity.first + 1, quantity.last))


def _as_chunk(counted: Counted) -> Chunk:
    of_victims = counted.partitive and counted.head is not None and counted.head.form == "victims" and _is_bare(counted)
    told = (("actor", counted.is_actor), ("part", counted.partitive), ("reference", counted.is_reference))
    also = [name for name, holds in (*told, ("victims", of_victims)) if holds]
    return Chunk(frozenset((counted.role, *also)), counted.first, counted.last, counted.measure, counted)


def _is_bare(counted: Counted) -> bool:
    """Tell "two of the victims" from "two of the injured victims"."""
    return (
        counted.words is not None
        and counted.head is not None
        and len(counted.head.form) == counted.words[1] - counted.words[0]
    )


def _is_acronym(tokens: Sequence[Token], at: int) -> bool:
    """Tell the IS of "IS has killed" and the WHO of "WHO said" from the small words; a text of capitals has none."""
    token = tokens[at]
    if token.low not in _NAMES or len(token.text) == 1 or not token.text.isupper():
        return False
    return any(behind.text.islower() for behind in tokens[at + 1 : at + 2])


def _is_in_name(tokens: Sequence[Token], at: int) -> bool:
    """Tell "the Marandi Liberation Army" from an outcome; a first word and a text of capitals say nothing."""
    if at == 0 or not (tokens[at].is_capital and tokens[at - 1].is_capital):
        return False
    return tokens[at - 1].is_word and not (tokens[at].text.isupper() and tokens[at - 1].text.isupper())


def _is_verbal(tokens: Sequence[Token], at: int) -> bool:
    """Tell an unknown verb by its ending; a word with one capital is a name."""
    token = tokens[at]
    if len(token.low) <= 4 or not token.low.endswith(("ed", "ing")):
        return False
    is_name = token.is_capital and not token.text.isupper()
    return not is_name and not _qualifies(tokens, at)


def _qualifies(tokens: Sequence[Token], at: int) -> bool:
    """Tell the participle of "the mixed city", "an ethnically mixed city" from a verb."""
    opened = at > 0 and (
        tokens[at - 1].low in _ARTICLES
        or (at > 1 and tokens[at - 2].low in _ARTICLES and tokens[at - 1].low.endswith("ly"))
    )
    return opened and not ends_phrase(tokens, at + 1)


def load_chunker(words: Words, people: People) -> Chunker:
    """Return a chunker over the shipped lexicons."""
    outcomes = load_outcomes()
    return Chunker(words, outcomes, load_numbers(), load_reader(people, outcomes, words))
