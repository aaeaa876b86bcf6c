"""Frames: which outcome each number of a sentence has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.chunk import Chunk
from counterclaim.extract.fitting import COUNTS, fits, trigger
from counterclaim.extract.rules import Match, Patterns
from counterclaim.records import Measure

_WEAK = ("self", "join", "relative")
"""Rules that give way to the outcome of a list."""
_OWN = (Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES, Measure.MISSING)
"""Outcomes a noun keeps inside a list ("five soldiers were killed, as were two of the wounded")."""
_PART = frozenset(("number", "part"))
_THINGS = frozenset(("thing",))
_MODIFIERS = frozenset(("noun", "preposition", "of", "from", "determiner"))
_BETWEEN = 5
"""Chunks between two members of a list at most ("five soldiers in the north of the city and two guards")."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The number in chunk `number` has a measure, by a rule; `part_of` is the chunk of the total that it is part of.

    `across`: that total stands in the sentence before.
    """

    number: int
    trigger: int | None
    measure: Measure
    rule: str
    part_of: int | None = None
    across: bool = False

    @property
    def is_whole(self) -> bool:
        """Is part of no other figure."""
        return self.part_of is None and not self.across


def frames(
    chunks: Sequence[Chunk], patterns: Patterns, *, attack: bool, before: Measure | None = None
) -> tuple[Frame, ...]:
    """Return the frames of a sentence in the order of its numbers.

    `attack`: the sentence speaks of an attack; `before`: the measure of the sentence before, for what goes on with it.
    """
    found: dict[int, Frame] = {}
    later: list[Match] = []
    lists: list[tuple[Frame, str]] = []
    for match in patterns.matches(chunks):
        if match.number in found or not fits(match, chunks, attack=attack):
            continue
        if match.rule.inherit:
            later.append(match)
            continue
        whole = match.trigger if match.rule.subset else None
        frame = Frame(match.number, match.trigger, _measure(match, chunks), match.rule.name, whole)
        found[match.number] = frame
        if match.rule.list:
            lists.append((frame, match.rule.list))
    _share(chunks, found, lists)
    _inherit(chunks, found, later, before)
    _settle(found)
    return tuple(found[number] for number in sorted(found))


def _measure(match: Match, chunks: Sequence[Chunk]) -> Measure:
    measure = match.rule.measure or trigger(match, chunks).measure
    assert measure is not None  # noqa: S101 (_fits asked)
    return measure


def _share(chunks: Sequence[Chunk], found: dict[int, Frame], lists: Sequence[tuple[Frame, str]]) -> None:
    """Give the other members of a list the outcome of one ("five soldiers, two guards and a boy died")."""
    for frame, side in lists:
        step = 1 if side == "right" else -1
        if step < 0 and chunks[frame.number].roles >= _PART:
            continue  # of "hit 12 people, five of whom died" the five died
        for number in _members(chunks, frame.number, step):
            own = chunks[number].measure
            if (number in found and found[number].rule not in _WEAK) or own in _OWN or _opens(number, chunks):
                break
            if not _alike(chunks[frame.number], chunks[number]):
                break
            found[number] = Frame(number, frame.trigger, frame.measure, frame.rule + ".list")


def _alike(chunk: Chunk, other: Chunk) -> bool:
    """Things share their outcome with things of their kind; "another" without a noun may be anything."""
    one, two = chunk.counted, other.counted
    if one is None or two is None or (two.quantity.article and two.words is None):
        return False
    return "thing" not in other.roles or not one.kinds.isdisjoint(two.kinds)


_ASIDE = 12
"""Chunks between two dashes at most."""


def _members(chunks: Sequence[Chunk], at: int, step: int) -> Iterator[int]:
    """Yield the counted chunks that only commas and "and" join to one, going one way."""
    like = _THINGS if "thing" in chunks[at].roles else COUNTS
    at += step
    joined, between = False, 0
    while 0 <= at < len(chunks) and between <= _BETWEEN:
        roles = chunks[at].roles
        if roles & like:
            if not joined or _opens_clause(chunks, at):
                return
            yield at
            joined, between = False, 0
        elif roles & {"comma", "and"}:
            joined = True
        elif roles & _MODIFIERS:
            between += 1
        elif "dash" in roles and (aside := _over_dashes(chunks, at, step)) is not None:
            at = aside
        else:
            return
        at += step


def _part_members(chunks: Sequence[Chunk], match: Match) -> Iterator[int]:
    """Yield the further members of a list of parts; behind its "and" another ", and" goes on with the whole."""
    previous = match.number
    for number in _members(chunks, match.number, 1):
        yield number
        if any("and" in chunks[at].roles for at in range(previous, number)):
            return
        previous = number


def _opens(number: int, chunks: Sequence[Chunk]) -> bool:
    """Tell the 25 of "of the 25 on the bus, 19 were killed"."""
    return number == 1 and "of" in chunks[0].roles


def _over_dashes(chunks: Sequence[Chunk], at: int, step: int) -> int | None:
    """Return the other dash of an aside ("six priests -- five of them foreign -- and two women")."""
    ends = range(at + step, at + step * (_ASIDE + 1), step)
    return next((end for end in ends if 0 <= end < len(chunks) and "dash" in chunks[end].roles), None)


def _opens_clause(chunks: Sequence[Chunk], at: int) -> bool:
    """Tell "killed five soldiers and 12 gunmen fled" (a clause of its own) from a list."""
    return at + 1 < len(chunks) and bool(chunks[at + 1].roles & {"verb", "be", "have", "negated"})


def _inherit(chunks: Sequence[Chunk], found: dict[int, Frame], later: Sequence[Match], before: Measure | None) -> None:
    """Give parts and totals the measure of the nearest claim before them, in the order of the sentence."""
    for match in sorted(later, key=lambda m: m.number):
        total = max((number for number in found if number < match.number), default=None)
        if total is None:
            _reach_back(chunks, found, match, before)
            continue
        above = found[total].part_of
        root = total if above is None else above
        part_of = root if match.rule.subset else None
        own = found.get(match.number)
        if own is not None and own.rule != "self" and not own.rule.endswith(".list"):
            if _is_part(own.measure, found[root].measure):
                found[match.number] = replace(own, part_of=part_of)
            continue
        measure = chunks[match.number].measure or found[total].measure
        found[match.number] = Frame(match.number, found[total].trigger, measure, match.rule.name, part_of)
        for number in _part_members(chunks, match) if match.rule.list else ():
            if number not in found or found[number].rule.endswith(".list"):
                found[number] = Frame(number, found[total].trigger, measure, match.rule.name + ".list", part_of)
            elif _is_part(found[number].measure, measure):
                found[number] = replace(found[number], part_of=part_of)


def _reach_back(chunks: Sequence[Chunk], found: dict[int, Frame], match: Match, before: Measure | None) -> None:
    """Give a part, a total or a rival figure the measure of the sentence before, with the members of its list."""
    if before is None or not match.rule.across or (match.number in found and found[match.number].rule != "self"):
        return
    listed = _part_members(chunks, match) if match.rule.list else ()
    for number in (match.number, *(member for member in listed if member not in found)):
        rule = match.rule.name if number == match.number else match.rule.name + ".list"
        found[number] = Frame(number, None, chunks[number].measure or before, rule, across=match.rule.subset)


def _is_part(part: Measure, whole: Measure) -> bool:
    return part is whole or (whole is Measure.CASUALTIES and part in _OWN)


def _settle(found: dict[int, Frame]) -> None:
    """Casualties that the sentence sets beside wounded are dead ("casualties of 29 people, with 40 injured")."""
    whole = [frame for frame in found.values() if frame.part_of is None]
    measures = {frame.measure for frame in whole}
    is_told = any(frame.measure is Measure.KILLED for frame in found.values())
    if is_told or not measures >= {Measure.CASUALTIES, Measure.WOUNDED}:
        return
    for frame in whole:
        if frame.measure is Measure.CASUALTIES:
            found[frame.number] = replace(frame, measure=Measure.KILLED)
