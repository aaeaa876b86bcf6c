import pytest

from counterclaim.reconcile.intervals import Interval, added, agree, interval
from counterclaim.records import Count
from tests.reconcile.factory import V1, number


def value(words: str) -> Interval:
    found = interval(number(words), V1)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12", "12 12 12"),
        ("about 12", "12 12 12 approximate"),
        ("at least 12", "12 12 12 open"),
        ("more than 12", "12 12 12 open exclusive"),
        ("up to 9", "None None 9"),
        ("nearly 40", "None None 40"),
        ("5 to 8", "5 6 8"),
        ("none", "0 0 0"),
        ("a couple", "2 2 2 open vague"),
        ("a handful", "3 3 3 open vague"),
        ("half a dozen", "6 6 6 open vague"),
        ("tens", "10 10 10 open vague"),
        ("Dozens", "12 12 12 open vague"),
        ("scores", "20 20 20 open vague"),
        ("hundreds", "100 100 100 open vague"),
        ("several", "3 3 3 open vague"),
        ("tens of thousands", "10000 10000 10000 open vague"),
        ("dozens of hundreds", "1200 1200 1200 open vague"),
        ("several dozen", "36 36 36 open vague"),
        ("a few hundred", "300 300 300 open vague"),
    ],
)
def test_what_a_count_is_worth(words: str, expected: str) -> None:
    found = value(words)
    marks = [name for name in ("open", "exclusive", "approximate", "vague") if getattr(found, name)]
    assert " ".join(map(str, (found.low, found.point, found.high, *marks))) == expected


def test_a_vague_word_that_is_its_own_qualifier_counts_once() -> None:
    assert interval(Count(text="dozens", qualifier="dozens"), V1) == value("dozens")


def test_a_vague_word_may_be_a_ceiling() -> None:
    found = interval(Count(text="several dozen", qualifier="up to"), V1)
    assert found is not None
    assert (found.point, found.high) == (None, 36)


def test_a_word_that_the_policy_does_not_know_is_worth_nothing() -> None:
    assert interval(Count(text="oodles"), V1) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("10", "11", True),
        ("10", "12", False),
        ("5 to 12", "12", True),
        ("5 to 12", "13", False),
        ("at least 4", "12", False),
        ("at least 10", "10", True),
        ("up to 9", "7", True),
        ("up to 9", "12", False),
        ("none", "none", True),
        ("none", "1", False),
    ],
)
def test_agreement(one: str, other: str, expected: bool) -> None:
    assert agree(value(one), value(other), V1) is expected
    assert agree(value(other), value(one), V1) is expected


@pytest.mark.parametrize(
    ("figure", "bound", "expected"),
    [
        ("84", "at least 84", True),
        ("84", "more than 84", False),
        ("85", "more than 84", True),
        ("at least 84", "more than 80", True),
        ("80", "84", False),
        ("7", "up to 9", True),
        ("12", "up to 9", False),
    ],
)
def test_a_figure_meets_a_bound(figure: str, bound: str, expected: bool) -> None:
    assert value(figure).meets(value(bound)) is expected


@pytest.mark.parametrize(
    ("words", "shown"),
    [("12", "12"), ("about 12", "about 12"), ("over 12", "more than 12"), ("up to 9", "up to 9"), ("5 to 8", "5 to 8")],
)
def test_an_interval_in_words(words: str, shown: str) -> None:
    assert value(words).words == shown


def test_a_ceiling_leaves_a_sum_without_a_point() -> None:
    found = added([value("3"), value("up to 9")])
    assert (found.low, found.point, found.high) == (3, None, 12)
