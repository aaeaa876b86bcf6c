from pathlib import Path

import pytest

from counterclaim import datafile, policy
from counterclaim.errors import BadData
from counterclaim.records import Role

SHIPPED = datafile.shipped("policies", "v1.yml").read_text("utf-8")
V1 = policy.load()


def test_the_shipped_policy_names_its_version() -> None:
    assert V1.version == "v1"


@pytest.mark.parametrize(
    ("point", "most"),
    [
        (0, 0),
        (5, 16),
        (6, 17),
        (10, 29),
        (11, 29),
        (13, 29),
        (20, 46),
        (50, 115),
        (51, 115),
        (100, 210),
        (110, 210),
        (200, 360),
    ],
)
def test_the_cap_never_falls_below_the_band_before(point: int, most: int) -> None:
    assert V1.bears(most, point)
    assert not V1.bears(most + 1, point)


def test_every_kind_of_speaker_has_a_weight() -> None:
    assert {role: V1.weight(V1.grades[role]) for role in (Role.HOSPITAL, Role.MONITOR, Role.POLICE, Role.MEDIA)} == {
        Role.HOSPITAL: 100,
        Role.MONITOR: 90,
        Role.POLICE: 70,
        Role.MEDIA: 50,
    }


@pytest.mark.parametrize(("number", "unusual"), [(12, False), (13, True), (20, False), (37, True), (45, False)])
def test_round_and_small_numbers_meet_by_chance(number: int, unusual: bool) -> None:
    assert V1.common.is_unusual(number) is unusual


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("agreement: 0.1", "agreement: 1.5", "a share"),
        ("agreement: 0.1", "agreemnt: 0.1", "agreemnt"),
        ("{up_to: null, times: 1.8}", "{up_to: 500, times: 1.8}", "the last band is open"),
        ("{up_to: 5, times: 3.3}", "{up_to: 11, times: 3.3}", "bands rise"),
        ("  hospital: A\n", "", "each kind of speaker"),
        ("F: 0.5}", "}", "each of the grades"),
        ("hospital: A", "hospital: Z", "grades"),
    ],
)
def test_a_policy_that_breaks_its_own_rules_is_refused(tmp_path: Path, old: str, new: str, why: str) -> None:
    file = tmp_path / "v2.yml"
    assert old in SHIPPED
    file.write_text(SHIPPED.replace(old, new, 1), "utf-8")
    with pytest.raises(BadData, match=why) as refused:
        policy.load(file)
    assert f"{file}:" in str(refused.value)
