"""Whether a claimant asserts, hedges or denies a figure, by the marks beside its number (lexicon/en/stance.yml)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

import msgspec

from counterclaim import datafile
from counterclaim.extract.attribution import Cue, Form
from counterclaim.records import Span, Stance
from counterclaim.sieve import Sieve

Reach = Literal["after", "before", "clause", "sentence", "subject", "near", "next"]
NEAR_BEFORE, NEAR_BEHIND = 3, 1
"""Words between a mark that stands "near" and the number behind or before it."""
SUBJECT = 8
"""Words of a counted noun before its verb, a second one included ("12 dead and dozens of wounded were reported")."""
NEXT = 240
"""Characters of the sentence after the number's that are searched for "could not be verified"."""
PARAGRAPH = 2 * NEXT
"""Characters after the number's sentence in which the next paragraph begins, if it is looked at."""
_BREAK_MARK = re.compile(r"[;\n]|[.!?][\"”’]? ")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|been|be|has|have|had)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’-]+")
_GOING_ON = frozenset({Form.QUOTED, Form.CARRIED})
"""What goes on with a speaker does not go on with his denial."""
_SEVERAL = re.compile(
    r"\W{0,3}(?:(?:the|these|those|their|both|neither|none) ){1,2}(?:of )?(?:the |these )?(?:side['’]s )?"
    r"(?:figures|claims|tolls|numbers|accounts?|reports|versions?|claim|statements?)\b",
    re.IGNORECASE,
)
_ZERO = re.compile(r"(?:no|none|nobody|zero|not|0)\b", re.IGNORECASE)


class _Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    stance: Stance
    reach: Reach
    pattern: str


class _Verbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    verbs: tuple[str, ...]
    stance: Stance
    zero: bool = False


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    outcomes: tuple[str, ...]
    figures: tuple[str, ...]
    breaks: tuple[str, ...]
    verbs: tuple[_Verbs, ...]
    marks: tuple[_Mark, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A compiled mark: where it matches, which stance it gives and how far it reaches."""

    name: str
    stance: Stance
    reach: Reach
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Doubt:
    """The lexicon that `stance` needs."""

    marks: tuple[Mark, ...]
    sieve: Sieve[Mark]
    verbs: Mapping[str, _Verbs]
    outcome: re.Pattern[str]
    figure: re.Pattern[str]
    pause: re.Pattern[str]


def load_doubt(path: Traversable | None = None) -> Doubt:
    """Return the shipped English lexicon of doubt, or another one. Raises BadData with file and line."""
    file = datafile.load(path or datafile.shipped("lexicon", "en", "stance.yml"), _File)
    outcome, figure = _either(file.outcomes), _either(file.figures)
    marks = tuple(Mark(m.name, m.stance, m.reach, _compiled(m.pattern, outcome, figure)) for m in file.marks)
    return Doubt(
        marks=marks,
        sieve=Sieve((mark, mark.pattern.pattern) for mark in marks),
        verbs=MappingProxyType({verb: row for row in file.verbs for verb in row.verbs}),
        outcome=re.compile(rf"\b{outcome}\b", re.IGNORECASE),
        figure=re.compile(rf"\W{{0,3}}(?:the |this |these |his |her |its |their )?{figure}\b", re.IGNORECASE),
        pause=re.compile(rf"\b{_either(file.breaks)}\b", re.IGNORECASE),
    )


def _either(words: tuple[str, ...]) -> str:
    return "(?:" + "|".join(map(re.escape, words)) + ")"


def _compiled(pattern: str, outcome: str, figure: str) -> re.Pattern[str]:
    filled = pattern.replace("{outcome}", outcome).replace("{figure}", figure)
    return re.compile(filled.replace(" ", r"\s"), re.IGNORECASE)


def stance(text: str, quote: Span, count: Span, cue: Cue | None, doubt: Doubt) -> Stance:
    """Return how the claimant of the number at `count`, in the sentence `quote`, stands to it.

    `cue` is what the number stands under (`attribution.governing`); without one the outlet speaks.
    """
    row = doubt.verbs.get(cue.verb) if cue is not None and cue.form not in _GOING_ON else None
    if row is not None and (not row.zero or _ZERO.match(text, *count)):
        return row.stance
    place = _Place(text, quote, count, cue, doubt)
    likely = doubt.sieve.likely(text[quote[0] : quote[1] + PARAGRAPH])
    return next((mark.stance for mark in likely if _REACHES[mark.reach](place, mark.pattern)), Stance.ASSERTED)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a number stands, for the functions that tell whether a mark reaches it."""

    text: str
    quote: Span
    count: Span
    cue: Cue | None
    doubt: Doubt


def _after(place: _Place, pattern: re.Pattern[str]) -> bool:
    """A mark before the number, with no pause and no other speaker between."""
    said = place.cue.said[0] if place.cue is not None and place.cue.said[1] <= place.count[0] else place.quote[0]
    for hit in pattern.finditer(place.text, place.quote[0], place.count[1]):
        between = place.text[hit.end() : place.count[0]]
        if hit.start() >= said and not place.doubt.pause.search(between) and not _BREAK_MARK.search(between):
            return True
    return False


def _before(place: _Place, pattern: re.Pattern[str]) -> bool:
    """A mark behind the number, before any outcome that is the number's own."""
    for hit in pattern.finditer(place.text, place.count[0], place.quote[1]):
        between = place.text[place.count[1] : hit.start()]
        paused = place.doubt.pause.search(between) or _BREAK_MARK.search(between)
        if not paused and not place.doubt.outcome.search(between):
            return True
    return False


def _clause(place: _Place, pattern: re.Pattern[str]) -> bool:
    """A mark on either side of the number, or around it ("may be 12 dead")."""
    around = any(
        hit.start() <= place.count[0] and place.count[1] <= hit.end()
        for hit in pattern.finditer(place.text, *place.quote)
    )
    return around or _after(place, pattern) or _before(place, pattern)


def _sentence(place: _Place, pattern: re.Pattern[str]) -> bool:
    """A mark anywhere in the number's sentence."""
    return pattern.search(place.text, *place.quote) is not None


def _subject(place: _Place, pattern: re.Pattern[str]) -> bool:
    """A mark behind the number's own noun: "twelve deaths were reported", not "twelve died and more were reported"."""
    for hit in pattern.finditer(place.text, place.count[1], place.quote[1]):
        between = place.text[place.count[1] : hit.start()]
        if (
            len(_WORD.findall(between)) <= SUBJECT
            and not _AUXILIARY.search(between)
            and not _BREAK_MARK.search(between)
        ):
            return True
    return False


def _near(place: _Place, pattern: re.Pattern[str]) -> bool:
    """A mark inside the number, or within a few words of it."""
    return any(_is_near(place, hit.span()) for hit in pattern.finditer(place.text, *place.quote))


def _is_near(place: _Place, mark: Span) -> bool:
    if mark[1] <= place.count[0]:
        between = place.text[mark[1] : place.count[0]]
        return len(_WORD.findall(between)) <= NEAR_BEFORE and not place.doubt.pause.search(between)
    return mark[0] <= place.count[1] or len(_WORD.findall(place.text, place.count[1], mark[0])) <= NEAR_BEHIND


def _next(place: _Place, pattern: re.Pattern[str]) -> bool:
    """A mark in the next sentence of the paragraph, when that sentence opens with a word for the figure.

    The first sentence of the next paragraph counts where it speaks of several figures, those before it.
    """
    start = place.quote[1]
    following = place.text[start : start + PARAGRAPH].lstrip(' "”’.')
    rest, _, later = following.partition("\n")
    own, next_paragraph = _first_sentence(rest[:NEXT]), _first_sentence(later.lstrip()[:NEXT])
    about = place.doubt.figure.match(own) or _SEVERAL.match(own)
    after = _SEVERAL.match(next_paragraph) and len(rest) < NEXT
    return bool((about and pattern.search(own)) or (after and pattern.search(next_paragraph)))


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0]


_REACHES: Mapping[Reach, Callable[[_Place, re.Pattern[str]], bool]] = MappingProxyType(
    {
        "after": _after,
        "before": _before,
        "clause": _clause,
        "sentence": _sentence,
        "subject": _subject,
        "near": _near,
        "next": _next,
    }
)
