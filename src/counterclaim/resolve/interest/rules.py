"""The table of rules.md 3, a row a function: asked in order, the first that answers decides."""

from collections.abc import Callable

from counterclaim.records import ClaimantSide, Interest, Measure, Role, Side
from counterclaim.resolve.interest.stand import Stand

Rule = Callable[[Stand], Interest | None]

HARM = frozenset(
    {Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.MISSING, Measure.DISPLACED, Measure.CASUALTIES}
)
COUNTERS = frozenset({Role.HOSPITAL, Role.HEALTH, Role.RESCUE, Role.UN, Role.ICRC, Role.MONITOR, Role.RESIDENT})
"""Those who count as their office; residents and activists speak of what they saw (weight C)."""
FIGHTING = frozenset({Role.MILITARY, Role.INTELLIGENCE})
COMBATANTS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})


def denial(stand: Stand) -> Interest | None:
    """A figure or act rejected, or "no losses" of one's own."""
    return Interest.DENIAL if stand.denied or (stand.zero and stand.own) else None


def dead_fighters_unattributed(stand: Stand) -> Interest | None:
    """An outlet's or unknown source's count of a named party's dead fighters goes back to its enemy."""
    fighters = stand.victims is Side.ARMED_GROUP and stand.measure is Measure.KILLED and stand.named_party
    return Interest.ADVERSE if _nobody(stand) and fighters else None


def journalist_counting(stand: Stand) -> Interest | None:
    """A journalist who says that he counted."""
    return Interest.NEUTRAL if stand.side is ClaimantSide.MEDIA and stand.counted else None


def unattributed(stand: Stand) -> Interest | None:
    """The outlet, another outlet it cites, or a source of no stated side."""
    return Interest.UNATTRIBUTED if _nobody(stand) else None


def freed(stand: Stand) -> Interest | None:
    """Who is freed, whoever says so."""
    return Interest.NEUTRAL if stand.measure is Measure.RELEASED else None


def counting_office(stand: Stand) -> Interest | None:
    """Hospitals, morgues, rescue and health authorities, UN, ICRC, monitors, rights groups, residents."""
    return Interest.NEUTRAL if stand.role in COUNTERS else None


def own_losses(stand: Stand) -> Interest | None:
    """A party about its own dead, captured, lost, and about allies and people in its pay."""
    return Interest.ADMISSION if stand.own and stand.measure in HARM else None


def harm_by_itself(stand: Stand) -> Interest | None:
    """An authority or party about civilians harmed by itself; arrests are no harm."""
    harmed = stand.victims not in COMBATANTS and stand.measure in HARM - {Measure.CAPTURED}
    return Interest.ADMISSION if stand.by_itself and harmed and stand.victims is not None else None


def arrests(stand: Stand) -> Interest | None:
    """Arrests by police or court."""
    by_office = stand.role in {Role.POLICE, Role.CIVIL} or (stand.arrest and stand.role not in FIGHTING)
    held = stand.measure is Measure.CAPTURED and stand.side is ClaimantSide.STATE
    return Interest.NEUTRAL if held and by_office and stand.victims is not Side.STATE_FORCES else None


def dead_attackers(stand: Stand) -> Interest | None:
    """Attackers stated dead after a siege, raid or suicide attack, by the state that holds the place at the end."""
    told = stand.attackers and stand.victims is Side.ARMED_GROUP and stand.measure is Measure.KILLED
    holds = stand.side is ClaimantSide.STATE and not stand.lost_ground and not stand.foreign
    return Interest.NEUTRAL if told and holds else None


def foreign_government(stand: Stand) -> Interest | None:
    """A government without arms in the matter, about a war elsewhere or about its own citizens there."""
    bystander = stand.foreign and stand.role not in FIGHTING and not stand.by_itself
    about = stand.compatriots or not stand.accuses
    return Interest.NEUTRAL if stand.side is ClaimantSide.STATE and bystander and about else None


def enemy_losses(stand: Stand) -> Interest | None:
    """A party about its enemy's losses; a captor in fighting."""
    return Interest.ADVERSE if stand.victims in COMBATANTS and stand.measure in HARM else None


def armed_group_speaks(stand: Stand) -> Interest | None:
    """An armed group, its broadcaster or an exile coalition about harm done by its enemy, or about its own deeds."""
    speaks = stand.side is ClaimantSide.ARMED_GROUP or stand.role is Role.POLITICAL
    return Interest.ADVERSE if speaks else None


def army_shows(stand: Stand) -> Interest | None:
    """An army about harm done by its enemy, with names, bodies or a hospital."""
    return Interest.NEUTRAL if stand.role in FIGHTING and stand.shows else None


def army_speaks(stand: Stand) -> Interest | None:
    """An army, security forces or officials, a defence ministry about harm done by its enemy."""
    return Interest.ADVERSE if stand.role in FIGHTING else None


def another_ground(stand: Stand) -> Interest | None:
    """A state speaking of another's ground, or of ground it lost, about harm done by its enemy."""
    away = stand.foreign or stand.lost_ground
    return Interest.ADVERSE if stand.side is ClaimantSide.STATE and away and not stand.compatriots else None


def own_ground(stand: Stand) -> Interest | None:
    """Police, local and civil authorities, a government without an organ named, on their own ground."""
    return Interest.NEUTRAL if stand.side is ClaimantSide.STATE else None


RULES: tuple[Rule, ...] = (
    denial,
    dead_fighters_unattributed,
    journalist_counting,
    unattributed,
    freed,
    counting_office,
    own_losses,
    harm_by_itself,
    arrests,
    dead_attackers,
    foreign_government,
    enemy_losses,
    armed_group_speaks,
    army_shows,
    army_speaks,
    another_ground,
    own_ground,
)


def interest(stand: Stand) -> Interest:
    """Return what the first rule that answers says; nobody known gains by what none answers."""
    answers = (rule(stand) for rule in RULES)
    return next((answer for answer in answers if answer is not None), Interest.UNATTRIBUTED)


def _nobody(stand: Stand) -> bool:
    """Tell whether no party, office or person speaks."""
    outlet = stand.side is ClaimantSide.MEDIA
    return outlet or stand.side is ClaimantSide.UNKNOWN or stand.role is Role.ANONYMOUS
