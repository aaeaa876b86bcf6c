from dataclasses import replace

import pytest

from counterclaim.link import link
from counterclaim.link.happenings import Happening
from counterclaim.link.parties import alike, spelled_out
from counterclaim.records import Claimant, ClaimantSide, Kind, Perpetrator, Statement, Victim
from tests.link.world import BRENN, MATCHING, claim, happening, on, report

TEXT = "The raid killed 14 soldiers in Brenn."


def told(name: str, by: str, other: str | None = None) -> Happening:
    """Return what a report tells whose raid was by one party, its soldiers' count by another."""
    text = report(name, TEXT, "2031-05-06")
    made = claim(text, "14 soldiers", place=BRENN, when=on("2031-05-05"), by=by)
    return happening(text, replace(made, claimant=Claimant(text="a voice", side=ClaimantSide.ARMED_GROUP, party=other)))


def parties(*group: Happening) -> list[frozenset[str]]:
    return [one.parties for one in spelled_out(group)]


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ({"tln"}, {"tln"}, True),
        ({"tln"}, {"tarn-liberation-network"}, True),
        ({"army-for-the-freedom-of-osk"}, {"afo"}, True),
        ({"sons-of-the-valley"}, {"sov"}, True),
        ({"sons-of-the-valley"}, {"sovu"}, False),
        ({"tln"}, {"tarn-liberation-army"}, False),
        ({"tf"}, {"tarn-front"}, False),
        ({"tarn-liberation-network"}, {"tessin-liberation-network"}, False),
        (set(), {"tln"}, False),
    ],
)
def test_an_acronym_is_like_the_name_it_shortens(left: set[str], right: set[str], same: bool) -> None:
    assert alike(left, right) is same
    assert alike(right, left) is same


def test_an_unexplained_acronym_borrows_the_party_of_a_linked_report() -> None:
    found = parties(told("a", "tln"), told("b", "tarn-liberation-network"))
    assert found == [frozenset({"tarn-liberation-network"})] * 2


def test_every_mention_borrows_and_nothing_else_changes() -> None:
    one = told("a", "tln", "tln")
    said = Statement(
        id="s", report="a", kind=Kind.CONTROL, actor=Perpetrator(party="tln"), quote=TEXT, start=0, end=len(TEXT)
    )
    given = replace(one, statements=(said,), claims=tuple(replace(c, victim=Victim(party="tln")) for c in one.claims))
    (new, _) = spelled_out([given, told("b", "tarn-liberation-network")])
    assert new.parties == {"tarn-liberation-network"}
    assert new.claims[0].count == one.claims[0].count
    assert new.claims[0].claimant.side is ClaimantSide.ARMED_GROUP


def test_between_two_names_nothing_is_borrowed() -> None:
    two = told("b", "tarn-liberation-network", "tessin-liberation-network")
    assert parties(told("a", "tln"), two) == [frozenset({"tln"}), two.parties]


def test_links_carry_the_borrowed_party_into_claims_and_incident() -> None:
    reports = [report(name, TEXT, "2031-05-06") for name in "ab"]
    claims = [
        claim(text, "14 soldiers", place=BRENN, when=on("2031-05-05"), by=by)
        for text, by in zip(reports, ["tln", "tarn-liberation-network"], strict=True)
    ]
    linked = link(reports, claims, [], MATCHING)
    assert [one.parties for one in linked.incidents] == [("tarn-liberation-network",)]
    assert {one.perpetrator.party for one in linked.claims} == {"tarn-liberation-network"}


def test_a_sponsor_is_no_party_to_what_happened() -> None:
    text = report("a", TEXT)
    actors = {Kind.SPONSORSHIP: "velmoria", Kind.RESPONSIBILITY: "tarn"}
    stated = tuple(
        Statement(id=kind, report="a", kind=kind, actor=Perpetrator(party=by), quote=TEXT, start=0, end=len(TEXT))
        for kind, by in actors.items()
    )
    assert replace(happening(text, claim(text, "14 soldiers")), statements=stated).parties == {"tarn"}
