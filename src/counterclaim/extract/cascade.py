"""The cascade: sentences, tokens, chunks, frames, claims. Each layer sees only the one before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.extract.chunks import Chunker, load_chunker
from counterclaim.extract.claims import Reading
from counterclaim.extract.frames import frames
from counterclaim.extract.rules import Pattern, load_patterns
from counterclaim.extract.tokens import Token, tokenise
from counterclaim.extract.words import Words, load_words
from counterclaim.lexicon import People
from counterclaim.records import Report
from counterclaim.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Grammar:
    """The loaded lexicons and rules of a language."""

    words: Words
    chunker: Chunker
    patterns: tuple[Pattern, ...]


def load_grammar(people: People) -> Grammar:
    """Return the shipped English grammar. Raises BadData."""
    words = load_words()
    return Grammar(words, load_chunker(words, people), load_patterns())


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
