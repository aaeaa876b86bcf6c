"""Counted phrases: a number with the people or things it counts ("84 personnel from the security forces")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from counterclaim import datafile
from counterclaim.extract.outcomes import Sense
from counterclaim.extract.phrases import Phrases
from counterclaim.extract.quantities import Quantity
from counterclaim.extract.tokens import Token
from counterclaim.extract.words import Words
from counterclaim.lexicon import Noun, People
from counterclaim.records import Count, Measure, Span

_FORWARD = 10
"""Words between a number and its noun at most; no gold phrase of half A has more than eight."""
_PEOPLE_ENDINGS = ("men", "women", "ists", "ers", "ors", "ians", "ees", "eers", "ites", "eens", "is", "ants")
_BACK_WORDS = frozenset(("other", "more", "additional", "further"))
_DETERMINERS = frozenset(("the", "its", "their", "a", "an"))
_OF_WHOM = frozenset(("of", "the", "its", "their", "those", "these", "his"))


class Things(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file things.yml."""

    attacks: list[str]
    locations: list[str]
    vehicles: list[str]
    structures: list[str]
    other: list[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """A counted phrase over tokens [first, last).

    `role`: counted (people), number (bare), outcome (says itself what happened), thing, unknown (a noun of no list),
    other (never counted). `words` is the span of what is counted, without the number; None where it is elided.
    """

    first: int
    last: int
    quantity: Quantity
    role: str
    words: Span | None = None
    head: Noun | None = None
    kind: str | None = None
    measure: Measure | None = None
    partitive: bool = False
    """Counts some of a known whole ("132 of the dead", "three of them")."""


class CountedReader:
    """Reads the phrase that a number opens."""

    def __init__(self, people: People, things: Things, outcomes: Phrases[Sense], words: Words) -> None:
        self._stops, self._universal = words.stops, frozenset(words.universal)
        self._attributive, self._numerals = frozenset(words.attributive), frozenset(words.numerals)
        self._people, self._outcomes = people, outcomes
        self._longest = max(len(form.split()) for form in people.forms)
        self._things = {
            noun: kind
            for kind in ("other", "structures", "vehicles", "locations", "attacks")
            for noun in getattr(things, kind)
        }

    def begins(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a word ends a noun run because a number or an article opens a new phrase."""
        return tokens[at].text[0].isdigit() or tokens[at].low in ("a", "an")

    def read(self, text: str, tokens: Sequence[Token], at: int, quantities: Mapping[int, Quantity]) -> Counted | None:
        """Return the counted phrase that begins at a token, or None."""
        quantity = quantities.get(at)
        if quantity is not None:
            return self._of(text, tokens, quantity)
        if tokens[at].low in ("a", "an"):
            return self._with_article(text, tokens, at)
        return self._everybody(text, tokens, at) if tokens[at].low in self._universal else None

    def _of(self, text: str, tokens: Sequence[Token], quantity: Quantity) -> Counted | None:
        if quantity.pronoun:
            return Counted(quantity.first, quantity.last, quantity, "number")
        at, partitive = self._enter(tokens, quantity.last)
        run = self._run(tokens, at)
        if not run:
            role = "other" if tokens[at - 1].low in _OF_WHOM and not _is_reference(tokens, at) else "number"
            return Counted(quantity.first, quantity.last, quantity, role, partitive=partitive)
        return self._headed(text, tokens, quantity, run, partitive)

    def _enter(self, tokens: Sequence[Token], at: int) -> tuple[int, bool]:
        """Step over "of the", "more", "other"; tell whether the number counts a part of a known whole."""
        partitive = (
            at + 1 < len(tokens)
            and tokens[at].low == "of"
            and tokens[at + 1].low in ("the", "those", "these", "its", "their")
        )
        if at < len(tokens) and tokens[at].low == "of":
            at += 1
        while at < len(tokens) and tokens[at].low in (
            "the",
            "its",
            "their",
            "those",
            "these",
            "his",
            "more",
            "additional",
            "further",
        ):
            at += 1
        return at, partitive

    def _run(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Return the tokens that may belong to the noun phrase: up to a stop word, a mark or a new number."""
        end = at
        while end < len(tokens) and end - at < _FORWARD and self._may_continue(tokens, at, end):
            if end > at and self._closes(tokens, at, end):
                break
            end += 1
        return (at, end) if end > at else None

    def _closes(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Tell whether the noun phrase is over: a verb form behind a noun, or another number."""
        if tokens[at].low in self._numerals or tokens[at].text[0].isdigit():
            return not tokens[at].text[-1].isalpha()
        has_noun = tokens[at - 1].low in self._things or self._head_at(tokens, first, at) is not None
        return has_noun and self._is_verb(tokens, at)

    def _may_continue(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        token = tokens[at]
        if token.text in "\"'“”‘’-[":
            return at + 1 < len(tokens)
        if token.low == "and":
            return self._joins(tokens, first, at)
        if at == first and token.low in self._attributive:
            return True
        return (token.is_word and token.low not in self._stops) or token.text[0].isdigit()

    def _joins(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Tell "police and army personnel" (one count) from "two soldiers and a policeman"."""
        if at == first or at + 1 >= len(tokens):
            return False
        following = tokens[at + 1]
        if (
            not following.is_word
            or following.low in self._stops
            or following.low in ("a", "an", "one", "two", "three", "some", "many")
        ):
            return False
        return any(
            self._head_at(tokens, at + 1, end) is not None for end in range(at + 2, min(len(tokens), at + 5) + 1)
        )

    def _headed(
        self, text: str, tokens: Sequence[Token], quantity: Quantity, run: tuple[int, int], partitive: bool
    ) -> Counted:
        """Choose the head: the last people noun; else an outcome noun, a thing, a proper name or an unknown noun."""
        first, end = run
        people = self._last_people(tokens, first, end)
        outcome = self._outcome_noun(tokens, first, end)
        if outcome is not None and (people is None or _outranks(outcome, people)):
            return self._self_counted(tokens, quantity, first, outcome, partitive)
        if people is not None:
            return self._people_counted(tokens, quantity, first, people, partitive)
        return self._thing_or_name(tokens, quantity, run, partitive)

    def _self_counted(
        self, tokens: Sequence[Token], quantity: Quantity, first: int, outcome: tuple[int, Sense], partitive: bool
    ) -> Counted:
        last, sense = outcome
        words = (tokens[first].start, tokens[last - 1].end)
        head = self._people.noun(tokens[last - 1].low)
        return Counted(quantity.first, last, quantity, "outcome", words, head, None, sense.measure, partitive)

    def _people_counted(
        self, tokens: Sequence[Token], quantity: Quantity, first: int, people: tuple[int, Noun], partitive: bool
    ) -> Counted:
        last, head = people
        extended = self._extended(tokens, last)
        words = (tokens[first].start, tokens[extended - 1].end)
        inner = self._inner(tokens, first, last)
        role = "counted" if inner is None else "outcome"
        return Counted(quantity.first, extended, quantity, role, words, head, None, inner, partitive)

    def _thing_or_name(
        self, tokens: Sequence[Token], quantity: Quantity, run: tuple[int, int], partitive: bool
    ) -> Counted:
        first, end = run
        thing = self._last_thing(tokens, first, end)
        if thing is not None:
            last, kind = thing
            role = "other" if kind == "other" else "thing"
            return Counted(
                quantity.first, last, quantity, role, (tokens[first].start, tokens[last - 1].end), None, kind
            )
        last = self._name_end(tokens, first, end)
        if last > first:
            return Counted(
                quantity.first, last, quantity, "counted", (tokens[first].start, tokens[last - 1].end), None, "name"
            )
        last = self._unknown_end(tokens, first, end)
        if last == first:
            return Counted(quantity.first, quantity.last, quantity, "number", partitive=partitive)
        role = "counted" if tokens[last - 1].low.endswith(_PEOPLE_ENDINGS) else "unknown"
        return Counted(quantity.first, last, quantity, role, (tokens[first].start, tokens[last - 1].end))

    def _head_at(self, tokens: Sequence[Token], first: int, end: int) -> Noun | None:
        """Return the people noun that ends exactly before a token."""
        for start in range(max(first, end - self._longest), end):
            found = self._people.nouns.get(
                " ".join(t.stem if t is tokens[end - 1] else t.low for t in tokens[start:end])
            )
            if found is not None:
                return found
        return None

    def _last_people(self, tokens: Sequence[Token], first: int, end: int) -> tuple[int, Noun] | None:
        """Return the index behind the last people noun of a run; behind a verb form no new head is looked for."""
        best: tuple[int, Noun] | None = None
        for last in range(first + 1, end + 1):
            if best is not None and self._is_verb(tokens, last - 1):
                break
            if tokens[last - 1].low.endswith("'s") and last < end:
                continue
            found = self._head_at(tokens, first, last)
            if found is not None and not (last < end and tokens[last].low in self._things):
                best = last, found
        return best

    def _is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        sense = self._outcomes.match(tokens, at)
        if sense is not None:
            return bool(
                sense[1].roles & {"bare", "gerund", "active", "intransitive", "adjective", "complement", "carrier", "verb"}
            )
        return len(tokens[at].low) > 4 and tokens[at].low.endswith(("ed", "ing"))

    def _outcome_noun(self, tokens: Sequence[Token], first: int, end: int) -> tuple[int, Sense] | None:
        """Return the index behind the first outcome noun ("deaths", "dead bodies") that no people noun follows."""
        for at in range(first, end):
            sense = self._outcomes.match(tokens, at)
            if sense is None or not sense[1].is_self:
                continue
            if self._head_at(tokens, sense[0], sense[0] + 1) is None or sense[0] >= end:
                return sense[0], sense[1]
        return None

    def _inner(self, tokens: Sequence[Token], first: int, last: int) -> Measure | None:
        """Return the measure of a participle inside the phrase ("12 wounded soldiers", "three kidnapped girls")."""
        for at in range(first, last - 1):
            sense = self._outcomes.match(tokens, at)
            if sense is not None and sense[1].roles & {"bare", "adjective"} and sense[0] < last + 1:
                return sense[1].measure
        return None

    def _last_thing(self, tokens: Sequence[Token], first: int, end: int) -> tuple[int, str] | None:
        best: tuple[int, str] | None = None
        for last in range(first + 1, end + 1):
            if best is not None and self._is_verb(tokens, last - 1):
                break
            kind = self._things.get(f"{tokens[last - 2].low} {tokens[last - 1].low}") if last - first > 1 else None
            kind = kind or self._things.get(tokens[last - 1].low)
            if kind is not None:
                best = last, kind
        return best

    def _name_end(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """Return the index behind a run of capitalised words ("20 Salamat", "130 Pakistani"); in capitals nothing counts."""
        last = first
        while last < end and tokens[last].is_capital and not tokens[last].text.isupper():
            last += 1
        return last

    def _unknown_end(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """Return the index behind the unknown nouns in front of a verb form."""
        last = first
        while last < end and not self._is_verb(tokens, last) and tokens[last].is_word:
            last += 1
        return last

    def _extended(self, tokens: Sequence[Token], last: int) -> int:
        """Take in what says whose people they are: "personnel from the border guard", "fighters of the brigade"."""
        if last + 1 >= len(tokens) or tokens[last].low not in ("from", "of"):
            return last
        end = last + 1
        while (
            end < len(tokens)
            and end - last < 7
            and (tokens[end].low in _DETERMINERS or self._is_name_word(tokens, end))
        ):
            end += 1
        return end if end > last + 1 and tokens[end - 1].low not in _DETERMINERS else last

    def _is_name_word(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        is_plain = token.is_word and token.low not in self._stops and token.low not in self._numerals
        return is_plain and self._outcomes.match(tokens, at) is None

    def _everybody(self, text: str, tokens: Sequence[Token], at: int) -> Counted | None:
        """Read "all staff": everybody, a count only where the sentence says that none was harmed."""
        run = self._run(tokens, at + 1)
        people = None if run is None else self._last_people(tokens, *run)
        last = at + 1 if people is None else people[0]
        if people is None and tokens[at].low == "all":
            return None
        span = (tokens[at].start, tokens[at].end)
        count = Count(low=0, high=0, text=text[slice(*span)], span=span)
        words = None if people is None else (tokens[at + 1].start, tokens[last - 1].end)
        return Counted(at, last, Quantity(at, at + 1, count, zero=True), "universal", words)

    def _with_article(self, text: str, tokens: Sequence[Token], at: int) -> Counted | None:
        """Read "a policeman" as one, where the head is a people noun in the singular."""
        run = self._run(tokens, at + 1)
        people = None if run is None else self._last_people(tokens, *run)
        if run is None or people is None or _is_plural(tokens[people[0] - 1].low):
            return None
        span = (tokens[at].start, tokens[at].end)
        count = Count(low=1, high=1, text=text[slice(*span)], span=span)
        return self._people_counted(tokens, Quantity(at, at + 1, count, article=True), run[0], people, False)


def _is_reference(tokens: Sequence[Token], at: int) -> bool:
    """Tell "three of them" (people spoken of before) from "one of the most ..." (a thing)."""
    return at < len(tokens) and tokens[at].low in ("them", "whom", "which", "those", "us", "these")


def _outranks(outcome: tuple[int, Sense], people: tuple[int, Noun]) -> bool:
    """Tell "54 injured" and "police deaths" (the outcome is counted) from "students hostage" (the students are)."""
    if outcome[0] == people[0]:
        return True
    return outcome[0] > people[0] and not outcome[1].roles & {"bare", "adjective", "complement"}


def _is_plural(noun: str) -> bool:
    return noun.endswith(
        ("s", "men", "people", "children", "police", "personnel", "staff", "dead", "wounded", "injured")
    )


def load_reader(people: People, outcomes: Phrases[Sense], words: Words) -> CountedReader:
    """Return a reader over the shipped nouns."""
    return CountedReader(
        people, datafile.load(datafile.shipped("lexicon", "en", "things.yml"), Things), outcomes, words
    )
