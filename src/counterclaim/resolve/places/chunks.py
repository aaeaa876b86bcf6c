"""From a sentence to chunks, one letter each: the layer below place phrases.

Letters of proper names: N gazetteer name, C country, M people ("Afghan"), U unknown, Z organisation, H person.
Letters of words are those of `words`; "G" is a genitive, "9" a number, any other mark stands for itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from counterclaim.gazetteer import Gazetteer, Toponym
from counterclaim.records import Span
from counterclaim.resolve.places.words import PlaceWords

_ARTICLED = re.compile(r"\w+[-‑'’ʼ‘][A-Z]")
_GENITIVE = re.compile(r"['’][sS]$")
_SHOUTED_CUES = frozenset("POE,&(")
"""What stands in front of a name in a text of capitals; there, a town may be called like any word."""
ACRONYM = 5
"""Letters of the longest word in capitals that is taken for an acronym where the gazetteer does not know it."""
LONGEST = 6
"""Words of the longest name that is looked up."""
HEARD = 15_000
"""People from which an added place is a name by itself. A full dump has a hamlet for every surname and many a word."""


class Token(NamedTuple):
    """A word or a mark. A tuple like Chunk: a report has hundreds, and a frozen dataclass costs three times as much."""

    start: int
    end: int
    text: str
    lower: str
    letter: str
    capital: bool


class Chunk(NamedTuple):
    """A word, a mark or a whole proper name; `found`: what the gazetteer holds under that name."""

    start: int
    end: int
    text: str
    lower: str
    """The words in lower case, with single blanks."""
    letter: str
    found: tuple[Toponym, ...] = ()
    people: tuple[str, ...] = ()
    """Countries, alpha-3, of a people (letter M)."""

    @property
    def span(self) -> Span:
        """The half-open offsets."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Chunker:
    """Cuts sentences into chunks. `shouting`: the report is in capitals, so capitals say nothing."""

    words: PlaceWords
    gazetteer: Gazetteer
    shouting: bool = False
    small: frozenset[str] = frozenset()
    """Lower-cased words that the report also writes small: capitals at the head of a sentence say nothing."""

    def chunks(self, text: str, span: Span) -> tuple[Chunk, ...]:
        """Return the chunks of a sentence, in order."""
        tokens = [t for raw in self.words.token.finditer(text, *span) for t in self._tokens(raw, span[0])]
        tokens = [self._homograph(tokens, i) for i in range(len(tokens))]
        found: list[Chunk] = []
        at = 0
        while at < len(tokens):
            run = self._run(tokens, at)
            if run > at:
                run += self._ends_small(text, tokens, run)
                found.extend(self._names(text, tokens[at:run], tokens[at - 1].letter if at else ""))
            else:
                token = tokens[at]
                found.append(_chunk(token))
            at = max(run, at + 1)
        return tuple(self._without_folk(found))

    def _without_folk(self, chunks: Sequence[Chunk]) -> list[Chunk]:
        """Turn the names of peoples ("Karo and Veld herdsmen") into organisations."""
        out: list[Chunk] = []
        folk = False
        for chunk in reversed(chunks):
            named = folk and chunk.letter in "NU"
            out.append(chunk._replace(letter="Z") if named else chunk)
            folk = chunk.lower in self.words.file.folk or (folk and (named or chunk.letter == "&"))
        return out[::-1]

    def _tokens(self, raw: re.Match[str], opening: int) -> Iterator[Token]:
        word, start = raw.group(), raw.start()
        owner = _GENITIVE.search(word) if word[-1] in "sS" else None
        stem = word[: owner.start()] if owner else word
        lower = _lower(stem)
        yield Token(start, start + len(stem), stem, lower, *self._class(stem, lower, start == opening))
        if owner:
            yield Token(start + len(stem), raw.end(), owner[0], owner[0].lower(), "G", False)

    def _class(self, word: str, lower: str, first: bool) -> tuple[str, bool]:
        """Return the letter of a token and whether it may belong to a proper name."""
        if word[0].isdigit():
            return "9", False
        if not word[0].isalpha():
            return word[0], False
        letter = self.words.letter(lower)
        if self.shouting:
            return letter, letter in "wJEASQ" and lower not in self.words.file.nameless
        if not _capital(word) or letter in "TPDO&":
            return letter, False
        if lower.replace(".", "").partition("-")[0] in self.words.file.nameless or (first and lower in self.small):
            return letter, False
        if lower in self.words.file.homographs:
            return letter, False
        if lower in self.words.file.organisations:
            return "Z", True
        if lower in self.words.file.administrative:
            return "J", True
        return ("H" if lower in self.words.file.titles else letter if letter in "SAE" else "U"), True

    def _homograph(self, tokens: Sequence[Token], at: int) -> Token:
        """Return a token, as a name where a common word written large is one ("in Nice", "Mobile, Alabama")."""
        token = tokens[at]
        if token.lower not in self.words.file.homographs or self.shouting or not _capital(token.text):
            return token
        lead = "".join("w" if t.lower in self.words.file.weak else t.letter for t in tokens[max(0, at - 2) : at])
        after = tokens[at + 1 : at + 3]
        located = lead.endswith("P") or lead == "AO"
        headed = len(after) == 2 and after[0].text == "," and after[1].capital
        named = (located and not (after and after[0].capital)) or headed
        return token._replace(letter="U", capital=True) if named else token

    def _run(self, tokens: Sequence[Token], start: int) -> int:
        """Return the end of the run of name words that starts here (its start, if there is none)."""
        end = start
        while end < len(tokens) and tokens[end].capital:
            end += 1
            if end + 1 < len(tokens) and tokens[end].text in self.words.file.joiners and tokens[end + 1].capital:
                end += 1
        return end

    def _ends_small(self, text: str, tokens: Sequence[Token], run: int) -> bool:
        """Tell whether a name ends in an area noun written small ("Sinai peninsula") and is known with it."""
        if run == len(tokens) or tokens[run].letter != "A":
            return False
        if self.gazetteer.people(tokens[run - 1].text):  # "the northern French city of Veld" is no "French City"
            return False
        return any(map(speaks, self.gazetteer.find(text[tokens[run - 1].start : tokens[run].end])))

    def _names(self, text: str, run: Sequence[Token], before: str) -> Iterator[Chunk]:
        """Yield the chunks of a run of name words: known names longest first; organisation, person or unknown."""
        if run[-1].letter == "S":  # "Karo General Hospital" is neither a general nor an organisation
            run = [t._replace(letter="U") if t.letter in "ZH" else t for t in run]
        organisation = any(t.letter == "Z" for t in run) and not self.shouting
        at = 0
        while at < len(run):
            named = not self.shouting or (run[at - 1].letter if at else before or ",") in _SHOUTED_CUES
            known = self._known(text, run, at, before) if named else None
            if known is not None:
                end, chunk = known
            else:
                end, chunk = self._unknown(text, run, at)
            if organisation and chunk.letter in "NU":
                chunk = chunk._replace(letter="Z")
            yield chunk
            at = end

    def _known(self, text: str, run: Sequence[Token], at: int, before: str) -> tuple[int, Chunk] | None:
        for end in range(min(len(run), at + LONGEST), at, -1):
            if end - at == 1 and not self._alone(run, at, before):
                continue
            chunk = self._look_up(text[run[at].start : run[end - 1].end], run[at].start)
            if chunk is not None and (chunk.letter == "M" or self._whole(run, at, end)):
                return end, chunk
        return None

    def _alone(self, run: Sequence[Token], at: int, before: str) -> bool:
        """Tell whether one word can be a name: no direction, no noun (but "Delta State"); two letters if capitals.

        A noun is one where nothing but a preposition stands before it ("in Hub", but "in the Church").
        """
        if run[at].letter in "SA" and len(run) == 1 and before == "P" and not self.shouting:
            return True
        if run[at].letter in "EZSA":
            return run[at].letter == "A" and at + 1 < len(run) and run[at + 1].letter == "A"
        return len(run[at].text) > 2 or run[at].text.isupper()

    def _whole(self, run: Sequence[Token], at: int, end: int) -> bool:
        """Tell whether a stretch of a run can be a name of its own: not the half of an unknown name."""
        if self.shouting:
            return True
        before = at > 0 and run[at - 1].letter in "UH"
        after = end < len(run) and run[end].letter == "U"
        return not before and not after

    def _look_up(self, name: str, start: int) -> Chunk | None:
        people = self.gazetteer.people(name)
        if people:
            return Chunk(start, start + len(name), name, _lower(name), "M", people=people)
        found = tuple(place for place in self.gazetteer.find(name) if speaks(place))
        country = any(place.kind == "country" for place in found)
        if not found or (len(name) < 3 and not country):
            return None
        letter = "C" if country else "N"
        return Chunk(start, start + len(name), name, _lower(name), letter, found)

    def _unknown(self, text: str, run: Sequence[Token], at: int) -> tuple[int, Chunk]:
        first = run[at]
        if first.letter in "SAEJ" or self.shouting:
            return at + 1, _chunk(first)
        end = at + 1
        while end < len(run) and run[end].letter in ("UZH" if first.letter != "H" else "UH"):
            end += 1
        acronym = end == at + 1 and first.text.isupper() and len(first.text) <= ACRONYM
        letter = "H" if first.letter == "H" else "Z" if acronym else "U"
        start, stop = first.start, run[end - 1].end
        return end, Chunk(start, stop, text[start:stop], _lower(text[start:stop]), letter)


def speaks(place: Toponym) -> bool:
    """Tell whether a name may mean a place whatever stands around it.

    A small place that only an added gazetteer knows says nothing of a report's country, and its name is an unknown one
    until a sentence makes it a place; then it is found in the country that phrase or report speak of.
    """
    return not place.added or place.population >= HEARD


def without_persons(sentences: Sequence[Sequence[Chunk]]) -> list[tuple[Chunk, ...]]:
    """Return the sentences with the names of persons unknown again: "Karo" in a report that names a "Veld Karo"."""
    persons = {word for row in sentences for chunk in row if chunk.letter in "UH" for word in _parts_of(chunk)}
    return [tuple(_unless_person(row, i, persons) for i in range(len(row))) for row in sentences]


def _parts_of(chunk: Chunk) -> list[str]:
    words = chunk.lower.split()
    return words if len(words) > 1 else []


def _unless_person(row: Sequence[Chunk], at: int, persons: set[str]) -> Chunk:
    chunk = row[at]
    located = at > 0 and row[at - 1].letter in "POE"
    person = chunk.letter == "N" and not located and chunk.lower in persons
    return chunk._replace(letter="U", found=()) if person else chunk


def _chunk(token: Token) -> Chunk:
    return Chunk(token.start, token.end, token.text, token.lower, token.letter)


def _lower(text: str) -> str:
    return " ".join(text.lower().split())


def _capital(word: str) -> bool:
    """Tell whether a word is written large, behind a small article too ("al-Karo")."""
    return word[0].isupper() or (len(word) > 4 and _ARTICLED.match(word) is not None)


def is_shouting(text: str) -> bool:
    """Tell whether a text is written in capitals, as wire reports were."""
    upper = sum(map(str.isupper, text))
    return upper > 20 and upper > 4 * sum(map(str.islower, text))


def small_words(text: str) -> frozenset[str]:
    """Return the words that a text writes small at least once."""
    return frozenset(word for word in re.findall(r"\b[^\W\d_]+\b", text) if word.islower())
