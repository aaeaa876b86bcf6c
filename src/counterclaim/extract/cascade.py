"""The cascade: sentences, tokens, chunks, frames, claims, speakers. Each layer sees only the ones before it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.extract.attribution import Cues, Speech, cues, governing, load_speech, speaker
from counterclaim.extract.chunks import Chunker, load_chunker
from counterclaim.extract.claims import Reading, draft
from counterclaim.extract.frames import frames
from counterclaim.extract.relevance import Relevance, Scope, load_relevance
from counterclaim.extract.repeats import without_repeats
from counterclaim.extract.rules import Pattern, load_patterns
from counterclaim.extract.stance import Doubt, load_doubt, stance
from counterclaim.extract.tokens import Token, tokenise
from counterclaim.extract.words import Words, load_words
from counterclaim.lexicon import People
from counterclaim.records import Claim, Problem, Report, Statement
from counterclaim.sentences import Sentence, split


@dataclass(frozen=True, slots=True)
class Grammar:
    """The loaded lexicons and rules of a language."""

    words: Words
    chunker: Chunker
    patterns: tuple[Pattern, ...]
    speech: Speech
    doubt: Doubt
    relevance: Relevance


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a report says, as worded: places, times and parties are not resolved."""

    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_grammar(people: People) -> Grammar:
    """Return the shipped English grammar. Raises BadData."""
    words = load_words()
    return Grammar(words, load_chunker(words, people), load_patterns(), load_speech(), load_doubt(), load_relevance())


def extract(report: Report, grammar: Grammar, scope: Scope = "conflict") -> Extraction:
    """Return the claims and statements of a report; one out of scope has none."""
    if not grammar.relevance.keeps(report, scope):
        return Extraction()
    sentences = split(report.text)
    heard = cues(report.text, sentences, grammar.speech)
    drafts = draft(report, tuple(readings(report, sentences, grammar)))
    spoken = tuple(_spoken(claim, heard, grammar.doubt) for claim in drafts.claims)
    return Extraction(without_repeats(spoken, drafts.known))


def _spoken(claim: Claim, heard: Cues, doubt: Doubt) -> Claim:
    """Give a claim its speaker, and how the speaker stands to the figure."""
    assert claim.count.span is not None  # noqa: S101 (a drafted claim stands on a number)
    quote, count = (claim.start, claim.end), claim.count.span
    held = stance(heard.text, quote, count, governing(heard, quote, count), doubt)
    return replace(claim, claimant=speaker(heard, quote, count), stance=held)


def readings(report: Report, sentences: tuple[Sentence, ...], grammar: Grammar) -> Iterator[Reading]:
    """Yield each sentence that holds a number with an outcome, as the rules saw it; text in brackets is read apart."""
    attack = frozenset(grammar.words.attack)
    for sentence in sentences:
        tokens = tokenise(report.text, sentence.span)
        speaks = any(token.low in attack for token in tokens)
        for part in _apart(tokens):
            chunks = grammar.chunker.chunk(report.text, part)
            found = frames(chunks, grammar.patterns, attack=speaks)
            if found:
                yield Reading(sentence, part, chunks, found)


def _apart(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens outside brackets, then those of each bracket that closes."""
    outside: list[Token] = []
    inside: list[list[Token]] = []
    depth = 0
    for token in tokens:
        if token.text in "([":
            depth += 1
            inside += [[]] if depth == 1 else []
        elif token.text in ")]":
            depth = max(0, depth - 1)
        else:
            (inside[-1] if depth else outside).append(token)
    yield tuple(outside)
    yield from (tuple(part) for part in inside if part)
