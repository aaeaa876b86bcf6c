"""In which language a text is: English by its words at once, any other only where a library is sure of it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import msgspec
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from counterclaim import datafile
from counterclaim.records import LanguageSource

ENGLISH, UNKNOWN = "en", "und"
SAMPLE = 500
"""Characters whose words are counted first: of 6,282 English texts, 109 of one or two lines have too few there."""
WHOLE = 20_000
"""Characters whose words are counted before a text is refused: a translation may stand below the original."""
GUESSED = 600
"""Characters that the library sees; more change no answer, and it takes 0.12 ms for them."""
FEW, SOME, MANY = 2, 4, 10
"""Different English words: FEW may be in names ("The Bank of ..."), SOME make a sentence, MANY belie what is stated."""
FEW_SHARE, SOME_SHARE = 0.15, 0.03
"""Share of all words that FEW and SOME of them must have; the lowest of an English report of sentences is .12."""
MIN_LATIN = 0.5
"""Share of Latin letters; quotations and names in another script leave an English text far above it."""
SURE, SURER = 0.3, 0.6
"""Confidence of the library in a language that is refused, and in that of a text with FEW words or said to be English.
Its wrong guesses at English headlines full of names have .2, right ones at sentences of other languages .5 and more."""
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{1,8}){0,3}")
_OPEN = frozenset((UNKNOWN, "mul", "zxx", "mis"))
_ENGLISH = frozenset((ENGLISH, "eng"))


class LanguageFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of language.yml."""

    words: frozenset[str]
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Language:
    """What a text is in: an ISO 639 code (None: nobody knows), and who says so (None: nobody)."""

    code: str | None = None
    source: LanguageSource | None = None

    @property
    def is_read(self) -> bool:
        """Tell whether there are rules for it; what nobody knows is tried as English."""
        return self.code is None or self.code in _ENGLISH

    def __str__(self) -> str:
        """Return "Spanish (es)"."""
        code = self.code or UNKNOWN
        return f"{_file().names[code]} ({code})" if code in _file().names else f"the language {code!r}"


def stated(words: str) -> str | None:
    """Return the code of a language as a report states it ("en_GB", "ara", "Arabic"); None for what is no language."""
    plain = words.strip().lower()
    named = next((code for code, name in _file().names.items() if name.lower() == plain), None)
    code = _CODE.fullmatch(plain)
    return named or (code[1] if code and code[1] not in _OPEN else None)


def identify(text: str, said: str | None) -> Language:
    """Return the language that a report says it is in (`said`, a code), unless its text surely tells otherwise."""
    share, count = _english(text[:SAMPLE])
    if said in _ENGLISH or said is None:
        found = _by_words(share, count, text) or _by_library(text, count, said)
        return Language(ENGLISH, LanguageSource.STATED) if said and found.is_read else found
    belied = count >= MANY and share >= FEW_SHARE
    return Language(ENGLISH, LanguageSource.TEXT) if belied else Language(said, LanguageSource.STATED)


def _by_words(share: float, count: int, text: str) -> Language | None:
    """Return English if enough of the words are English, wherever they stand."""
    if _suffices(share, count) or _suffices(*_english(text[:WHOLE])):
        return Language(ENGLISH, LanguageSource.TEXT)
    return None


def _by_library(text: str, count: int, said: str | None) -> Language:
    """Return the language of a text with few English words if the library is sure, or the letters are not Latin."""
    code, confidence = _identifier().classify(text[:GUESSED])
    latin = _is_latin(text[:SAMPLE])
    if code in (ENGLISH, *_OPEN):
        code = (ENGLISH if code == ENGLISH else None) if latin else UNKNOWN
    elif latin and confidence < (SURER if said or count >= FEW else SURE):
        code = None
    return Language(code, LanguageSource.TEXT if code else None)


def _english(text: str) -> tuple[float, int]:
    """Return the share of English words, and how many different ones there are."""
    known, words = _file().words, _WORD.findall(text.lower())
    english = [word for word in words if word in known]
    return len(english) / max(1, len(words)), len(set(english))


def _suffices(share: float, count: int) -> bool:
    return (count >= SOME and share >= SOME_SHARE) or (count >= FEW and share >= FEW_SHARE)


def _is_latin(text: str) -> bool:
    """Tell whether at least half of the letters are Latin."""
    letters = [character for character in text if character.isalpha()]
    return sum(c.isascii() or unicodedata.name(c, "").startswith("LATIN") for c in letters) >= MIN_LATIN * len(letters)


@cache
def _file() -> LanguageFile:
    return datafile.load(datafile.shipped("lexicon", "en", "language.yml"), LanguageFile)


@cache
def _identifier() -> LanguageIdentifier:
    """Load the library's model, half a second and 100 MB, when the first text is not plainly English."""
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
