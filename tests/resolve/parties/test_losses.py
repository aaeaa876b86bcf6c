"""Losses: whose own dead a speaker or an owner tells of."""

import pytest

from tests.resolve.parties.world import claim, named

ARMED = "VLF rebels"


@pytest.mark.parametrize(
    ("text", "victim", "by", "expected"),
    [
        ("The army put its losses at 12.", "", "The army", "state_forces"),
        ("A hospital put the army's losses at 12.", "", "A hospital", "state_forces"),
        ("A hospital put army casualties at 12 killed.", "killed", "A hospital", "state_forces"),
        ("A hospital put the town's losses at 12.", "", "A hospital", "civilians"),
        ("A hospital said the army had suffered 12 dead.", "dead", "A hospital", "state_forces"),
        ("A hospital said the town had suffered 12 dead.", "dead", "A hospital", "civilians"),
        ("VLF rebels said the army lost 12 men.", "men", ARMED, "state_forces"),
        ("VLF rebels killed soldiers and lost 12 of their own.", "", ARMED, "armed_group"),
        ("VLF rebels admitted to 12 dead.", "dead", ARMED, "armed_group"),
        ("The army admits 12 dead.", "dead", "The army", "state_forces"),
        ("An army colonel said: we have 12 dead.", "dead", "An army colonel", "state_forces"),
        ("A mayor said: we have 12 dead.", "dead", "A mayor", "civilians"),
        ("VLF rebels, said their leader, lost 12 of his men.", "his men", ARMED, "armed_group"),
    ],
)
def test_losses_are_their_owner_s(text: str, victim: str, by: str, expected: str) -> None:
    assert named(text, claim(text, "12", victim, by=by))[0].victim.side == expected
