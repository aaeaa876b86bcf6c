"""Victims: by their phrase, by the same victims elsewhere, by what happened."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.resolve.parties.phrase import PhraseReader
from tests.resolve.parties.world import PEOPLE, REGISTRY, claim, named

PHRASES = PhraseReader(PEOPLE, REGISTRY.with_local("The Vardian Liberation Front (VLF) struck."))


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("soldiers", "state_forces"),
        ("rebel soldiers", "armed_group"),
        ("government fighters", "state_forces"),
        ("government clerks", "civilians"),
        ("police informers", "state_forces"),
        ("hotel guards", "civilians"),
        ("personnel from the security forces", "state_forces"),
        ("members of the VLF", "armed_group"),
        ("VLF members", "armed_group"),
        ("children near VLF posts", "civilians"),
        ("police, soldiers and farmers", "mixed"),
        ("police and soldiers", "state_forces"),
        ("people, including soldiers and police", "state_forces"),
        ("people", None),
        ("members", None),
        ("", None),
    ],
)
def test_a_phrase_speaks_by_noun_modifier_or_party(phrase: str, side: str | None) -> None:
    assert PHRASES.read(phrase).side == side


def test_a_phrase_names_the_party_of_its_fighters() -> None:
    party = PHRASES.read("two fighters from the Vardian Liberation Front").party
    assert party is not None
    assert party.id == "vardian-liberation-front"


@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    assert PHRASES.read(text).side in {None, "state_forces", "armed_group", "civilians", "mixed"}


def side(text: str, count: str, victim: str, measure: str = "killed") -> str | None:
    return named(text, claim(text, count, victim, measure=measure))[0].victim.side


@pytest.mark.parametrize(
    ("text", "victim", "expected"),
    [
        ("A bomb at a market killed 12 people.", "people", "civilians"),
        ("A bomb killed 12 people.", "people", "civilians"),
        ("In clashes outside Tessin 12 people died.", "people", "unknown"),
        ("A truck rammed the consulate. It left 12 dead.", "dead", "unknown"),
        ("A blast left 12 people dead, among them soldiers.", "people", "mixed"),
        ("A blast killed 12 people, most of them children.", "people", "civilians"),
        ("The guards shot 12 attackers.", "attackers", "armed_group"),
    ],
)
def test_people_take_their_side_from_what_happened(text: str, victim: str, expected: str) -> None:
    assert side(text, "12", victim) == expected


def test_prisoners_set_free_may_be_anybody() -> None:
    assert side("They freed 12 prisoners.", "12", "prisoners", "released") == "unknown"


def test_what_has_no_victims_has_no_side() -> None:
    assert side("They burned 12 vehicles.", "12", "vehicles", "vehicles_destroyed") is None


def test_the_same_count_elsewhere_is_of_the_same_side() -> None:
    text = "The blast killed 12 soldiers. Brask later said 12 had died."
    first = claim(text, "12", "soldiers")
    again = text.rindex("12")
    second = replace(
        first,
        id="c:2",
        victim=replace(first.victim, text=None, span=None),
        count=replace(first.count, span=(again, again + 2)),
        quote=text[30:],
        start=30,
        end=len(text),
    )
    assert [c.victim.side for c in named(text, first, second)] == ["state_forces", "state_forces"]


def test_elided_victims_are_the_neighbours() -> None:
    text = "The ambush killed 4 soldiers and wounded 25."
    claims = claim(text, "4", "soldiers"), claim(text, "25", measure="wounded")
    assert [c.victim.side for c in named(text, *claims)] == ["state_forces", "state_forces"]


def test_the_parts_of_a_sum_make_its_side() -> None:
    text = "In all 35 people died. They were 26 farmers and 9 rebels."
    claims = claim(text, "35", "people"), claim(text, "26", "farmers"), claim(text, "9", "rebels")
    assert [c.victim.side for c in named(text, *claims)] == ["mixed", "civilians", "armed_group"]


def test_a_part_takes_the_side_of_its_total() -> None:
    text = "The blast killed 30 soldiers, 12 of them by the gate."
    whole = claim(text, "30", "soldiers")
    part = replace(claim(text, "12"), subset_of=whole.id)
    assert [c.victim.side for c in named(text, whole, part)] == ["state_forces", "state_forces"]
