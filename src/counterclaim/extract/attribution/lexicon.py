"""The words of attribution: data/lexicon/en/speech.yml as a typed, indexed lexicon."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

import msgspec

from counterclaim import datafile
from counterclaim.extract.attribution.tokens import QUOTES

_RUN = re.compile(r"\w+")
Needs = Literal[
    "", "that", "clause", "toll", "raised", "issued", "shown", "ranging", "found", "account", "act", "counted"
]


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
    grounds: frozenset[str]
    accounts: frozenset[str]
    citations: tuple[str, ...]
    additives: tuple[str, ...]
    continuations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """The lexicon that `cues` needs: word classes and the verb behind each form."""

    words: Words
    verbs: Mapping[str, Verb]
    sources: frozenset[str]
    """Nouns that can speak."""
    roles: frozenset[str]
    """Nouns for a person or an office."""
    within: Mapping[Needs, tuple[int, frozenset[str]]]
    """How many words behind a verb are searched for what it needs, and for which."""
    opening: frozenset[str]
    """The words a cue is found by: in a sentence without one nobody speaks."""
    citations: Mapping[str, tuple[tuple[str, ...], ...]]
    """Phrases like "according to" by their first words, each as its words."""
    anchors: frozenset[str]
    """These, and the words with which their phrases may begin ("by" the army's count)."""

    def may_speak(self, sentence: str) -> bool:
        """Tell cheaply whether a cue can stand in a sentence: in two of three there is none."""
        return not self.opening.isdisjoint(_RUN.findall(sentence.lower()))


def load_speech(path: Traversable | None = None) -> Speech:
    """Return the shipped English lexicon, or another one. Raises BadData with file and line."""
    words = datafile.load(path or datafile.shipped("lexicon", "en", "speech.yml"), Words)
    forms = {form: verb for verb in words.verbs for form in verb.forms}
    roles = words.persons | words.bodies
    opening = (
        words.documents
        | words.issued
        | forms.keys()
        | words.accounts
        | {"according", "citing", "per", "words", "reference"}
    )
    citations: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in words.citations:
        first = phrase.split()[0]
        citations[first] = (*citations.get(first, ()), tuple(phrase.split()))
    return Speech(
        words=words,
        verbs=MappingProxyType(forms),
        sources=roles | words.peoples,
        roles=roles,
        within=_within(words),
        opening=opening,
        citations=MappingProxyType(citations),
        anchors=opening | citations.keys() | {"by", "with"},
    )


def _within(words: Words) -> Mapping[Needs, tuple[int, frozenset[str]]]:
    clause = QUOTES | {"that", "how"}
    return MappingProxyType(
        {
            "that": (3, clause),
            "clause": (3, clause | words.zeros | words.amounts | words.tolls),
            "toll": (7, words.tolls),
            "issued": (4, words.pictures | words.documents),
            "account": (5, words.documents | words.tolls | {"that"}),
            "act": (5, words.events),
            "ranging": (4, words.tolls | {"from", "between"}),
            "found": (3, clause | words.amounts | words.zeros),
        }
    )
