from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from counterclaim.link.corpus import Corpus
from counterclaim.link.features import conflict, reasons, score
from counterclaim.link.happenings import Happening
from counterclaim.link.texts import Texts
from counterclaim.link.times import UNDATED
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


def test_a_shared_figure_says_more_than_none() -> None:
    text = report("b", TEXT.replace("14", "40"))
    other = text, happening(text, claim(text, "40 soldiers", when=DAY))
    assert found(told("a", when=DAY), told("b", when=DAY))["figure"] > 0
    assert found(told("a", when=DAY), other)["figure"] < 0


def test_perpetrators_are_compared_where_both_are_named() -> None:
    assert found(told("a"), told("b"))["perpetrator"] > 0
    assert found(told("a"), told("b", by="velm"))["perpetrator"] < 0


def test_two_happenings_of_one_report_and_dates_far_apart_are_never_one() -> None:
    assert "one report" in (conflict(told("a")[1], told("a")[1], MATCHING) or "")
    assert "dates" in (conflict(told("a", when=DAY)[1], told("b", when=on("2031-05-20"))[1], MATCHING) or "")
    assert conflict(told("a", when=DAY)[1], told("b", when=DAY)[1], MATCHING) is None


def test_two_phases_of_one_operation_are_never_one_but_a_bare_name_may_be_either() -> None:
    def of(name: str, key: str) -> Happening:
        return replace(told(name)[1], operation=key)

    assert conflict(of("a", "sorrel 1"), of("b", "sorrel 2"), MATCHING) == "two phases of one operation"
    assert conflict(of("a", "sorrel"), of("b", "sorrel 2"), MATCHING) is None
    assert conflict(of("a", "sorrel 1"), of("b", "heron 2"), MATCHING) is None


def test_without_any_time_place_party_and_name_are_not_enough() -> None:
    vague = (
        Reason(feature=UNDATED, score=-0.5, sentence=""),
        Reason(feature="place", score=9.0, sentence=""),
        Reason(feature="operation", score=9.0, sentence=""),
    )
    assert score(vague, MATCHING) < MATCHING.clustering.threshold
    assert score((*vague, Reason(feature="figure", score=3.0, sentence="")), MATCHING) > MATCHING.clustering.threshold


def test_what_has_no_time_is_known_to_have_none_whatever_that_weighs() -> None:
    weightless = structs.replace(MATCHING, time=structs.replace(MATCHING.time, unknown=0.0))
    a, b = told("a"), told("b")
    corpus = Corpus.of([a[1], b[1]], Texts([a[0], b[0]], MATCHING.text))
    assert UNDATED in {reason.feature for reason in reasons(a[1], b[1], corpus, weightless)}


def test_a_place_that_everything_shares_says_less() -> None:
    def rarity(others: int) -> float:
        pair = told("a", when=DAY, place=BRENN), told("b", when=DAY, place=BRENN)
        rest = [told(f"c{n}", when=DAY, place=LOWICK) for n in range(others)]
        every = [pair[0], pair[1], *rest]
        corpus = Corpus.of([h for _, h in every], Texts([r for r, _ in every], MATCHING.text))
        return next(r.score for r in reasons(pair[0][1], pair[1][1], corpus, MATCHING) if r.feature == "place")

    assert rarity(0) == MATCHING.place.same.least < rarity(20) <= MATCHING.place.same.most
