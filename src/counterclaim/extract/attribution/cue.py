"""A cue: who is made to speak, by which words, and how far the saying reaches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.records import Span
from counterclaim.sentences import Sentence, at


class Form(StrEnum):
    """How a cue stands to what is said; the better-ranked form wins among cues that reach a number."""

    FRONTED = "fronted"  # X said (that) ...
    TRAILING = "trailing"  # ..., X said; "...," said X; ..., according to X
    CITING = "citing"  # X, citing Y: Y's words, carried by X
    QUOTED = "quoted"  # a quotation without a cue of its own goes on with the last speaker
    CARRIED = "carried"  # "In addition, ...": the sentence goes on with the last speaker


@dataclass(frozen=True, slots=True)
class Cue:
    """One attribution. All spans are offsets into the report's text.

    `words` is the speaker's noun phrase, wherever it stands (the antecedent of "he"); `said` is the span from the
    speaker to the verb in the sentence itself; `clause` is the offset where the clause of a trailing cue begins.
    """

    form: Form
    verb: str
    words: Span
    said: Span
    scope: Span
    clause: int
    nameless: bool = False
    """A document whose writer nobody names ("initial counts put the dead at 12"): any speaker goes before it."""

    def reaches(self, at: Span) -> bool:
        """Tell whether a number at `at` lies in the scope, and not in the speaker's own name."""
        within = self.scope[0] <= at[0] and at[1] <= self.scope[1]
        return within and not (self.said[0] <= at[0] and at[1] <= self.said[1])


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one report, those that reach into each sentence, and its quotations. Made by `indexed`."""

    text: str
    sentences: tuple[Sentence, ...]
    by_sentence: tuple[tuple[Cue, ...], ...]
    quotations: tuple[Span, ...]

    @property
    def items(self) -> tuple[Cue, ...]:
        """Every cue once, in the order of the text."""
        return tuple(sorted(dict.fromkeys(cue for cues in self.by_sentence for cue in cues), key=_place))

    def reaching(self, span: Span) -> list[Cue]:
        """Return the cues whose scope holds a number's span, in the order of the text."""
        near = self.by_sentence[at(self.sentences, span[0])] if self.sentences else ()
        return [cue for cue in near if cue.reaches(span)]

    def touching(self, sentence: int) -> tuple[Cue, ...]:
        """Return the cues whose scope has a part in a sentence."""
        return self.by_sentence[sentence]


def indexed(text: str, sentences: Sequence[Sentence], cues: Iterable[Cue], quotations: tuple[Span, ...]) -> Cues:
    """Return cues by the sentences they reach into, so that asking for a claim's speaker looks at few of them."""
    shelves: list[list[Cue]] = [[] for _ in sentences]
    for cue in sorted(cues, key=_place):
        for number in range(at(sentences, cue.scope[0]), at(sentences, max(cue.scope[0], cue.scope[1] - 1)) + 1):
            shelves[number].append(cue)
    return Cues(text, tuple(sentences), tuple(map(tuple, shelves)), quotations)


def _place(cue: Cue) -> tuple[Span, Span]:
    return cue.said, cue.scope
