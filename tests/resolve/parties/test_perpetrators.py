"""Perpetrators: the party of their words, and the actor of "killed by"."""

from dataclasses import replace

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


FRONT = "The Vardian Liberation Front (VLF) met."


@pytest.mark.parametrize(
    ("text", "victim", "expected"),
    [
        ("Gunmen opened fire on a market and 12 farmers died.", "farmers", "Gunmen"),
        ("Gunmen on Monday stormed a market. In all 12 farmers died.", "farmers", "Gunmen"),
        (f"{FRONT} The VLF, a rebel group, ambushed a bus, leaving 12 farmers dead.", "farmers", "VLF"),
        (f"{FRONT} In an attack by fighters of the VLF near Tessin 12 farmers died.", "farmers", "fighters of the VLF"),
        (f"{FRONT} In all 12 soldiers died in clashes with the VLF.", "soldiers", "VLF"),
        (f"{FRONT} In all 12 rebels died in clashes with the VLF.", "rebels", None),
        ("Some 12 soldiers were hit by a mine planted by rebel gunmen near Tessin.", "soldiers", "rebel gunmen"),
        ("Kenya's new air offensive has left 12 farmers dead.", "farmers", "Kenya"),
        ("The Kenya attack left 12 farmers dead.", "farmers", None),
        ("Nearby gunmen slept as 12 farmers died in a flood.", "farmers", "gunmen"),
        ("The militia was accused of shelling a market where 12 farmers died.", "farmers", "militia"),
        ("Gunmen, attacked by soldiers, fled; 12 farmers died.", "farmers", "soldiers"),
        ("The president said rebels and soldiers raided Tessin. In all 12 farmers died.", "farmers", "soldiers"),
        ("Gunmen raided Tessin.\n\nIt rained. It snowed. It blew. In all 12 farmers died.", "farmers", None),
        (f"Some 12 farmers died. {FRONT} The VLF claimed responsibility.", "farmers", "VLF"),
        ("Gunmen raided Tessin. Soldiers shelled Orlen. Later 12 farmers died.", "farmers", None),
        ("Gunmen raided Tessin. Later 12 rebels died.", "rebels", None),
    ],
)
def test_attackers_are_found_by_what_they_do(text: str, victim: str, expected: str | None) -> None:
    assert named(text, claim(text, "12", victim))[0].perpetrator.text == expected


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("Suspected herders have killed 12 people.", "", "Suspected herders"),
        ("Gunmen, a news agency said, killed 12 people.", "a news agency", "Gunmen"),
    ],
)
def test_who_kills_before_a_number_fights_and_is_not_who_tells_of_it(
    text: str, said: str, expected: str | None
) -> None:
    one = replace(claim(text, "12", "people" if "people" in text else "", perpetrator=said), rule="active.object")
    assert named(text, one)[0].perpetrator.text == expected


def test_two_counts_of_one_sentence_were_done_by_one() -> None:
    text = "Masked gunmen burst in; 12 soldiers fell and 30 were hurt."
    claims = claim(text, "12", "soldiers", perpetrator="Masked gunmen"), claim(text, "30", measure="wounded")
    assert [c.perpetrator.text for c in named(text, *claims)] == ["Masked gunmen"] * 2


def test_hostile_text_is_passed_quickly() -> None:
    text = "12 " + "killed " * 5_000 + "by " * 5_000
    assert named(text, claim(text, "12"))[0].perpetrator.text is None
