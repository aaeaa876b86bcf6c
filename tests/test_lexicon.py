"""The people nouns: what the file promises, and the longest noun wins."""

from pathlib import Path

import pytest

from counterclaim.errors import BadData
from counterclaim.lexicon import load_people, load_speakers, plural
from counterclaim.records import ClaimantSide, Role, Side


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("soldiers", Side.STATE_FORCES),
        ("five masked gunmen", Side.ARMED_GROUP),
        ("SCHOOLCHILDREN", Side.CIVILIANS),
        ("hotel guards", Side.CIVILIANS),
        ("guards", Side.STATE_FORCES),
        ("aid workers", Side.CIVILIANS),
        ("people", None),
        ("bodies", None),
        ("attackers", None),
        ("no noun of ours", None),
    ],
)
def test_a_phrase_takes_the_side_of_the_longest_noun_it_ends_in(phrase: str, side: Side | None) -> None:
    assert load_people().side(phrase) == side


def test_flags_tell_the_vague_the_dead_the_held_and_the_attackers_apart() -> None:
    people = load_people()
    flags = {
        form: (noun.vague, noun.dead, noun.captive, noun.attacker)
        for form in ("others", "corpses", "hostages", "suicide bomber")
        if (noun := people.noun(form))
    }
    assert flags == {
        "others": (True, False, False, False),
        "corpses": (True, True, False, False),
        "hostages": (False, False, True, False),
        "suicide bomber": (False, False, False, True),
    }


@pytest.mark.parametrize(
    ("word", "noun", "turned"),
    [
        ("hotel", "guards", True),
        ("women", "fighters", False),
        ("police", "informers", True),
        ("police", "wives", False),
        ("government", "soldiers", True),
        ("government", "clerks", False),
        ("rebel", "soldiers", True),
        ("rebel", "politicians", False),
        ("rebel", "members", True),
    ],
)
def test_a_word_turns_the_nouns_it_may(word: str, noun: str, turned: bool) -> None:
    people = load_people()
    assert people.modifiers[word].turns(people.noun(noun)) is turned


def test_every_form_is_found_again_and_lower_cased() -> None:
    people = load_people()
    assert all(form == form.lower() and people.nouns[form].form == form for form in people.forms)
    assert len(people.forms) > 1500


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("policeman", "policemen"),
        ("german", "germans"),
        ("civilian", "civilians"),
        ("baby", "babies"),
        ("boy", "boys"),
        ("wife", "wives"),
        ("witness", "witnesses"),
        ("schoolchild", "schoolchildren"),
    ],
)
def test_plurals_follow_english_spelling(one: str, many: str) -> None:
    assert plural(one) == many


def test_a_form_in_two_groups_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "people.yml"
    file.write_text("groups:\n  - {side: civilians, singular: [guard]}\n  - {side: state_forces, fixed: [guards]}\n")
    with pytest.raises(BadData, match="'guards' stands in two groups"):
        load_people(file)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the district police chief", [("police chief", False)]),
        ("A Spokesman for the Health Ministry", [("spokesman", True), ("health ministry", False)]),
        ("the governor's office", [("governor", False), ("office", True)]),
        ("U.N. officials", [("u.n. officials", False)]),
        ("other sources", [("other sources", True)]),
        ("nobody we know", []),
    ],
)
def test_offices_are_heard_longest_first(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(heard.office.form, heard.office.head) for heard in load_speakers().heard(text)] == expected


def test_offices_carry_side_and_role_and_their_place() -> None:
    (heard,) = load_speakers().heard("two morgue attendants, a morgue")[-1:]
    assert (heard.office.side, heard.office.role) == (ClaimantSide.WITNESS_OR_LOCAL, Role.HOSPITAL)
    assert heard.span == (25, 31)


def test_an_office_in_two_groups_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "speakers.yml"
    offices = "offices:\n  - {side: state, role: police, words: [warden]}\n"
    heads = "heads:\n  - {side: state, role: civil, words: [warden]}\n"
    lists = ["antecedents", "titles", "ranks", "media_ends", "fighters", "formations", "persons", "official"]
    voices = "voices: {papers: [], bodies: [], own: []}\n"
    file.write_text(offices + heads + voices + "".join(f"{name}: []\n" for name in lists))
    with pytest.raises(BadData, match="'warden' stands in two groups"):
        load_speakers(file)
