"""The cues of a whole report: those of each sentence, then what goes on with an earlier speaker."""

from collections.abc import Iterable, Sequence

from counterclaim.extract.attribution.anaphora import Earlier, spoken_for
from counterclaim.extract.attribution.carrying import carried_on, pointed_back, quoted_on
from counterclaim.extract.attribution.citing import Found
from counterclaim.extract.attribution.cue import Cue, Cues, indexed
from counterclaim.extract.attribution.finding import found
from counterclaim.extract.attribution.lexicon import Speech
from counterclaim.extract.attribution.line import Line, line_of
from counterclaim.extract.attribution.quotations import near, quotations
from counterclaim.extract.attribution.scopes import clause_start, reach
from counterclaim.records import Span
from counterclaim.sentences import Sentence

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
    known = _with(known, quoted_on(known))
    return _with(known, (*carried_on(known, lexicon), *pointed_back(known, lexicon)))


def _with(known: Cues, more: Iterable[Cue]) -> Cues:
    added = tuple(more)
    return indexed(known.text, known.sentences, (*known.items, *added), known.quotations) if added else known


def _cue(line: Line, hit: Found, sentence: Sentence, quoted: Sequence[Span], earlier: Earlier) -> Cue:
    said = line.tokens[hit.cue[0]].start, line.tokens[hit.cue[1] - 1].end
    clause = clause_start(line, hit.cue[0], sentence.start)
    words, scope = spoken_for(line, hit, earlier), reach(line, hit, sentence, quoted)
    return Cue(hit.form, hit.verb, words, said, scope, clause, _nameless(line, hit))


def _nameless(line: Line, hit: Found) -> bool:
    low, high = hit.who
    return line.low(high - 1) in line.speech.words.accounts and not any(map(line.named, range(low + 1, high)))
