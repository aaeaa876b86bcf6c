"""The people nouns: what the file promises, and the longest noun wins."""

from pathlib import Path

import pytest

from counterclaim.errors import BadData
from counterclaim.lexicon import load_people, plural
from counterclaim.records import Side


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
