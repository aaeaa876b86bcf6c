"""The cues of a whole report: those of each sentence, then what goes on with an earlier speaker."""

from collections.abc import Iterator, Sequence

from counterclaim.extract.attribution.anaphora import spoken_for
from counterclaim.extract.attribution.cue import Cue, Cues, Form
from counterclaim.extract.attribution.finding import Found, found
from counterclaim.extract.attribution.lexicon import Speech
from counterclaim.extract.attribution.line import Line, line_of
from counterclaim.extract.attribution.phrases import leading
from counterclaim.extract.attribution.quotations import quotations
from counterclaim.extract.attribution.scopes import clause_start, reach
from counterclaim.records import Span
from counterclaim.sentences import Sentence, at

QUOTED_WORDS = 5
"""A shorter quotation is a phrase under scare quotes: it does not go on with the last speaker."""


def cues(text: str, sentences: Sequence[Sentence], lexicon: Speech) -> Cues:
    """Return every attribution of a report, in order of the text. Ask it with `speaker`, claim by claim."""
    if not sentences:
        return Cues(text, (), ())
    quoted = quotations(text, sentences)
    lines = [line_of(text, s.span, lexicon) for s in sentences]
    own: list[Cue] = []
    for number, line in enumerate(lines):
        before = leading(lines[number - 1], len(lines[number - 1].tokens)) if number else None
        subject = None if before is None else lines[number - 1].span(*before)
        for hit in found(line):
            own.append(_cue(text, line, hit, sentences[number], quoted, own, subject))
    items = [*own, *_quoted(text, sentences, quoted, own)]
    items.extend(_carried(lines, sentences, items))
    return Cues(text, tuple(sorted(items, key=lambda cue: (cue.said, cue.scope))), quoted)


def _cue(
    text: str,
    line: Line,
    hit: Found,
    sentence: Sentence,
    quoted: Sequence[Span],
    earlier: Sequence[Cue],
    subject: Span | None,
) -> Cue:
    words = spoken_for(line, hit, earlier, subject, text)
    said = line.tokens[hit.cue[0]].start, line.tokens[hit.cue[1] - 1].end
    clause = clause_start(line, hit.cue[0], sentence.start)
    return Cue(hit.form, hit.verb, words, said, reach(line, hit, sentence, quoted), clause)


def _quoted(text: str, sentences: Sequence[Sentence], quoted: Sequence[Span], own: Sequence[Cue]) -> Iterator[Cue]:
    """Yield cues for quotations nobody is named for: they go on with the last speaker, a paragraph back at most."""
    for low, high in quoted:
        middle = ((low + high) // 2, (low + high) // 2 + 1)
        first = sentences[at(sentences, low)]
        whole = low <= first.start + 1 and len(text[low:high].split()) >= QUOTED_WORDS
        if not whole or any(cue.reaches(middle) for cue in own):
            continue
        before = [cue for cue in own if cue.said[0] < low]
        if before and first.paragraph - sentences[at(sentences, before[-1].said[0])].paragraph <= 1:
            yield _going_on(before[-1], Form.QUOTED, (low, high))


def _carried(lines: Sequence[Line], sentences: Sequence[Sentence], items: Sequence[Cue]) -> Iterator[Cue]:
    """Yield cues for sentences that say that they go on ("In addition, ...", "allegedly") and name no speaker."""
    for number in range(1, len(sentences)):
        here, last = sentences[number], sentences[number - 1]
        goes_on = here.paragraph == last.paragraph and _goes_on(lines[number])
        if not goes_on or any(cue.scope[0] < here.end and here.start < cue.scope[1] for cue in items):
            continue
        before = [cue for cue in items if last.start <= cue.said[0] < last.end and cue.form is Form.FRONTED]
        if before:
            yield _going_on(before[-1], Form.CARRIED, here.span)


def _goes_on(line: Line) -> bool:
    words, start = line.speech.words, " ".join(t.low for t in line.tokens[:2])
    return start.startswith(words.continuations) or any(t.low in words.hearsay for t in line.tokens)


def _going_on(cue: Cue, form: Form, scope: Span) -> Cue:
    return Cue(form, cue.verb, cue.words, (scope[0], scope[0]), scope, scope[0])
