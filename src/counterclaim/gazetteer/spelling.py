"""Spelling: what two ways of writing one place name have in common."""

import re
import unicodedata
from dataclasses import dataclass

_MARKS = re.compile(r"[\u0300-\u036f'’‘ʼʻ`´ʽʿʾˈ.]")
_APART = re.compile(r"[\W_]+")
_ARTICLES = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ed", "er", "es", "et", "ez", "the"})
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ð": "d", "þ": "th"}
)
# Rewritings between systems of transliteration, in order; the left sides are what the systems disagree about.
_SOUNDS = (
    (re.compile(r"(?<=[aeiouy])h\b|(?<=[aeiou])h(?=[^aeiou])"), ""),
    (re.compile(r"tch|tsh"), "ch"),
    (re.compile(r"kh|q|ck|ch?(?=[^aeiouyh]|$)|c(?=[aou])"), "k"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"dj|zh"), "j"),
    (re.compile(r"ou|oo|ow|uw|o|w(?=[^aeiou]|$)"), "u"),
    (re.compile(r"ee|ei|ey|ie|iy|ay|ai|y|e"), "i"),
    (re.compile(r"v"), "w"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def key(name: str) -> str:
    """Return a name without case, accents, apostrophes, full stops and hyphens: "Sa'dah" and "SADAH" are one."""
    plain = name.casefold()
    if plain.isascii():  # nothing to normalise; one plain word is its own key: most calls end here
        if plain.isalnum():
            return plain
    else:
        plain = unicodedata.normalize("NFKD", plain).casefold().translate(_LETTERS)  # "𝗔" is "A" only when normalised
    return _APART.sub(" ", _MARKS.sub("", plain)).strip()


def sound(name: str) -> str:
    """Return a key with the systems of transliteration folded together; "" for a name too short to fold."""
    words = key(name).split()
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    folded = "".join(word for word in words if word not in {"al", "el"})
    for pattern, sound_ in _SOUNDS:
        folded = pattern.sub(sound_, folded)
    return folded if len(folded) >= 4 else ""


def is_printed(name: str) -> bool:
    """Refuse what nobody prints: letter-by-letter romanisations ("swldw"), airport codes; and other scripts."""
    latin = all(
        letter < "\u0250" or "\u02b0" <= letter <= "\u036f" or "\u1e00" <= letter <= "\u1eff" or letter in "’‘"
        for letter in name
    )
    return latin and len(name) > 2 and not name[0].islower() and not (name.isupper() and len(name) <= 4)


@dataclass(frozen=True, slots=True)
class Bare:
    """Takes generic words off a key: "nangarhar province" is "nangarhar" as well."""

    generic: frozenset[str]

    def __call__(self, spelt: str) -> str:
        """Return a key without the generic words at its ends; never nothing."""
        words = spelt.split()
        while len(words) > 1 and words[-1] in self.generic:
            words = words[:-1]
        while len(words) > 1 and words[0] in self.generic:
            words = words[1:]
        return " ".join(words)
