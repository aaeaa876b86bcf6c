"""Counted phrases: a number with the people or things it counts ("84 personnel from the security forces")."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.nouns import Nouns, load_nouns
from counterclaim.extract.outcomes import Sense
from counterclaim.extract.phrases import Phrases
from counterclaim.extract.quantity import Quantity
from counterclaim.extract.tokens import Token, ends_phrase
from counterclaim.extract.words import Words
from counterclaim.lexicon import Noun, People
from counterclaim.records import Count, Measure, Side, Span

_PEOPLE_ENDINGS = ("men", "women", "ists", "ers", "ors", "ians", "ees", "eers", "ites", "eens", "is", "ants")
_MORE = frozenset(("other", "more", "additional", "further"))
_KNOWN = frozenset(("the", "its", "their", "those", "these"))
_OWNED = _KNOWN | {"his", "her", "our", "my", "your"}

_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_ANOTHER = "another"
"""One more: an article that may stand without a noun ("another was wounded")."""
_PREDICATIVE = frozenset(("as", "is", "being", "be", "become", "became", "becoming"))
"""Words before "a" that make a noun say what somebody is ("mourned as a martyr")."""


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
    kinds: frozenset[str] = frozenset()
    """The lists of things.yml that the noun stands in; remains: what is left of the dead."""
    measure: Measure | None = None
    partitive: bool = False
    """Counts some of a known whole ("132 of the dead", "three of them")."""

    @property
    def is_actor(self) -> bool:
        """Counts people who can be the agents of violence ("two gunmen")."""
        if self.role != "counted" or self.head is None:
            return False
        return self.head.side in (Side.STATE_FORCES, Side.ARMED_GROUP) or self.head.attacker

    @property
    def is_reference(self) -> bool:
        """Counts some of those who were spoken of before ("three of them", "three of the victims")."""
        return self.partitive and (self.role == "number" if self.head is None else self.head.vague)


class CountedReader:
    """Reads the phrase that a number opens."""

    def __init__(self, people: People, nouns: Nouns, words: Words) -> None:
        self._people, self._nouns, self._universal = people, nouns, frozenset(words.universal)
        self._collective = frozenset(words.collective)
        self._copulas, self._ordinals = frozenset((*words.be, *_PREDICATIVE)), words.ordinals
        self.opening = self._universal | self._ordinals.keys() | {_ANOTHER}
        """The words that count and are no number phrase."""
        self.people_words = nouns.people_words

    @property
    def thing_words(self) -> frozenset[str]:
        """The nouns of attacks, places, vehicles and structures."""
        return self._nouns.thing_words

    def is_actor(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Tell whether a noun run names somebody who can act: people under arms, a force, a proper name."""
        return self._nouns.is_actor(tokens, first, end)

    def read(self, text: str, tokens: Sequence[Token], at: int, quantities: Mapping[int, Quantity]) -> Counted | None:
        """Return the counted phrase that begins at a token, or None; "a family" is more than one and counts nobody."""
        found = self._found(text, tokens, at, quantities)
        if found is None or found.head is None or found.quantity.count.low != 1:
            return found
        return None if found.head.form in self._collective else found

    def _found(self, text: str, tokens: Sequence[Token], at: int, quantities: Mapping[int, Quantity]) -> Counted | None:
        quantity, low = quantities.get(at), tokens[at].low
        if quantity is not None:
            return self._of(tokens, quantity, quantities)
        if low in ("a", "an", _ANOTHER):
            return self._with_article(text, tokens, at)
        if low in self._ordinals or (low[0].isdigit() and _ORDINAL.fullmatch(low)):
            return self._ordinal(text, tokens, at)
        return self._everybody(text, tokens, at) if low in self._universal else None

    def _of(self, tokens: Sequence[Token], quantity: Quantity, quantities: Collection[int]) -> Counted | None:
        if quantity.pronoun or quantity.excepted:
            return Counted(quantity.first, quantity.last, quantity, "other" if quantity.excepted else "number")
        at, partitive = self._enter(tokens, quantity.last, quantities)
        if _is_reference(tokens, at) and tokens[at - 1].low in _OWNED | {"of"}:
            return Counted(quantity.first, at + 1, quantity, "number", partitive=True)
        run = None if at in quantities else self._nouns.run(tokens, at)
        told = self._nouns.outcome(tokens, at, at + 1) if quantity.zero and not run else None
        if told is not None:
            return self._self_counted(tokens, quantity, at, told, None, False)  # "no dead", "no missing"
        if not run:
            refers = at in quantities or _is_reference(tokens, at) or self._nouns.is_verb(tokens, at)
            is_thing = (tokens[at - 1].low in _OWNED | {"of"} and not refers) or quantity.zero
            last = at if at > quantity.last and tokens[at - 1].low in _MORE else quantity.last
            return Counted(quantity.first, last, quantity, "other" if is_thing else "number", partitive=partitive)
        return self._headed(tokens, quantity, run, partitive)

    def _enter(self, tokens: Sequence[Token], at: int, quantities: Collection[int]) -> tuple[int, bool]:
        """Step over "of the", "more", "other"; tell whether the number counts a part of a known whole."""
        is_of = at < len(tokens) and tokens[at].low == "of"
        partitive = is_of and at + 1 < len(tokens) and tokens[at + 1].low in _KNOWN
        at += is_of
        skipped = _MORE | _OWNED if is_of or self._lost_of(tokens, at) else _MORE
        while at < len(tokens) and at not in quantities and tokens[at].low in skipped:
            at += 1
        return at, partitive

    def _lost_of(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell "30 the hostages" from "14 the day before"."""
        run = self._nouns.run(tokens, at + 1) if at < len(tokens) and tokens[at].low in _OWNED else None
        return run is not None and self._nouns.people(tokens, *run) is not None

    def _headed(self, tokens: Sequence[Token], quantity: Quantity, run: tuple[int, int], partitive: bool) -> Counted:
        """Choose the head: the last people noun; else an outcome noun, a thing, a proper name or an unknown noun."""
        first, end = run
        people = self._nouns.people(tokens, first, end)
        outcome = self._nouns.outcome(tokens, first, end)
        if outcome is not None and (people is None or _outranks(outcome, people)):
            return self._self_counted(tokens, quantity, first, outcome, people, partitive)
        if people is not None and not self._nouns.is_vehicle(tokens, people[0] - 1):
            return self._people_counted(tokens, quantity, first, people, partitive)
        return self._thing_or_name(tokens, quantity, run, partitive)

    def _self_counted(
        self,
        tokens: Sequence[Token],
        quantity: Quantity,
        first: int,
        outcome: tuple[int, Sense],
        people: tuple[int, Noun] | None,
        partitive: bool,
    ) -> Counted:
        last, sense = outcome
        words = (tokens[first].start, tokens[last - 1].end)
        head = self._people.noun(tokens[last - 1].low)
        kinds = sense.roles & {"remains"}
        role = "other" if kinds and quantity.zero else "outcome"
        told = None if people is None else self._nouns.inner(tokens, first, last)
        return Counted(quantity.first, last, quantity, role, words, head, kinds, told or sense.measure, partitive)

    def _people_counted(
        self, tokens: Sequence[Token], quantity: Quantity, first: int, people: tuple[int, Noun], partitive: bool
    ) -> Counted:
        last, head = people
        extended = self._nouns.extended(tokens, last)
        words = (tokens[first].start, tokens[extended - 1].end)
        inner = self._nouns.inner(tokens, first, last)
        is_part = partitive and inner is not Measure.KILLED  # "three of the wounded soldiers" may have died
        role = "counted" if inner is None or is_part else "outcome"
        return Counted(
            quantity.first, extended, quantity, role, words, head, frozenset(), None if is_part else inner, partitive
        )

    def _thing_or_name(
        self, tokens: Sequence[Token], quantity: Quantity, run: tuple[int, int], partitive: bool
    ) -> Counted:
        first, end = run
        thing = self._nouns.thing(tokens, first, end)
        if thing is not None:
            last, kinds = thing
            role = "other" if "other" in kinds else "thing"
            words = (tokens[first].start, tokens[last - 1].end)
            return Counted(quantity.first, last, quantity, role, words, None, kinds)
        last = self._nouns.name_end(tokens, first, end)
        if last > first:
            return Counted(quantity.first, last, quantity, "counted", (tokens[first].start, tokens[last - 1].end), None)
        last = self._nouns.unknown_end(tokens, first, end)
        if last == first:
            return Counted(quantity.first, quantity.last, quantity, "number", partitive=partitive)
        role = "counted" if tokens[last - 1].low.endswith(_PEOPLE_ENDINGS) else "unknown"
        return Counted(quantity.first, last, quantity, role, (tokens[first].start, tokens[last - 1].end))

    def _ordinal(self, text: str, tokens: Sequence[Token], at: int) -> Counted | None:
        """Read "was the fourth journalist": four, where the sentence says what happened to them."""
        if at < 2 or tokens[at - 1].low != "the" or tokens[at - 2].low not in self._copulas:
            return None
        value = self._ordinals.get(tokens[at].low) or int(tokens[at].low[:-2])
        span = (tokens[at].start, tokens[at].end)
        quantity = Quantity(at, at + 1, Count(low=value, high=value, text=text[slice(*span)], span=span))
        such = at + 1 < len(tokens) and tokens[at + 1].low == "such"
        run = self._nouns.run(tokens, at + 1 + such)
        found = None if run is None else self._headed(tokens, quantity, run, False)
        return Counted(at, at + 1, quantity, "ordinal") if found is None else replace(found, role="ordinal")

    def _everybody(self, text: str, tokens: Sequence[Token], at: int) -> Counted | None:
        """Read "all staff": everybody, a count only where the sentence says that none was harmed."""
        owned = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low in _OWNED)
        run = self._nouns.run(tokens, owned)
        people = None if run is None else self._nouns.people(tokens, *run)
        last = at + 1 if people is None else people[0]
        if people is None and tokens[at].low == "all":
            return None
        span = (tokens[at].start, tokens[at].end)
        count = Count(low=0, high=0, text=text[slice(*span)], span=span)
        words = None if people is None else (tokens[owned].start, tokens[last - 1].end)
        return Counted(at, last, Quantity(at, at + 1, count, zero=True), "universal", words)

    def _with_article(self, text: str, tokens: Sequence[Token], at: int) -> Counted | None:
        """Read "a policeman" as one, where the head is in the singular; what somebody is counts nobody."""
        if at and tokens[at - 1].low in _PREDICATIVE:
            return None
        run = self._nouns.run(tokens, at + 1)
        if tokens[at].low == _ANOTHER and (run is None or self._nouns.is_verb(tokens, at + 1)):
            return Counted(at, at + 1, self._one(text, tokens, at), "number")
        people = None if run is None else self._nouns.people(tokens, *run)
        if run is None or people is None or _is_plural(tokens[people[0] - 1].low):
            return None
        return self._headed(tokens, self._one(text, tokens, at), run, False)

    def _one(self, text: str, tokens: Sequence[Token], at: int) -> Quantity:
        """Return the quantity of an article; "another" is one more."""
        span = (tokens[at].start, tokens[at].end)
        count = Count(low=1, high=1, text=text[slice(*span)], span=span)
        return Quantity(at, at + 1, count, article=True, additive=tokens[at].low == _ANOTHER)


def _is_reference(tokens: Sequence[Token], at: int) -> bool:
    """Tell "three of them" (people spoken of before) from "one of the most ..." (a thing)."""
    if at < len(tokens) and tokens[at].low == "own":
        return ends_phrase(tokens, at + 1)
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
    """Return a reader over the shipped nouns. Raises BadData."""
    return CountedReader(people, load_nouns(people, outcomes, words), words)
