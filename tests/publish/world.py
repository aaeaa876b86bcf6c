"""A small invented war: a night of raids in the province of Valland, as five outlets tell it."""

from typing import Any

from counterclaim.publish import CaseView
from counterclaim.records import (
    Claim,
    Claimant,
    ClaimantSide,
    Count,
    Estimate,
    Extent,
    Incident,
    Interest,
    Kind,
    Link,
    Measure,
    Place,
    PlacePrecision,
    Problem,
    Reason,
    Report,
    Side,
    Stance,
    Statement,
    Status,
    TimePrecision,
    Victim,
    When,
    keys,
)

COURIER = Report(
    id="courier",
    outlet="The Vale Courier (constructed)",
    title="Raids across Valland leave soldiers dead",
    published="2026-03-04T09:30:00+05:00",
    url="https://vale-courier.example/raids",
    text=(
        "Gunmen raided three towns in Valland before dawn on Tuesday.\n"
        "The interior ministry said ten soldiers had been killed and four wounded. "
        "According to the Free Vale Front, at least 84 members of the security forces died in the raids.\n"
        "The figures could not be checked. A hospital in Orlen received 12 bodies of villagers, its director said. "
        "Dozens of villagers were wounded, residents said."
    ),
)
RADIO = Report(
    id="radio",
    outlet="Orlen Radio (constructed)",
    title="Army: raids repelled",
    published="2026-03-04",
    text=(
        "The army said it had killed 37 attackers in Brannock. "
        "The Free Vale Front admitted that seven of its fighters had died, and denied any losses in Tarn. "
        "Earlier the army had spoken of 20 dead attackers. Since 2019 some 4,000 people have died in the valley."
    ),
)
ARABIC = Report(
    id="sada",
    outlet="صدى الوادي (constructed)",
    published="2026-03-05T00:10:00Z",
    text="قال سكان إن ما بين 9 و 14 قرويا قتلوا في أورلن. وقالت الشرطة إن الطريق مغلق.",
)
HOSTILE = Report(
    id='"><script>alert(1)</script>',
    outlet="<b>Harrow</b> & Sons (constructed)",
    url="javascript:alert(1)",
    text="<script>alert('boo')</script> Police said up to 15 villagers were killed in <i>Orlen</i>. No date was given.",
)
REPORTS = (COURIER, RADIO, ARABIC, HOSTILE)

ORLEN = Place(
    text="Orlen",
    id="g:1",
    name="Orlen",
    lat=31.204,
    lon=66.517,
    country="XVA",
    admin1="Valland",
    precision=PlacePrecision.EXACT,
)
BRANNOCK = Place(
    text="Brannock",
    id="g:2",
    name="Brannock",
    lat=31.9,
    lon=66.1,
    country="XVA",
    admin1="Valland",
    precision=PlacePrecision.SECOND_ORDER,
)
VALLAND = Place(
    text="Valland", id="g:3", name="Valland", lat=31.5, lon=66.8, country="XVA", precision=PlacePrecision.FIRST_ORDER
)
NOWHERE = Place(country="XVA", precision=PlacePrecision.COUNTRY)
TUESDAY = When(start="2026-03-03", end="2026-03-03", precision=TimePrecision.DAY, source="text")


def claim(report: Report, quote: str, number: str, speaker: str | None = None, **fields: Any) -> Claim:
    """A claim whose words stand in the report; `low`, `high`, `side`, `speaks`, `party` and `victim` as shorthands."""
    start, text = report.text.index(quote), report.text
    span = (start + quote.index(number), start + quote.index(number) + len(number))
    low, high = fields.pop("low", None), fields.pop("high", None)
    victim = fields.pop("victim", None)
    measure = fields.pop("measure", Measure.KILLED)
    return Claim(
        id=keys.claim_id(report.id, text, measure, span),
        report=report.id,
        measure=measure,
        count=Count(low=low, high=high, text=number, span=span),
        victim=Victim(text=victim, span=_span(text, victim, start), side=fields.pop("side", None)),
        claimant=Claimant(
            text=speaker,
            span=_span(text, speaker, 0),
            side=fields.pop("speaks", ClaimantSide.STATE),
            party=fields.pop("party", None),
        ),
        quote=quote,
        start=start,
        end=start + len(quote),
        rule="test",
        **fields,
    )


def _span(text: str, words: str | None, after: int) -> tuple[int, int] | None:
    at = text.find(words, after) if words else -1
    return None if words is None or at < 0 else (at, at + len(words))


MINISTRY = claim(
    COURIER,
    "The interior ministry said ten soldiers had been killed and four wounded.",
    "ten",
    "The interior ministry",
    low=10,
    high=10,
    victim="soldiers",
    side=Side.STATE_FORCES,
    interest=Interest.ADMISSION,
    when=TUESDAY,
    place=VALLAND,
)
FRONT = claim(
    COURIER,
    "According to the Free Vale Front, at least 84 members of the security forces died in the raids.",
    "at least 84",
    "the Free Vale Front",
    low=84,
    victim="members of the security forces",
    side=Side.STATE_FORCES,
    speaks=ClaimantSide.ARMED_GROUP,
    party="fvf",
    interest=Interest.ADVERSE,
)
HOSPITAL = claim(
    COURIER,
    "A hospital in Orlen received 12 bodies of villagers, its director said.",
    "12",
    "A hospital in Orlen",
    low=12,
    high=12,
    victim="villagers",
    side=Side.CIVILIANS,
    speaks=ClaimantSide.WITNESS_OR_LOCAL,
    interest=Interest.NEUTRAL,
    place=ORLEN,
)
DOZENS = claim(
    COURIER,
    "Dozens of villagers were wounded, residents said.",
    "Dozens",
    "residents",
    measure=Measure.WOUNDED,
    side=Side.CIVILIANS,
    speaks=ClaimantSide.WITNESS_OR_LOCAL,
    interest=Interest.NEUTRAL,
)
ARMY = claim(
    RADIO,
    "The army said it had killed 37 attackers in Brannock.",
    "37",
    "The army",
    low=37,
    high=37,
    side=Side.ARMED_GROUP,
    interest=Interest.ADVERSE,
    party="army",
    victim="attackers",
)
ADMITTED = claim(
    RADIO,
    "The Free Vale Front admitted that seven of its fighters had died, and denied any losses in Tarn.",
    "seven",
    "The Free Vale Front",
    low=7,
    high=7,
    side=Side.ARMED_GROUP,
    speaks=ClaimantSide.ARMED_GROUP,
    party="fvf",
    interest=Interest.ADMISSION,
)
EARLIER = claim(
    RADIO,
    "Earlier the army had spoken of 20 dead attackers.",
    "20",
    "the army",
    low=20,
    high=20,
    side=Side.ARMED_GROUP,
    interest=Interest.ADVERSE,
    party="army",
)
TOLL = claim(
    RADIO,
    "Since 2019 some 4,000 people have died in the valley.",
    "some 4,000",
    low=4000,
    high=4000,
    extent=Extent.CUMULATIVE,
    background=True,
    speaks=ClaimantSide.MEDIA,
)
RESIDENTS = claim(
    ARABIC,
    "قال سكان إن ما بين 9 و 14 قرويا قتلوا في أورلن.",
    "ما بين 9 و 14",
    "سكان",
    low=9,
    high=14,
    side=Side.CIVILIANS,
    speaks=ClaimantSide.WITNESS_OR_LOCAL,
    interest=Interest.NEUTRAL,
    place=ORLEN,
)
POLICE = claim(
    HOSTILE,
    "<script>alert('boo')</script> Police said up to 15 villagers were killed in <i>Orlen</i>.",
    "up to 15",
    "Police",
    high=15,
    side=Side.CIVILIANS,
    interest=Interest.NEUTRAL,
    stance=Stance.HEDGED,
)
CLAIMS = (MINISTRY, FRONT, HOSPITAL, DOZENS, ARMY, ADMITTED, EARLIER, TOLL, RESIDENTS, POLICE)


def statement(report: Report, quote: str, kind: Kind, speaker: str) -> Statement:
    """A statement whose words stand in the report."""
    start = report.text.index(quote)
    return Statement(
        id=keys.statement_id(report.id, report.text, kind, (start, start + len(quote))),
        report=report.id,
        kind=kind,
        claimant=Claimant(text=speaker, span=_span(report.text, speaker, start)),
        quote=quote,
        start=start,
        end=start + len(quote),
    )


ROAD = statement(ARABIC, "وقالت الشرطة إن الطريق مغلق.", Kind.DISRUPTION, "الشرطة")
UNCHECKED = statement(COURIER, "The figures could not be checked.", Kind.UNVERIFIED, "The figures")


def estimate(side: Side, status: Status, because: str, measure: Measure = Measure.KILLED, **fields: Any) -> Estimate:
    """An estimate under policy v1."""
    return Estimate(measure=measure, side=side, status=status, because=because, policy="v1", **fields)


RAIDS = Incident(
    id=keys.incident_id((MINISTRY.id, FRONT.id)),
    label="Raids in Valland",
    kind="operation",
    when=TUESDAY,
    place=VALLAND,
    parties=("army", "fvf"),
    dated_by_link=(HOSTILE.id,),
    reports=(COURIER.id, RADIO.id),
    claims=(MINISTRY.id, FRONT.id, ARMY.id, ADMITTED.id, EARLIER.id),
    statements=(UNCHECKED.id,),
    parts=("i:0000000000000002",),
    lines=3,
    outlets=2,
    links=(
        Link(
            left="a", right="b", score=2.0, reasons=(Reason(feature="day", score=2.0, sentence="both on 3 March 2026"),)
        ),
    ),
    estimates=(
        estimate(
            Side.STATE_FORCES,
            Status.CONTESTED,
            "the state admits 10; the armed group claims at least 84; nobody neutral counts",
            low=10,
            best=10,
            high=84,
            high_open=True,
            for_=(MINISTRY.id,),
            against=(FRONT.id,),
        ),
        estimate(
            Side.ARMED_GROUP,
            Status.CONTESTED,
            "the armed group admits 7; the army claims 37",
            low=7,
            best=7,
            high=37,
            for_=(ADMITTED.id,),
            against=(ARMY.id,),
            superseded=(EARLIER.id,),
        ),
        estimate(
            Side.ALL,
            Status.CONTESTED,
            "the sum of the sides",
            low=17,
            best=17,
            high=121,
            high_open=True,
            derived=(10, 7),
        ),
    ),
)
ORLEN_DEAD = Incident(
    id="i:0000000000000002",
    label="Villagers killed in Orlen",
    part_of=RAIDS.id,
    when=TUESDAY,
    place=ORLEN,
    reports=(COURIER.id, ARABIC.id, HOSTILE.id),
    claims=(HOSPITAL.id, DOZENS.id, RESIDENTS.id, POLICE.id),
    statements=(ROAD.id,),
    lines=3,
    outlets=3,
    estimates=(
        estimate(
            Side.CIVILIANS,
            Status.CORROBORATED,
            "two neutral lines agree",
            low=9,
            best=12,
            high=15,
            for_=(HOSPITAL.id, RESIDENTS.id),
            against=(POLICE.id,),
            flags=("hedged",),
        ),
        estimate(
            Side.CIVILIANS,
            Status.SINGLE_SOURCE,
            "residents say dozens",
            Measure.WOUNDED,
            low=12,
            best=12,
            high=12,
            high_open=True,
            for_=(DOZENS.id,),
        ),
    ),
)
BRANNOCK_FIGHT = Incident(
    id="i:0000000000000003", label="Fight in Brannock", place=BRANNOCK, when=When(), background=True
)
SOMEWHERE = Incident(id="i:0000000000000004", label="Protest", place=NOWHERE)

CASE = CaseView(
    title="A night of raids in Valland",
    incidents=(ORLEN_DEAD, BRANNOCK_FIGHT, RAIDS, SOMEWHERE),
    claims=CLAIMS,
    statements=(ROAD, UNCHECKED),
    reports=REPORTS,
    problems=(
        Problem(code="empty", where="a.txt", why="there is nothing in it", todo="give a report", quarantines=True),
    ),
    names=(("fvf", "Free Vale Front"), ("army", "Army of Valland")),
    intake="5 in = 4 ok + 1 quarantined:empty",
    policy="v1",
    version="0.0.0",
)
