"""Who gains by a figure: every row of the table, and where speakers stand in a report."""

from dataclasses import replace
from typing import Any

import pytest

from counterclaim.lexicon import load_people
from counterclaim.records import (
    Claim,
    Claimant,
    ClaimantSide,
    Count,
    Interest,
    Kind,
    Measure,
    Perpetrator,
    Place,
    Report,
    Role,
    Side,
    Stance,
    Statement,
    Victim,
)
from counterclaim.registry import load_registry
from counterclaim.registry.party import Entry, PartiesFile, Section
from counterclaim.resolve.interest import RULES, Scene, Stand, interest, load_stakes, resolve_interest, stand

STATE = Section(
    side=ClaimantSide.STATE,
    role=Role.MILITARY,
    parties=(
        Entry(id="quellin", names=("Quellin",), country="QLN", role=Role.GOVERNMENT),
        Entry(id="quellin-army", names=("Quellin Army",), country="QLN", part_of="quellin"),
        Entry(id="quellin-police", names=("Quellin Police",), country="QLN", part_of="quellin", role=Role.POLICE),
        Entry(id="tarland-army", names=("Tarland Army",), country="TRL"),
        Entry(id="tarland", names=("Tarland",), country="TRL", role=Role.GOVERNMENT),
    ),
)
ARMED = Section(
    side=ClaimantSide.ARMED_GROUP,
    role=Role.ARMED_GROUP,
    parties=(
        Entry(id="vlf", names=("Vardian Front",)),
        Entry(id="falcon", names=("Falcon Brigade",), part_of="vlf"),
        Entry(id="osk", names=("Oska Rebels",)),
    ),
)
REGISTRY = load_registry(PartiesFile(clashing=frozenset(), kinds=(), wings=frozenset(), sections=(STATE, ARMED)))
PEOPLE, STAKES = load_people(), load_stakes()

ARMY = Claimant(text="the army", side=ClaimantSide.STATE, role=Role.MILITARY, party="quellin-army")
POLICE = Claimant(text="police", side=ClaimantSide.STATE, role=Role.POLICE, party="quellin-police")
CABINET = Claimant(text="the government", side=ClaimantSide.STATE, role=Role.GOVERNMENT, party="quellin")
OFFICIALS = Claimant(text="officials", side=ClaimantSide.STATE, role=Role.GOVERNMENT)
ABROAD = Claimant(text="Tarland", side=ClaimantSide.STATE, role=Role.GOVERNMENT, party="tarland")
FOREIGN_ARMY = Claimant(text="the Tarland army", side=ClaimantSide.STATE, role=Role.MILITARY, party="tarland-army")
FRONT = Claimant(text="the front", side=ClaimantSide.ARMED_GROUP, role=Role.ARMED_GROUP, party="vlf")
REBELS = Claimant(text="rebels", side=ClaimantSide.ARMED_GROUP, role=Role.ARMED_GROUP)
EXILES = Claimant(text="exiles", side=ClaimantSide.WITNESS_OR_LOCAL, role=Role.POLITICAL)
HOSPITAL = Claimant(text="a doctor", side=ClaimantSide.WITNESS_OR_LOCAL, role=Role.HOSPITAL)
HEALTH = Claimant(text="the health ministry", side=ClaimantSide.STATE, role=Role.HEALTH)
RESIDENT = Claimant(text="a resident", side=ClaimantSide.WITNESS_OR_LOCAL, role=Role.RESIDENT)
MONITOR = Claimant(text="a monitor", side=ClaimantSide.HUMANITARIAN_OR_UN, role=Role.MONITOR)
OUTLET = Claimant()
REPORTER = Claimant(text="a reporter", side=ClaimantSide.MEDIA, role=Role.MEDIA)
SOURCE = Claimant(text="a source", side=ClaimantSide.UNKNOWN, role=Role.ANONYMOUS)

CIVILIANS = Victim(side=Side.CIVILIANS)
TROOPS = Victim(text="soldiers", side=Side.STATE_FORCES)
TARLAND_TROOPS = Victim(text="soldiers", side=Side.STATE_FORCES, party="tarland-army")
FIGHTERS = Victim(text="fighters", side=Side.ARMED_GROUP)
FALCONS = Victim(text="fighters", side=Side.ARMED_GROUP, party="falcon")
OSKANS = Victim(text="fighters", side=Side.ARMED_GROUP, party="osk")
GUNMEN = Victim(text="gunmen", side=Side.ARMED_GROUP)
HOME, AWAY = Place(text="Tessin", country="QLN"), Place(text="Orr", country="TRL")
BY_ARMY = Perpetrator(text="soldiers", party="quellin-army")
BY_FRONT = Perpetrator(text="the front", party="vlf")
PLAIN = "In Tessin 12 were hit."


def told(by: Claimant, of: Victim, text: str = PLAIN, **more: Any) -> Claim:
    """Return a claim of 12 killed whose quote is its whole report."""
    at = text.index("12")
    claim = Claim(
        id="c:1",
        report="r",
        measure=Measure.KILLED,
        count=Count(low=12, high=12, text="12", span=(at, at + 2)),
        victim=of,
        claimant=by,
        place=HOME,
        quote=text,
        end=len(text),
    )
    return replace(claim, **more)


ROWS = [
    # denial
    (told(ARMY, CIVILIANS, stance=Stance.DENIED), "denial"),
    (told(ARMY, TROOPS, "Of 12 men none fell.", count=Count(low=0, high=0, text="none", span=(10, 14))), "denial"),
    # unattributed
    (told(OUTLET, CIVILIANS), "unattributed"),
    (told(REPORTER, CIVILIANS), "unattributed"),
    (told(SOURCE, TROOPS), "unattributed"),
    (told(OUTLET, GUNMEN), "unattributed"),
    (told(OUTLET, FALCONS), "adverse"),
    (told(REPORTER, CIVILIANS, "The reporter counted 12 in Tessin."), "neutral"),
    # who is freed
    (told(FRONT, TROOPS, measure=Measure.RELEASED), "neutral"),
    (told(OUTLET, TROOPS, measure=Measure.RELEASED), "unattributed"),
    # offices that count
    (told(HOSPITAL, FIGHTERS), "neutral"),
    (told(HEALTH, TROOPS), "neutral"),
    (told(MONITOR, FIGHTERS), "neutral"),
    (told(RESIDENT, CIVILIANS), "neutral"),
    # admission
    (told(ARMY, TROOPS), "admission"),
    (told(OFFICIALS, TROOPS), "admission"),
    (told(FRONT, FALCONS), "admission"),
    (told(FRONT, FIGHTERS), "admission"),
    (told(ARMY, TROOPS, measure=Measure.CAPTURED), "admission"),
    (told(ARMY, TARLAND_TROOPS, perpetrator=BY_FRONT), "admission"),
    (told(ARMY, CIVILIANS, perpetrator=BY_ARMY), "admission"),
    (told(POLICE, CIVILIANS, perpetrator=Perpetrator(text="policemen")), "admission"),
    (told(FRONT, CIVILIANS, perpetrator=BY_FRONT), "admission"),
    # the enemy's losses, and captors
    (told(ARMY, FIGHTERS), "adverse"),
    (told(OFFICIALS, FALCONS), "adverse"),
    (told(FRONT, TROOPS), "adverse"),
    (told(FRONT, OSKANS), "adverse"),
    (told(REBELS, FIGHTERS, perpetrator=Perpetrator(text="rebels")), "adverse"),
    (told(ARMY, TARLAND_TROOPS), "adverse"),
    (told(ARMY, TROOPS, perpetrator=BY_ARMY), "adverse"),
    (told(FRONT, TROOPS, measure=Measure.CAPTURED), "adverse"),
    (told(FRONT, CIVILIANS, measure=Measure.CAPTURED, perpetrator=BY_FRONT), "adverse"),
    (told(ARMY, FIGHTERS, measure=Measure.CAPTURED), "adverse"),
    # arrests by police or court
    (told(POLICE, FIGHTERS, measure=Measure.CAPTURED), "neutral"),
    (told(OFFICIALS, FIGHTERS, "Some 12 were arrested in Tessin.", measure=Measure.CAPTURED), "neutral"),
    (told(ARMY, FIGHTERS, "Some 12 were arrested in Tessin.", measure=Measure.CAPTURED), "adverse"),
    # dead attackers, by those who hold the place
    (told(ARMY, GUNMEN, "The siege of Tessin ended with 12 gunmen dead."), "neutral"),
    (told(ARMY, GUNMEN, "The patrol near Tessin met 12 gunmen."), "adverse"),
    (told(ARMY, GUNMEN, "The siege left 12 gunmen dead after Tessin fell to them."), "adverse"),
    # harm done by the enemy
    (told(ARMY, CIVILIANS), "adverse"),
    (told(ARMY, CIVILIANS, "The bodies of 12 farmers lay in Tessin."), "neutral"),
    (told(FRONT, CIVILIANS), "adverse"),
    (told(EXILES, CIVILIANS), "adverse"),
    (told(FRONT, Victim(), measure=Measure.VEHICLES_DESTROYED), "adverse"),
    # own ground and another's
    (told(POLICE, CIVILIANS), "neutral"),
    (told(CABINET, CIVILIANS, perpetrator=BY_FRONT), "neutral"),
    (told(CABINET, CIVILIANS, "Since the fall of Tessin 12 have died."), "adverse"),
    (told(CABINET, Victim(), measure=Measure.LOCATIONS), "neutral"),
    (told(ABROAD, CIVILIANS), "neutral"),
    (told(ABROAD, CIVILIANS, perpetrator=BY_FRONT), "adverse"),
    (told(FOREIGN_ARMY, CIVILIANS), "adverse"),
]


@pytest.mark.parametrize(("claim", "expected"), ROWS)
def test_rows_of_the_table(claim: Claim, expected: str) -> None:
    (found,) = resolve_interest(Report(id="r", text=claim.quote), [claim], REGISTRY, PEOPLE, STAKES)
    assert isinstance(found, Claim)
    assert found.interest == expected


def test_every_rule_decides_some_row() -> None:
    stands = [stand(claim, Scene(Report(id="r", text=claim.quote), REGISTRY, PEOPLE, STAKES)) for claim, _ in ROWS]
    assert {next(rule for rule in RULES if rule(one) is not None) for one in stands} == set(RULES)


def test_where_no_rule_answers_nobody_gains() -> None:
    nobody = Stand(side=ClaimantSide.WITNESS_OR_LOCAL, role=Role.MEDIA, measure=Measure.KILLED, victims=Side.CIVILIANS)
    assert interest(nobody) is Interest.UNATTRIBUTED


def test_statements_and_order_stay() -> None:
    told_of = Statement(id="s:1", report="r", kind=Kind.CONTROL, quote=PLAIN, start=0, end=len(PLAIN))
    items: list[Claim | Statement] = [told_of, told(ARMY, TROOPS), told_of]
    found = resolve_interest(Report(id="r", text=PLAIN), items, REGISTRY, PEOPLE, STAKES)
    assert (found[0], found[2]) == (told_of, told_of)


def test_rules_say_what_they_hold() -> None:
    assert all(rule.__doc__ for rule in RULES)
