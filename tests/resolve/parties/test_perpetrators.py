"""Perpetrators: the party of their words, and the actor of "killed by"."""

import pytest

from tests.resolve.parties.world import claim, named


@pytest.mark.parametrize(
    ("text", "perpetrator", "expected"),
    [
        (
            "The Vardian Liberation Front (VLF) killed 12 soldiers.",
            "The Vardian Liberation Front",
            ("The Vardian Liberation Front", "vardian-liberation-front"),
        ),
        (
            "The VLF (Vardian Liberation Front) met. The group killed 12 men.",
            "The group",
            ("The group", "vardian-liberation-front"),
        ),
        ("Some 12 farmers were killed by rebel gunmen on Monday.", "", ("rebel gunmen", None)),
        (
            "Some 12 farmers were killed by VLF (Vardian Liberation Front) fighters.",
            "",
            ("VLF", "vardian-liberation-front"),
        ),
        ("Some 12 farmers were killed by a mortar shell.", "", (None, None)),
        ("Some 12 farmers were killed by rebels, or shot by soldiers.", "", (None, None)),
        ("Some 12 farmers were killed on Monday.", "", (None, None)),
        ("Some 12 farmers were killed in a Kenyan airstrike.", "", ("Kenyan", "state-ken")),
        ("Masked gunmen burst in and 12 farmers were killed.", "", ("Masked gunmen", None)),
        ("Suicide bombers burst in and 12 farmers were killed.", "", ("Suicide bombers", None)),
        ("Gunmen fled from militiamen and 12 farmers were killed.", "", (None, None)),
        ("In a strike against rebels 12 farmers were killed.", "", (None, None)),
        ("The VLF (Vardian Liberation Front) said 12 farmers were killed.", "", (None, None)),
        ("Soldiers arrived and 12 gunmen were killed.", "", ("Soldiers", None)),
        ("The army said it lost 12 farmers near Tessin.", "The army", (None, None)),
        ("The army lost 12 farmers killed by rebel gunmen.", "The army", ("rebel gunmen", None)),
        ("A fight left 12 farmers and two of the militants dead.", "", ("militants", None)),
    ],
)
def test_actors_are_named_and_found(text: str, perpetrator: str, expected: tuple[str | None, str | None]) -> None:
    victim = "gunmen" if "12 gunmen" in text else "farmers"
    actor = named(text, claim(text, "12", victim, perpetrator=perpetrator))[0].perpetrator
    assert (actor.text, actor.party) == expected


def test_hostile_text_is_passed_quickly() -> None:
    text = "12 " + "killed " * 5_000 + "by " * 5_000
    assert named(text, claim(text, "12"))[0].perpetrator.text is None
