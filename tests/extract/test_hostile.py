"""No text takes longer than its size allows: bench.hostile says which would tempt a rule without a bound."""

import time

import pytest
from bench import hostile

from counterclaim.extract import Grammar, extract, load_grammar
from counterclaim.lexicon import load_people
from counterclaim.records import Report

SECONDS = 5.0
"""Processor time at most; a quarter of the size that the bench takes needs under half a second each."""


@pytest.fixture(scope="module")
def grammar() -> Grammar:
    return load_grammar(load_people())


@pytest.mark.parametrize("name", hostile.TEXTS)
def test_a_hostile_text_is_read_in_bounded_time(name: str, grammar: Grammar) -> None:
    make, size = hostile.TEXTS[name]
    report = Report(id="r", text=make(size // 4))
    began = time.process_time()
    found = extract(report, grammar, "violence")
    assert time.process_time() - began < SECONDS
    for claim in found.claims:
        claim.check(report)


def test_a_line_of_hostile_texts_is_still_read(grammar: Grammar) -> None:
    make, _ = hostile.TEXTS["lines of outcomes"]
    found = extract(Report(id="r", text=make(hostile.LINE)), grammar, "violence")
    assert found.claims
    assert not found.problems
