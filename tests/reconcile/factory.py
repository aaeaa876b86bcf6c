"""Claims in one line: `claim("killed", "at least 12", by="hospital")`. Offices and groups are invented."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from counterclaim import policy
from counterclaim.reconcile import Reconciled, reconcile
from counterclaim.records import (
    Claim,
    Claimant,
    ClaimantSide,
    Count,
    Estimate,
    Incident,
    Interest,
    Measure,
    Report,
    Role,
    Side,
    Stance,
    Victim,
)

V1 = policy.load()
_NUMBERS = count()
_DIGITS = re.compile(r"\d+")

STATE, GROUP, LOCAL = ClaimantSide.STATE, ClaimantSide.ARMED_GROUP, ClaimantSide.WITNESS_OR_LOCAL
AID, MEDIA = ClaimantSide.HUMANITARIAN_OR_UN, ClaimantSide.MEDIA

SPEAKERS: dict[str, tuple[ClaimantSide, Role]] = {
    "hospital": (LOCAL, Role.HOSPITAL),
    "residents": (LOCAL, Role.RESIDENT),
    "monitor": (AID, Role.MONITOR),
    "un": (AID, Role.UN),
    "police": (STATE, Role.POLICE),
    "governor": (STATE, Role.CIVIL),
    "authorities": (STATE, Role.GOVERNMENT),
    "official sources": (STATE, Role.GOVERNMENT),
    "interior ministry": (STATE, Role.GOVERNMENT),
    "chief minister": (STATE, Role.CIVIL),
    "health ministry": (STATE, Role.HEALTH),
    "army": (STATE, Role.MILITARY),
    "the Ridge Front": (GROUP, Role.ARMED_GROUP),
    "a wire": (MEDIA, Role.MEDIA),
    "outlet": (MEDIA, Role.MEDIA),
}
ACCUSERS = (Role.MILITARY, Role.ARMED_GROUP)


def claim(measure: str, words: str, by: str = "outlet", about: str | None = "state_forces", **more: Any) -> Claim:
    """Return a claim; what the speaker gains follows from both sides unless `interest` says otherwise.

    `victims`: words for the victims; `hedged`, `denied`: the stance; everything else is a field of Claim.
    """
    side, role = SPEAKERS[by]
    victims = more.pop("victims", None)
    stance = Stance.HEDGED if more.pop("hedged", False) else Stance.DENIED if more.pop("denied", False) else None
    text = None if by == "outlet" else by
    party = more.pop("party", None)
    fields: dict[str, Any] = {
        "id": f"c:{next(_NUMBERS):06}",
        "report": "r1",
        "interest": interest(side, role, about),
        "stance": stance or Stance.ASSERTED,
        "victim": Victim(
            text=victims, side=None if about is None else Side(about), party=more.pop("victim_party", None)
        ),
        "claimant": Claimant(text=text, side=side, role=role, party=party),
    }
    return Claim(measure=Measure(measure), count=number(words), **{**fields, **more})


def interest(side: ClaimantSide, role: Role, about: str | None) -> Interest:
    """Return who gains, as the stage before would have it."""
    if side is MEDIA:
        return Interest.UNATTRIBUTED
    if (side is STATE and about == "state_forces") or (side is GROUP and about == "armed_group"):
        return Interest.ADMISSION
    if role in ACCUSERS or (side is STATE and about == "armed_group"):
        return Interest.ADVERSE
    return Interest.NEUTRAL


def number(words: str) -> Count:
    """Return a count from its words: "12", "at least 12", "up to 12", "5 to 7", "no", "dozens"."""
    digits = [int(n) for n in _DIGITS.findall(words)]
    qualifier = _DIGITS.split(words)[0].strip()
    if words in ("no", "none"):
        return Count(low=0, high=0, text=words)
    if not digits:
        return Count(text=words)
    if len(digits) == 2:
        return Count(low=digits[0], high=digits[1], text=words)
    low = None if qualifier in V1.upper else digits[0]
    high = None if qualifier in V1.exclusive or qualifier == "at least" else digits[0]
    return Count(low=low, high=high, text=words, qualifier=qualifier)


def sentence(text: str, *claims: Claim) -> list[Claim]:
    """Return claims as one sentence tells them, in its order; each number is found after the one before."""
    out, after = [], 0
    for one in claims:
        digits = one.count.text
        after = text.index(digits, after)
        counted = replace(one.count, span=(after, after + len(digits)))
        out.append(replace(one, count=counted, quote=text, start=0, end=len(text)))
        after += len(digits)
    return out


def report(name: str, published: str | None = None, outlet: str | None = None) -> Report:
    """Return a report of which nothing matters but its time and outlet."""
    return Report(id=name, text="-", published=published, outlet=outlet)


@dataclass(frozen=True)
class World:
    """Claims of one incident and what else the stage is given."""

    claims: Sequence[Claim]
    reports: Sequence[Report] = ()
    copies: Sequence[tuple[str, ...]] = ()
    kind: Any = "incident"

    def reconciled(self, **more: Any) -> Reconciled:
        """Run the stage."""
        incident = Incident(id="i:1", label="-", kind=self.kind)
        reports = {r.id: r for r in self.reports}
        return reconcile(incident, self.claims, reports, self.copies, more.pop("policy", V1), **more)

    def row(self, measure: str, side: str, **more: Any) -> Estimate:
        """Return one estimate."""
        rows = self.reconciled(**more).estimates
        return next(e for e in rows if (e.measure, e.side) == (measure, side))


def said(estimate: Estimate) -> str:
    """Return an estimate as rules.md writes it: "10 / null / 84+ contested"."""
    best = "null" if estimate.best is None else estimate.best
    opened = "+" if estimate.high_open else ""
    return f"{estimate.low} / {best} / {estimate.high}{opened} {estimate.status}"
