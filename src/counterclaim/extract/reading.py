"""Sentences as the rules see them: tokens, chunks and frames."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.extract.brackets import apart
from counterclaim.extract.chunk import Chunk
from counterclaim.extract.chunks import Chunker
from counterclaim.extract.frames import Frame, frames
from counterclaim.extract.rules import Patterns
from counterclaim.extract.tokens import Token, tokenise
from counterclaim.records import Measure, Report
from counterclaim.sentences import Sentence

_OF_PEOPLE = frozenset(Measure) - {
    *(Measure.ATTACKS, Measure.LOCATIONS, Measure.VEHICLES_DESTROYED, Measure.STRUCTURES_DESTROYED),
    Measure.PARTICIPANTS,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as the rules saw it."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]
    frames: tuple[Frame, ...]


def readings(
    report: Report,
    sentences: Sequence[Sentence],
    chunker: Chunker,
    patterns: Patterns,
    attack: Collection[str],
) -> Iterator[Reading]:
    """Yield each sentence that holds a number with an outcome, as the rules see it; text in brackets is read apart.

    `attack` are the words by which a sentence speaks of an attack.
    """
    before: Measure | None = None
    for sentence in sentences:
        if _is_title(report, sentence):
            continue
        tokens = _tokens(report, sentence, chunker, before)
        if tokens is None:
            before = None
            continue
        speaks = any(token.low in attack for token in tokens)
        told: Measure | None = None
        for part in apart(tokens, chunker.opens_count):
            chunks = chunker.chunk(report.text, part)
            found = frames(chunks, patterns, attack=speaks, before=told or before) if chunks else ()
            if found:
                told = _goes_on(chunks, found, told or before)
                yield Reading(sentence, part, chunks, found)
        before = told


def _tokens(report: Report, sentence: Sentence, chunker: Chunker, before: Measure | None) -> tuple[Token, ...] | None:
    """Return the tokens of a sentence that may count somebody and tell, or go on with, an outcome."""
    words = chunker.gate.words(report.cut(sentence.span))
    if not chunker.gate.may_count(words) or (before is None and not chunker.gate.may_tell(words)):
        return None
    tokens = tokenise(report.text, sentence.span)
    return None if before is None and chunker.is_natural(tokens) else tokens


def _goes_on(chunks: Sequence[Chunk], found: Sequence[Frame], before: Measure | None) -> Measure | None:
    """Return the measure that the next sentence may go on with ("nine of them were children").

    It is that of several people: the dead, else those told of first.
    """
    whole = [frame for frame in found if frame.is_whole]
    told = [frame.measure for frame in whole if frame.measure in _OF_PEOPLE and _are_several(chunks[frame.number])]
    if not whole:
        return before
    return Measure.KILLED if Measure.KILLED in told else next(iter(told), None)


def _are_several(chunk: Chunk) -> bool:
    return chunk.counted is not None and chunk.counted.quantity.count.low not in (0, 1)


def _is_title(report: Report, sentence: Sentence) -> bool:
    """The title is context, also where the text repeats it as its first line."""
    if sentence.paragraph or report.title is None:
        return False
    return report.cut(sentence.span).casefold().strip(" .") == report.title.casefold().strip(" .")
