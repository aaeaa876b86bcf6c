"""Claims of one report that speak of one happening. Most short reports tell of one; background stands apart."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterclaim.link.interval import Interval, tightest
from counterclaim.link.matching import Within
from counterclaim.link.operations import name_of, phase_of
from counterclaim.link.places import Lie, lie
from counterclaim.partialdate import partial
from counterclaim.records import Claim, Extent, Kind, Place, Report, Statement, When

Groups = list[list[Claim]]
_APART = (Lie.OTHER_PROVINCE, Lie.OTHER_COUNTRY, Lie.SAME_PROVINCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What one report tells of one thing that happened. `id` is its smallest claim's id, else the report's own.

    A report that counts nothing still tells of an incident that others count: it has a happening without claims.
    """

    id: str
    report: str
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    main: bool
    """It is what the report is about, so that the report's whole text speaks of it."""
    when: Interval | None
    computed: bool
    """The date was computed from the day of publication ("on Tuesday"); no words state day and month."""
    places: tuple[Place, ...]
    operation: str | None
    published: int | None
    """Ordinal of the report's day; None for background, of which publication says nothing."""

    @property
    def counted(self) -> tuple[Claim, ...]:
        """The claims that count this happening; those that count a stretch of time only where there are no others."""
        return tuple(c for c in self.claims if c.extent is Extent.EVENT) or self.claims

    @property
    def parties(self) -> frozenset[str]:
        """The parties that its claims and statements name, as whatever; a sponsor was not there."""
        mentions = [m for c in self.claims for m in (c.perpetrator, c.victim, c.claimant)]
        told = (s for s in self.statements if s.kind is not Kind.SPONSORSHIP)
        named = (mention.party for mention in (*mentions, *(s.actor for s in told)))
        return frozenset(party for party in named if party)


@dataclass(frozen=True, slots=True)
class Apart:
    """What keeps two claims of one report apart: rules, and pairs of claim ids that a person has told apart."""

    rules: Within
    decided: frozenset[frozenset[str]] = frozenset()


def within(report: Report, claims: Sequence[Claim], statements: Sequence[Statement], apart: Apart) -> list[Happening]:
    """Return the happenings of one report, the main one first; each claim and statement is in exactly one."""
    ordered = sorted(claims, key=lambda c: (c.start, c.count.span or (c.start, c.end), c.id))
    groups, behind = _split([c for c in ordered if c.extent is Extent.EVENT], apart)
    for claim in (c for c in ordered if c.extent is Extent.CUMULATIVE):
        _place_total(claim, groups, behind)
    every = [*groups, *behind]
    if not every:
        return [_happening(report, [], tuple(statements), main=True)]
    stated = _stated(every, statements)
    return [_happening(report, g, tuple(stated[i]), main=i == 0 and bool(groups)) for i, g in enumerate(every)]


Fit = Callable[[Claim, Claim, Apart], bool]


def _split(claims: Sequence[Claim], apart: Apart) -> tuple[Groups, Groups]:
    """Return what the report is about, largest first, and its background."""
    groups = _grouped([], [c for c in claims if not c.background], _one_story, apart)
    groups.sort(key=len, reverse=True)
    behind: Groups = []
    for claim in (c for c in claims if c.background):
        home = next((g for g in groups if _is_home(claim, g, _same_days, apart)), None)
        if home is None:
            _grouped(behind, [claim], _one_background, apart)
        else:
            home.append(claim)
    return groups, behind


def _grouped(groups: Groups, claims: Sequence[Claim], joins: Fit, apart: Apart) -> Groups:
    """Put each claim into the latest group with a claim it joins and nothing against it; return the groups."""
    for claim in claims:
        home = next((g for g in reversed(groups) if _is_home(claim, g, joins, apart)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _is_home(claim: Claim, group: Sequence[Claim], joins: Fit, apart: Apart) -> bool:
    return all(_one_story(claim, one, apart) for one in group) and any(joins(claim, one, apart) for one in group)


def _one_story(a: Claim, b: Claim, apart: Apart) -> bool:
    """Tell whether two claims can be one happening: nothing they say of name, day and place keeps them apart."""
    if not _one_operation(a.operation, b.operation) or {a.id, b.id} in apart.decided:
        return False
    left, right = Interval.of(a.when), Interval.of(b.when)
    if left is None or right is None:
        return True
    elsewhere = lie(a.place, b.place, apart.rules.apart_km) in _APART
    return left.gap(right) < (apart.rules.gap_days_elsewhere if elsewhere else apart.rules.gap_days_same_place)


def _one_background(a: Claim, b: Claim, apart: Apart) -> bool:
    """Tell whether two background claims are one happening: one sentence, the same days, or the same named place."""
    return a.start == b.start or _same_days(a, b, apart) or lie(a.place, b.place, apart.rules.apart_km) is Lie.SAME


def _same_days(a: Claim, b: Claim, apart: Apart) -> bool:
    left, right = Interval.of(a.when), Interval.of(b.when)
    if left is None or right is None or max(left.days, right.days) > apart.rules.same_days_most:
        return False
    return left.gap(right) == 0 and lie(a.place, b.place, apart.rules.apart_km) not in _APART


def _one_operation(a: str | None, b: str | None) -> bool:
    if a is None or b is None or a == b:
        return True
    return name_of(a) == name_of(b) and None in (phase_of(a), phase_of(b))


def _place_total(claim: Claim, groups: Groups, behind: Groups) -> None:
    """Lay a total over time beside what its report is about; background totals stay with their sentence."""
    if not claim.background:
        if not groups:
            groups.append([])
        groups[0].append(claim)
        return
    home = next((g for g in behind if any(other.start == claim.start for other in g)), None)
    if home is None:
        behind.append([claim])
    else:
        home.append(claim)


def _stated(groups: Groups, statements: Sequence[Statement]) -> dict[int, list[Statement]]:
    """Give each statement to the group with a claim in its sentence, else to the main one."""
    found: dict[int, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: (s.start, s.id)):
        near = (i for i, g in enumerate(groups) if any(c.start < statement.end and statement.start < c.end for c in g))
        found[next(near, 0)].append(statement)
    return found


def _happening(report: Report, claims: list[Claim], statements: tuple[Statement, ...], *, main: bool) -> Happening:
    counted = [c for c in claims if c.extent is Extent.EVENT] or claims
    told = [*(c.when for c in counted)] if claims else [s.when for s in statements]
    places = [c.place for c in counted] if claims else [s.place for s in statements]
    background = bool(claims) and all(c.background for c in claims)
    day = None if background else report.published_day
    return Happening(
        id=min((c.id for c in claims), default=f"r:{report.id}"),
        report=report.id,
        claims=tuple(claims),
        statements=statements,
        main=main,
        when=tightest(i for i in map(Interval.of, told) if i is not None),
        computed=any(w.start for w in told) and not any(_is_stated(w) for w in told),
        places=tuple({(p.id, p.text, p.country, p.admin1): p for p in places}.values()),
        operation=min((c.operation for c in claims if c.operation), key=lambda o: phase_of(o) is None, default=None),
        published=None if day is None else day.toordinal(),
    )


def _is_stated(when: When) -> bool:
    return when.start is not None and (when.source == "text" or partial(when.text or "") is not None)
