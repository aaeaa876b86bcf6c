"""Whom "he", "they" and "it" speak for: the nearest earlier speaker of fitting number and kind."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.extract.attribution.citing import Found
from counterclaim.extract.attribution.cue import Cue, Form
from counterclaim.extract.attribution.lexicon import Speech
from counterclaim.extract.attribution.line import Line, line_of
from counterclaim.extract.attribution.subjects import leading
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
    "him": (Kind.PERSON,),
    "his": (Kind.PERSON,),
    "her": (Kind.PERSON,),
    "it": (Kind.BODY,),
    "its": (Kind.BODY,),
    "they": (Kind.SEVERAL, Kind.BODY),
    "them": (Kind.SEVERAL, Kind.BODY),
    "their": (Kind.SEVERAL, Kind.BODY),
}


@dataclass(frozen=True, slots=True)
class Earlier:
    """What stands before a cue: the last speakers, and the sentence before."""

    text: str
    cues: tuple[Cue, ...]
    sentence: Span | None
    speech: Speech

    @property
    def speakers(self) -> list[Span]:
        """The last speakers' words, the nearest last; without any, the subject of the sentence before."""
        if self.cues or self.sentence is None:
            return [cue.words for cue in self.cues]
        line = line_of(self.text, self.sentence, self.speech)
        who = leading(line, len(line.tokens))
        return [] if who is None else [line.span(*who)]


def spoken_for(line: Line, hit: Found, earlier: Earlier) -> Span:
    """Return the words of a cue's speaker: its own, or those of the speaker it points back to.

    Points back: "he", "it", "they"; "some" beside another speaker of the sentence; "the claim", "the statement".
    """
    own, word = line.span(*hit.who), line.low(hit.who[1] - 1)
    single = hit.who[1] == hit.who[0] + 1
    if single and word in _FITS:
        return _antecedent(line, hit, own, earlier)
    beside = [cue.words for cue in earlier.cues if cue.said[0] >= line.tokens[0].start]
    if single and word == "some" and beside:
        return beside[-1]
    if line.low(hit.who[0]) == "the" and hit.who[1] == hit.who[0] + 2 and word in line.speech.words.utterances:
        claims = [cue.words for cue in earlier.cues if cue.verb == "claim" and word.startswith("claim")]
        bodies = [span for span in earlier.speakers if kind(earlier.text, span, line.speech) is Kind.BODY]
        return (claims or bodies or earlier.speakers or [own])[-1]
    return own


def _own_subject(line: Line, hit: Found) -> Span | None:
    """Return the subject of the sentence for "the group has condemned what it said was ..."."""
    who = leading(line, hit.cue[0]) if hit.form is Form.FRONTED and hit.cue[0] > 0 else None
    if who is None or who[0] == hit.who[0] or line.low(who[0]) in _FITS:
        return None
    return line.span(*who)


def _antecedent(line: Line, hit: Found, own: Span, earlier: Earlier) -> Span:
    """Return the sentence's subject or the latest earlier speaker that fits, else the latest, else the pronoun."""
    wanted, inner = _FITS[line.low(hit.who[0])], _own_subject(line, hit)
    if inner is not None and kind(earlier.text, inner, line.speech) in wanted:
        return inner
    speakers = earlier.speakers
    fitting = [span for span in speakers if kind(earlier.text, span, line.speech) in wanted]
    return (fitting or speakers or [_sentence_subject(line, hit) or own])[-1]


def _sentence_subject(line: Line, hit: Found) -> Span | None:
    """Return who opens the sentence of "Hospital staff treated 30 wounded, they said", if nobody spoke before."""
    who = leading(line, hit.cue[0]) if hit.cue[0] > 0 else None
    return None if who is None or line.low(who[0]) in _FITS else line.span(*who)


def kind(text: str, words: Span, speech: Speech) -> Kind:
    """Tell what a speaker's words name, by their nouns; a bare name of two words or more is a person's."""
    line = tokens(text, *words)
    stems = [t.stem for t in line]
    if stems[-1] in speech.words.utterances or stems[-1] in speech.words.bodies:
        return Kind.BODY
    if any(s in speech.words.persons for s in stems):
        return Kind.PERSON
    if "and" in stems or any(s in speech.words.peoples for s in stems):
        return Kind.SEVERAL
    determined = stems[0] in speech.words.determiners
    if determined or any(s in speech.words.bodies for s in stems) or any(t.text.isupper() for t in line):
        return Kind.BODY
    return Kind.PERSON
