"""Blame, denial, and who can agree with whom."""

import pytest

from counterclaim.reconcile import Parties
from counterclaim.records import Perpetrator
from tests.reconcile.factory import World, claim, report, said

FRONT = "the Ridge Front"
PARTIES = Parties({"vale": (), "vale-army": ("vale",), "front": ()})


def by(party: str) -> Perpetrator:
    return Perpetrator(text=party, party=party)


def test_an_act_denied_by_the_accused_is_denied() -> None:
    claims = [
        claim("killed", "12", "un", "civilians", perpetrator=by("vale-army")),
        claim("killed", "12", "army", "civilians", denied=True, party="vale"),
    ]
    row = World(claims).row("killed", "civilians", parties=PARTIES)
    assert (row.status, row.low, row.best) == ("denied", 12, 12)


def test_victims_laid_at_two_doors_are_contested() -> None:
    claims = [
        claim("killed", "12", "un", "civilians", perpetrator=by("vale-army")),
        claim("killed", "12", "monitor", "civilians", perpetrator=by("front")),
    ]
    assert World(claims).row("killed", "civilians", parties=PARTIES).status == "contested"
    assert World(claims).row("killed", "civilians").status == "corroborated"


def test_an_accused_state_admits_what_it_counts() -> None:
    claims = [
        claim("killed", "40", FRONT, "civilians", perpetrator=by("vale-army")),
        claim("killed", "12", "police", "civilians", party="vale", report="r2"),
    ]
    row = World(claims).row("killed", "civilians", parties=PARTIES)
    assert row.because == "the state admits 12; the armed group claims 40; nobody neutral counts"


def test_more_dead_attackers_than_attackers_are_a_claim() -> None:
    claims = [
        claim("killed", "9", "police", "armed_group", interest="neutral"),
        claim("participants", "4", "police", "armed_group"),
    ]
    assert World(claims[:1]).row("killed", "armed_group").best == 9
    assert World(claims).row("killed", "armed_group").best is None


@pytest.mark.parametrize(("ceiling", "expected"), [("up to 14", "12 / 12 / 14"), ("up to 9", "12 / 12 / 12")])
def test_one_line_neither_corroborates_nor_contradicts_itself(ceiling: str, expected: str) -> None:
    claims = [claim("killed", "12", "hospital"), claim("killed", ceiling, "hospital", report="r2")]
    world = World(claims, [report("r1", "2026-01-30"), report("r2", "2026-01-31")])
    assert said(world.row("killed", "state_forces")) == f"{expected} single_source"
