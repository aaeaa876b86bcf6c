"""Number phrases: what is read as a count, with which bounds, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.quantities import Numbers, load_numbers
from counterclaim.extract.tokens import tokenise

NUMBERS = load_numbers()

CASES = [
    ("At least 84 guards fell, 18 were taken.", [("At least 84", 84, None), ("18", 18, 18)]),
    ("between 3 and 5 died", [("between 3 and 5", 3, 5)]),
    ("two or three others", [("two or three", 2, 3)]),
    ("300 to 400 people", [("300 to 400", 300, 400)]),
    ("20-30 soldiers", [("20-30", 20, 30)]),
    ("tolls ranging from 4 to 9", [("4 to 9", 4, 9)]),
    ("rose from 4 to 9", [("4", 4, 4), ("9", 9, 9)]),
    ("rose to 31 from 24", [("31", 31, 31), ("24", 24, 24)]),
    ("at least one but possibly up to 12 men", [("at least one but possibly up to 12", 1, 12)]),
    ("half a dozen gunmen", [("half a dozen", 6, 6)]),
    ("about a half-dozen gunmen", [("about a half-dozen", 6, 6)]),
    ("more than a dozen", [("more than a dozen", 12, None)]),
    ("up to 9", [("up to 9", None, 9)]),
    ("nearly 50 civilians", [("nearly 50", None, 50)]),
    ("12 or more", [("12 or more", 12, None)]),
    ("an estimated 250", [("an estimated 250", 250, 250)]),
    ("All seven fighters", [("All seven", 7, 7)]),
    ("a further 12", [("a further 12", 12, 12)]),
    ("the other 140 guests", [("140", 140, 140)]),
    ("one hundred and five men", [("one hundred and five", 105, 105)]),
    ("twenty-two or thirty five", [("twenty-two or thirty five", 22, 35)]),
    ("three thousand four hundred", [("three thousand four hundred", 3400, 3400)]),
    ("1,204 people and 1.5 million more", [("1,204", 1204, 1204), ("1.5 million", 1500000, 1500000)]),
    ("dozens of students", [("dozens", None, None)]),
    ("several dozen houses", [("several dozen", None, None)]),
    ("hundreds of thousands of people", [("hundreds of thousands", None, None)]),
    ("no casualties", [("no", 0, 0)]),
    ("nobody died", [("nobody", 0, 0)]),
    ("on 23 September 28 bodies were found", [("28", 28, 28)]),
]

NONE = [
    "on May 10, 2025 and 35 percent of 3 hours",
    "Omar Dell, 49, was hurt",
    "$20 million and 300 metres in 2014",
    "at 10:30 on 9/11 in Zone 5",
    "Detachment No. 6 of Brigade 27",
    "a 14-year-old with an M16 in the 25th street",
    "about 120 kilometres (75 miles) away",
    "call 004912345678901",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_counts(text: str, expected: list[tuple[str, int | None, int | None]]) -> None:
    assert [(q.count.text, q.count.low, q.count.high) for q in found(NUMBERS, text)] == expected


@pytest.mark.parametrize("text", NONE)
def test_measurements_are_no_counts(text: str) -> None:
    assert [q.count.text for q in found(NUMBERS, text)] == []


def test_marks_of_a_quantity() -> None:
    further, known, none = (found(NUMBERS, text)[0] for text in ("another 12 men", "the 12 men", "none of them"))
    assert further.additive
    assert known.known
    assert none.zero
    assert none.pronoun


@given(st.text(alphabet="0123456789 ,.-–toandonehundredatleast%$'\n", max_size=200))
def test_a_count_is_the_words_at_its_span(text: str) -> None:
    for quantity in found(NUMBERS, text):
        assert quantity.count.span is not None
        assert text[slice(*quantity.count.span)] == quantity.count.text


def found(numbers: Numbers, text: str) -> list:  # type: ignore[type-arg]
    return list(numbers.find(text, tokenise(text, (0, len(text)))))
