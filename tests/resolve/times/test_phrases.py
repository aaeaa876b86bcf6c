"""The phrases of time, and that trying rules only where the words stand that open them finds the same ones."""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolve.times import load_grammar
from counterclaim.resolve.times.phrases import find

GRAMMAR = load_grammar()
RULES = {rule.name: rule.pattern for rule in GRAMMAR.rules}
NAMED = ("weekdays", "words", "shifts", "vague", "holidays")
LISTS = (GRAMMAR.months, *(getattr(GRAMMAR.data, name) for name in NAMED))
WORDS = [word for words in LISTS for word in words]
AROUND = ["in", "on", "the", "last", "since", "two", "3", "21", "2024", "week", "years", "ago", "earlier", "overnight"]


def found(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*phrase.span)], phrase.rule.name) for phrase in find(text, GRAMMAR)]


@given(st.lists(st.sampled_from([*WORDS, *AROUND, ",", "-", "war", "anniversary", "far"]), max_size=12))
def test_no_match_of_a_rule_is_missed(words: list[str]) -> None:
    for text in (" ".join(words), " ".join(words).upper(), " ".join(words).title()):
        matches = sorted((rule.name, match.span()) for rule, match in GRAMMAR.rules.matches(text))
        assert matches == sorted((name, match.span()) for name, p in RULES.items() for match in p.finditer(text))


def test_every_word_of_a_list_is_found_by_the_longest_name() -> None:
    assert [found(f"It was 4 {month.title()} 2024.") for month in GRAMMAR.months] == [
        [(f"4 {month.title()} 2024", "day-month-year")] for month in GRAMMAR.months
    ]
