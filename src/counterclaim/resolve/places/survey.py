"""A report surveyed once: its sentences, the place phrases in them and what each of them means."""

from dataclasses import dataclass

from counterclaim import sentences
from counterclaim.gazetteer import Gazetteer
from counterclaim.records import Report
from counterclaim.resolve.places.choose import Reading, read
from counterclaim.resolve.places.chunks import Chunker, is_shouting, small_words, without_persons
from counterclaim.resolve.places.context import Context, context
from counterclaim.resolve.places.pairs import paired
from counterclaim.resolve.places.phrases import Phrase, phrases
from counterclaim.resolve.places.words import PlaceWords
from counterclaim.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Spot:
    """A place phrase, where it stands and what it means."""

    sentence: int
    phrase: Phrase
    reading: Reading


@dataclass(frozen=True, slots=True)
class Survey:
    """What a report says about places."""

    text: str
    sentences: tuple[Sentence, ...]
    spots: tuple[tuple[Spot, ...], ...]
    """The spots of each sentence, in order."""
    context: Context
    shouting: bool = False
    """The report is written in capitals."""

    def covering(self, start: int, end: int) -> range:
        """Return the indices of the sentences that a span touches."""
        first = sentences.at(self.sentences, start)
        last = sentences.at(self.sentences, max(start, end - 1))
        return range(first, last + 1)


def survey(report: Report, gazetteer: Gazetteer, words: PlaceWords) -> Survey:
    """Find and read every place phrase of a report."""
    found = sentences.split(report.text)
    shouting, small = is_shouting(report.text), small_words(report.text)
    chunker = Chunker(words, gazetteer, shouting, small)
    rows = [paired(row) for row in without_persons([chunker.chunks(report.text, s.span) for s in found])]
    title = report.title or ""
    head = Chunker(words, gazetteer, is_shouting(title), small).chunks(title, (0, len(title)))
    where = context([*rows, head], words)
    spots = tuple(
        tuple(Spot(number, phrase, read(phrase, where, gazetteer)) for phrase in phrases(report.text, chunks, words))
        for number, chunks in enumerate(rows)
    )
    return Survey(report.text, found, spots, where, shouting)
