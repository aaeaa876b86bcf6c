"""Figures of claims against gold: perfect claims are perfect, order is nothing, and every sum agrees."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.records import Problem
from counterclaim.score import Answer, Figures, Result, elsewhere, figures, parse, results, worst
from tests.score import world

GOLD = world.gold_set().reports
PERFECT = world.perfect(GOLD)
CAPTURED, LOCATIONS, KILLED, WOUNDED, VILLAGERS = PERFECT
WRONG = [
    {},
    {"measure": "wounded"},
    {"count": {"low": 11, "high": 11, "text": "11", "span": None}},
    {"victim": {"text": "soldiers", "side": "civilians"}},
    {"claimant": None, "when": {"start": "2020-01-01", "end": "2020-01-01"}},
    {"start": 0, "end": 3, "quote": "Not"},
    {"report": "market"},
    {"report": "unknown"},
]
subsets = st.lists(st.tuples(st.sampled_from(PERFECT), st.sampled_from(WRONG)), max_size=12)


def scored(rows: list[dict[str, Any]]) -> tuple[list[Result], Figures]:
    answers = [one for one in parse((json.dumps(row).encode() for row in rows), "claims") if isinstance(one, Answer)]
    assert len(answers) == len(rows)
    found = [*results(GOLD, answers)]
    return found, figures(found, len(elsewhere(GOLD, answers)))


def test_perfect_claims_get_full_marks() -> None:
    _, full = scored(PERFECT)
    assert (full.core.f1, full.event.f1, full.whole_claim.f1) == (1.0, 1.0, 1.0)
    assert {share.share for share in full.attributes.values()} == {1.0}
    assert set(full.attributes) >= {"no country invented", "no date invented", "perpetrator words", "background"}
    assert (full.ungrounded, full.number_outside_quote, full.control_false_alarms) == (0, 0, 0)
    assert (full.reports, full.controls, full.gold_claims) == (3, 1, 5)


def test_no_claims_at_all_find_nothing() -> None:
    _, none = scored([])
    assert (none.core.recall, none.core.precision, none.core.f1, none.attributes) == (0.0, None, 0.0, {})


@given(subsets.flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows))))
def test_the_order_of_lines_does_not_matter(orders: tuple[list[Any], list[Any]]) -> None:
    plain, turned = ([one | change for one, change in rows] for rows in orders)
    assert scored(plain)[1] == scored(turned)[1]


@given(subsets, st.data())
def test_a_claim_less_never_raises_recall(chosen: list[Any], data: st.DataObject) -> None:
    rows = [one | change for one, change in chosen] or PERFECT
    left = [*rows]
    left.pop(data.draw(st.integers(0, len(rows) - 1)))
    assert scored(left)[1].core.found <= scored(rows)[1].core.found
    assert (scored(left)[1].core.recall or 0) <= (scored(rows)[1].core.recall or 0)


@given(subsets)
def test_every_sum_agrees(chosen: list[Any]) -> None:
    _, sums = scored([one | change for one, change in chosen])
    scored_gold = sums.core.found + sums.core.missed + sums.event.found + sums.event.missed
    assert scored_gold + sums.gold_not_scored == sums.gold_claims
    assert sums.whole_claim.found + sums.whole_claim.missed == sums.core.found + sums.core.missed
    assert sums.whole_claim.found + sums.whole_claim.extra == sums.core.found + sums.core.extra
    answered = sums.core.found + sums.core.extra + sums.event.found + sums.event.extra
    assert answered + sums.claims_not_scored + sums.claims_elsewhere == sums.claims == len(chosen)
    for name, rows in sums.slices.items():
        total = sums.event if name == "event measure" else sums.core
        for count in ("found", "missed", "extra"):
            assert sum(getattr(row.rate, count) for row in rows) == getattr(total, count)
        if name != "event measure":
            assert sum(row.whole or 0 for row in rows) == sums.whole_claim.found


@pytest.mark.parametrize(
    ("change", "attribute"),
    [
        ({"count": {**KILLED["count"], "high": 10}}, "bounds"),
        ({"claimant": {"text": "The army", "side": "media"}}, "claimant side"),
        ({"claimant": {"text": "rebels", "side": "state"}}, "claimant words"),
        ({"victim": {"text": "soldiers", "side": None}}, "victim side"),
        ({"place": {"text": "Ulvane", "country": "PAK"}}, "place words"),
        ({"place": {"text": "Torvale", "country": "MLI"}}, "country"),
        ({"when": {"start": "2025-03-11", "end": "2025-03-12"}}, "date"),
        ({"stance": "hedged"}, "stance"),
        ({"background": True}, "background"),
    ],
)
def test_a_wrong_attribute_costs_itself_alone(change: dict[str, Any], attribute: str) -> None:
    _, one = scored([KILLED | change, *(one for one in PERFECT if one is not KILLED)])
    assert one.core.f1 == 1.0
    assert [name for name, share in one.attributes.items() if share.right < share.of] == [attribute]
    is_part_of_whole = attribute in ("bounds", "claimant side", "victim side", "date", "country")
    assert one.whole_claim.missed == one.whole_claim.extra == is_part_of_whole


@pytest.mark.parametrize(
    ("change", "attribute"),
    [
        ({"place": {"text": "Torvale", "country": "PAK"}}, "no country invented"),
        ({"when": {"start": "2025-03-12", "end": "2025-03-12"}}, "no date invented"),
        ({"perpetrator": {"text": "soldiers"}}, "perpetrator words"),
    ],
)
def test_what_the_gold_does_not_have_may_not_be_invented(change: dict[str, Any], attribute: str) -> None:
    assert scored([CAPTURED | change])[1].attributes[attribute].right == 0


def test_among_equal_numbers_the_people_decide() -> None:
    twin = world.claim(victim_text="villagers", victim_side="civilians")
    known = world.gold_set([{"id": "toll", "claims": [twin, world.claim()]}]).reports
    rows = world.perfect(known)[::-1]
    answers = [one for one in parse((json.dumps(row).encode() for row in rows), "claims") if isinstance(one, Answer)]
    assert figures([*results(known, answers)], 0).whole_claim.f1 == 1.0


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "The army said at least ten"},
        {"start": -1},
        {"end": 10_000},
        {"count": {**KILLED["count"], "span": None}},
        {"count": {**KILLED["count"], "span": [0, 2]}},
    ],
)
def test_a_claim_that_is_not_the_reports_own_words_is_counted(change: dict[str, Any]) -> None:
    assert scored([KILLED | change])[1].ungrounded == 1


def test_a_quote_may_not_be_half_the_report() -> None:
    text = "One. Two. Three. Four. Five. The army said 3 soldiers were killed."
    row = world.claim(low=3, high=3, value_text="3", qualifier="", place_text="", evidence=text.split(". ")[-1])
    known = world.gold_set([{"id": "long", "claims": [row]}], [{"id": "long", "text": text}]).reports
    [answer] = world.perfect(known)
    whole = answer | {"start": 0, "end": len(text), "quote": text}
    rows = [json.dumps(one).encode() for one in (answer, whole)]
    counts = [figures([*results(known, [one])], 0).ungrounded for one in parse(rows, "x") if isinstance(one, Answer)]
    assert counts == [0, 1]


def test_a_casualty_in_a_control_is_a_false_alarm_and_a_stranger_is_left_out() -> None:
    _, one = scored([KILLED | {"report": "market"}, LOCATIONS | {"report": "market"}, KILLED | {"report": "no"}])
    assert (one.control_false_alarms, one.claims_elsewhere, one.claims) == (1, 1, 3)


def test_the_worst_reports_come_with_their_reasons() -> None:
    found, _ = scored([CAPTURED, LOCATIONS, KILLED | {"measure": "wounded"}, VILLAGERS | {"stance": "denied"}])
    said = [(one.error, one.report, one.measure, one.number, one.why) for one in worst(found, 1)]
    assert said == [
        ("missed", "toll", "killed", "10", "the number was read as wounded"),
        ("missed", "toll", "wounded", "4", "the number was read as 10"),
        ("extra", "toll", "wounded", "10", "the gold has it as killed"),
        ("wrong", "toll", "killed", "dozens", "stance: 'denied' instead of 'hedged'"),
    ]
    assert worst(found, 0) == ()


def test_lines_that_hold_no_claim_are_told_and_statements_passed_over() -> None:
    statement = b'{"kind": "control", "report": "toll"}'
    rows = [json.dumps(KILLED).encode(), b"", statement, b"{", b'{"id": "x"}', b"\xff"]
    told = [one.where if isinstance(one, Problem) else "claim" for one in parse(rows, "claims.jsonl")]
    assert told == ["claim", "claims.jsonl:4", "claims.jsonl:5", "claims.jsonl:6"]
