"""What a careful coder counts in the sentences of news agencies: constructions.txt says it, sentence by sentence."""

from pathlib import Path

import pytest

from counterclaim.extract.chunks import load_chunker
from counterclaim.extract.reading import readings
from counterclaim.extract.rules import load_patterns
from counterclaim.extract.words import load_words
from counterclaim.lexicon import load_people
from counterclaim.records import Report
from counterclaim.sentences import split

WORDS = load_words()
CHUNKER, PATTERNS, ATTACK = load_chunker(WORDS, load_people()), load_patterns(), frozenset(WORDS.attack)
LINES = Path(__file__).with_name("constructions.txt").read_text("utf-8").splitlines()[3:]
CASES = list(zip(LINES[::2], LINES[1::2], strict=True))


def told(text: str) -> str:
    """Return what a text counts as "killed five; wounded 12"."""
    return "; ".join(
        f"{frame.measure} {counted.quantity.count.text}"
        for reading in readings(Report(id="r", text=text), tuple(split(text)), CHUNKER, PATTERNS, ATTACK)
        for frame in reading.frames
        if (counted := reading.chunks[frame.number].counted) is not None
    )


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_what_a_sentence_counts(sentence: str, expected: str) -> None:
    assert (told(sentence) or "-") == expected.strip()
