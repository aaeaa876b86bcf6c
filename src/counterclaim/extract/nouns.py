"""Noun phrases behind a number: how far they reach, and which word heads them."""

from collections.abc import Sequence

import msgspec

from counterclaim import datafile
from counterclaim.extract.outcomes import Sense
from counterclaim.extract.phrases import Phrases
from counterclaim.extract.tokens import Token, ends_phrase
from counterclaim.extract.words import Words
from counterclaim.lexicon import Noun, People
from counterclaim.records import Measure, Side

_FORWARD = 10
"""Words between a number and its noun at most; no gold phrase of half A has more than eight."""
_EXTENSION = 7
"""Words of "from the ..." or "of the ..." that are taken in behind the noun."""
_DETERMINERS = frozenset(("the", "its", "their", "a", "an"))
_NEW_COUNT = frozenset(("a", "an", "one", "two", "three", "some", "many"))
_VERBAL = frozenset(("bare", "gerund", "active", "intransitive", "adjective", "complement", "carrier", "verb"))


class Things(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file things.yml."""

    attacks: list[str]
    munitions: list[str]
    locations: list[str]
    vehicles: list[str]
    structures: list[str]
    other: list[str]


class Nouns:
    """Finds the end and the head of noun phrases. Indexes are into the tokens of a sentence; ends are exclusive."""

    def __init__(self, people: People, things: Things, outcomes: Phrases[Sense], words: Words) -> None:
        self._people, self._outcomes, self._stops = people, outcomes, words.stops
        self._attributive, self._numerals = frozenset(words.attributive), frozenset(words.numerals)
        self._forces, self._manner = frozenset(words.forces), frozenset(words.manner)
        self._longest = max(len(form.split()) for form in people.forms)
        self.people_words = frozenset(form.split()[-1] for form in people.forms)
        """The last word of each noun for people."""
        self._things = _kinds(things)

    @property
    def thing_words(self) -> frozenset[str]:
        """The words of the nouns that are counted and no people, the last word of each."""
        return frozenset(noun.split()[-1] for noun, kinds in self._things.items() if "other" not in kinds)

    def run(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Return the tokens that may belong to the noun phrase: up to a stop word, a mark or a new number."""
        end = at
        if self._is_predicate(tokens, at) or self._is_manner(tokens, at):
            return None
        while end < len(tokens) and end - at < _FORWARD and self._may_continue(tokens, at, end):
            if end > at and self._closes(tokens, at, end):
                break
            end += 1
        return (at, end) if end > at else None

    def _is_manner(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell "two seriously" (how two were hit) from "two seriously wounded men"."""
        return at < len(tokens) and tokens[at].low in self._manner and ends_phrase(tokens, at + 1)

    def _is_predicate(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell "11 killed" and "18 taken captive" (nobody is named) from "12 wounded soldiers"."""
        sense = self._outcomes.match(tokens, at)
        if sense is None or not sense[1].roles & {"bare", "adjective"}:
            return False
        ends = range(sense[0] + 1, min(len(tokens), sense[0] + 4) + 1)
        return not any(self.head_at(tokens, sense[0], end) is not None for end in ends)

    def _closes(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Tell whether the noun phrase is over: a verb form behind a noun, or another number."""
        if tokens[at].low in self._numerals or tokens[at].text[0].isdigit():
            return not tokens[at].text[-1].isalpha()
        has_noun = tokens[at - 1].low in self._things or self.head_at(tokens, first, at) is not None
        return has_noun and self.is_verb(tokens, at)

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
        if at == first or at + 1 >= len(tokens) or self.is_verb(tokens, at + 1):
            return False
        following = tokens[at + 1]
        counts = following.low in _NEW_COUNT or following.low in self._numerals
        if not following.is_word or following.low in self._stops or counts:
            return False
        for end in range(at + 2, min(len(tokens), at + 5) + 1):
            if self.head_at(tokens, at + 1, end) is not None:
                return True
            if tokens[end - 1].low in self._stops:
                return False  # "two boys and injuries to three adults"
        return False

    def head_at(self, tokens: Sequence[Token], first: int, end: int) -> Noun | None:
        """Return the people noun that ends exactly before a token."""
        if not first < end <= len(tokens) or tokens[end - 1].stem not in self.people_words:
            return None
        for start in range(max(first, end - self._longest), end):
            found = self._people.nouns.get(
                " ".join(t.stem if t is tokens[end - 1] else t.low for t in tokens[start:end])
            )
            if found is not None:
                return found
        return None

    def people(self, tokens: Sequence[Token], first: int, end: int) -> tuple[int, Noun] | None:
        """Return the index behind the last people noun of a run; behind a verb form no new head is looked for."""
        best: tuple[int, Noun] | None = None
        for last in range(first + 1, end + 1):
            if best is not None and self.is_verb(tokens, last - 1):
                break
            if tokens[last - 1].low.endswith("'s") and last < end:
                continue
            found = self.head_at(tokens, first, last)
            named = f"{tokens[last - 2].low} {tokens[last - 1].low}" if last - first > 1 else ""
            if found is not None and named not in self._things and not self._qualifies_thing(tokens, last, end):
                best = last, found
        return best

    def _qualifies_thing(self, tokens: Sequence[Token], last: int, end: int) -> bool:
        """Tell the police of "police station" and the military of "military transport vehicles" from people."""
        if last >= end or tokens[last].low in self._things:
            return last < end
        apart = last + 1 < end and tokens[last + 1].low in self._things and not self.is_verb(tokens, last)
        return apart and not tokens[last - 1].low.endswith(("s", "men", "women", "people", "children"))

    def _are_captives(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell the people of "12 women prisoners" from the complement of "took 12 women hostage"."""
        noun = self._people.nouns.get(tokens[at].low)
        return noun is not None and noun.captive and noun.form.endswith("s")

    def is_verb(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell a verb form of the lexicons, or any word that ends like a participle."""
        if at >= len(tokens):
            return False
        sense = self._outcomes.match(tokens, at)
        if sense is not None:
            return bool(sense[1].roles & _VERBAL) and not self._are_captives(tokens, at)
        return len(tokens[at].low) > 4 and tokens[at].low.endswith(("ed", "ing"))

    def outcome(self, tokens: Sequence[Token], first: int, end: int) -> tuple[int, Sense] | None:
        """Return the index behind the first outcome noun ("deaths", "dead bodies") that no people noun follows."""
        for at in range(first, end):
            sense = self._outcomes.match(tokens, at)
            if sense is None or not sense[1].is_self:
                continue
            if self.head_at(tokens, sense[0], sense[0] + 1) is None or sense[0] >= end:
                return sense[0], sense[1]
        return None

    def inner(self, tokens: Sequence[Token], first: int, last: int) -> Measure | None:
        """Return the measure of a participle inside the phrase ("12 wounded soldiers", "three kidnapped girls")."""
        for at in range(first, last - 1):
            sense = self._outcomes.match(tokens, at)
            if sense is not None and sense[1].roles & _VERBAL and sense[0] < last + 1:
                return sense[1].measure
        return None

    def thing(self, tokens: Sequence[Token], first: int, end: int) -> tuple[int, frozenset[str]] | None:
        """Return the index behind the last noun of things.yml, and the lists it stands in."""
        best: tuple[int, frozenset[str]] | None = None
        for last in range(first + 1, end + 1):
            if best is not None and self.is_verb(tokens, last - 1):
                break
            kind = self._things.get(f"{tokens[last - 2].low} {tokens[last - 1].low}") if last - first > 1 else None
            kind = kind or self._things.get(tokens[last - 1].low)
            if kind is not None:
                best = last, kind
        return best

    def is_vehicle(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell a noun of vehicles that names people as well ("tankers")."""
        return "vehicles" in self._things.get(tokens[at].low, ())

    def name_end(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """Return the index behind a run of capitalised words ("20 Marandi"); in a text of capitals they say nothing."""
        last = first
        while last < end and tokens[last].is_capital and not tokens[last].text.isupper():
            last += 1
        return last

    def unknown_end(self, tokens: Sequence[Token], first: int, end: int) -> int:
        """Return the index behind the unknown nouns in front of a verb form."""
        last = first
        while last < end and not self.is_verb(tokens, last) and tokens[last].is_word:
            last += 1
        return last

    def is_actor(self, tokens: Sequence[Token], first: int, end: int) -> bool:
        """Tell whether a noun run names somebody who can act: people under arms, a force, or a proper name."""
        last = tokens[end - 1]
        if last.stem in self._forces:
            return True
        head = self.head_at(tokens, first, end)
        if head is not None:
            return head.side in (Side.STATE_FORCES, Side.ARMED_GROUP) or head.attacker
        mixed = any(token.text.islower() for token in tokens)
        return mixed and last.is_capital and last.low not in self._things

    def extended(self, tokens: Sequence[Token], last: int) -> int:
        """Take in what says whose people they are: "personnel from the border guard", "fighters of the brigade"."""
        if last + 1 >= len(tokens) or tokens[last].low not in ("from", "of") or self._outcomes.match(tokens, last):
            return last
        end = last + 1
        while (
            end < len(tokens)
            and end - last < _EXTENSION
            and (tokens[end].low in _DETERMINERS or self._is_name_word(tokens, end))
        ):
            end += 1
        return end if end > last + 1 and tokens[end - 1].low not in _DETERMINERS else last

    def _is_name_word(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        is_plain = token.is_word and token.low not in self._stops and token.low not in self._numerals
        return is_plain and self._outcomes.match(tokens, at) is None


def _kinds(things: Things) -> dict[str, frozenset[str]]:
    """Return each noun with the lists it stands in; what is never counted stands in none other."""
    kinds: dict[str, frozenset[str]] = {}
    for kind in ("attacks", "munitions", "locations", "vehicles", "structures"):
        for noun in getattr(things, kind):
            kinds[noun] = kinds.get(noun, frozenset()) | {kind}
    return dict.fromkeys(things.other, frozenset({"other"})) | kinds


def load_nouns(people: People, outcomes: Phrases[Sense], words: Words) -> Nouns:
    """Return the finder over the shipped nouns. Raises BadData."""
    return Nouns(people, datafile.load(datafile.shipped("lexicon", "en", "things.yml"), Things), outcomes, words)
