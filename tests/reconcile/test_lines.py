"""Who originates a figure: leads, hospitals, offices of a state, unnamed officials, common numbers, snapshots."""

from msgspec import structs

from counterclaim.reconcile import Parties
from counterclaim.records import Claimant
from tests.reconcile.factory import SPEAKERS, V1, World, claim, report, said, sentence

FRONT = "the Ridge Front"
VALE = Parties({"vale": (), "vale-army": ("vale",), "vale-police": ("vale",), "mere": (), "mere-army": ("mere",)})


def test_a_number_in_the_outlets_voice_is_its_sources() -> None:
    row = World([claim("killed", "at least 60"), claim("killed", "60", FRONT)]).row("killed", "state_forces")
    assert (said(row), row.lines) == ("0 / null / 60+ single_party_claim", 1)


def test_a_vague_lead_is_that_of_the_number_it_contains() -> None:
    row = World([claim("killed", "dozens"), claim("killed", "37", FRONT)]).row("killed", "state_forces")
    assert (said(row), row.lines) == ("0 / null / 37 single_party_claim", 1)
    assert len(row.superseded) == 1


def test_the_same_number_in_another_report_is_no_lead() -> None:
    claims = [claim("killed", "60", report="r2"), claim("killed", "60", FRONT)]
    assert said(World(claims).row("killed", "state_forces")) == "60 / 60 / 60 unattributed"


def test_a_copy_of_the_report_leads_to_the_same_source() -> None:
    claims = [claim("killed", "60", report="r2"), claim("killed", "60", FRONT)]
    assert World(claims, copies=[("r1", "r2")]).row("killed", "state_forces").lines == 1


def test_bodies_brought_to_a_hospital_are_its_count() -> None:
    claims = sentence("Rescuers said 14 bodies were brought to the hospital.", claim("killed", "14", about="civilians"))
    claims = sentence("The bodies of 14 villagers were brought to the hospital.", *claims)
    row = World([*claims, claim("killed", "30", FRONT, "civilians")]).row("killed", "civilians")
    assert said(row) == "14 / 14 / 30 contested"
    assert row.because.startswith("a hospital counts 14")


def test_a_hospital_that_was_hit_has_not_counted() -> None:
    claims = sentence("A shell hit the hospital and killed 14.", claim("killed", "14", about="civilians"))
    assert World(claims).row("killed", "civilians").status == "unattributed"


def test_an_army_that_shows_bodies_is_neutral() -> None:
    claims = sentence("It said 9 dead were taken to the morgue.", claim("killed", "9", "army", "civilians"))
    assert said(World(claims).row("killed", "civilians")) == "9 / 9 / 9 single_source"


def test_two_hospitals_without_a_name_are_one_line() -> None:
    claims = [claim("killed", "12", "hospital", "civilians", report=r) for r in ("r1", "r2")]
    row = World(claims).row("killed", "civilians")
    assert (row.lines, row.status) == (1, "single_source")


def test_a_hospital_without_a_name_is_the_one_that_has_one() -> None:
    side, role = SPEAKERS["hospital"]
    named = Claimant(text="Karsa Civil Hospital", side=side, role=role)
    claims = [
        claim("killed", "12", "hospital", "civilians", claimant=named),
        claim("killed", "12", "hospital", "civilians", report="r2"),
        claim(
            "killed",
            "12",
            "hospital",
            "civilians",
            report="r3",
            claimant=Claimant(text="Karsa Hospital", side=side, role=role),
        ),
    ]
    assert World(claims).row("killed", "civilians").lines == 1


def test_officials_are_the_office_with_their_number() -> None:
    claims = [
        claim("wounded", "81", "interior ministry", "civilians"),
        claim("wounded", "58", "health ministry", "civilians"),
        claim("wounded", "58", "authorities", "civilians", report="r2"),
        claim("wounded", "70", "official sources", "civilians", report="r3"),
    ]
    assert World(claims).row("wounded", "civilians").lines == 3


def test_two_offices_that_differ_in_two_reports_speak_for_one_state() -> None:
    claims = [
        claim("wounded", "81", "interior ministry", "civilians"),
        claim("wounded", "58", "health ministry", "civilians", report="r2"),
    ]
    reports = [report("r1", "2026-01-30"), report("r2", "2026-02-01")]
    row = World(claims, reports).row("wounded", "civilians")
    assert (said(row), row.lines) == ("58 / 58 / 58 single_source", 1)


def test_what_the_police_count_too_is_no_longer_the_armys_word() -> None:
    claims = [claim("killed", "9", "army", "civilians"), claim("killed", "9", "police", "civilians", report="r2")]
    row = World(claims).row("killed", "civilians")
    assert (said(row), row.lines) == ("9 / 9 / 9 single_source", 1)


def test_two_armies_are_not_one_state() -> None:
    claims = [
        claim("killed", "63", "army", party="vale-army", victim_party="vale-army"),
        claim("killed", "400", "army", party="mere-army", victim_party="vale-army", interest="adverse", report="r2"),
        claim("killed", "20", "army", party="mere-army", victim_party="mere-army", report="r2"),
    ]
    row = World(claims).row("killed", "state_forces", parties=VALE)
    assert said(row) == "83 / 83 / 420 contested"
    assert row.derived == (20, 63)


def test_an_unusual_number_on_two_lines_may_have_one_source() -> None:
    claims = [claim("killed", "37", "hospital", "civilians"), claim("killed", "37", "police", "civilians", report="r2")]
    row = World(claims).row("killed", "civilians")
    assert (said(row), row.flags) == ("37 / 37 / 37 corroborated", ("possibly_common",))


def test_the_later_of_two_common_numbers_weighs_half() -> None:
    claims = [
        claim("killed", "37", "un", "civilians"),
        claim("killed", "37", "hospital", "civilians", report="r2"),
        claim("killed", "50", "monitor", "civilians", report="r3"),
        claim("killed", "52", "police", "civilians", report="r4"),
    ]
    assert World(claims).row("killed", "civilians").best == 50


def test_a_snapshot_is_shown_and_not_used() -> None:
    claims = [claim("killed", "15", "hospital", "civilians"), claim("killed", "12", "police", "civilians", report="r2")]
    reports = [report("r1", "2026-01-31T08:00:00Z"), report("r2", "2026-01-31T20:00:00Z")]
    row = World(claims, reports).row("killed", "civilians")
    assert (said(row), row.flags) == ("12 / 12 / 15 single_source", ("snapshot",))


def test_eleven_hours_make_no_snapshot() -> None:
    claims = [claim("killed", "15", "hospital", "civilians"), claim("killed", "12", "police", "civilians", report="r2")]
    reports = [report("r1", "2026-01-31T08:00:00Z"), report("r2", "2026-01-31T19:59:00Z")]
    assert said(World(claims, reports).row("killed", "civilians")) == "12 / 15 / 15 contested"


def test_an_enemys_later_word_makes_nobodys_count_a_snapshot() -> None:
    claims = [claim("killed", "7", FRONT, "armed_group"), claim("killed", "37", "army", "armed_group", report="r2")]
    reports = [report("r1", "2026-01-30"), report("r2", "2026-02-01")]
    assert said(World(claims, reports).row("killed", "armed_group")) == "7 / 7 / 37 contested"


def test_a_case_may_grade_its_sources() -> None:
    claims = [
        claim("killed", "20", "hospital", "civilians"),
        claim("killed", "29", "monitor", "civilians", report="r2"),
    ]
    trusted = structs.replace(V1, sources={"hospital": "E"})
    assert World(claims).row("killed", "civilians").best == 20
    assert World(claims).row("killed", "civilians", policy=trusted).best == 29
