"""The whole of extract on reports of an invented war."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.extract import Grammar, extract, load_grammar
from counterclaim.lexicon import load_people
from counterclaim.records import Claim, Measure, Report, Stance

GRAMMAR = load_grammar(load_people())
WORDS = [
    *(
        "12",
        "people",
        "soldiers",
        "killed",
        "were",
        "wounded",
        "(",
        ")",
        "[",
        "]",
        "--",
        "—",
        ",",
        ".",
        ";",
        ":",
        "and",
    ),
    *("including", "the", "of", "no", "dozens", "a", "rebel", "said", "by", "“", "”", "'", "\n", "toll", "rose", "to"),
    *("from", "1,204", "been", "taken", "hostage", "army", "5555555555555"),
]
WAR = "The army and the rebels fought near Oskan. "


def claims(text: str, title: str | None = None, scope: str = "conflict", grammar: Grammar = GRAMMAR) -> list[Claim]:
    return list(extract(Report(id="r", text=text, title=title), grammar, scope).claims)  # type: ignore[arg-type]


def test_who_said_what_about_whom() -> None:
    text = (
        WAR + "According to the Orsa Front, at least 84 soldiers of the border guard were killed and 18 taken captive."
    )
    killed, captured = claims(text)
    assert (killed.measure, killed.count.low, killed.count.high) == (Measure.KILLED, 84, None)
    assert killed.claimant.text == captured.claimant.text == "the Orsa Front"
    assert killed.victim.text == "soldiers of the border guard"
    assert (captured.measure, captured.count.high, captured.victim.text) == (Measure.CAPTURED, 18, None)
    assert killed.rule == "passive.next"


def test_a_part_names_its_total() -> None:
    total, part = claims(WAR + "The shelling killed 12 people, including three children.")
    assert part.subset_of == total.id


def test_own_people_are_named() -> None:
    (claim,) = claims(WAR + "The Orsa Front admitted the loss of eight of its own fighters.")
    assert claim.victim.text is not None
    assert claim.victim.text.endswith("fighters")


def test_casualties_beside_wounded_are_dead_and_parts_in_brackets_are_parts() -> None:
    dead, wounded = claims(WAR + "The raid left casualties of 29 people, with 40 injured.")
    assert (dead.measure, wounded.measure) == (Measure.KILLED, Measure.WOUNDED)
    total, men, women = claims(WAR + "Five people (two men and three women) were killed.")
    assert (total.subset_of, men.subset_of, women.subset_of) == (None, total.id, total.id)


@pytest.mark.parametrize("part", ["Nine of them were children.", "They included nine children."])
def test_a_part_in_the_next_sentence_belongs_to_the_largest_total_of_its_measure(part: str) -> None:
    guards, total, men = claims(f"The shelling killed two guards and 30 villagers. {part}")
    assert (guards.subset_of, total.subset_of, men.subset_of) == (None, None, total.id)
    assert men.quote == part


def test_an_ordinal_counts_where_it_says_what_happened() -> None:
    (claim,) = claims(WAR + "She was the fourth reporter killed this year, and the second to cover the front.")
    assert (claim.count.low, claim.count.high, claim.count.text) == (4, 4, "fourth")


def test_a_victim_phrase_holds_the_groups_it_includes() -> None:
    (claim,) = claims(WAR + "The blast killed 80 people, including soldiers, police and officials.")
    assert claim.victim.text == "people, including soldiers, police and officials"


def test_the_agent_of_a_passive_and_the_subject_of_an_active_verb() -> None:
    passive, active = claims(
        WAR + "Five farmers were shot dead by masked gunmen. Government troops later killed four rebels."
    )
    assert (passive.perpetrator.text, active.perpetrator.text) == ("masked gunmen", "Government troops")


def test_no_weapon_is_a_perpetrator() -> None:
    (claim,) = claims(WAR + "A roadside bomb killed five farmers.")
    assert claim.perpetrator.text is None


def test_a_figure_said_twice_is_one_claim_but_another_speaker_makes_another() -> None:
    said = "Police said 40 people were killed. The raid left 40 people dead, police said. "
    assert len(claims(WAR + said)) == 1
    assert len(claims(WAR + said + "The rebels said 40 people were killed.")) == 2


def test_equal_small_numbers_are_different_people() -> None:
    assert len(claims(WAR + "One policeman was killed in Oskan. One teacher was killed in Velm.")) == 2


def test_the_title_is_context() -> None:
    title = "Raid kills 40 soldiers"
    assert claims(f"{title}\n{WAR}", title) == []
    assert len(claims(f"{title}\n{WAR}")) == 1


def test_doubt_is_kept() -> None:
    (claim,) = claims(WAR + "At least 30 villagers were reportedly killed.")
    assert claim.stance is Stance.HEDGED


@pytest.mark.parametrize(
    "text",
    [
        "The champions beat the visitors in the league match. Two players were hurt, and the striker killed the game.",
        "A passenger plane crashed on take-off in a storm, killing all 12 people aboard, the airline said.",
        "Detectives said two people were killed in a domestic dispute at an apartment complex; a suspect was charged.",
        "Five airmen died when a transport helicopter hit a power line during a training exercise, the air force said.",
        "A crush at the gates of a concert left nine young people dead, the mayor said.",
        "Medieval chroniclers put the number of the slain at 3,000; historians think it an exaggeration.",
    ],
)
def test_what_is_no_conflict_claims_nothing(text: str) -> None:
    assert claims(text) == []


def test_crime_counts_in_scope_violence() -> None:
    text = "Detectives said two people were killed in a drive-by shooting at a parking lot; a suspect was charged."
    assert claims(text) == []
    assert len(claims(text, scope="violence")) == 1


def test_numbers_never_stand_in_for_other_things() -> None:
    text = WAR + "At 10:30 on May 3, 2014 the 14-year-old walked 30 km to Brigade 27. Resolution 1701 cost $20 million."
    assert claims(text) == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=60,
    )
)
def test_every_claim_is_the_reports_own_words(words: list[str]) -> None:
    report = Report(id="r", text="rebels " + " ".join(words))
    for claim in extract(report, GRAMMAR).claims:
        claim.check(report)


@pytest.mark.parametrize(
    "text", ["?" * 100_000, "5" * 5_000, " " * 100_000 + "x", "killed 12 " * 5_000, "(" * 20_000, "of the " * 15_000]
)
def test_hostile_text_ends(text: str) -> None:
    extract(Report(id="r", text="rebels " + text), GRAMMAR)


def test_the_same_toll_is_the_last_one_by_another_speaker() -> None:
    text = (
        WAR + "A bomb killed 38 worshippers, officials said. A rescue service gave the same toll and said 97 were hurt."
    )
    first, again, _ = claims(text)
    assert (again.count.low, again.count.high, again.count.text) == (38, 38, "the same toll")
    assert (first.claimant.text, again.claimant.text) == ("officials", "A rescue service")
    assert first.id != again.id


def test_the_same_toll_needs_a_toll_before_it_and_somebody_who_gives_it() -> None:
    assert [c.count.text for c in claims(WAR + "Officials gave the same toll. A bomb killed 38 people.")] == ["38"]
    assert [c.count.text for c in claims(WAR + "A bomb killed 38 people. The same toll is feared elsewhere.")] == ["38"]
