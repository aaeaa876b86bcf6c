"""Claims and statements: what a report says, who says it, and the exact words."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from counterclaim.errors import BadRecord, Ungrounded
from counterclaim.records.report import Report, Span
from counterclaim.records.terms import (
    ClaimantSide,
    Extent,
    Interest,
    Kind,
    Measure,
    PlacePrecision,
    Role,
    Side,
    Stance,
    TimePrecision,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of a report. Words without a span are elided or inherited, never invented."""

    text: str | None = None
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.span is None:
            return
        start, end = self.span
        if self.text is None or not 0 <= start < end or len(self.text) != end - start:
            raise Ungrounded(f"mention {self.text!r} does not fill its span {self.span}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """The number as worded. "at least 84": low 84, high None; "dozens": both None; "no": both 0."""

    low: int | None = None
    high: int | None = None
    text: str = ""
    qualifier: str = ""
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.low is not None and self.low < 0:
            raise BadRecord(f"count {self.text!r} is below zero")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BadRecord(f"count {self.text!r}: low {self.low} exceeds high {self.high}")
        if self.span is not None and len(self.text) != self.span[1] - self.span[0]:
            raise Ungrounded(f"count {self.text!r} does not fill its span {self.span}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim(Mention):
    """Who (or what) is counted. `side` is None for counts that have no victims (attacks, vehicles, ...)."""

    side: Side | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant(Mention):
    """Who says so. No words: the outlet's own voice. `via` names the carriers of a chain ("AFP, citing police")."""

    side: ClaimantSide = ClaimantSide.MEDIA
    party: str | None = None
    role: Role = Role.MEDIA
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Perpetrator(Mention):
    """Who is said to have done it: an actor, never a weapon or an event."""

    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One reading of a place name, with its score in [0, 1]; rivals stay on the claim."""

    id: str
    name: str
    country: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Mention):
    """The named place. Unresolved: words without an id. `country` is ISO 3166 alpha-3; WGS84 degrees."""

    id: str | None = None
    name: str | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: PlacePrecision | None = None
    candidates: tuple[Candidate, ...] = ()

    def __post_init__(self) -> None:
        Mention.__post_init__(self)
        if (self.lat is None) != (self.lon is None):
            raise BadRecord(f"place {self.text!r} has half a coordinate")
        if self.lat is not None and (self.lat, self.lon) == (0.0, 0.0):
            raise BadRecord(f"place {self.text!r} lies at (0, 0), which is nobody's place")


@dataclass(frozen=True, slots=True, kw_only=True)
class When(Mention):
    """The interval of the happening, in local days. `source`: text, publication or link.

    A start without an end: it went on, and until when is not known ("since 2013", in a report without a date).
    """

    start: str | None = None
    end: str | None = None
    precision: TimePrecision | None = None
    source: str | None = None
    candidates: tuple[tuple[str, str], ...] = ()
    """Rival intervals (start, end): a computed year, day-first against month-first."""

    def __post_init__(self) -> None:
        Mention.__post_init__(self)
        if self.start is None and self.end is not None:
            raise BadRecord(f"interval {self.start}..{self.end} has no start")
        days = [date.fromisoformat(day) for day in (self.start, self.end) if day is not None]
        if days != sorted(days):
            raise BadRecord(f"interval {self.start}..{self.end} ends before it starts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One counted statement in a report. `quote` is its sentence, two at most; empty only for claims from elsewhere."""

    id: str
    report: str
    measure: Measure
    count: Count
    victim: Victim = field(default_factory=Victim)
    claimant: Claimant = field(default_factory=Claimant)
    perpetrator: Perpetrator = field(default_factory=Perpetrator)
    place: Place = field(default_factory=Place)
    when: When = field(default_factory=When)
    stance: Stance = Stance.ASSERTED
    interest: Interest = Interest.UNATTRIBUTED
    extent: Extent = Extent.EVENT
    background: bool = False
    subset_of: str | None = None
    """Id of the claim whose total holds this figure."""
    additive: bool = False
    """Adds to the figure before it ("a further 12")."""
    operation: str | None = None
    """Named operation with its phase, as a key ("herof 2")."""
    rule: str = ""
    quote: str = ""
    start: int = 0
    end: int = 0

    def __post_init__(self) -> None:
        if len(self.quote) != self.end - self.start:
            raise Ungrounded(f"claim {self.id}: the quote does not fill {self.start}..{self.end}")
        if self.quote and not self._holds(self.count.text, self.count.span):
            raise Ungrounded(f"claim {self.id}: the number {self.count.text!r} is not inside its quote")

    def _holds(self, text: str, span: Span | None) -> bool:
        if span is None or not self.start <= span[0] < span[1] <= self.end:
            return False
        return self.quote[span[0] - self.start : span[1] - self.start] == text

    def check(self, report: Report) -> None:
        """Raise Ungrounded unless quote, count and every mention with a span are the report's own words."""
        mentions = (self.victim, self.claimant, self.perpetrator, self.place, self.when)
        _check(self.id, report, [Mention(text=self.count.text, span=self.count.span), *mentions])
        if self.quote and report.cut((self.start, self.end)) != self.quote:
            raise Ungrounded(f"claim {self.id}: the quote is not what report {report.id} says at {self.start}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something a report says without a count."""

    id: str
    report: str
    kind: Kind
    actor: Perpetrator = field(default_factory=Perpetrator)
    place: Place = field(default_factory=Place)
    when: When = field(default_factory=When)
    claimant: Claimant = field(default_factory=Claimant)
    stance: Stance = Stance.ASSERTED
    detail: str | None = None
    """The services hit, the act denied, the source of support: words of the quote."""
    rule: str = ""
    quote: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if len(self.quote) != self.end - self.start:
            raise Ungrounded(f"statement {self.id}: the quote does not fill {self.start}..{self.end}")

    def check(self, report: Report) -> None:
        """Raise Ungrounded unless the quote and every mention with a span are the report's own words."""
        quote = Mention(text=self.quote, span=(self.start, self.end))
        _check(self.id, report, [quote, self.actor, self.place, self.when, self.claimant])


def _check(owner: str, report: Report, mentions: Sequence[Mention]) -> None:
    for mention in mentions:
        if mention.span is not None and report.cut(mention.span) != mention.text:
            raise Ungrounded(f"{owner}: {mention.text!r} is not what report {report.id} says at {mention.span}")
