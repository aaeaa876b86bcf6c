"""Whom "he", "they" and "it" speak for: the nearest earlier speaker of fitting number and kind."""

from collections.abc import Sequence
from enum import StrEnum

from counterclaim.extract.attribution.lexicon import Speech
from counterclaim.extract.attribution.tokens import tokens
from counterclaim.records import Span


class Kind(StrEnum):
    """What a speaker's words name."""

    PERSON = "person"
    SEVERAL = "several"
    BODY = "body"


_FITS = {
    "he": (Kind.PERSON,),
    "she": (Kind.PERSON,),
    "his": (Kind.PERSON,),
    "her": (Kind.PERSON,),
    "it": (Kind.BODY,),
    "its": (Kind.BODY,),
    "they": (Kind.SEVERAL, Kind.BODY),
    "their": (Kind.SEVERAL, Kind.BODY),
}


def antecedent(text: str, pronoun: str, at: Span, earlier: Sequence[Span], speech: Speech) -> Span:
    """Return the latest earlier speaker that fits, else the latest one, else the pronoun itself."""
    wanted = _FITS[pronoun]
    fitting = [span for span in earlier if kind(text, span, speech) in wanted]
    return fitting[-1] if fitting else earlier[-1] if earlier else at


def kind(text: str, words: Span, speech: Speech) -> Kind:
    """Tell what a speaker's words name, by their nouns; a bare name of two words or more is a person's."""
    line = tokens(text, *words)
    stems = [t.stem for t in line]
    if any(s in speech.words.persons for s in stems):
        return Kind.PERSON
    if "and" in stems or any(s in speech.words.peoples for s in stems):
        return Kind.SEVERAL
    determined = stems[0] in speech.words.determiners
    if determined or any(s in speech.words.bodies for s in stems) or any(t.text.isupper() for t in line):
        return Kind.BODY
    return Kind.PERSON
