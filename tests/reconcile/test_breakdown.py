"""Totals and their parts."""

from tests.reconcile.factory import World, claim, said, sentence

FRONT = "the Ridge Front"


def test_a_stated_subset_stands_beside_its_total() -> None:
    total = claim("killed", "12", "police", "civilians")
    children = claim("killed", "3", "police", "civilians", subset_of=total.id)
    row = World([total, children]).row("killed", "civilians")
    assert (said(row), row.parts) == ("12 / 12 / 12 single_source", (children.id,))


def test_a_part_on_another_side_has_its_own_row_and_the_totals_claimant() -> None:
    total = claim("killed", "12", "police", "unknown", victims="people")
    claims = [total, claim("killed", "9", about="civilians"), claim("killed", "3", about="armed_group")]
    world = World(claims)
    assert said(world.row("killed", "civilians")) == "9 / 9 / 9 single_source"
    assert said(world.row("killed", "all")) == "12 / 12 / 12 single_source"
    assert len({line.originator for line in world.reconciled().evidence}) == 1


def test_chance_sums_of_named_sides_are_no_total() -> None:
    claims = [
        claim("killed", "3", "army"),
        claim("killed", "4", "army", "civilians"),
        claim("killed", "7", "army", "armed_group"),
    ]
    assert World(claims).row("killed", "armed_group").parts == ()


def test_a_part_repeated_in_another_report_stays_a_part() -> None:
    claims = [
        claim("killed", "8", FRONT, victims="guards"),
        claim("killed", "5", FRONT, victims="soldiers"),
        claim("killed", "13", FRONT, victims="troops"),
        claim("killed", "8", FRONT, report="r2"),
    ]
    row = World(claims).row("killed", "state_forces")
    assert (row.high, len(row.parts)) == (13, 3)


def test_a_total_whose_claimant_contradicts_a_part_is_nobodys() -> None:
    claims = [
        claim("killed", "40", "army", "armed_group", victims="raiders"),
        claim("killed", "7", FRONT, "armed_group", victims="fighters"),
        claim("killed", "47", "army", "armed_group", victims="men"),
        claim("killed", "2", "army", "armed_group", victims="bomber"),
    ]
    row = World(claims).row("killed", "armed_group")
    assert (row.low, row.best, row.high) == (7, 7, 40)


def test_a_sum_within_a_sentence_comes_before_one_across_sentences() -> None:
    claims = [
        *sentence(
            "A raid killed 13, 9 women and 4 boys.",
            *(
                claim("killed", n, about="civilians", victims=w)
                for n, w in (("13", "people"), ("9", "women"), ("4", "boys"))
            ),
        ),
        *sentence("Police had spoken of 9.", claim("killed", "9", "police", "civilians", victims="dead")),
    ]
    row = World(claims).row("killed", "civilians")
    assert row.parts == tuple(sorted(c.id for c in claims[1:3]))
