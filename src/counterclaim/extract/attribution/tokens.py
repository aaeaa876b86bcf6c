"""Words and marks of a sentence, with their offsets into the report."""

import re
from collections.abc import Sequence

import msgspec

# a word keeps inner points, apostrophes, hyphens and strokes: U.N., villagers', al-Ahed, Twitter/X, Safa.ps, @name,
# (TNC)-funded; but not a point whose blank was lost: "in the raid.The army"
_TOKEN = re.compile(
    r"(?:(?<=\))-)?[@#]?\w+(?:(?:['’&/\-‑]|(?<![a-z]{3})\.|\.(?![A-Z]))\w+)*(?:(?<=s)['’](?=\s))?|--+|[^\w\s\\]"
)
_ABBREVIATION = re.compile(r"(?:[A-Z][a-z]{0,3}|\w(?:\.\w)+|Capt|Brig|Supt|Prof)")
DASHES = frozenset({"—", "–", "--", "---", "-"})
QUOTES = frozenset("“”\"„«»‘’'`")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word or mark at [start, end) of the report's text; `low` is its lower-case form."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Words hold a letter or a digit."""
        return self.text[-1].isalnum() or self.text[0].isalnum() or self.text[0] in "@#"

    @property
    def is_name(self) -> bool:
        """Names begin with a capital, an at sign or an article of their own (al-Nahar), or hold a point."""
        return self.text[0].isupper() or self.text[0] == "@" or self.low.startswith(("al-", "el-")) or "." in self.text

    @property
    def is_possessive(self) -> bool:
        """`the group's`, `the villagers'`."""
        return self.low.endswith(("'s", "’s", "s'", "s’"))

    @property
    def stem(self) -> str:
        """The lower-case form without a possessive ending."""
        return self.low[:-2] if self.low.endswith(("'s", "’s")) else self.low.rstrip("'’")


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Return the words and marks of text[start:end], in order."""
    return tuple(Token(word := m[0], word.lower(), m.start(), m.end()) for m in _TOKEN.finditer(text, start, end))


def is_stop(line: Sequence[Token], index: int) -> bool:
    """Tell whether a point ends a sentence rather than an abbreviation ("Gen.", "U.N.")."""
    if line[index].text != ".":
        return False
    return index == 0 or index == len(line) - 1 or not _ABBREVIATION.fullmatch(line[index - 1].text)
