"""The phrases of time, and that searching only for those that a text can hold finds the same ones."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolve.times import Grammar, load_grammar
from counterclaim.resolve.times.phrases import find

GRAMMAR = load_grammar()
UNGATED = replace(GRAMMAR, rules=tuple(replace(rule, needs=()) for rule in GRAMMAR.rules))
NAMED = ("weekdays", "words", "shifts", "vague", "holidays")
LISTS = (GRAMMAR.months, *(getattr(GRAMMAR.data, name) for name in NAMED))
WORDS = [word for words in LISTS for word in words]
AROUND = ["in", "on", "the", "last", "since", "two", "3", "21", "2024", "week", "years", "ago", "earlier", "overnight"]


def found(text: str, grammar: Grammar = GRAMMAR) -> list[tuple[str, str]]:
    return [(text[slice(*phrase.span)], phrase.rule.name) for phrase in find(text, grammar)]


@given(st.lists(st.sampled_from([*WORDS, *AROUND, ",", "-", "war", "anniversary", "far"]), max_size=12))
def test_rules_that_a_text_cannot_match_are_not_missed(words: list[str]) -> None:
    for text in (" ".join(words), " ".join(words).upper(), " ".join(words).title()):
        assert found(text) == found(text, UNGATED)


def test_every_word_of_a_list_is_found_by_the_longest_name() -> None:
    assert [found(f"It was 4 {month.title()} 2024.") for month in GRAMMAR.months] == [
        [(f"4 {month.title()} 2024", "day-month-year")] for month in GRAMMAR.months
    ]
