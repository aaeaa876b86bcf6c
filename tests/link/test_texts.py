import pytest

from counterclaim.link.texts import Texts, words
from counterclaim.records import Report
from tests.link.world import MATCHING, report

FILLER = "harvest fair market music race children bakery bridge council budget road school winter river timber"


def corpus(size: int) -> list[Report]:
    """Return reports of which the first two share rare words and a name; the others share little."""
    own = "Gunfire tore through the Kestrel tavern; Marda Quill saw the lorry overturn near the lighthouse."
    twin = "Witness Marda Quill said a lorry overturned by the lighthouse when gunfire hit the Kestrel tavern."
    rest = [
        report(f"z{n:03}", f"Notice {n}: the {FILLER.split()[n % 15]} of town {n} opens on day {n}.", "2031-05-07")
        for n in range(size - 2)
    ]
    return [report("a", own, "2031-05-05"), report("b", twin, "2031-05-06"), *rest]


@pytest.mark.parametrize("size", [6, 120])
def test_near_texts_are_neighbours_in_a_small_and_in_a_large_corpus(size: int) -> None:
    texts = Texts(corpus(size), MATCHING.text)
    assert texts.cosine("a", "b") > 0.2
    assert texts.cosine("a", "b") == pytest.approx(texts.cosine("b", "a"))
    assert texts.cosine("a", "z001") < 0.06
    assert ("a", "b") in set(texts.neighbours())


def test_texts_outside_the_window_are_no_neighbours_but_undated_ones_meet_all() -> None:
    reports = corpus(6)
    late = report("b", reports[1].text, "2033-05-06")
    undated = report("b", reports[1].text)
    assert ("a", "b") not in set(Texts([reports[0], late, *reports[2:]], MATCHING.text).neighbours())
    assert ("a", "b") in set(Texts([reports[0], undated, *reports[2:]], MATCHING.text).neighbours())


def test_a_name_is_rare_only_where_many_reports_do_not_hold_it() -> None:
    assert Texts(corpus(6), MATCHING.text).shared_names("a", "b") == ()
    assert Texts(corpus(120), MATCHING.text).shared_names("a", "b") == ("Marda Quill",)


def test_a_title_counts_as_often_as_told_and_one_report_alone_is_no_fault() -> None:
    titled = Report(id="t", text="Two dead.", title="Raid")
    assert words(titled, 2) == ["raid", "raid", "two", "dead"]
    assert list(Texts([titled], MATCHING.text).neighbours()) == []
    assert list(Texts([], MATCHING.text).neighbours()) == []
