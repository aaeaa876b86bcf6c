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
        ("Quellin prisoners of war", "state_forces"),
        ("a retired police sergeant", "civilians"),
        ("former soldiers", "civilians"),
        ("AFP troops", "state_forces"),
        ("AFP staff", "civilians"),
        ("soldiers and their commander", "state_forces"),
        ("VLF members", "armed_group"),
        ("children near VLF posts", "civilians"),
        ("police, soldiers and farmers", "mixed"),
        ("police and soldiers", "state_forces"),
        ("people, including soldiers and police", "state_forces"),
        ("army-backed militiamen", "state_forces"),
        ("fighters allied with the army", "state_forces"),
        ("members of a government-allied militia", "state_forces"),
        ("police families", "civilians"),
        ("rebels' children", "civilians"),
        ("separatist politicians", "civilians"),
        ("women fighters", "armed_group"),
        ("UN soldiers", "state_forces"),
        ("rescue personnel", "civilians"),
        ("mutinous soldiers", "armed_group"),
        ("bodies of soldiers", "state_forces"),
        ("rebels' bodies", "armed_group"),
        ("bodies", None),
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


def test_civilians_near_a_party_are_not_its_people() -> None:
    assert PHRASES.read("VLF children").party is None


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


@pytest.mark.parametrize(
    ("text", "count", "victim", "by", "expected"),
    [
        ("The army said it lost 12 men near Tessin.", "12", "men", "The army", "state_forces"),
        ("VLF rebels said that 12 of its men died.", "12", "men", "VLF rebels", "armed_group"),
        ("VLF rebels said that 12 of theirs died.", "12", "theirs", "VLF rebels", "armed_group"),
        ("A hospital said that 12 of its men died.", "12", "men", "A hospital", "civilians"),
        (
            "The Sable Brigade of VLF rebels, the VLF's Sable Brigade, led. All 12 members of the brigade died.",
            "12",
            "members of the brigade",
            "",
            "armed_group",
        ),
        ("A bomb went off. Of the hurt 12 of the dead were soldiers.", "12", "dead", "", "state_forces"),
        ("A bomb went off. In all 12 people were hit after rebels came.", "12", "people", "", "civilians"),
        ("The army said 12 of the attackers were shot dead.", "12", "attackers", "The army", "armed_group"),
        ("Some 12 VLF men joined. VLF rebels won.", "12", "VLF men", "", "armed_group"),
        ("The army put its losses at 12 in all.", "12", "", "The army", "state_forces"),
        ("Gunmen saw the cards of the passengers and shot 12 of them dead.", "12", "", "", "civilians"),
        ("The army admitted losing 12 men.", "12", "men", "The army", "state_forces"),
        ("The village lost 12 men, the army said.", "12", "men", "the army", "civilians"),
        ("The army said it lost 12 people.", "12", "people", "The army", "civilians"),
        ("VLF rebels said 12 of the enemy died.", "12", "enemy", "VLF rebels", "state_forces"),
        ("The army said 12 enemies died.", "12", "enemies", "The army", "armed_group"),
        ("A hospital said 12 enemies died.", "12", "enemies", "A hospital", "civilians"),
    ],
)
def test_words_that_point_are_followed(text: str, count: str, victim: str, by: str, expected: str) -> None:
    assert named(text, claim(text, count, victim, by=by))[0].victim.side == expected


def test_a_speaker_does_not_mourn_those_it_says_it_killed() -> None:
    text = "The army said soldiers hit the camp and killed 12 of its men."
    assert named(text, claim(text, "12", "men", by="The army", perpetrator="soldiers"))[0].victim.side != "state_forces"


@pytest.mark.parametrize(
    ("text", "first", "more", "measure", "expected"),
    [
        (
            "The group killed 68 soldiers at a camp. Other units killed 62 more on the roads.",
            "soldiers",
            "62",
            "killed",
            "state_forces",
        ),
        ("The ambush killed 68 soldiers. Another 62 died later.", "soldiers", "Another 62", "killed", "state_forces"),
        ("The raid killed 68 rebels. Troops then captured 62 more.", "rebels", "62", "captured", "armed_group"),
        (
            "The ambush killed 68 soldiers. Some 62 of the wounded were flown out.",
            "soldiers",
            "62",
            "wounded",
            "state_forces",
        ),
        ("A bomb killed 68 farmers. In a clash 62 more died.", "farmers", "62", "killed", "unknown"),
        (
            "The ambush killed 68 soldiers. More than 62 people drowned in a village.",
            "soldiers",
            "62",
            "killed",
            "civilians",
        ),
    ],
)
def test_more_are_more_of_the_same(text: str, first: str, more: str, measure: str, expected: str) -> None:
    claims = claim(text, "68", first), claim(text, more, "people" if "people" in text else "", measure=measure)
    assert named(text, *claims)[1].victim.side == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 12 people suspected of planting the bomb.", "armed_group"),
        ("Police arrested 12 people on suspicion of ties to VLF rebels.", "armed_group"),
        ("Police arrested 12 people suspected of fraud.", "civilians"),
        ("Police arrested 12 people after the bomb went off.", "civilians"),
    ],
)
def test_people_held_for_an_attack_are_taken_for_its_fighters(text: str, expected: str) -> None:
    assert side(text, "12", "people", "captured") == expected


def sides(text: str, *counted: tuple[str, str, str]) -> list[str | None]:
    claims = [claim(text, count, victim, measure=measure) for count, victim, measure in counted]
    return [c.victim.side for c in named(text, *claims)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The health ministry said a fire at a hall left 12 people dead.", "civilians"),
        ("A bomb went off outside the justice ministry. It left 12 people dead.", "unknown"),
        ("A ministry spokesman said 12 people died.", "civilians"),
        ("Troops fired on a rally near the barracks and 12 people died.", "civilians"),
        ("Rebels fired on the barracks and 12 people died.", "state_forces"),
        ("Rebels fired on the barracks in clashes and 12 people died.", "unknown"),
        ("Rebels fired on the barracks during a wedding and 12 people died.", "civilians"),
        ("Rebels fired on a patrol. In all 12 people died.", "state_forces"),
        ("The war has left 12,000 people dead.", "unknown"),
    ],
)
def test_a_guarded_target_leaves_open_who_was_hit_and_an_office_that_speaks_is_none(text: str, expected: str) -> None:
    assert side(text, "12,000" if "12,000" in text else "12", "people") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The camp held prisoners of war. A blast killed 12 captured fighters.", "state_forces"),
        ("The camp held rebels. A blast killed 12 captured fighters.", "armed_group"),
    ],
)
def test_captives_are_soldiers_where_prisoners_of_war_are_told_of(text: str, expected: str) -> None:
    assert side(text, "12", "captured fighters") == expected


def test_who_was_hurt_beside_soldiers_and_farmers_stays_open() -> None:
    text = "In all 7 soldiers and 5 farmers had died and 4 were hurt."
    counted = ("7", "soldiers", "killed"), ("5", "farmers", "killed"), ("4", "", "wounded")
    assert sides(text, *counted) == ["state_forces", "civilians", "unknown"]


def test_what_follows_two_counts_is_said_of_both() -> None:
    text = "The battle left 305 dead and 373 wounded, including rebels and farmers."
    counted = ("305", "dead", "killed"), ("373", "wounded, including rebels and farmers", "wounded")
    assert sides(text, *counted) == ["mixed", "mixed"]


def test_a_small_sum_counts_within_its_sentence() -> None:
    text = "In all 9 people died -- 7 farmers and 2 soldiers. Later 5 people and 4 goats died."
    counted = ("9", "people", "killed"), ("7", "farmers", "killed"), ("2", "soldiers", "killed")
    assert sides(text, *counted) == ["mixed", "civilians", "state_forces"]


def test_attackers_are_no_others_of_the_same_number() -> None:
    text = "The blast killed 12 soldiers. Of the bombers 12 attackers died."
    first = claim(text, "12", "soldiers")
    second = replace(claim(text[30:], "12", "attackers"), id="c:2")
    at = text.rindex("12")
    second = replace(
        second,
        count=replace(first.count, span=(at, at + 2)),
        victim=replace(first.victim, text="attackers", span=(at + 3, at + 12)),
        quote=text[30:],
        start=30,
        end=len(text),
    )
    assert [c.victim.side for c in named(text, first, second)] == ["state_forces", "armed_group"]


PARTS = ("38", "farmers", "killed"), ("14", "soldiers", "killed"), ("21", "rebels", "killed")


@pytest.mark.parametrize(
    ("total", "high", "expected"), [(73, 73, "mixed"), (73, None, "civilians"), (74, 74, "civilians")]
)
def test_exact_figures_of_several_sentences_add_up_to_a_total(total: int, high: int | None, expected: str) -> None:
    text = f"The toll rose to {total}. Of 38 farmers all died. Then 14 soldiers died. So did 21 rebels."
    whole = claim(text, str(total))
    whole = replace(whole, count=replace(whole.count, high=high))
    parts = [claim(text, count, victim, measure=measure) for count, victim, measure in PARTS]
    assert [c.victim.side for c in named(text, whole, *parts)] == [expected, "civilians", "state_forces", "armed_group"]


def test_the_sum_of_one_side_is_that_side() -> None:
    text = "In all 130 died. They were 68 soldiers at a camp and 62 soldiers on the roads."
    counted = ("130", "", "killed"), ("68", "soldiers", "killed"), ("62", "soldiers", "killed")
    assert sides(text, *counted) == ["state_forces"] * 3


def test_a_long_list_is_summed_in_no_time() -> None:
    text = "In all 999 died: " + ", ".join(f"{n} farmers" for n in range(101, 300)) + " were named."
    counted = [(str(n), "farmers", "killed") for n in range(101, 300)]
    assert sides(text, ("999", "", "killed"), *counted)[0] == "civilians"


def test_a_part_takes_the_side_of_its_total() -> None:
    text = "The blast killed 30 soldiers, 12 of them by the gate."
    whole = claim(text, "30", "soldiers")
    part = replace(claim(text, "12"), subset_of=whole.id)
    assert [c.victim.side for c in named(text, whole, part)] == ["state_forces", "state_forces"]


@pytest.mark.parametrize(
    ("text", "victim", "by", "perpetrator", "expected"),
    [
        ("Troops had chased the bandits and killed 12.", "", "", "Troops", "armed_group"),
        ("Bandits had chased the troops and killed 12.", "", "", "Bandits", "state_forces"),
        ("Troops had left the bandits and killed 12.", "", "", "bandits", "civilians"),
        ("Police killed 12 members of the Sable Hand.", "members of the Sable Hand", "", "Police", "armed_group"),
        ("Bandits killed 12 members of the club.", "members of the club", "", "Bandits", "civilians"),
    ],
)
def test_fighters_killed_by_soldiers_and_soldiers_by_fighters(
    text: str, victim: str, by: str, perpetrator: str, expected: str
) -> None:
    one = replace(claim(text, "12", victim, by=by, perpetrator=perpetrator), rule="active.object")
    assert named(text, one)[0].victim.side == expected


def test_whoever_was_hurt_beside_a_mixed_total_was_of_several_sides() -> None:
    text = "In all 14 people, including soldiers and farmers, died and 30 others were hurt."
    counted = ("14", "people, including soldiers and farmers", "killed"), ("30", "others", "wounded")
    assert sides(text, *counted) == ["mixed", "mixed"]


def test_more_victims_of_an_attack_are_no_more_attackers() -> None:
    text = "The guards shot 3 gunmen. Another 12 people died."
    assert sides(text, ("3", "gunmen", "killed"), ("Another 12", "people", "killed"))[1] != "armed_group"


def test_seven_of_them_are_those_of_the_sentence_before() -> None:
    text = "The raid left 30 soldiers in rebel hands. Relatives said 7 of them were shot."
    claims = claim(text, "30", "soldiers", measure="captured"), claim(text, "7", by="Relatives")
    assert [c.victim.side for c in named(text, *claims)] == ["state_forces", "state_forces"]


@pytest.mark.parametrize(("others", "expected"), [("soldiers", "state_forces"), ("farmers", "civilians")])
def test_people_of_a_nation_are_its_soldiers_where_its_others_are(others: str, expected: str) -> None:
    text = f"In May 9 Kenyan {others} died. Then a wedding was hit. In all 14 Kenyans have died at weddings."
    assert sides(text, ("9", f"Kenyan {others}", "killed"), ("14", "Kenyans", "killed"))[1] == expected


def test_fighters_of_a_name_make_it_a_group() -> None:
    text = "Fighters of the Zalmar Shura came. Then 12 men of the Zalmar Shura died."
    assert side(text, "12", "men of the Zalmar Shura") == "armed_group"
