"""The closed vocabularies of design.md: one word for one thing."""

from enum import IntEnum, StrEnum


class Measure(StrEnum):
    """What is counted."""

    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    DISPLACED = "displaced"
    RELEASED = "released"
    CASUALTIES = "casualties"
    ATTACKS = "attacks"
    LOCATIONS = "locations"
    PARTICIPANTS = "participants"
    VEHICLES_DESTROYED = "vehicles_destroyed"
    STRUCTURES_DESTROYED = "structures_destroyed"


class Side(StrEnum):
    """Whose victims they are; `all` is only the row that sums an incident's sides."""

    STATE_FORCES = "state_forces"
    ARMED_GROUP = "armed_group"
    CIVILIANS = "civilians"
    MIXED = "mixed"
    UNKNOWN = "unknown"
    ALL = "all"


class ClaimantSide(StrEnum):
    """Who speaks."""

    STATE = "state"
    ARMED_GROUP = "armed_group"
    WITNESS_OR_LOCAL = "witness_or_local"
    HUMANITARIAN_OR_UN = "humanitarian_or_un"
    MEDIA = "media"
    UNKNOWN = "unknown"


class LanguageSource(StrEnum):
    """Where a report's language is known from."""

    STATED = "stated"  # its own metadata
    TEXT = "text"


class Role(StrEnum):
    """What kind of office a party or speaker holds: decides interest and the default grade (rules.md 3)."""

    MILITARY = "military"  # army, defence ministry, "security forces", pro-government militia
    POLICE = "police"
    INTELLIGENCE = "intelligence"
    GOVERNMENT = "government"  # a government, head of state, minister or ministry that is none of the others
    CIVIL = "civil"  # local and civil authorities: governor, mayor, district official, prosecutor, court
    HEALTH = "health"  # health ministry or department
    HOSPITAL = "hospital"  # hospital, morgue, medics
    RESCUE = "rescue"  # civil defence, ambulance, rescue and disaster authorities
    ARMED_GROUP = "armed_group"
    UN = "un"
    ICRC = "icrc"
    MONITOR = "monitor"  # casualty recorders, rights groups, observatories, aid organisations
    MEDIA = "media"
    MEDIA_WING = "media_wing"  # the voice of a party: press office, party broadcaster
    RESIDENT = "resident"  # witnesses, residents, relatives, activists, firms
    ANONYMOUS = "anonymous"  # a source of no stated side
    POLITICAL = "political"  # party, exile coalition, political front


class Stance(StrEnum):
    """How the claimant stands to the figure."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    DENIED = "denied"


class Interest(StrEnum):
    """Who gains by the figure (rules.md 3)."""

    ADMISSION = "admission"
    ADVERSE = "adverse"
    NEUTRAL = "neutral"
    UNATTRIBUTED = "unattributed"
    DENIAL = "denial"


class Extent(StrEnum):
    """Whether a figure counts one happening or a stretch of time ("since 2007")."""

    EVENT = "event"
    CUMULATIVE = "cumulative"


class Status(StrEnum):
    """What an estimate rests on (rules.md 5)."""

    DENIED = "denied"
    CONTESTED = "contested"
    CORROBORATED = "corroborated"
    SINGLE_SOURCE = "single_source"
    ADMISSION_ONLY = "admission_only"
    SINGLE_PARTY_CLAIM = "single_party_claim"
    UNATTRIBUTED = "unattributed"


class Kind(StrEnum):
    """What a statement without a count says."""

    RESPONSIBILITY = "responsibility"
    DENIAL = "denial"
    CONTROL = "control"
    DISRUPTION = "disruption"
    DAMAGE = "damage"
    EMERGENCY = "emergency"
    SPONSORSHIP = "sponsorship"
    UNVERIFIED = "unverified"


class PlacePrecision(IntEnum):
    """UCDP's where_prec."""

    EXACT = 1
    NEAR = 2
    SECOND_ORDER = 3
    FIRST_ORDER = 4
    FUZZY = 5
    COUNTRY = 6
    INTERNATIONAL = 7


class TimePrecision(IntEnum):
    """UCDP's date_prec."""

    DAY = 1
    DAYS_2_TO_6 = 2
    WEEK = 3
    MONTH = 4
    YEAR = 5
