"""Place phrases: regular expressions over the letters of a sentence's chunks.

A phrase is a chain of cores from fine to coarse: "a school | in the Karo district | of Veld City | , Norland". A core
is a site ("the Veld mosque"), an area with or without its name ("the town of Veld", "Karo district") or a bare name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.records import Span
from counterclaim.resolve.places.chunks import Chunk
from counterclaim.resolve.places.words import PlaceWords

_LIST = r"[NUC](?:,?&[NUC]|,[NUC](?=,?&|,[NUC],?&)){0,6}"
_OWNER = r"(?:(?:[NUC]|D?A)G[JEM]{0,3}|C[JE]{0,2}(?=A{1,2}O))?"
_NOUN = r"M?J?[SA]{1,2}(?!Q)"
_CORE = rf"""(?:
    D?[JEM9]{{0,4}}{_OWNER}{_NOUN}(?:OD?[JE]{{0,2}}{_LIST}|(?<=A)N)A?(?![SGM])  # the town of Veld
  | D?[JEM9]{{0,4}}{_OWNER}(?:{_LIST})?{_NOUN}                       # Karo district, a school
  | (?:D(?=[JEM]{{0,2}}[NC]))?[JEM]{{0,3}}{_OWNER}{_LIST}(?![GSM])   # northern Norland
)"""
_LINK = r"(?:,?(?:w?9[K-]?(?:\(9K\))?)?(?:E?P{1,2}|EO|(?<=[SA])O)|,(?!D[JEM]{0,3}[NUC](?!A))|[(\[])"
PHRASE = re.compile(rf"{_CORE}(?:{_LINK}{_CORE}[)\]]?){{0,4}}", re.VERBOSE)
_DISTANCE = re.compile(r"9K(?:\(9K\))?E?[OP]$")
_SPLIT = re.compile(rf"(?P<link>{_LINK})?(?P<core>{_CORE})", re.VERBOSE)
FAR_OFF = 50
"""Kilometres (or miles) from a named town beyond which the town's point says nothing about the place."""
_DATELINE = re.compile(r"[0-9,.\s()A-Za-z]{0,40}?(?:--|—|–|\s-\s)")


@dataclass(frozen=True, slots=True)
class Part:
    """A proper name within a phrase. `level`: where_prec of the area noun beside it, None without one."""

    chunk: Chunk
    core: int
    level: int | None
    near: bool
    far: bool = False
    """A stated distance of more than 50 km lies between it and the place: it speaks for the country only."""
    owner: bool = False
    """It owns the rest ("Norland's Karo district") and is therefore coarser."""
    namesake: bool = False
    """It lends its name to a street, a quarter or a site ("Veld Road")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place as written, with the names in it from fine to coarse, and how the sentence leads up to it."""

    start: int
    end: int
    parts: tuple[Part, ...]
    people: tuple[str, ...]
    """Countries, alpha-3, of the peoples named in the phrase outside of sites ("the northern Afghan city")."""
    head: str
    """The site or area noun of the finest core, lower case; "" for a bare name."""
    site: bool
    named: bool
    """The finest core holds a proper name or a people's ("the German consulate")."""
    determined: bool
    """It opens with a determiner: a bare name then is a people or a group ("the Karo")."""
    counted: bool
    """It opens with a number ("40 homes")."""
    directed: bool
    """It names a part of the area ("northern Norland")."""
    before: str
    """The locative or striking word in front, lower case; "" for none."""
    near: bool
    """The word in front says "close to", not "in"."""
    cued: bool
    """The locative word stands right in front, with no other noun between."""
    lead: str
    """Letters of the six chunks in front."""
    capital: bool = False
    """It is a country's capital, unnamed ("the Norland capital")."""
    dateline: bool = False

    @property
    def span(self) -> Span:
        """The half-open offsets."""
        return self.start, self.end

    @property
    def letters(self) -> frozenset[str]:
        """The kinds of proper names in the finest core, owners left out."""
        return frozenset(part.chunk.letter for part in self.parts if part.core == 0 and not part.owner)


def phrases(text: str, chunks: Sequence[Chunk], words: PlaceWords) -> Iterator[Phrase]:
    """Yield the place phrases of a sentence in order; they do not overlap."""
    letters = "".join(chunk.letter for chunk in chunks)
    for match in PHRASE.finditer(letters):
        yield _phrase(text, chunks, letters, match, words)


def _phrase(text: str, chunks: Sequence[Chunk], letters: str, match: re.Match[str], words: PlaceWords) -> Phrase:
    cores = _settled(chunks, list(_SPLIT.finditer(letters, *match.span())), words)
    (low, first_end), high = cores[0].span("core"), _end(letters, cores[-1].end(), match.end())
    far = _is_far(chunks, letters, low)
    parts = [part for number, core in enumerate(cores) for part in _parts(chunks, letters, core, number, words)]
    if far:
        parts = [replace(part, far=True) if part.core == 0 else part for part in parts]
    nouns = [i for i in range(low, first_end) if letters[i] in "SA"]
    before = _before(chunks, low)
    return Phrase(
        start=chunks[low].start,
        end=chunks[high - 1].end,
        parts=tuple(sorted(parts, key=lambda part: (part.core, part.owner))),
        people=tuple(c for core in cores for c in _people(chunks, letters, core, words)),
        head=chunks[nouns[-1]].lower if nouns else "",
        site=any(letters[i] == "S" for i in nouns),
        named=any(letters[i] in "NUM" for i in range(low, first_end)),
        counted=letters[low] == "9",
        determined="D" in letters[max(0, low - 1) : low + 1],
        directed="E" in letters[low:first_end],
        before=before,
        near=before in words.file.near,
        cued=_cued(letters, low),
        lead=letters[max(0, low - 6) : low],
        capital=any(_is_capital(chunks, letters, *core.span("core"), words) for core in cores),
        dateline=low == 0
        and not nouns
        and _DATELINE.match(text, chunks[high - 1].end, chunks[high - 1].end + 60) is not None,
    )


def _end(letters: str, last: int, most: int) -> int:
    """Return the end of a phrase whose last core ends at `last`, with the bracket that closes it."""
    return last + (last < most and letters[last] in ")]")


def _settled(chunks: Sequence[Chunk], cores: list[re.Match[str]], words: PlaceWords) -> list[re.Match[str]]:
    """Drop who acts or moves in front ("a truck into | a hall"), and what names nothing behind ("Veld | , a town")."""
    while len(cores) > 1 and (chunks[cores[0].end() - 1].lower in words.file.moving or _is_somebody(cores[0])):
        cores = cores[1:]
    while len(cores) > 1 and not _names_something(chunks, cores[-1], words):
        cores = cores[:-1]
    return cores


def _is_somebody(core: re.Match[str]) -> bool:
    """Tell whether a core is an unknown name that no preposition makes a place ("Karo | in Veld")."""
    return (
        "U" in core.group("core") and not set(core.group("core")) & set("NCSA") and not _cued(core.string, core.start())
    )


def _cued(letters: str, low: int) -> bool:
    return letters[max(0, low - 3) : low].rstrip("DJE")[-1:] == "P"


def _names_something(chunks: Sequence[Chunk], core: re.Match[str], words: PlaceWords) -> bool:
    """Tell whether a core holds a proper name, a people's, or the word for a capital."""
    inside = {chunks[i].lower for i in range(*core.span("core"))}
    return bool(set(core.group("core")) & set("NUCM") or inside & words.file.capital)


def _parts(
    chunks: Sequence[Chunk], letters: str, core: re.Match[str], number: int, words: PlaceWords
) -> Iterator[Part]:
    low, high = core.span("core")
    link = core.group("link") or ""
    near = "K" in link or "E" in link or _is_near(chunks, *core.span("link"), words)
    level = min((words.levels[chunks[i].lower] for i in range(low, high) if letters[i] == "A"), default=None)
    for i in range(low, high):
        if letters[i] in "NUC":
            owner = letters[i + 1 : i + 2] == "G" or (letters[i] == "C" and "AO" in letters[i:high])
            follower = chunks[i + 1].lower if letters[i + 1 : i + 2] in ("S", "A") else ""
            yield Part(
                chunk=chunks[i],
                core=number,
                level=None if owner else level,
                near=near,
                far=number > 0 and _is_far(chunks, letters, low),
                owner=owner,
                namesake=follower in words.file.inner,
            )


def _is_far(chunks: Sequence[Chunk], letters: str, low: int) -> bool:
    """Tell whether "170 kilometres (110 miles) southeast of" or the like stands before a core."""
    stated = _DISTANCE.search(letters, max(0, low - 8), low)
    if stated is None:
        return False
    number = chunks[stated.start()].text.replace(",", "").rstrip(".")
    return number.isdigit() and int(number[:6]) > FAR_OFF


def _is_capital(chunks: Sequence[Chunk], letters: str, low: int, end: int, words: PlaceWords) -> bool:
    inside = {chunks[i].lower for i in range(low, end)}
    unnamed = not set(letters[low:end]) & set("NU")
    return unnamed and bool(inside & words.file.capital) and not inside & words.file.lesser


def _is_near(chunks: Sequence[Chunk], low: int, high: int, words: PlaceWords) -> bool:
    return low >= 0 and any(chunks[i].lower in words.file.near for i in range(low, high))


def _people(chunks: Sequence[Chunk], letters: str, core: re.Match[str], words: PlaceWords) -> Iterator[str]:
    """Yield the countries of peoples that qualify an area or a name, not a site (a consulate is never at home)."""
    low, high = core.span("core")
    inner = any(chunks[i].lower in words.file.inner | words.file.border for i in range(low, high))
    named = any(letters[i] == "A" and chunks[i].text.istitle() for i in range(low, high))  # "the Norland Village"
    if "S" not in core.group("core") and not inner and not named:
        for i in range(*core.span("core")):
            if letters[i] == "M" and len(chunks[i].people) == 1:
                yield chunks[i].people[0]


def _before(chunks: Sequence[Chunk], low: int) -> str:
    """Return the word that leads up to a phrase: a locative, a striking verb, "of"; skipping "30 km south"."""
    at = low - 1
    if at >= 1 and chunks[at].letter == "O" and chunks[at - 1].letter == "E":
        return "near"
    least = max(0, low - 4)
    while at > least and chunks[at].letter in "D9JwUM":
        at -= 1
    return chunks[at].lower if at >= 0 and chunks[at].letter in "PVO" else ""
