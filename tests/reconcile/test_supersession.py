"""Which figure of one line holds."""

import pytest

from counterclaim.records import Claim, Estimate, TimePrecision, When
from tests.reconcile.factory import World, claim, report, said, sentence

FRONT = "the Ridge Front"
DATED = [report("r1", "2026-01-30"), report("r2", "2026-01-31")]


def row(claims: list[Claim], **more: object) -> Estimate:
    return World(claims, **more).row("killed", "state_forces")  # type: ignore[arg-type]


def evening(day: str) -> When:
    return When(text=day, start=day, end=day, precision=TimePrecision.DAY, source="text")


def test_the_later_publication_holds_even_if_it_is_lower() -> None:
    found = row([claim("killed", "12", "army"), claim("killed", "9", "army", report="r2")], reports=DATED)
    assert (said(found), len(found.superseded)) == ("9 / 9 / 9 admission_only", 1)


def test_the_time_in_the_text_comes_before_publication() -> None:
    claims = [
        claim("killed", "12", "army", when=evening("2026-01-30")),
        claim("killed", "9", "army", report="r2", when=evening("2026-01-29")),
    ]
    assert row(claims, reports=DATED).best == 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll is 9, up from 12, the army said.", 9),
        ("The army said earlier that 12 had died; it has revised that to 9.", 9),
        ("The toll rose to 12, it said, from 9.", 12),
    ],
)
def test_revision_words_decide_within_a_report(text: str, expected: int) -> None:
    numbers = sorted((n for n in ("9", "12")), key=text.index)
    assert row(sentence(text, *(claim("killed", n, "army") for n in numbers))).best == expected


def test_the_figure_that_meets_the_others_bound_holds() -> None:
    assert (
        said(row([claim("killed", "at least 9", "army"), claim("killed", "12", "army")]))
        == "12 / 12 / 12 admission_only"
    )


def test_else_the_higher_holds() -> None:
    assert row([claim("killed", "9", "army"), claim("killed", "12", "army")]).best == 12


def test_one_number_is_worded_as_its_earliest_report_words_it() -> None:
    claims = [claim("killed", "10", "army"), claim("killed", "at least 10", "army", report="r2")]
    assert not row(claims, reports=DATED).high_open
    assert row(claims).high_open


def test_a_hedged_figure_does_not_replace_an_asserted_one() -> None:
    found = row([claim("killed", "9", "army"), claim("killed", "12", "army", hedged=True, report="r2")], reports=DATED)
    assert said(found) == "9 / 9 / 12 admission_only"


def test_a_weaker_hedged_figure_is_replaced() -> None:
    found = row([claim("killed", "at least 84", FRONT), claim("killed", "over 80", FRONT, hedged=True)])
    assert (said(found), len(found.superseded)) == ("0 / null / 84+ single_party_claim", 1)


def test_who_first_denies_and_then_admits_has_admitted() -> None:
    claims = [claim("killed", "no", "army"), claim("killed", "7", "army", report="r2"), claim("killed", "60", FRONT)]
    found = row(claims, reports=DATED)
    assert (said(found), len(found.superseded)) == ("7 / 7 / 60 contested", 1)
