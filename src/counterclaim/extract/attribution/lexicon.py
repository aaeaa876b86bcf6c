"""The words of attribution: data/lexicon/en/speech.yml as a typed, indexed lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

import msgspec

from counterclaim import datafile

Needs = Literal["", "that", "clause", "toll", "raised", "issued", "shown", "ranging", "found", "account", "act"]


class Verb(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A verb of saying: all its forms, and what must follow before it says something."""

    forms: tuple[str, ...]
    needs: Needs = ""
    otherwise_plain: bool = False
    unless: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    inverts: bool = True

    @property
    def base(self) -> str:
        """The form that names the verb."""
        return self.forms[0]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The closed word classes, as speech.yml describes them; all lower case."""

    verbs: tuple[Verb, ...]
    nominal: frozenset[str]
    owners: frozenset[str]
    persons: frozenset[str]
    peoples: frozenset[str]
    bodies: frozenset[str]
    documents: frozenset[str]
    utterances: frozenset[str]
    issued: frozenset[str]
    events: frozenset[str]
    outcomes: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    modals: frozenset[str]
    reduced: frozenset[str]
    negations: frozenset[str]
    nobody: frozenset[str]
    adverbs: frozenset[str]
    nouns_in_ly: frozenset[str]
    breaks: frozenset[str]
    openers: frozenset[str]
    prepositions: frozenset[str]
    pasts: frozenset[str]
    adjectives_in_ed: frozenset[str]
    days: frozenset[str]
    dating: frozenset[str]
    after_said: frozenset[str]
    determiners: frozenset[str]
    tolls: frozenset[str]
    pictures: frozenset[str]
    amounts: frozenset[str]
    zeros: frozenset[str]
    units: frozenset[str]
    examples: frozenset[str]
    hearsay: frozenset[str]
    continuations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """The lexicon that `cues` needs: word classes and the verb behind each form."""

    words: Words
    verbs: Mapping[str, Verb]

    @property
    def sources(self) -> frozenset[str]:
        """Nouns that can speak."""
        return self.words.persons | self.words.peoples | self.words.bodies


def load_speech(path: Traversable | None = None) -> Speech:
    """Return the shipped English lexicon, or another one. Raises BadData with file and line."""
    words = datafile.load(path or datafile.shipped("lexicon", "en", "speech.yml"), Words)
    forms = {form: verb for verb in words.verbs for form in verb.forms}
    return Speech(words, MappingProxyType(forms))
