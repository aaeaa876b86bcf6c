from dataclasses import replace

from counterclaim.link.happenings import Apart, Happening, within
from counterclaim.records import Claim, Kind, Report, Statement
from tests.link.world import BRENN, LOWICK, MATCHING, OSK, claim, on, report

RULES = Apart(MATCHING.within)


def told(text: str) -> Report:
    return report("r", text, "2031-05-06")


def groups(text: Report, *claims: Claim) -> list[set[str]]:
    return [{c.count.text for c in h.claims} for h in within(text, claims, [], RULES)]


def test_a_short_report_tells_of_one_happening_wherever_its_words_stand() -> None:
    text = told("A bomb killed 9 men in Brenn. In all 30 were hurt. The army lost 2 men at the post.")
    claims = claim(text, "9 men", place=BRENN, when=on("2031-05-05")), claim(text, "30 were"), claim(text, "2 men")
    assert groups(text, *claims) == [{"9", "30", "2"}]


def test_other_town_and_other_day_are_another_happening() -> None:
    text = told("A bomb killed 9 men in Brenn. In all 30 were hurt. A raid killed 4 men in Lowick. It hurt 5 more.")
    brenn = claim(text, "9 men", place=BRENN, when=on("2031-05-05")), claim(text, "30 were")
    lowick = claim(text, "4 men", place=LOWICK, when=on("2031-05-03")), claim(text, "5 more")
    assert groups(text, *brenn, *lowick) == [{"9", "30"}, {"4", "5"}]


def test_other_town_on_the_same_day_is_one_coordinated_happening() -> None:
    text = told("Attacks killed 9 men in Brenn and 4 men in Lowick.")
    day = on("2031-05-05")
    assert groups(text, claim(text, "9 men", place=BRENN, when=day), claim(text, "4 men", place=LOWICK, when=day)) == [
        {"9", "4"}
    ]


def test_neighbouring_days_at_one_place_are_one_happening_and_far_ones_are_two() -> None:
    text = told("On Monday 9 men died. By Tuesday 12 men were dead. A week before 3 men died.")
    first, next_day = claim(text, "9 men", when=on("2031-05-05")), claim(text, "12 men", when=on("2031-05-06"))
    before = claim(text, "3 men", when=on("2031-04-28"))
    assert groups(text, first, next_day, before) == [{"9", "12"}, {"3"}]


def test_two_phases_of_an_operation_are_two_happenings() -> None:
    text = told("Now 9 men died. Then 4 men died.")
    now, then = claim(text, "9 men"), claim(text, "4 men")
    found = groups(text, replace(now, operation="sorrel 2"), replace(then, operation="sorrel 1"))
    assert found == [{"9"}, {"4"}]


def test_background_stands_apart_by_sentence_day_or_place() -> None:
    text = told(
        "A bomb killed 9 men. In May 5 men died and 6 men fell. That May 8 more died. In Brenn 7 men died once."
    )
    may = on("2030-05-02", "2030-05-05")
    claims = (
        claim(text, "9 men"),
        claim(text, "5 men", background=True, when=may),
        claim(text, "6 men", background=True),
        claim(text, "8 more", background=True, when=may),
        claim(text, "7 men", background=True, place=BRENN),
    )
    assert groups(text, *claims) == [{"9"}, {"5", "6", "8"}, {"7"}]


def test_background_of_the_very_day_and_place_belongs_to_the_story() -> None:
    text = told("A bomb killed 9 men. Earlier that day 2 men had died there.")
    day = on("2031-05-05")
    assert groups(text, claim(text, "9 men", when=day), claim(text, "2 men", when=day, background=True)) == [{"9", "2"}]


def test_totals_lie_beside_the_story_and_background_totals_by_themselves() -> None:
    text = told("A bomb killed 9 men. It brings the year to 80 dead. Since the war began 9000 people died.")
    claims = (
        claim(text, "9 men", when=on("2031-05-05")),
        claim(text, "80 dead", total=True, when=on("2031-01-01", "2031-05-05")),
        claim(text, "9000 people", total=True, background=True),
    )
    found = within(text, claims, [], RULES)
    assert [{c.count.text for c in h.claims} for h in found] == [{"9", "80"}, {"9000"}]
    assert found[0].when is not None
    assert found[0].when.days == 1
    assert [h.main for h in found] == [True, False]
    assert found[1].published is None


def test_a_person_can_tell_two_claims_apart() -> None:
    text = told("A bomb killed 9 men and hurt 30 men.")
    a, b = claim(text, "9 men"), claim(text, "30 men")
    assert len(within(text, [a, b], [], Apart(MATCHING.within, frozenset({frozenset({a.id, b.id})})))) == 2


def statement(text: Report, words: str) -> Statement:
    start = text.text.index(words)
    kind, end = Kind.RESPONSIBILITY, start + len(words)
    return Statement(id="s:" + words, report=text.id, kind=kind, place=OSK, quote=words, start=start, end=end)


def test_a_statement_goes_with_the_claim_of_its_sentence_else_with_the_story() -> None:
    text = told("The Front said it killed 9 men. Nobody else spoke. In May the Front said it killed 5 men.")
    claims = claim(text, "9 men"), claim(text, "5 men", background=True)
    found = within(text, claims, [statement(text, "In May the Front said it"), statement(text, "Nobody else")], RULES)
    assert [[s.quote for s in h.statements] for h in found] == [["Nobody else"], ["In May the Front said it"]]


def test_a_report_that_counts_nothing_is_a_happening_without_claims() -> None:
    text = told("The Front said it did it.")
    found: list[Happening] = within(text, [], [statement(text, "The Front said it did it")], RULES)
    assert [(h.claims, h.main) for h in found] == [((), True)]
    assert [h.id for h in within(text, [], [], RULES)] == ["r:r"]
