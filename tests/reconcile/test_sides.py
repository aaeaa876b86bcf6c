"""Whose dead: unspecified victims, totals over sides, and the row over all of them."""

from tests.reconcile.factory import World, claim, said

FRONT = "the Ridge Front"


def test_unspecified_victims_have_a_row_where_no_side_is_named() -> None:
    assert (
        said(World([claim("killed", "5", "police", "unknown")]).row("killed", "unknown")) == "5 / 5 / 5 single_source"
    )


def test_unspecified_victims_take_the_side_of_their_number() -> None:
    claims = [claim("killed", "15", "army"), claim("killed", "15", "police", "unknown", report="r2")]
    world = World(claims)
    assert {e.side for e in world.reconciled().estimates} == {"state_forces", "all"}


def test_else_they_are_a_total_over_the_sides() -> None:
    claims = [
        claim("killed", "7", "army"),
        claim("killed", "8", FRONT, "armed_group"),
        claim("killed", "20", "un", "unknown"),
    ]
    row = World(claims).row("killed", "all")
    assert (said(row), row.derived) == ("20 / 20 / 20 single_source", (20, -7, -8))


def test_an_adverse_total_raises_high_only() -> None:
    claims = [
        claim("killed", "7", "army"),
        claim("killed", "8", FRONT, "armed_group"),
        claim("killed", "50", FRONT, "mixed"),
    ]
    row = World(claims).row("killed", "all")
    assert (row.low, row.best, row.high, row.claimed_max) == (15, 15, 50, None)


def test_the_outlets_total_settles_nothing_beside_sources() -> None:
    claims = [
        claim("killed", "7", "army"),
        claim("killed", "60", "army", "armed_group"),
        claim("killed", "30", about="mixed"),
    ]
    row = World(claims).row("killed", "all")
    assert (row.low, row.best, row.high) == (7, None, 67)


def test_a_side_without_best_leaves_the_sum_without() -> None:
    claims = [claim("killed", "7", "army"), claim("killed", "60", "army", "armed_group")]
    row = World(claims).row("killed", "all")
    assert said(row) == "7 / null / 67 admission_only"
    assert row.because == "the sum of state forces 7 and armed group (unsettled, claimed up to 60)"


def test_the_row_over_one_side_says_what_that_side_says() -> None:
    rows = World([claim("killed", "more than 60", FRONT)]).reconciled().estimates
    assert [e.because for e in rows] == ["the armed group claims more than 60; nobody neutral counts"] * 2
    total = claim("killed", "80", "un", "mixed")
    both = World([claim("killed", "more than 60", FRONT), total]).row("killed", "all")
    assert both.because == "state forces (unsettled, claimed at least 60); the UN counts 80"


def test_the_status_over_all_is_the_first_that_a_side_has() -> None:
    claims = [claim("killed", "7", "army"), claim("killed", "60", FRONT), claim("killed", "9", "un", "civilians")]
    assert World(claims).row("killed", "all").status == "contested"


def test_a_mixed_count_is_a_total() -> None:
    claims = [claim("killed", "7", "army"), claim("killed", "19", "hospital", "mixed")]
    assert said(World(claims).row("killed", "all")) == "19 / 19 / 19 single_source"


def test_what_has_no_victims_has_one_row() -> None:
    estimates = World([claim("attacks", "71", FRONT, None)]).reconciled().estimates
    assert [(e.measure, e.side) for e in estimates] == [("attacks", "all")]
