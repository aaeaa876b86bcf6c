"""The words for people and for speakers, from data/lexicon/en; forms are lower-cased."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType

import msgspec

from counterclaim import datafile
from counterclaim.errors import BadData
from counterclaim.records import Side

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")


class PeopleGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns that share side and flags; data/lexicon/en/people.yml says what each field means."""

    side: Side | None = None
    singular: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    attacker: bool = False
    vague: bool = False
    dead: bool = False
    captive: bool = False


class PeopleFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of people.yml."""

    groups: tuple[PeopleGroup, ...]


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a people noun. `side` None: the report decides."""

    form: str
    side: Side | None
    attacker: bool = False
    vague: bool = False
    dead: bool = False
    captive: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """Every form of every people noun."""

    nouns: Mapping[str, Noun]

    @property
    def forms(self) -> frozenset[str]:
        """Lower-cased forms of one or more words, singular and plural."""
        return frozenset(self.nouns)

    def noun(self, phrase: str) -> Noun | None:
        """Return the noun a phrase ends in, the longest first ("bus driver" before "driver")."""
        words = [word.lower().replace("’", "'") for word in _WORD.findall(phrase)]
        tails = (" ".join(words[i:]) for i in range(max(0, len(words) - 5), len(words)))
        return next((self.nouns[tail] for tail in tails if tail in self.nouns), None)

    def side(self, noun: str) -> Side | None:
        """Return the default side of a noun or of a phrase that ends in one; None where the report decides."""
        found = self.noun(noun)
        return None if found is None else found.side


def load_people(path: Traversable | None = None) -> People:
    """Return the people nouns of a file, by default the shipped English ones. Raises BadData."""
    source = path or datafile.shipped("lexicon", "en", "people.yml")
    nouns: dict[str, Noun] = {}
    for group in datafile.load(source, PeopleFile).groups:
        for form in _forms(group):
            noun = Noun(form, group.side, group.attacker, group.vague, group.dead, group.captive)
            if nouns.setdefault(form, noun) != noun:
                raise BadData(f"{source}: {form!r} stands in two groups; keep one")
    return People(MappingProxyType(nouns))


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
