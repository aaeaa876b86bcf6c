"""Floors: figures that may not fall, on a gold that may not change unseen."""

from dataclasses import replace

import pytest

from counterclaim.errors import BadGold
from counterclaim.score import Fingerprint, floors
from counterclaim.score.floors import Floor

PINNED = Floor(gold_sha256="g", reports_sha256="r", at_least={"core f1": 0.9}, at_most={"ungrounded": 0})
BETTER = replace(PINNED, at_least={"core f1": 0.95, "date": 0.5})
WORSE = replace(PINNED, at_least={"core f1": 0.8999})
LOUDER = replace(PINNED, at_most={"ungrounded": 2})
MUTE = replace(PINNED, at_least={})
OTHER = replace(BETTER, gold_sha256="other")


@pytest.mark.parametrize(
    ("now", "complaints"),
    [
        (PINNED, []),
        (BETTER, []),
        (WORSE, ["core f1 is 0.8999, below its floor 0.9"]),
        (MUTE, ["core f1 is None, below its floor 0.9"]),
        (LOUDER, ["ungrounded is 2, above its ceiling 0"]),
        (OTHER, ["the gold is not the one the floors were set on; set them anew with --raise-floors"]),
    ],
)
def test_a_figure_below_its_floor_is_told_and_nothing_is_written(now: Floor, complaints: list[str]) -> None:
    before = {"gold": PINNED}
    after, told = floors.held(before, "gold", now, "none")
    assert (after, list(told)) == (before, complaints)


@pytest.mark.parametrize("now", [BETTER, OTHER])
def test_raising_pins_what_is_no_worse(now: Floor) -> None:
    assert floors.held({"gold": PINNED, "else": WORSE}, "gold", now, "raise") == ({"gold": now, "else": WORSE}, ())


@pytest.mark.parametrize("now", [WORSE, LOUDER, MUTE])
def test_raising_never_lowers(now: Floor) -> None:
    after, told = floors.held({"gold": PINNED}, "gold", now, "raise")
    assert after == {"gold": PINNED}
    assert told
    assert floors.held({"gold": PINNED}, "gold", now, "lower") == ({"gold": now}, ())


def test_a_set_without_floors_gets_them_by_raising_only() -> None:
    assert floors.held({}, "gold", PINNED, "none")[1] == ("there are no floors for gold; set them with --raise-floors",)
    assert floors.held({}, "gold", PINNED, "raise") == ({"gold": PINNED}, ())


def test_floors_are_written_and_read_again() -> None:
    assert floors.parse(floors.written({"gold": BETTER}), "floors.json") == {"gold": BETTER}
    with pytest.raises(BadGold, match=r"floors.json: no floors: .*mend"):
        floors.parse('{"gold": {"core f1": 0.9}}', "floors.json")


def test_the_fingerprint_is_pinned_with_the_figures() -> None:
    assert Fingerprint(gold="g", reports="r") == Fingerprint(gold=PINNED.gold_sha256, reports=PINNED.reports_sha256)
