"""Spelling: keys and sounds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterclaim.gazetteer.spelling import key, sound


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sa'dah", "SADAH"),
        ("Saʻdah", "Sa’dah"),
        ("Mazar-i-Sharif", "mazar i sharif"),
        ("São Tomé", "Sao Tome"),
        ("Łódź", "Lodz"),
        ("St. Karo", "St Karo"),
    ],
)
def test_keys_of_one_name_agree(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Noshkar", "Nushkar"),
        ("Bolida", "Buleda"),
        ("Konduz", "Kunduz"),
        ("Qandahar", "Kandahar"),
        ("Al-Hajjah", "Hajah"),
        ("Khan Younes", "Khan Yunis"),
    ],
)
def test_two_transliterations_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other) != ""


@pytest.mark.parametrize(("one", "other"), [("Karo", "Kalo"), ("Dresh", "Tresh"), ("Kalongo", "Kasongo")])
def test_another_consonant_is_another_town(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_a_short_name_has_no_sound() -> None:
    assert sound("Ur") == ""


@given(st.text(max_size=40))
@example("𝗔")
def test_a_key_is_its_own_key(name: str) -> None:
    assert key(key(name)) == key(name)
