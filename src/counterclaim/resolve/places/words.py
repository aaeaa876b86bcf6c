"""The words by which a report says where: data/lexicon/<language>/places.yml as sets and as one letter per word."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType

import msgspec

from counterclaim import datafile
from counterclaim.discretion import load_protected

Words = frozenset[str]
_WORD = r"(?:[A-Z]\.){2,6}|[^\W\d_]+(?:[-‑'’ʼ‘.](?=[^\W\d_])[^\W\d_]+){0,6}|\d[\d,.]*|[^\w\s]|_"


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Points by which a claim's place is chosen; places.yml says what each means."""

    named_site: float
    site_in: float
    town: float
    site_of: float
    district: float
    division: float
    site: float
    part: float
    country: float
    generic: float
    cued: float
    struck: float
    bare: float
    weak: float
    speaker: float
    reporting: float
    received: float
    dateline: float
    elsewhere: float
    far: float
    own: float
    lent: float
    inherited: float
    characters: float


class PlaceFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of places.yml, which says what each field means."""

    locative: Words
    near: Words
    weak: Words
    determiners: Words
    directions: Words
    areas: Mapping[int, Words]
    sites: Words
    border: Words
    acting: Words
    inner: Words
    capital: Words
    lesser: Words
    administrative: Words
    received: Words
    moving: Words
    vague: Words
    struck: Words
    modifiers: Words
    organisations: Words
    folk: Words
    titles: Words
    saying: Words
    carried: Words
    officials: Words
    calendar: Words
    nameless: Words
    homographs: Words
    distances: Words
    joiners: Words
    weights: Weights


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The lexicon of places. `letters`: the class of a lower-cased word, one letter, for `chunks` and `phrases`."""

    file: PlaceFile
    levels: Mapping[str, int]
    letters: Mapping[str, str]
    token: re.Pattern[str]
    """A token: nouns of several words ("local government area") are one."""
    protected: Words
    """Words of sites that are known by district only."""

    def letter(self, word: str) -> str:
        """Return the class of a lower-cased word; "w" for any other word, "J" for one with a hyphen."""
        return self.letters.get(word) or ("J" if "-" in word else "w")


def load_places(path: Traversable | None = None) -> PlaceWords:
    """Return the place words of a file, by default the shipped English ones. Raises BadData."""
    file = datafile.load(path or datafile.shipped("lexicon", "en", "places.yml"), PlaceFile)
    levels = {word: level for level, words in file.areas.items() for word in words}
    # Later rows win: a word that is both a modifier and an area ("capital", "border") is read as the noun.
    classes: tuple[tuple[str, Words], ...] = (
        ("J", file.modifiers),
        ("Q", file.officials),
        ("T", file.calendar),
        ("S", file.sites),
        ("A", frozenset(levels)),
        ("V", file.struck),
        ("Y", file.saying),
        ("R", file.carried),
        ("E", file.directions),
        ("K", file.distances),
        ("P", file.locative),
        ("D", file.determiners),
        ("O", frozenset({"of"})),
        ("&", frozenset({"and", "or"})),
    )
    letters = {word: letter for letter, words in classes for word in words}
    return PlaceWords(file, MappingProxyType(levels), MappingProxyType(letters), _token(levels), load_protected())


def _token(levels: Mapping[str, int]) -> re.Pattern[str]:
    nouns = sorted((noun for noun in levels if " " in noun), key=len, reverse=True)
    compounds = "|".join(re.escape(noun).replace(r"\ ", r"[ \n]{1,3}") for noun in nouns)
    return re.compile(rf"(?i:\b(?:{compounds})\b)|{_WORD}")
