"""Groups inside a side are floors."""

from counterclaim.reconcile import Parties
from tests.reconcile.factory import World, claim, report, said

FRONT = "the Ridge Front"
PARTIES = Parties({"front": (), "crag-unit": ("front",), "tarn-guard": ()})


def test_a_group_inside_the_side_is_a_floor() -> None:
    claims = [
        claim("killed", "12", "un", "civilians", victims="people"),
        claim("killed", "5", "hospital", "civilians", victims="children", report="r2"),
    ]
    row = World(claims).row("killed", "civilians")
    assert (said(row), row.parts) == ("12 / 12 / 12 single_source", (claims[1].id,))


def test_a_floor_can_raise_low() -> None:
    claims = [
        claim("killed", "at least 4", "un", "civilians", victims="people"),
        claim("killed", "12", "police", "civilians", victims="people", report="r3"),
        claim("killed", "6", "hospital", "civilians", victims="children", report="r2"),
    ]
    row = World(claims).row("killed", "civilians")
    assert (row.low, row.best, row.high) == (6, 6, 12)


def test_the_same_number_is_the_same_group() -> None:
    claims = [
        claim("killed", "10", "army", victims="policemen"),
        claim("killed", "10", "army", victims="security personnel", report="r2"),
    ]
    assert World(claims).row("killed", "state_forces").parts == ()


def test_a_part_that_outgrows_the_whole_is_a_problem() -> None:
    claims = [
        claim("killed", "40", "police", "civilians", victims="people"),
        claim("killed", "4", "police", "civilians", victims="people", report="r2"),
        claim("killed", "6", "hospital", "civilians", victims="children", report="r2"),
    ]
    world = World(claims, [report("r1", "2026-01-30"), report("r2", "2026-01-31")])
    row = world.row("killed", "civilians")
    assert (row.low, row.best, row.high, row.flags) == (4, None, 4, ("inconsistent",))
    assert claims[2].id in str(world.reconciled().problems[0])


def test_a_unit_is_inside_its_party() -> None:
    own = {"by": FRONT, "about": "armed_group", "party": "front"}
    claims = [
        claim("killed", "7", **own, victim_party="crag-unit"),
        claim("killed", "9", **own, victim_party="front", report="r2"),
    ]
    row = World(claims).row("killed", "armed_group", parties=PARTIES)
    assert (row.best, row.parts) == (9, (claims[0].id,))


def test_two_parties_losses_add_up() -> None:
    claims = [
        claim("killed", "3", FRONT, "armed_group", party="front"),
        claim("killed", "4", FRONT, "armed_group", party="tarn-guard", report="r2"),
        claim("killed", "37", "army", "armed_group", report="r3"),
    ]
    row = World(claims).row("killed", "armed_group", parties=PARTIES)
    assert (said(row), row.derived) == ("7 / 7 / 37 contested", (3, 4))
