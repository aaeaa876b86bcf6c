from dataclasses import replace

from counterclaim.link.figures import figures, shared
from counterclaim.records import Count, Measure, Side
from tests.link.world import claim, happening, report

TEXT = report("r", "The blast killed 14 men and hurt 30 others. In all 0 escaped.")


def test_zero_and_open_words_are_no_figures() -> None:
    none = claim(TEXT, "0 escaped")
    vague = replace(claim(TEXT, "30 others"), count=Count(text="30", span=(33, 35), qualifier="dozens"))
    assert figures(happening(TEXT, none, vague)) == frozenset()


def test_equal_figures_need_the_same_measure_and_victims_who_may_be_the_same() -> None:
    soldiers = frozenset({(Measure.KILLED, 14, Side.STATE_FORCES)})
    assert shared(soldiers, frozenset({(Measure.KILLED, 14, Side.UNKNOWN)})) == {(Measure.KILLED, 14)}
    assert shared(soldiers, frozenset({(Measure.KILLED, 14, Side.ARMED_GROUP)})) == frozenset()
    assert shared(soldiers, frozenset({(Measure.WOUNDED, 14, Side.STATE_FORCES)})) == frozenset()
