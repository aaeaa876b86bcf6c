from dataclasses import replace

import pytest

from counterclaim.link.dates import Dated
from counterclaim.link.incidents import incident, ordered
from counterclaim.records import Claim, Incident, Measure, Place, Report, When, keys
from tests.link.world import BRENN, LOWICK, MARST, OSK, VELMORIA, claim, happening, on, report, town

TEXT = "The raid killed 14 soldiers and hurt 30 guards at 12 places."
DAY = on("2031-05-05")
FERROL = town("Ferrol", 35.0, 70.0, admin1="Nord")


def told(name: str = "a", *, outlet: str | None = None) -> Report:
    return report(name, TEXT, outlet=outlet)


def built(*claims: Claim, reports: list[Report] | None = None) -> Incident:
    known = {r.id: r for r in reports or [told()]}
    groups = [happening(r, *(c for c in claims if c.report == r.id)) for r in known.values()]
    made = incident(Dated(tuple(groups), (), ()), (), known)
    assert made is not None
    return made


def dead(place: Place = OSK, when: When = DAY, *, background: bool = False, total: bool = False) -> Claim:
    return claim(told(), "14 soldiers", place=place, when=when, background=background, total=total)


def hurt(place: Place = OSK, when: When = DAY) -> Claim:
    return claim(told(), "30 guards", measure=Measure.WOUNDED, place=place, when=when)


def places() -> Claim:
    return claim(told(), "12 places", measure=Measure.LOCATIONS, side=None, when=DAY)


@pytest.mark.parametrize(
    ("claims", "label", "kind"),
    [
        ([dead(BRENN)], "Incident in Brenn, 2031-05-05", "incident"),
        ([dead(Place(), When())], "Incident", "incident"),
        ([dead(OSK, on("2031-05-01", "2031-05-31"))], "Incident in Osk, 2031-05", "incident"),
        ([dead(OSK, on("2031-05-05", "2031-05-08"))], "Incident in Osk, 2031-05-05 to 2031-05-08", "incident"),
        ([dead(Place(text="the toll gate"))], "Incident in the toll gate, 2031-05-05", "incident"),
        ([dead(), places()], "Operation in Osk, 2031-05-05", "operation"),
        ([replace(dead(), operation="grey heron")], "Operation Grey Heron", "operation"),
        ([replace(dead(), operation="grey heron 2")], "Operation Grey Heron, second phase", "operation"),
        ([replace(dead(), operation="grey heron 14")], "Operation Grey Heron, 14th phase", "operation"),
        ([dead(total=True)], "Counts over time in Osk, 2031-05-05", "incident"),
    ],
)
def test_a_label_is_data_and_no_claim(claims: list[Claim], label: str, kind: str) -> None:
    made = built(*claims)
    assert (made.label, made.kind) == (label, kind)


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ([dead(OSK), hurt(BRENN)], "Brenn"),
        ([dead(BRENN), hurt(MARST)], "Brenn"),
        ([dead(BRENN), hurt(LOWICK), places()], "Osk"),
        ([replace(dead(BRENN), operation="heron"), replace(hurt(FERROL), operation="heron")], "VLM"),
        ([replace(dead(BRENN), operation="heron"), replace(hurt(OSK), operation="heron")], "Osk"),
        ([replace(dead(BRENN), operation="heron"), replace(hurt(BRENN), operation="heron")], "Brenn"),
        ([dead(Place(text="the toll gate")), hurt(VELMORIA)], "Velmoria"),
    ],
)
def test_the_place_is_the_finest_or_the_area_of_an_operation(claims: list[Claim], name: str) -> None:
    assert built(*claims).place.name == name


def test_the_record_counts_outlets_parties_and_claims() -> None:
    reports = [told("a", outlet="Osk Wire"), told("b", outlet="Osk Wire"), told("c"), told("d")]
    claims = [claim(r, "14 soldiers", when=DAY, by="tarn") for r in reports]
    made = built(*claims, reports=reports)
    assert made.id == keys.incident_id(tuple(c.id for c in claims))
    assert (made.outlets, made.lines, made.estimates) == (3, 0, ())
    assert made.parties == ("tarn",)
    assert made.reports == ("a", "b", "c", "d")
    assert made.claims == tuple(sorted(c.id for c in claims))
    assert (made.when.start, made.when.source) == ("2031-05-05", "text")


def test_an_incident_is_background_where_every_claim_is() -> None:
    assert built(dead(background=True)).background
    assert not built(dead(background=True), hurt()).background


def test_incidents_stand_by_day_undated_ones_last() -> None:
    late, early, never = built(dead()), built(dead(when=on("2030-01-01"))), built(dead(when=When()))
    assert [i.when.start for i in ordered([never, late, early])] == ["2030-01-01", "2031-05-05", None]
