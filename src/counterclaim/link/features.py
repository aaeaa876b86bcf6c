"""Why two happenings are one or are not: each feature is a score in log-odds with a sentence for the reviewer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import log

from counterclaim.link.figures import figures, shared
from counterclaim.link.happenings import Happening
from counterclaim.link.interval import Interval
from counterclaim.link.matching import Matching, banded
from counterclaim.link.operations import name_of, phase_of
from counterclaim.link.places import Lie, nearest, plain
from counterclaim.link.texts import Texts
from counterclaim.partialdate import PartialDate, partial
from counterclaim.records import Reason

TELLING = ("phase", "figure", "copy")
"""Features that speak of one happening; words, places and parties return from week to week of a war."""
UNKNOWN_TIME = "when it happened is not said"
_LEAP_OR_NOT = (2000, 2001)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LIES = {
    Lie.SAME: "both name the same place",
    Lie.NEAR: "the places are near each other",
    Lie.CONTAINED: "one place lies in the other's province",
    Lie.SAME_PROVINCE: "two places of one province",
    Lie.SAME_COUNTRY: "one country",
    Lie.OTHER_PROVINCE: "two provinces",
    Lie.OTHER_COUNTRY: "two countries",
}


def score(found: Sequence[Reason], matching: Matching) -> float:
    """Return the log-odds that two happenings are one: the prior and all reasons; too little that tells is a no.

    Where no time is known, a name, a province and a party are what a whole war shares: without
    `undated_evidence` of figures, phases or copies the score stays below the threshold.
    """
    total = matching.clustering.prior + sum(reason.score for reason in found)
    told = sum(reason.score for reason in found if reason.feature in TELLING)
    if any(r.sentence == UNKNOWN_TIME for r in found) and told < matching.clustering.undated_evidence:
        return min(total, matching.clustering.threshold - 1)
    return total


def conflict(a: Happening, b: Happening, matching: Matching) -> str | None:
    """Return why two happenings can never be one, whatever else they share; None if they can."""
    if a.report == b.report:
        return "one report tells of them as two"
    if a.operation and b.operation and _phases_differ(a.operation, b.operation):
        return "two phases of one operation"
    if _days_apart(a, b) > matching.time.conflict_gap:
        return "their dates exclude each other"
    if _too_early(a, b, matching) or _too_early(b, a, matching):
        return "one was published before the other happened"
    return None


def _phases_differ(a: str, b: str) -> bool:
    return a != b and name_of(a) == name_of(b) and None not in (phase_of(a), phase_of(b))


@dataclass(frozen=True, slots=True)
class Corpus:
    """What a score depends on beyond its pair: the texts of the run, and how many happenings are said to be where."""

    texts: Texts
    places: Counter[str]
    size: int

    @classmethod
    def of(cls, happenings: Sequence[Happening], texts: Texts) -> "Corpus":
        """Count the happenings of a run by place."""
        return cls(texts, Counter(name for h in happenings for name in _place_names(h)), len(happenings))

    def rarity(self, names: Iterable[str]) -> float:
        """Return minus the logarithm of the share of happenings at the rarest of these places."""
        least = min((self.places[name] for name in names), default=0)
        return log((self.size + 1) / (least + 1))


def reasons(a: Happening, b: Happening, corpus: Corpus, matching: Matching) -> tuple[Reason, ...]:
    """Return everything that speaks for or against two happenings being one."""
    found = [*_time(a, b, matching), *_place(a, b, corpus, matching), *_operation(a, b, matching)]
    found += [*_parties(a, b, matching), *_figures(a, b, matching), *_texts(a, b, corpus.texts, matching)]
    return tuple(reason for reason in found if reason.score)


def _days_apart(a: Happening, b: Happening) -> int:
    """Return by how many days their dates miss each other, a date without a year taken in its best year."""
    if a.when is not None and b.when is not None:
        return a.when.gap(b.when)
    for one, other in ((a, b), (b, a)):
        if one.when is None and other.when is not None and (open_date := month_and_day(one)):
            return _gap_in_any_year(open_date, other.when)
    left, right = month_and_day(a), month_and_day(b)
    if a.when is None and b.when is None and left is not None and right is not None:
        return min((_gap_in_any_year(left, Interval.between(*d)) for d in map(right.on, _LEAP_OR_NOT) if d), default=0)
    return 0


def _gap_in_any_year(open_date: PartialDate, when: Interval) -> int:
    first, last = (int(day[:4]) for day in when.iso())
    named = (open_date.on(year) for year in range(first - 1, last + 2))
    return min((when.gap(Interval.between(*days)) for days in named if days), default=0)


def _too_early(dated: Happening, told: Happening, matching: Matching) -> bool:
    if dated.when is None or told.published is None:
        return False
    return dated.when.start - told.published > matching.time.told_before_limit


def _time(a: Happening, b: Happening, matching: Matching) -> Iterator[Reason]:
    weights = matching.time
    if a.when is not None and b.when is not None:
        gap, width = a.when.gap(b.when), max(a.when.days, b.when.days)
        if gap == 0:
            yield Reason(feature="time", score=banded(weights.overlap_by_width, width), sentence="their dates overlap")
        else:
            yield Reason(feature="time", score=banded(weights.gap, gap), sentence=f"{gap} days lie between their dates")
        return
    for one, other in ((a, b), (b, a)):
        if one.when is not None and other.when is None:
            yield from _half_dated(one.when, other, matching)
            return
    if a.published is not None and b.published is not None:
        gap = abs(a.published - b.published)
        yield Reason(feature="time", score=banded(weights.published_gap, gap), sentence=f"published {gap} days apart")
    else:
        yield Reason(feature="time", score=weights.unknown, sentence=UNKNOWN_TIME)


def _half_dated(when: Interval, other: Happening, matching: Matching) -> Iterator[Reason]:
    weights = matching.time
    open_date = month_and_day(other)
    if open_date is not None and _gap_in_any_year(open_date, when) == 0:
        yield Reason(feature="time", score=weights.month_and_day, sentence="day and month fit, the year is not said")
    elif other.published is not None:
        lag = max(0, other.published - when.end)
        yield Reason(feature="time", score=banded(weights.told_after, lag), sentence=f"told {lag} days after it")
    else:
        yield Reason(feature="time", score=weights.unknown, sentence=UNKNOWN_TIME)
    day = weekday(other)
    if day is not None and when.days == 1:
        fits = date.fromordinal(when.start).weekday() == day
        word = "fits" if fits else "does not fit"
        yield Reason(
            feature="weekday", score=weights.weekday * (1 if fits else -1), sentence=f"the weekday {word} the date"
        )


def _place(a: Happening, b: Happening, corpus: Corpus, matching: Matching) -> Iterator[Reason]:
    weights = matching.place
    relation = nearest(a.places, b.places, weights.near_km)
    if relation is Lie.SAME:
        rarity = corpus.rarity(_place_names(a) & _place_names(b))
        score = min(weights.same, max(weights.same_least, rarity))
        yield Reason(feature="place", score=score, sentence=_LIES[relation])
    elif relation is not Lie.UNKNOWN:
        yield Reason(feature="place", score=getattr(matching.place, relation), sentence=_LIES[relation])


def _place_names(h: Happening) -> frozenset[str]:
    return frozenset(name for p in h.places if (name := p.id or plain(p.text)))


def _operation(a: Happening, b: Happening, matching: Matching) -> Iterator[Reason]:
    if a.operation is None or b.operation is None:
        return
    weights = matching.operation
    if a.operation == b.operation and phase_of(a.operation) is not None:
        yield Reason(feature="phase", score=weights.same_phase, sentence="one operation, the same phase")
    elif name_of(a.operation) == name_of(b.operation):
        yield Reason(
            feature="operation", score=weights.name_only, sentence="one operation's name, which alone says little"
        )
    else:
        yield Reason(feature="operation", score=weights.different, sentence="operations of two names")


def _parties(a: Happening, b: Happening, matching: Matching) -> Iterator[Reason]:
    weights = matching.party
    left, right = ({c.perpetrator.party for c in h.claims} - {None} for h in (a, b))
    if left & right:
        yield Reason(feature="perpetrator", score=weights.shared_perpetrator, sentence="the same perpetrator")
    elif left and right:
        yield Reason(feature="perpetrator", score=weights.different_perpetrators, sentence="other perpetrators")
    elif _named(a) & _named(b):
        yield Reason(feature="party", score=weights.shared_other, sentence="a party named in both")


def _named(h: Happening) -> frozenset[str]:
    found = {p for c in h.claims for p in (c.victim.party, c.claimant.party, c.perpetrator.party) if p}
    return frozenset(found | {s.actor.party for s in h.statements if s.actor.party})


def _figures(a: Happening, b: Happening, matching: Matching) -> Iterator[Reason]:
    left, right = figures(a), figures(b)
    equal = shared(left, right)
    if not equal and {measure for measure, *_ in left} & {measure for measure, *_ in right}:
        yield Reason(feature="figure", score=matching.figure.none_shared, sentence="no figure in common")
    scored = sorted(((_rarity(n, matching), measure, n) for measure, n in equal), reverse=True)
    for score, measure, number in scored[: matching.figure.most]:
        yield Reason(feature="figure", score=score, sentence=f"both count {number} {measure}")


def _rarity(number: int, matching: Matching) -> float:
    score = banded(matching.figure.by_number, number)
    return score * matching.figure.round_factor if number % 10 == 0 else score


def _texts(a: Happening, b: Happening, texts: Texts, matching: Matching) -> Iterator[Reason]:
    if not (a.main and b.main):
        return
    cosine = texts.cosine(a.report, b.report)
    yield Reason(feature="text", score=banded(matching.text.cosine, cosine), sentence=f"texts alike to {cosine:.2f}")
    names = texts.shared_names(a.report, b.report)
    if names:
        score = banded(matching.text.by_names, len(names))
        yield Reason(feature="names", score=score, sentence=f"{len(names)} names that few reports hold")


def month_and_day(happening: Happening) -> PartialDate | None:
    """Return the first date without a year that a happening's words give, one with a day before one without."""
    texts = [c.when.text for c in happening.counted if c.when.start is None and c.when.text]
    found = [date for date in map(partial, texts) if date is not None]
    return min(found, key=lambda d: d.day is None, default=None)


def weekday(happening: Happening) -> int | None:
    """Return the weekday (Monday is 0) that a happening without a date names, if it names one."""
    told = " ".join(c.when.text.lower() for c in happening.counted if c.when.start is None and c.when.text)
    named = {number for number, name in enumerate(WEEKDAYS) if name in told}
    return named.pop() if len(named) == 1 else None
