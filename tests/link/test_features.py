from collections.abc import Sequence
from dataclasses import replace

import pytest

from counterclaim.link.features import Corpus, conflict, month_and_day, reasons, score, weekday
from counterclaim.link.happenings import Happening
from counterclaim.link.texts import Texts
from counterclaim.partialdate import PartialDate
from counterclaim.records import Place, Reason, Report, When
from tests.link.world import BRENN, LOWICK, MATCHING, OSK, claim, happening, on, report

TEXT = "The raid killed 14 soldiers near the customs house, the garrison said."


def told(
    name: str, *, when: When | None = None, place: Place = OSK, published: str | None = None, by: str = "tarn"
) -> tuple[Report, Happening]:
    text = report(name, TEXT, published)
    return text, happening(text, claim(text, "14 soldiers", when=when, place=place, by=by))


def found(a: tuple[Report, Happening], b: tuple[Report, Happening]) -> dict[str, float]:
    return {reason.feature: reason.score for reason in _reasons(a, b)}


def _reasons(a: tuple[Report, Happening], b: tuple[Report, Happening]) -> Sequence[Reason]:
    corpus = Corpus.of([a[1], b[1]], Texts([a[0], b[0]], MATCHING.text))
    return reasons(a[1], b[1], corpus, MATCHING)


DAY = on("2031-05-05")


def test_each_reason_has_a_feature_a_score_and_a_sentence() -> None:
    for reason in _reasons(told("a", when=DAY), told("b", when=DAY)):
        assert reason.feature
        assert reason.score
        assert reason.sentence


def test_the_nearer_the_days_the_more_they_say() -> None:
    others = ["2031-05-05", "2031-05-06", "2031-05-07", "2031-05-08"]
    scores = [found(told("a", when=DAY), told("b", when=on(day)))["time"] for day in others]
    assert scores == sorted(scores, reverse=True)
    month = found(told("a", when=DAY), told("b", when=on("2031-05-01", "2031-05-31")))["time"]
    assert 0 < month < scores[0]


def test_a_shared_figure_says_more_than_none() -> None:
    text = report("b", TEXT.replace("14", "40"))
    other = text, happening(text, claim(text, "40 soldiers", when=DAY))
    assert found(told("a", when=DAY), told("b", when=DAY))["figure"] > 0
    assert found(told("a", when=DAY), other)["figure"] < 0


def test_perpetrators_are_compared_where_both_are_named() -> None:
    assert found(told("a"), told("b"))["perpetrator"] > 0
    assert found(told("a"), told("b", by="velm"))["perpetrator"] < 0


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (told("a", when=DAY), told("a", when=DAY), "one report"),
        (told("a", when=DAY), told("b", when=on("2031-05-20")), "dates"),
        (told("a", when=DAY), told("b", when=When(text="January 3")), "dates"),
        (told("a", when=When(text="January 3")), told("b", when=When(text="August 25")), "dates"),
        (told("a", when=DAY), told("b", published="2031-05-01"), "published"),
    ],
)
def test_what_excludes_each_other_is_never_one(
    a: tuple[Report, Happening], b: tuple[Report, Happening], why: str
) -> None:
    for left, right in ((a, b), (b, a)):
        assert why in (conflict(left[1], right[1], MATCHING) or "nothing")


def test_two_phases_of_one_operation_are_never_one_but_a_bare_name_may_be_either() -> None:
    def of(name: str, key: str) -> Happening:
        return replace(told(name)[1], operation=key)

    assert conflict(of("a", "sorrel 1"), of("b", "sorrel 2"), MATCHING) == "two phases of one operation"
    assert conflict(of("a", "sorrel"), of("b", "sorrel 2"), MATCHING) is None
    assert conflict(of("a", "sorrel 1"), of("b", "heron 2"), MATCHING) is None


def test_without_any_time_place_party_and_name_are_not_enough() -> None:
    vague = (
        Reason(feature="time", score=-0.5, sentence="when it happened is not said"),
        Reason(feature="place", score=9.0, sentence=""),
        Reason(feature="operation", score=9.0, sentence=""),
    )
    assert score(vague, MATCHING) < MATCHING.clustering.threshold
    assert score((*vague, Reason(feature="figure", score=3.0, sentence="")), MATCHING) > MATCHING.clustering.threshold


def test_a_date_without_a_year_fits_any_year_and_a_weekday_its_day() -> None:
    open_date = told("b", when=When(text="May 5"))
    assert found(told("a", when=DAY), open_date)["time"] == MATCHING.time.month_and_day
    assert found(told("a", when=DAY), told("b", when=When(text="early Monday")))["weekday"] > 0
    assert found(told("a", when=DAY), told("b", when=When(text="early Tuesday")))["weekday"] < 0


def test_open_words_are_read_from_undated_claims_only() -> None:
    assert month_and_day(told("a", when=When(text="on May 5"))[1]) == PartialDate(month=5, day=5, last=5)
    assert month_and_day(told("a", when=DAY)[1]) is None
    assert weekday(told("a", when=When(text="Monday"))[1]) == 0
    assert weekday(told("a", when=When(text="Monday or Tuesday"))[1]) is None


def test_a_place_that_everything_shares_says_less() -> None:
    def rarity(others: int) -> float:
        pair = told("a", when=DAY, place=BRENN), told("b", when=DAY, place=BRENN)
        rest = [told(f"c{n}", when=DAY, place=LOWICK) for n in range(others)]
        every = [pair[0], pair[1], *rest]
        corpus = Corpus.of([h for _, h in every], Texts([r for r, _ in every], MATCHING.text))
        return next(r.score for r in reasons(pair[0][1], pair[1][1], corpus, MATCHING) if r.feature == "place")

    assert rarity(0) == MATCHING.place.same_least < rarity(20) <= MATCHING.place.same
