"""What adds up, and what does not."""

from counterclaim.records import Place, PlacePrecision
from tests.reconcile.factory import World, claim, said, sentence

FRONT = "the Ridge Front"


def town(text: str, name: str) -> Place:
    at = text.index(name)
    return Place(text=name, id=name, precision=PlacePrecision.NEAR, span=(at, at + len(name)))


def test_different_victims_of_one_sentence_add_up() -> None:
    claims = sentence(
        "2 soldiers and 3 constables died, the army said.",
        claim("killed", "2", "army", victims="soldiers"),
        claim("killed", "3", "army", victims="constables"),
    )
    row = World(claims).row("killed", "state_forces")
    assert (said(row), row.derived) == ("5 / 5 / 5 admission_only", (2, 3))


def test_two_spokesmen_never_add_up() -> None:
    claims = sentence(
        "The army spoke of 10 soldiers, the minister of 10 constables.",
        claim("killed", "10", "army", victims="soldiers"),
        claim("killed", "10", "interior ministry", victims="constables"),
    )
    assert World(claims).row("killed", "state_forces").best == 10


def test_a_revision_is_no_list() -> None:
    claims = sentence(
        "The toll rose to 12 soldiers from 10 troops, it said.",
        claim("killed", "12", "army", victims="soldiers"),
        claim("killed", "10", "army", victims="troops"),
    )
    assert World(claims).row("killed", "state_forces").best == 12


def test_a_further_figure_adds_to_the_one_before() -> None:
    claims = sentence(
        "The Front said 20 had died. A further 12 fell at the ford.",
        claim("killed", "20", FRONT),
        claim("killed", "12", FRONT, additive=True),
    )
    row = World(claims).row("killed", "state_forces")
    assert (row.high, row.derived) == (32, (20, 12))


def test_two_towns_of_one_sentence_add_up() -> None:
    text = "Police counted 5 in Karsa and 3 in Brell."
    claims = sentence(
        text,
        claim("killed", "5", "police", "civilians", place=town(text, "Karsa")),
        claim("killed", "3", "police", "civilians", place=town(text, "Brell")),
    )
    assert World(claims).row("killed", "civilians").derived == (5, 3)


def test_towns_of_an_operation_add_up_across_reports_where_nobody_states_the_total() -> None:
    karsa, brell = "Karsa buried 5, the hospital said.", "Brell buried 3, police said."
    claims = [
        *sentence(karsa, claim("killed", "5", "hospital", "civilians", place=town(karsa, "Karsa"))),
        *sentence(brell, claim("killed", "3", "police", "civilians", place=town(brell, "Brell"), report="r2")),
    ]
    row = World(claims, kind="operation").row("killed", "civilians")
    assert (said(row), row.derived) == ("8 / 8 / 8 single_source", (3, 5))
    enemy = claim("killed", "15", FRONT, "civilians", report="r3")
    assert said(World([*claims, enemy], kind="operation").row("killed", "civilians")) == "8 / 8 / 15 contested"


def test_a_stated_total_makes_towns_floors() -> None:
    karsa, brell = "Karsa buried 5, the hospital said.", "Brell buried 3, police said."
    claims = [
        *sentence(karsa, claim("killed", "5", "hospital", "civilians", place=town(karsa, "Karsa"))),
        *sentence(brell, claim("killed", "3", "police", "civilians", place=town(brell, "Brell"), report="r2")),
        claim("killed", "11", "monitor", "civilians", report="r3"),
    ]
    row = World(claims, kind="operation").row("killed", "civilians")
    assert said(row) == "11 / 11 / 11 single_source"
    assert row.parts == tuple(sorted(c.id for c in claims[:2]))


def test_an_addend_without_best_leaves_the_sum_without() -> None:
    karsa, brell = "Karsa lost 5, the army said.", "Brell lost 30, the Front said."
    claims = [
        *sentence(karsa, claim("killed", "5", "army", place=town(karsa, "Karsa"))),
        *sentence(brell, claim("killed", "30", FRONT, place=town(brell, "Brell"), report="r2")),
    ]
    assert said(World(claims, kind="operation").row("killed", "state_forces")) == "5 / null / 35 admission_only"
