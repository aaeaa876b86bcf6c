"""Patterns that are tried only where their words stand."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.extract.attribution import load_speech
from counterclaim.extract.stance import load_doubt
from counterclaim.extract.statements_rules import load_statement_rules
from counterclaim.resolve.times import load_grammar
from counterclaim.sieve import Openings, Sieve

DOUBT = load_doubt()
RULES = load_statement_rules(load_speech(), DOUBT).rules
SHIPPED = [*(rule.pattern for rule in RULES), *(mark.pattern for mark in DOUBT.marks)]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SHIPPED).flatmap(lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern))))
def test_a_shipped_pattern_that_matches_passes(case: tuple[re.Pattern[str], str]) -> None:
    pattern, text = case
    assert pattern in Sieve([(pattern, pattern.pattern)]).likely(text)


def test_likely_keeps_the_order_and_drops_what_cannot_match() -> None:
    sieve = Sieve([("fell", r"\bfell\b"), ("any", r"\d+"), ("rose", r"\brose\b")])
    assert sieve.likely("The toll ROSE as the town fell") == ["fell", "any", "rose"]
    assert sieve.likely("Nothing else") == ["any"]


TIMES = [rule.pattern for rule in load_grammar().rules]
OPENED = Openings((pattern.pattern, pattern) for pattern in TIMES)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TIMES).flatmap(lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern))))
def test_a_pattern_is_tried_wherever_it_matches(case: tuple[re.Pattern[str], str]) -> None:
    pattern, text = case
    found = [match.span() for source, match in OPENED.matches(text) if source == pattern.pattern]
    assert found == [match.span() for match in pattern.finditer(text)]


PATTERNS = [
    r"\b(?:last )?march\b",
    r"\b(?:march|last march|marches)",
    r"(?<![\w.])\d{1,2}\s?(?:march)?",
    r"\w+ed\b",
    r"arch",
]


@given(st.lists(st.sampled_from(["last", "March", "marched", "1", "12", "x3", "İ", "."]), max_size=8).map(" ".join))
def test_matches_are_those_of_finditer(text: str) -> None:
    rows = [(source, re.compile(source, re.IGNORECASE)) for source in PATTERNS]
    found = [(source, match.span()) for source, match in Openings(rows).matches(text)]
    for source, pattern in rows:
        assert [span for name, span in found if name == source] == [match.span() for match in pattern.finditer(text)]
