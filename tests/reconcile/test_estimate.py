"""Low, best and high beyond the worked examples."""

import pytest

from counterclaim.reconcile import Parties
from counterclaim.records import Claim, Place
from tests.reconcile.factory import World, claim, said

FRONT = "the Ridge Front"

CASES: dict[str, tuple[list[Claim], str]] = {
    "neutral floor and larger admission": (
        [claim("killed", "at least 4", "un"), claim("killed", "6", "army")],
        "6 / 6 / 6 single_source",
    ),
    "admission below a neutral": (
        [claim("killed", "12", "un"), claim("killed", "6", "army")],
        "12 / 12 / 12 single_source",
    ),
    "admission above a neutral": (
        [claim("killed", "12", "un"), claim("killed", "20", "army")],
        "20 / 20 / 20 contested",
    ),
    "outlet beside an admission": (
        [claim("killed", "12", report="r2"), claim("killed", "6", "army")],
        "6 / 6 / 12 admission_only",
    ),
    "outlet beside an enemy": (
        [claim("killed", "12", report="r2"), claim("killed", "60", FRONT)],
        "12 / 12 / 60 contested",
    ),
    "hedged alone": ([claim("killed", "12", "un", hedged=True)], "0 / 12 / 12 single_source"),
    "hedged enemy alone": ([claim("killed", "12", FRONT, hedged=True)], "0 / null / 12 single_party_claim"),
    "hedged beside": (
        [claim("killed", "12", "un", hedged=True), claim("killed", "6", "army")],
        "6 / 6 / 12 admission_only",
    ),
    "ceiling beside": ([claim("killed", "up to 9", "hospital"), claim("killed", "6", "un")], "6 / 6 / 9 corroborated"),
    "denial alone": ([claim("killed", "no", "army")], "0 / null / 0 denied"),
    "denial beside": ([claim("killed", "no", "army"), claim("killed", "60", FRONT)], "0 / null / 60 contested"),
    "figure rejected": (
        [claim("killed", "12", "un"), claim("killed", "12", "army", denied=True)],
        "12 / 12 / 12 contested",
    ),
    "vague beside a numeral": (
        [claim("killed", "dozens", "un"), claim("killed", "15", "hospital")],
        "15 / 15 / 15 single_source",
    ),
    "three neutrals": (
        [claim("killed", "9", "residents"), claim("killed", "11", "hospital"), claim("killed", "14", "monitor")],
        "9 / 11 / 14 contested",
    ),
}


@pytest.mark.parametrize(("claims", "expected"), CASES.values(), ids=CASES.keys())
def test_soldiers(claims: list[Claim], expected: str) -> None:
    assert said(World(claims).row("killed", "state_forces")) == expected


def test_a_state_on_anothers_ground_settles_nothing() -> None:
    abroad = claim("killed", "9", "army", "civilians", party="vale-army", place=Place(country="MER"))
    parties = Parties({"vale": (), "vale-army": ("vale",)}, {"vale": "VAL"})
    assert World([abroad]).row("killed", "civilians", parties=parties).best is None
    assert World([abroad]).row("killed", "civilians").best == 9


COUNTS: dict[str, tuple[list[Claim], str, str]] = {
    "sources agree": (
        [claim("attacks", "70", "police", None), claim("attacks", "71", "un", None)],
        "attacks",
        "70 / 71 / 71 corroborated",
    ),
    "sources differ": (
        [claim("attacks", "12", "police", None), claim("attacks", "48", "un", None)],
        "attacks",
        "12 / null / 48 contested",
    ),
    "a source and the outlet": (
        [claim("locations", "12", "police", None), claim("locations", "48", about=None)],
        "locations",
        "12 / 12 / 48 single_source",
    ),
    "the outlet alone": ([claim("locations", "14", about=None)], "locations", "14 / 14 / 14 unattributed"),
    "a party's own attacks": ([claim("attacks", "71", FRONT, None)], "attacks", "71 / 71 / 71 single_party_claim"),
    "a party's trophies": (
        [claim("vehicles_destroyed", "20", FRONT, None)],
        "vehicles_destroyed",
        "0 / null / 20 single_party_claim",
    ),
}


@pytest.mark.parametrize(("claims", "measure", "expected"), COUNTS.values(), ids=COUNTS.keys())
def test_counts_that_are_no_casualties(claims: list[Claim], measure: str, expected: str) -> None:
    assert said(World(claims).row(measure, "all")) == expected
