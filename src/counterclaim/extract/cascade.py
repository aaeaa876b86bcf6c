"""The cascade: sentences, tokens, chunks, frames, claims, speakers. Each layer sees only the ones before it."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from counterclaim.extract.again import Again
from counterclaim.extract.attribution import Cues, Speech, cues, governing, load_speech, speaker
from counterclaim.extract.chunks import Chunker, load_chunker
from counterclaim.extract.claims import draft
from counterclaim.extract.reading import readings
from counterclaim.extract.relevance import Relevance, Scope, load_relevance
from counterclaim.extract.repeats import without_repeats
from counterclaim.extract.rules import Patterns, load_patterns
from counterclaim.extract.stance import Doubt, load_doubt, stance
from counterclaim.extract.statements import statements
from counterclaim.extract.statements_rules import StatementRules, load_statement_rules
from counterclaim.extract.words import load_words
from counterclaim.lexicon import People
from counterclaim.records import Claim, Problem, Report, Statement
from counterclaim.sentences import Sentence, split

LONGEST = 2_000
"""Characters of the longest sentence read. The longest of half A has 510; a table without full stops is no prose."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The loaded lexicons and rules of a language."""

    attack: frozenset[str]
    again: Again
    chunker: Chunker
    patterns: Patterns
    speech: Speech
    doubt: Doubt
    statements: StatementRules
    relevance: Relevance


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a report says, as worded: places, times and parties are not resolved."""

    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    problems: tuple[Problem, ...] = ()


def load_grammar(people: People) -> Grammar:
    """Return the shipped English grammar. Raises BadData."""
    words, speech, doubt = load_words(), load_speech(), load_doubt()
    return Grammar(
        attack=frozenset(words.attack),
        again=Again(words.again, words.given),
        chunker=load_chunker(words, people),
        patterns=load_patterns(),
        speech=speech,
        doubt=doubt,
        statements=load_statement_rules(speech, doubt),
        relevance=load_relevance(),
    )


def extract(report: Report, grammar: Grammar, scope: Scope = "conflict") -> Extraction:
    """Return the claims and statements of a report; one out of scope has none."""
    if not grammar.relevance.keeps(report, scope):
        return Extraction()
    every = split(report.text)
    sentences = tuple(sentence for sentence in every if sentence.end - sentence.start <= LONGEST)
    heard = cues(report.text, sentences, grammar.speech)
    drafts = draft(report, tuple(readings(report, sentences, grammar.chunker, grammar.patterns, grammar.attack)))
    every_claim = grammar.again.claims(report, sentences, drafts.claims)
    spoken = tuple(_spoken(claim, heard, grammar.doubt) for claim in every_claim)
    said = statements(report, sentences, heard, grammar.statements)
    return Extraction(without_repeats(spoken, drafts.known), said, _unread(report, set(every) - set(sentences)))


def _unread(report: Report, sentences: Collection[Sentence]) -> tuple[Problem, ...]:
    """Return a problem for each stretch of text that is too long to be a sentence."""
    return tuple(
        Problem(
            code="no-sentence",
            where=f"{report.id}:{sentence.start}",
            why=f"{sentence.end - sentence.start} characters without the end of a sentence",
            todo="left out; if it is prose, restore its full stops",
        )
        for sentence in sorted(sentences, key=lambda s: s.start)
    )


def _spoken(claim: Claim, heard: Cues, doubt: Doubt) -> Claim:
    """Give a claim its speaker, and how the speaker stands to the figure."""
    assert claim.count.span is not None  # noqa: S101 (a drafted claim stands on a number)
    quote, count = (claim.start, claim.end), claim.count.span
    held = stance(heard.text, quote, count, governing(heard, quote, count), doubt)
    return replace(claim, claimant=speaker(heard, quote, count), stance=held)
