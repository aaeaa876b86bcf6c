"""Patterns known by their words."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.extract.attribution import load_speech
from counterclaim.extract.stance import load_doubt
from counterclaim.extract.statements_rules import load_statement_rules
from counterclaim.sieve import Sieve, words_of

WORDS = [
    (r"\bblam(?:ed|es)\b", {"blamed", "blames"}),
    (r"\bdestroy(?:ed)?\s(?:the\s)?bridges?", {"destroy", "destroyed"}),
    (r"raz(?:ed|ing)|burn[t]", {"razed", "razing", "burnt"}),
    (r"characteri[sz]ed", {"characterised", "characterized"}),
    (r"(?P<detail>tower|mast)s?\s(?:was|were)", {"tower", "towers", "mast", "masts"}),
    (r"\w{1,20} (?:fell|rose)(?! again)(?<=x)", {" fell", " rose"}),
    (r"U\.N\.", {"u.n."}),
    (r"(?:a|an|the)\s\d+", None),
    (r"(?:curfew)?", None),
    (r"(?:curfew|.)", None),
    (r"(?:curfew){2,3}", {"curfew"}),
    (r"(?:curfew){0,3} lifted", {" lifted"}),
]


@pytest.mark.parametrize(("pattern", "words"), WORDS, ids=[pattern for pattern, _ in WORDS])
def test_words_a_pattern_cannot_match_without(pattern: str, words: set[str] | None) -> None:
    assert words_of(pattern) == words


@pytest.mark.parametrize("pattern", ["(?i)curfew", "curfew)", "(?>curfew)"])
def test_what_is_not_understood_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        words_of(pattern)


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
