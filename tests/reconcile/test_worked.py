"""The worked examples of rules.md 6, and two rounds of attacks as their reports count them."""

import pytest

from counterclaim.records import Claim
from tests.reconcile.factory import World, claim, said, sentence

FRONT = "the Ridge Front"
CIVIL = {"about": "civilians"}
OWN = {"by": FRONT, "about": "armed_group"}

BOMBING = [
    claim("killed", "32", "interior ministry", "civilians", victims="people"),
    claim("wounded", "81", "interior ministry", "civilians"),
    claim("killed", "32", "health ministry", "civilians", victims="people"),
    claim("wounded", "58", "health ministry", "civilians"),
]
TEN = [
    claim("killed", "10", "authorities", victims="soldiers"),
    claim("killed", "10", "interior ministry", victims="police officers"),
    claim("killed", "at least 10", "official sources", report="r2", victims="security personnel"),
    claim("killed", "at least 84", FRONT, report="r3", victims="personnel of the security forces"),
]
SEVEN_AND_ONE = sentence(
    "All 7 raiders of the Crag Unit died and 1 fighter of the Ash Unit was killed, it said.",
    claim("killed", "7", **OWN, victims="raiders of the Crag Unit"),
    claim("killed", "1", **OWN, victims="fighter of the Ash Unit"),
)
PARTS = [
    claim("killed", "68", victims="soldiers", hedged=True),
    claim("killed", "62", victims="military personnel"),
    claim("killed", "more than 130", FRONT, victims="soldiers"),
    claim("killed", "at least 130", victims="troops"),
]
TRIO = [
    claim("killed", "12", "hospital", "civilians"),
    claim("killed", "15", "governor", "civilians"),
    claim("killed", "40", FRONT, "civilians"),
]

Case = tuple[list[Claim], str, str, str]
CASES: dict[str, Case] = {
    "adverse only": ([claim("killed", "60", FRONT)], "killed", "state_forces", "0 / null / 60 single_party_claim"),
    "admission against enemy": (
        [claim("killed", "7", **OWN), claim("killed", "37", "army", "armed_group")],
        "killed",
        "armed_group",
        "7 / 7 / 37 contested",
    ),
    "one toll of three offices": (TEN, "killed", "state_forces", "10 / 10 / 84+ contested"),
    "listed losses": (SEVEN_AND_ONE, "killed", "armed_group", "8 / 8 / 8 admission_only"),
    "parts of a total": (PARTS, "killed", "state_forces", "0 / null / 130+ single_party_claim"),
    "hospital, governor, enemy": (TRIO, "killed", "civilians", "12 / 12 / 15 contested"),
    "one state, one figure": (BOMBING, "killed", "civilians", "32 / 32 / 32 single_source"),
    "one state, two figures": (BOMBING, "wounded", "civilians", "58 / 58 / 81 contested"),
    "captor": ([claim("captured", "18", FRONT)], "captured", "state_forces", "0 / null / 18 single_party_claim"),
    "police": ([claim("killed", "14", "police", **CIVIL)], "killed", "civilians", "14 / 14 / 14 single_source"),
    "army": ([claim("killed", "9", "army", **CIVIL)], "killed", "civilians", "0 / 9 / 9 single_party_claim"),
    "dozens": ([claim("killed", "dozens", **CIVIL)], "killed", "civilians", "12 / 12 / 12+ unattributed"),
    "cap at ten": (
        [claim("killed", "10", "hospital"), claim("killed", "28", FRONT)],
        "killed",
        "state_forces",
        "10 / 10 / 28 contested",
    ),
    "cap above ten": (
        [claim("killed", "11", "hospital"), claim("killed", "28", FRONT)],
        "killed",
        "state_forces",
        "11 / 11 / 28 contested",
    ),
}


@pytest.mark.parametrize(("claims", "measure", "side", "expected"), CASES.values(), ids=CASES.keys())
def test_worked_example(claims: list[Claim], measure: str, side: str, expected: str) -> None:
    assert said(World(claims).row(measure, side)) == expected


def test_a_listed_loss_shows_its_addends() -> None:
    assert World(SEVEN_AND_ONE).row("killed", "armed_group").derived == (7, 1)


def test_parts_stand_beside_their_total() -> None:
    assert World(PARTS).row("killed", "state_forces").parts == tuple(sorted(c.id for c in PARTS[:2]))


def test_what_the_neutrals_do_not_bear_is_shown_apart() -> None:
    assert World(TRIO).row("killed", "civilians").claimed_max == 40


WINTER = [
    *TEN,
    claim("killed", "over 80", FRONT, report="r3", victims="personnel", hedged=True),
    claim("killed", "7", **OWN, report="r3", victims="fighters"),
    claim("killed", "37", "authorities", "armed_group", victims="separatists"),
    claim("killed", "37", "chief minister", "armed_group", victims="militants"),
    claim("casualties", "at least 58", "interior ministry", "armed_group", report="r2", victims="insurgents"),
    claim("casualties", "dozens", victims="forces", hedged=True),
    claim("captured", "18", FRONT, report="r3"),
    claim("captured", "18", FRONT, report="r2"),
]


@pytest.mark.parametrize(
    ("measure", "side", "expected"),
    [
        ("killed", "state_forces", "10 / 10 / 84+ contested"),
        ("killed", "armed_group", "7 / 7 / 37 contested"),
        ("killed", "all", "17 / 17 / 121+ contested"),
        ("casualties", "armed_group", "0 / null / 58+ single_party_claim"),
        ("casualties", "state_forces", "0 / 12 / 12+ unattributed"),
        ("captured", "state_forces", "0 / null / 18 single_party_claim"),
    ],
)
def test_winter_round(measure: str, side: str, expected: str) -> None:
    assert said(World(WINTER).row(measure, side)) == expected


def test_winter_round_says_why() -> None:
    found = World(WINTER).row("killed", "state_forces")
    assert found.because == "the state admits at least 10; the armed group claims at least 84; nobody neutral counts"
    assert found.against == (TEN[3].id,)
    assert found.superseded == (WINTER[4].id,)


SUMMER = [*PARTS, claim("killed", "130", FRONT, report="r5", background=True), *SEVEN_AND_ONE]


def test_summer_round() -> None:
    world = World(SUMMER)
    assert said(world.row("killed", "state_forces")) == "0 / null / 130+ single_party_claim"
    assert world.row("killed", "state_forces").parts == tuple(sorted(c.id for c in PARTS[:2]))
    assert said(world.row("killed", "armed_group")) == "8 / 8 / 8 admission_only"


def test_a_background_count_by_the_outlet() -> None:
    only = claim("killed", "26", **CIVIL, victims="people", background=True)
    assert said(World([only]).row("killed", "civilians")) == "26 / 26 / 26 unattributed"
