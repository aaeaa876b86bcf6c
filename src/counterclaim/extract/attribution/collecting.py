"""The cues of a whole report: those of each sentence, then what goes on with an earlier speaker."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.extract.attribution.anaphora import Earlier, spoken_for
from counterclaim.extract.attribution.cue import Cue, Cues, Form, indexed
from counterclaim.extract.attribution.finding import Found, found
from counterclaim.extract.attribution.lexicon import Speech
from counterclaim.extract.attribution.line import Line, line_of
from counterclaim.extract.attribution.quotations import near, quotations
from counterclaim.extract.attribution.scopes import clause_start, reach
from counterclaim.records import Span
from counterclaim.sentences import Sentence, at

QUOTED_WORDS = 5
"""A shorter quotation without a full stop is a phrase under scare quotes: it does not go on with the last speaker."""
REMEMBERED = 20
"""Earlier speakers a pronoun may point back to; none has been seen to reach farther."""


def cues(text: str, sentences: Sequence[Sentence], lexicon: Speech) -> Cues:
    """Return every attribution of a report. Ask it with `speaker`, claim by claim."""
    quoted = quotations(text, sentences)
    own: list[Cue] = []
    before: Span | None = None
    for sentence in sentences:
        if lexicon.may_speak(text[sentence.start : sentence.end]):
            line, beside = line_of(text, sentence.span, lexicon), near(quoted, sentence.span)
            for hit in found(line):
                own.append(_cue(line, hit, sentence, beside, Earlier(text, tuple(own[-REMEMBERED:]), before, lexicon)))
        before = sentence.span
    known = indexed(text, sentences, own, quoted)
    known = _with(known, _quoted(known))
    return _with(known, _carried(known, lexicon))


def _with(known: Cues, more: Iterable[Cue]) -> Cues:
    added = tuple(more)
    return indexed(known.text, known.sentences, (*known.items, *added), known.quotations) if added else known


def _cue(line: Line, hit: Found, sentence: Sentence, quoted: Sequence[Span], earlier: Earlier) -> Cue:
    said = line.tokens[hit.cue[0]].start, line.tokens[hit.cue[1] - 1].end
    clause = clause_start(line, hit.cue[0], sentence.start)
    return Cue(hit.form, hit.verb, spoken_for(line, hit, earlier), said, reach(line, hit, sentence, quoted), clause)


def _quoted(known: Cues) -> Iterator[Cue]:
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


def _carried(known: Cues, lexicon: Speech) -> Iterator[Cue]:
    """Yield cues for sentences that say that they go on ("In addition, ...", "allegedly") and name no speaker."""
    for number in range(1, len(known.sentences)):
        here, last = known.sentences[number], known.sentences[number - 1]
        if here.paragraph != last.paragraph or known.touching(number):
            continue
        before = [cue for cue in known.touching(number - 1) if cue.form is Form.FRONTED and cue.said[0] >= last.start]
        if before and _goes_on(line_of(known.text, here.span, lexicon)):
            yield _going_on(before[-1], Form.CARRIED, here.span)


def _goes_on(line: Line) -> bool:
    words, start = line.speech.words, " ".join(t.low for t in line.tokens[:2])
    return start.startswith(words.continuations) or any(t.low in words.hearsay for t in line.tokens)


def _going_on(cue: Cue, form: Form, scope: Span) -> Cue:
    return Cue(form, cue.verb, cue.words, (scope[0], scope[0]), scope, scope[0])
