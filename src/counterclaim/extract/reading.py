"""Sentences as the rules see them: tokens, chunks and frames."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.extract.brackets import apart
from counterclaim.extract.chunk import Chunk
from counterclaim.extract.chunks import Chunker
from counterclaim.extract.frames import Frame, frames
from counterclaim.extract.rules import Pattern
from counterclaim.extract.tokens import Token, tokenise
from counterclaim.records import Report
from counterclaim.sentences import Sentence


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
    patterns: Sequence[Pattern],
    attack: Collection[str],
) -> Iterator[Reading]:
    """Yield each sentence that holds a number with an outcome, as the rules see it; text in brackets is read apart.

    `attack` are the words by which a sentence speaks of an attack.
    """
    for sentence in sentences:
        if _is_title(report, sentence):
            continue
        tokens = tokenise(report.text, sentence.span)
        if not chunker.may_tell(tokens):
            continue
        speaks = any(token.low in attack for token in tokens)
        for part in apart(tokens, chunker.opens_count):
            chunks = chunker.chunk(report.text, part)
            found = frames(chunks, patterns, attack=speaks)
            if found:
                yield Reading(sentence, part, chunks, found)


def _is_title(report: Report, sentence: Sentence) -> bool:
    """The title is context, also where the text repeats it as its first line."""
    if sentence.paragraph or report.title is None:
        return False
    return report.cut(sentence.span).casefold().strip(" .") == report.title.casefold().strip(" .")
