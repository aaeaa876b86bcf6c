"""Proper names in running text: what they look like, their initials, and which of them an acronym stands for."""

import re
from collections.abc import Iterator, Mapping, Sequence

CAPITAL = r"[A-Z][\w'’\-]{1,30}"
LINK = r"(?:of|for|the|and|in|al|de|la|del|y)"
BLANK = r"(?:[ ]+\n?[ ]*|\n[ ]*)"
"""Between two words of a name: it may be broken over two lines, not over two paragraphs."""
NAME = rf"{CAPITAL}(?:{BLANK}(?:{LINK}{BLANK}){{0,2}}(?!(?:The|An?)\b){CAPITAL}){{0,8}}"
ACRONYM = r"[A-Z]{2,6}(?:-[A-Z]{1,6})?(?![\w\-])"
SHORTEST, LONGEST = 3, 6
"""Letters of an acronym that is looked up among the names of its report without standing beside one."""
_ARTICLE = re.compile(r"^(?:The|A|An)\s+", re.IGNORECASE)
_NAME = re.compile(rf"(?<![\w\-]){NAME}")
_ACRONYM = re.compile(rf"(?<![\w\-]){ACRONYM}")


def names(text: str) -> tuple[str, ...]:
    """Return the runs of capitalised words in a text, sorted, each once."""
    return tuple(sorted({" ".join(match.group().split()) for match in _NAME.finditer(text)}))


def acronyms(text: str) -> tuple[str, ...]:
    """Return the words in capitals that may be acronyms, sorted, each once."""
    return tuple(sorted({match.group() for match in _ACRONYM.finditer(text)}))


def bare(name: str) -> str:
    """Return a name on one line without its article and without a closing possessive."""
    return _ARTICLE.sub("", " ".join(name.split())).removesuffix("'s").removesuffix("’s").rstrip("'’")


def initials(name: str) -> str:
    """Return the first letters of the capitalised words of a name, hyphens parting words too."""
    return "".join(part[0] for word in name.split() for part in word.split("-") if part[:1].isupper())


def slug(name: str) -> str:
    """Return a name as an id: lower case, ASCII letters and digits, joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def by_initials(found: Sequence[str], wanted: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the names, or runs of words in them, that have exactly the letters of an acronym as initials."""
    letters = {acronym for acronym in wanted if acronym.isalpha() and SHORTEST <= len(acronym) <= LONGEST}
    spelled: dict[str, dict[str, None]] = {acronym: {} for acronym in sorted(letters)}
    for run in found:
        for part in _parts(run):
            if initials(part) in spelled:
                spelled[initials(part)][part] = None
    return {acronym: tuple(parts) for acronym, parts in spelled.items()}


def _parts(run: str) -> Iterator[str]:
    """Yield the runs of words of a name that begin and end with a capital: "Monday Vardian Front" holds two words'."""
    words = bare(run).split()
    for start, first in enumerate(words):
        for end in range(start + 1, min(len(words), start + 2 * LONGEST) + 1):
            if first[0].isupper() and words[end - 1][0].isupper():
                yield bare(" ".join(words[start:end]))
