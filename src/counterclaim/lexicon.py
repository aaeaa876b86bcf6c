"""The words for people and for speakers, from data/lexicon/en; forms are lower-cased."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

import msgspec

from counterclaim import datafile
from counterclaim.errors import BadData
from counterclaim.records import ClaimantSide, Role, Side, Span

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_TOKEN = re.compile(r"@?[^\W_]+(?:['’\-./][^\W_]+)*\.?")
LONGEST = 7
"""Words in the longest phrase of speakers.yml."""


class PeopleGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that share side and flags; data/lexicon/en/people.yml says what each field means."""

    side: Side | None = None
    singular: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    attacker: bool = False
    vague: bool = False
    dead: bool = False
    captive: bool = False
    kin: bool = False


class ModifierGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words beside a noun that speak for a side."""

    side: Side
    words: tuple[str, ...]
    weak: bool = False
    over: bool = False
    beside: tuple[str, ...] = ()


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for the kind of happening that people without a side of their own fell victim to."""

    civilian: frozenset[str]
    combat: frozenset[str]
    offices_hit: frozenset[str] = frozenset()
    forces_hit: frozenset[str] = frozenset()
    group_hit: frozenset[str] = frozenset()
    speaking: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    of_war: frozenset[str] = frozenset()
    crime: frozenset[str] = frozenset()
    befell: frozenset[str] = frozenset()
    belong: frozenset[str] = frozenset()


class Verdict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Signs of what happened that decide the side of people without one of their own."""

    side: Side
    signs: frozenset[str]
    because: str
    unless: frozenset[str] = frozenset()


class PeopleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of people.yml."""

    groups: tuple[PeopleGroup, ...]
    modifiers: tuple[ModifierGroup, ...] = ()
    settings: Settings = Settings(frozenset(), frozenset())
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Modifier:
    """What a word beside a noun speaks for.

    A weak one speaks only beside nouns of fighters or without a side, one with `beside` only beside those nouns or
    such without a side, and none beside kin.
    """

    side: Side
    weak: bool = False
    beside: frozenset[str] = frozenset()
    over: bool = False

    def turns(self, noun: "Noun | None") -> bool:
        """Tell whether it decides the side of a noun, or of words without a noun of ours."""
        if noun is None:
            return not self.weak
        if noun.side is None or noun.kin:
            return not noun.kin
        if self.beside:
            return noun.form.split()[-1] in self.beside
        return noun.side is not Side.CIVILIANS or not (self.weak or self.side is Side.ARMED_GROUP)


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a people noun. `side` None: the report decides."""

    form: str
    side: Side | None
    attacker: bool = False
    vague: bool = False
    dead: bool = False
    captive: bool = False
    kin: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """Every form of every people noun, the words beside them that count, and the settings they stand in."""

    nouns: Mapping[str, Noun]
    ends: frozenset[str]
    """The last words of the nouns."""
    modifiers: Mapping[str, Modifier]
    settings: Settings
    verdicts: tuple[Verdict, ...] = ()

    @property
    def forms(self) -> frozenset[str]:
        """Lower-cased forms of one or more words, singular and plural."""
        return frozenset(self.nouns)

    def noun(self, phrase: str) -> Noun | None:
        """Return the noun a phrase ends in, the longest first ("bus driver" before "driver")."""
        words = [word.lower().replace("’", "'") for word in _WORD.findall(phrase)]
        if not words or words[-1] not in self.ends:
            return None
        tails = (" ".join(words[i:]) for i in range(max(0, len(words) - 5), len(words)))
        return next((self.nouns[tail] for tail in tails if tail in self.nouns), None)

    def side(self, noun: str) -> Side | None:
        """Return the default side of a noun or of a phrase that ends in one; None where the report decides."""
        found = self.noun(noun)
        return None if found is None else found.side


def load_people(path: Traversable | None = None) -> People:
    """Return the people nouns of a file, by default the shipped English ones. Raises BadData."""
    source = path or datafile.shipped("lexicon", "en", "people.yml")
    file = datafile.load(source, PeopleFile)
    nouns: dict[str, Noun] = {}
    for group in file.groups:
        for form in _forms(group):
            noun = Noun(form, group.side, group.attacker, group.vague, group.dead, group.captive, group.kin)
            if nouns.setdefault(form, noun) != noun:
                raise BadData(f"{source}: {form!r} stands in two groups; keep one")
    modifiers = {
        word: Modifier(group.side, group.weak, frozenset(group.beside), group.over)
        for group in file.modifiers
        for word in group.words
    }
    ends = frozenset(form.split()[-1] for form in nouns)
    return People(MappingProxyType(nouns), ends, MappingProxyType(modifiers), file.settings, file.verdicts)


def plural(noun: str) -> str:
    """Return the regular English plural of a noun phrase, by its last word."""
    if re.search(r"(?<!\bger)(?<!\bhu)(?<!\bro)man$", noun):
        return noun[:-3] + "men"
    if noun.endswith("child"):
        return noun + "ren"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    if re.search(r"(?:wife|life|thief)$", noun):
        return re.sub(r"fe?$", "ves", noun)
    return noun + ("es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else "s")


def _forms(group: PeopleGroup) -> Iterator[str]:
    for noun in group.singular:
        yield noun
        yield plural(noun)
    yield from group.fixed


class OfficeGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that share an office; data/lexicon/en/speakers.yml says what each field means."""

    side: ClaimantSide
    role: Role
    words: tuple[str, ...]


class AntecedentGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that look back for the same kind of speaker."""

    of: Literal["armed_group", "state", "media", "any"]
    words: tuple[str, ...]


class OwnWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words by which a text speaks for a side in the first person."""

    of: ClaimantSide
    words: tuple[str, ...]


class Voices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells whether an outlet is a party; data/lexicon/en/speakers.yml says what each field means."""

    papers: frozenset[str]
    bodies: frozenset[str]
    own: tuple[OwnWords, ...]


class SpeakersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of speakers.yml."""

    offices: tuple[OfficeGroup, ...]
    heads: tuple[OfficeGroup, ...]
    antecedents: tuple[AntecedentGroup, ...]
    titles: frozenset[str]
    ranks: frozenset[str]
    fighters: tuple[str, ...]
    formations: frozenset[str]
    persons: frozenset[str]
    official: tuple[str, ...]
    media_ends: tuple[str, ...]
    voices: Voices


@dataclass(frozen=True, slots=True)
class Office:
    """A phrase that says who speaks. `head`: it says only that somebody does ("spokesman"), words around it say who."""

    form: str
    side: ClaimantSide
    role: Role
    head: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """An office at its place in a text."""

    span: Span
    office: Office


@dataclass(frozen=True, slots=True)
class Speakers:
    """Every phrase for those who speak. `antecedents` maps "the group" and the like to the kind they look back for."""

    offices: Mapping[str, Office]
    antecedents: Mapping[str, str]
    titles: frozenset[str]
    ranks: frozenset[str]
    fighters: tuple[str, ...]
    formations: frozenset[str]
    persons: frozenset[str]
    official: re.Pattern[str]
    media_ends: tuple[str, ...]
    voices: Voices

    def heard(self, text: str) -> tuple[Heard, ...]:
        """Return the offices a text names, the longest phrase at each place, in order."""
        tokens = [(m.start(), m.end(), _normal(m.group())) for m in _TOKEN.finditer(text)]
        found: list[Heard] = []
        at = 0
        while at < len(tokens):
            longest = min(LONGEST, len(tokens) - at)
            size = next((n for n in range(longest, 0, -1) if self._form(tokens[at : at + n]) in self.offices), 0)
            if size:
                span = tokens[at][0], tokens[at + size - 1][1]
                found.append(Heard(span, self.offices[self._form(tokens[at : at + size])]))
            at += max(1, size)
        return tuple(found)

    @staticmethod
    def _form(tokens: Sequence[tuple[int, int, str]]) -> str:
        return " ".join(word for _, _, word in tokens)


def load_speakers(path: Traversable | None = None) -> Speakers:
    """Return the speakers of a file, by default the shipped English ones. Raises BadData."""
    source = path or datafile.shipped("lexicon", "en", "speakers.yml")
    file = datafile.load(source, SpeakersFile)
    offices: dict[str, Office] = {}
    for groups, head in ((file.offices, False), (file.heads, True)):
        for group in groups:
            for word in group.words:
                if word in offices:
                    raise BadData(f"{source}: {word!r} stands in two groups; keep one")
                offices[word] = Office(word, group.side, group.role, head or group.side is ClaimantSide.UNKNOWN)
    antecedents = {word: group.of for group in file.antecedents for word in group.words}
    return Speakers(
        MappingProxyType(offices),
        MappingProxyType(antecedents),
        file.titles,
        file.ranks,
        file.fighters,
        file.formations,
        file.persons,
        re.compile(rf"\b(?:{'|'.join(map(re.escape, file.official))})\s", re.IGNORECASE),
        file.media_ends,
        file.voices,
    )


def _normal(token: str) -> str:
    """Return a token as the file writes it: lower case, plain apostrophe, no possessive, no final stop (but "u.n.")."""
    word = token.lower().replace("’", "'")
    word = word if word.count(".") > 1 else word.rstrip(".")
    return word.removesuffix("'s").removesuffix("'")
