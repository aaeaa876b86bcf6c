"""From frames to claims: the exact words of count, victims and perpetrator, each with its span."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.extract.agents import agent
from counterclaim.extract.chunk import Chunk
from counterclaim.extract.frames import Frame
from counterclaim.extract.reading import Reading
from counterclaim.records import Claim, Measure, Perpetrator, Report, Side, Span, Victim, keys

VICTIMLESS = frozenset((Measure.ATTACKS, Measure.LOCATIONS, Measure.VEHICLES_DESTROYED, Measure.STRUCTURES_DESTROYED))


@dataclass(frozen=True, slots=True)
class Drafts:
    """The claims of a report in the order of its text; `known` are ids whose number refers back ("the 12 dead")."""

    claims: tuple[Claim, ...]
    known: frozenset[str]


def draft(report: Report, readings: Sequence[Reading]) -> Drafts:
    """Return the claims of a report, without claimants, places and times."""
    seen: Counter[tuple[Measure, Span]] = Counter()
    namer = keys.Namer(report.id, keys.text_hash(report.text))
    found: list[Claim] = []
    known: set[str] = set()
    totals: Mapping[Measure, Claim] = {}
    for reading in readings:
        made = {frame.number: _claim(report, reading, frame, seen, namer) for frame in reading.frames}
        for frame in reading.frames:
            total = (
                totals.get(frame.measure) if frame.across else made.get(-1 if frame.part_of is None else frame.part_of)
            )
            found.append(made[frame.number] if total is None else replace(made[frame.number], subset_of=total.id))
        known.update(made[number].id for number in made if _refers_back(reading.chunks[number]))
        totals = _totals(reading.frames, made) or totals
    return Drafts(tuple(found), frozenset(known))


def _refers_back(chunk: Chunk) -> bool:
    return chunk.counted is not None and chunk.counted.quantity.known and not chunk.counted.partitive


def _totals(frames: Sequence[Frame], made: Mapping[int, Claim]) -> Mapping[Measure, Claim]:
    """Return what the next sentence may tell a part of: the largest of each measure, as no part exceeds its whole."""
    whole = [(frame.measure, made[frame.number]) for frame in frames if frame.is_whole]
    return dict(sorted(whole, key=lambda row: row[1].count.low or row[1].count.high or 0))


def _claim(
    report: Report, reading: Reading, frame: Frame, seen: Counter[tuple[Measure, Span]], namer: keys.Namer
) -> Claim:
    counted = reading.chunks[frame.number].counted
    assert counted is not None  # noqa: S101 (a frame stands on a number)
    count = counted.quantity.count
    assert count.span is not None  # noqa: S101 (a number phrase has its words)
    ordinal = seen[frame.measure, count.span]
    seen[frame.measure, count.span] += 1
    return Claim(
        id=namer.claim(frame.measure, count.span, ordinal),
        report=report.id,
        measure=frame.measure,
        count=count,
        victim=_victim(report, _victim_words(reading, frame), frame.measure),
        perpetrator=_perpetrator(report, reading, frame),
        additive=counted.quantity.additive,
        rule=frame.rule,
        quote=report.cut(reading.sentence.span),
        start=reading.sentence.start,
        end=reading.sentence.end,
    )


def _victim_words(reading: Reading, frame: Frame) -> Span | None:
    """Return the span of who is counted: behind the number, with the groups it includes, or behind the toll."""
    counted = reading.chunks[frame.number].counted
    if counted is not None and counted.words is not None:
        return counted.words[0], _included(reading, frame.number) or counted.words[1]
    if frame.rule.startswith("tally") and frame.trigger is not None:
        return next(_noun_phrase(reading, frame.trigger - 1), None)
    return _behind_toll(reading, frame) if frame.rule.startswith("toll") else None


def _included(reading: Reading, number: int) -> int | None:
    """Return where ", including soldiers, police and officials" ends, unless a number stands in it."""
    at = number + 1
    at += at < len(reading.chunks) and "comma" in reading.chunks[at].roles
    if at + 1 >= len(reading.chunks) or "include" not in reading.chunks[at].roles:
        return None
    end = at + 1
    while end < len(reading.chunks) and reading.chunks[end].roles & {"noun", "determiner", "comma", "and"}:
        end += 1
    if end < len(reading.chunks) and reading.chunks[end].counted is not None:
        return None
    while end > at + 1 and "noun" not in reading.chunks[end - 1].roles:
        end -= 1
    return reading.chunks[end - 1].span(reading.tokens)[1] if end > at + 1 else None


def _behind_toll(reading: Reading, frame: Frame) -> Span | None:
    """Return the people of "the number of casualties suffered by the guard is ..."."""
    first = (frame.trigger or 0) + 1
    for at in range(first, frame.number):
        if reading.chunks[at].roles & {"by", "of", "include"}:
            return next(_noun_phrase(reading, at + 1), None)
    return None


def _victim(report: Report, words: Span | None, measure: Measure) -> Victim:
    side = None if measure in VICTIMLESS else Side.UNKNOWN
    return Victim(side=side) if words is None else Victim(text=report.cut(words), span=words, side=side)


def _perpetrator(report: Report, reading: Reading, frame: Frame) -> Perpetrator:
    span = agent(reading, frame)
    return Perpetrator() if span is None else Perpetrator(text=report.cut(span), span=span)


def _noun_phrase(reading: Reading, at: int) -> Iterator[Span]:
    """Yield the span of the determiner and noun run that begin at a chunk."""
    end = at
    while end < len(reading.chunks) and end - at < 2 and reading.chunks[end].roles & {"determiner", "noun"}:
        end += 1
    if end > at and "noun" in reading.chunks[end - 1].roles:
        yield reading.chunks[at].span(reading.tokens)[0], reading.chunks[end - 1].span(reading.tokens)[1]
