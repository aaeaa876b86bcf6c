"""Gold: what a careful reader found in a report, in the words of docs/accuracy.md."""

from dataclasses import dataclass

from counterclaim.records import Measure

CORE = frozenset({"killed", "wounded", "captured", "released", "missing", "displaced"})
"""Measures that count people: the core figures, whole claims and attributes are about these."""
EVENT = frozenset({"attacks", "locations", "participants", "vehicles_destroyed", "structures_destroyed"})
"""Measures that count happenings and things."""
ANNOTATED_ONLY = frozenset({"other", "structures_seized_or_destroyed"})
"""Measures that annotators use and no claim has. They and `casualties`, where annotators differ, are not scored."""
MEASURES = frozenset(Measure) | ANNOTATED_ONLY


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldClaim:
    """A claim as annotated. Words are exact; "" and None: not said. Days are ISO 8601, countries ISO 3166 alpha-3."""

    measure: str
    low: int | None
    high: int | None
    value_text: str
    qualifier: str
    victim_text: str
    victim_side: str
    claimant_text: str
    claimant_side: str
    perpetrator_text: str
    place_text: str
    country_iso3: str | None = None
    date_start: str | None
    date_end: str | None
    status: str
    evidence: str
    background: bool = False
    construction: str | None = None
    """What kind of sentence it is, where the annotators say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldReport:
    """A report and all its claims; a control has none."""

    id: str
    text: str
    outlet: str | None
    claims: tuple[GoldClaim, ...]
