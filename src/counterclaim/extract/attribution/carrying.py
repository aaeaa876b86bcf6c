"""Sentences and quotations nobody is named in, which go on with a speaker beside them."""

from bisect import bisect_left
from collections.abc import Iterator

from counterclaim.extract.attribution.cue import Cue, Cues, Form
from counterclaim.extract.attribution.lexicon import Speech
from counterclaim.extract.attribution.line import Line, line_of
from counterclaim.records import Span
from counterclaim.sentences import at

QUOTED_WORDS = 5
"""A shorter quotation without a full stop is a phrase under scare quotes: it does not go on with the last speaker."""
ADDING = 24
"""Characters a sentence that counts on, or points back, is told by."""
_POINTERS = ("those ", "these ", "that ", "this ", "the figures", "the numbers", "the toll", "the count", "the tally")


def quoted_on(known: Cues) -> Iterator[Cue]:
    """Yield cues for quotations nobody is named for: they go on with the last speaker, a paragraph back at most."""
    sentences, ordered = known.sentences, known.items
    for low, high in known.quotations:
        middle = ((low + high) // 2, (low + high) // 2 + 1)
        first = sentences[at(sentences, low)]
        whole = low <= first.start + 1 and _is_sentence(known.text[low:high])
        before = bisect_left(ordered, low, key=lambda cue: cue.said[0]) - 1
        if not whole or before < 0 or known.reaching(middle):
            continue
        last = ordered[before]
        if first.paragraph - sentences[at(sentences, last.said[0])].paragraph <= 1:
            yield _going_on(last, Form.QUOTED, (low, high))


def _is_sentence(quotation: str) -> bool:
    return len(quotation.split()) >= QUOTED_WORDS or quotation.rstrip("\"'”’»")[-1:] in {".", "!", "?"}


def carried_on(known: Cues, lexicon: Speech) -> Iterator[Cue]:
    """Yield cues for sentences that say that they go on ("In addition, ...", "allegedly") and name no speaker."""
    for number in range(1, len(known.sentences)):
        here, last = known.sentences[number], known.sentences[number - 1]
        if here.paragraph != last.paragraph or known.touching(number):
            continue
        adds = known.text[here.start : here.start + ADDING].lower().startswith(lexicon.words.additives)
        forms = (Form.FRONTED, Form.TRAILING) if adds else (Form.FRONTED,)
        before = [cue for cue in known.touching(number - 1) if cue.form in forms and cue.said[0] >= last.start]
        if before and (_adds if adds else _goes_on)(line_of(known.text, here.span, lexicon)):
            yield _going_on(before[-1], Form.CARRIED, here.span)


def _goes_on(line: Line) -> bool:
    words, start = line.speech.words, " ".join(t.low for t in line.tokens[:2])
    return start.startswith(words.continuations) or any(t.low in words.hearsay for t in line.tokens)


def _adds(line: Line) -> bool:
    """Tell whether a sentence counts on from the one before: "Another 52 were hurt"."""
    return any(map(line.is_number, (1, 2)))


def pointed_back(known: Cues, lexicon: Speech) -> Iterator[Cue]:
    """Yield cues for the sentences before "Those were the figures of X", back to a speaker or the paragraph's start."""
    for number, sentence in enumerate(known.sentences):
        if not known.text[sentence.start : sentence.start + ADDING].lower().startswith(_POINTERS):
            continue
        said = [cue for cue in known.touching(number) if cue.form is Form.TRAILING]
        if said and _is_source(line_of(known.text, sentence.span, lexicon)):
            yield from (_going_on(said[0], Form.CARRIED, span) for span in _unsaid(known, number))


def _unsaid(known: Cues, number: int) -> Iterator[Span]:
    """Yield the sentences before one, nearest first, that nobody says: of one paragraph."""
    for before in range(number - 1, -1, -1):
        sentence = known.sentences[before]
        if sentence.paragraph != known.sentences[number - 1].paragraph or known.touching(before):
            return
        yield sentence.span


def _is_source(line: Line) -> bool:
    """Tell whether a sentence speaks of figures, and holds none itself."""
    words, opening = line.speech.words, [token.low for token in line.tokens[:6]]
    figures = any(word in words.tolls or word in words.accounts for word in opening)
    return figures and not any(map(line.is_number, range(len(line.tokens))))


def _going_on(cue: Cue, form: Form, scope: Span) -> Cue:
    return Cue(form, cue.verb, cue.words, (scope[0], scope[0]), scope, scope[0])
