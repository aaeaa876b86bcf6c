"""A cue: who is made to speak, by which words, and how far the saying reaches."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.records import Span


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

    def reaches(self, at: Span) -> bool:
        """Tell whether a number at `at` lies in the scope, and not in the speaker's own name."""
        within = self.scope[0] <= at[0] and at[1] <= self.scope[1]
        return within and not (self.said[0] <= at[0] and at[1] <= self.said[1])


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one report, in the order of their sentences, and its quotations."""

    text: str
    items: tuple[Cue, ...]
    quotations: tuple[Span, ...]
