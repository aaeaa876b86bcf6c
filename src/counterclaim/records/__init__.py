"""The nouns of design.md as frozen, typed records that check their own invariants; they import only errors."""

from counterclaim.records.claim import (
    Candidate,
    Claim,
    Claimant,
    Count,
    Mention,
    Perpetrator,
    Place,
    Statement,
    Victim,
    When,
)
from counterclaim.records.incident import Estimate, Incident, Link, Reason
from counterclaim.records.problem import Problem
from counterclaim.records.report import Report, Span
from counterclaim.records.terms import (
    ClaimantSide,
    Extent,
    Interest,
    Kind,
    LanguageSource,
    Measure,
    PlacePrecision,
    Role,
    Side,
    Stance,
    Status,
    TimePrecision,
)

__all__ = [
    "Candidate",
    "Claim",
    "Claimant",
    "ClaimantSide",
    "Count",
    "Estimate",
    "Extent",
    "Incident",
    "Interest",
    "Kind",
    "LanguageSource",
    "Link",
    "Measure",
    "Mention",
    "Perpetrator",
    "Place",
    "PlacePrecision",
    "Problem",
    "Reason",
    "Report",
    "Role",
    "Side",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "TimePrecision",
    "Victim",
    "When",
]
