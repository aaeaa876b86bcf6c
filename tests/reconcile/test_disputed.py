"""The same dead, claimed for two sides."""

from tests.reconcile.factory import World, claim, said

FRONT = "the Ridge Front"
VILLAGERS = claim("killed", "15", "hospital", "civilians", victims="rescuers")


def test_the_attackers_word_alone_moves_nobody() -> None:
    world = World([VILLAGERS, claim("killed", "15", "army", "armed_group", report="r2")])
    assert said(world.row("killed", "civilians")) == "15 / 15 / 15 contested"
    assert said(world.row("killed", "armed_group")) == "0 / null / 15 contested"
    assert said(world.row("killed", "all")) == "15 / 15 / 15 contested"


def test_a_group_that_counts_them_as_its_own_leaves_doubt() -> None:
    world = World([VILLAGERS, claim("killed", "15", FRONT, "armed_group", report="r2")])
    assert said(world.row("killed", "civilians")) == "0 / 15 / 15 contested"
    assert said(world.row("killed", "armed_group")) == "0 / null / 15 contested"
    assert said(world.row("killed", "all")) == "15 / 15 / 15 contested"


def test_who_counts_both_sides_tells_them_apart() -> None:
    claims = [claim("killed", "4", "police", "civilians"), claim("killed", "4", "police", "armed_group")]
    world = World(claims)
    assert said(world.row("killed", "civilians")) == "4 / 4 / 4 single_source"
    assert world.row("killed", "all").high == 8
