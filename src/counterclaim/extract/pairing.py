"""Outcomes of the same people: "killed and wounded", "either killed or injured", "killed, captured or wounded"."""

import dataclasses
from collections.abc import Sequence

from msgspec.structs import replace

from counterclaim.extract.chunk import Chunk
from counterclaim.extract.tokens import Token
from counterclaim.records import Measure

_HURT = {Measure.KILLED, Measure.WOUNDED}
_PLAIN = frozenset(("verb", "noun"))
_OBJECT = frozenset(("counted", "number", "outcome", "unknown", "thing", "noun", "determiner", "pronoun"))
_EVENT = frozenset(("passive", "bare", "gerund", "active", "adjective"))


def paired(chunks: Sequence[Chunk], tokens: Sequence[Token]) -> tuple[Chunk, ...]:
    """Join two outcomes into one; two that are no such pair and stand with "or" give none, and of "abducted and
    killed" the death stays. "Killed and wounding 37" tells of two groups."""
    joined: list[Chunk] = []
    for at, read in enumerate(chunks):
        chunk = replace(read, roles=frozenset({"passive"})) if _is_second(chunks, at) else read
        pair = len(joined) >= 2 and "and" in joined[-1].roles and _is_pair(joined[-2], chunk)
        if pair and not _has_object_of_its_own(joined[-2], chunks, at):
            is_either = tokens[joined[-1].first].low == "or"
            joined[-2:] = [_joined(joined[-2], chunk, is_either=is_either)]
            if is_either and len(joined) > 2 and "comma" in joined[-2].roles and _is_event(joined[-3]):
                joined[-3:] = [_joined(joined[-3], joined[-1], is_either=True)]
        elif len(joined) >= 2 and "and" in joined[-1].roles and _are_dead_and_wounded(joined[-2], chunks, at):
            joined[-2:] = [_of_both(joined[-2], chunk)]
        else:
            joined.append(chunk)
    return tuple(joined)


def _is_second(chunks: Sequence[Chunk], at: int) -> bool:
    """Tell the second participle behind one auxiliary ("had been waylaid and killed"), which has no object."""
    if at < 3 or "bare" not in chunks[at].roles or chunks[at].counted is not None or "and" not in chunks[at - 1].roles:
        return False
    first = chunks[at - 2]
    return (
        not _has_object(chunks, at)
        and "be" in chunks[at - 3].roles
        and first.counted is None
        and bool(first.roles & _PLAIN)
    )


def _has_object_of_its_own(left: Chunk, chunks: Sequence[Chunk], at: int) -> bool:
    """Tell "shot two dead and wounded 12" from "killed and wounded 12"."""
    return "complement" in left.roles and "bare" not in left.roles and _has_object(chunks, at)


def _are_dead_and_wounded(counted: Chunk, chunks: Sequence[Chunk], at: int) -> bool:
    """Tell "40 dead and wounded", one number for both."""
    both = "outcome" in counted.roles and {counted.measure, chunks[at].measure} == _HURT
    return both and "complement" in chunks[at].roles and not _has_object(chunks, at)


def _of_both(counted: Chunk, wounded: Chunk) -> Chunk:
    number = counted.counted and dataclasses.replace(counted.counted, measure=Measure.CASUALTIES)
    return replace(counted, last=wounded.last, measure=Measure.CASUALTIES, counted=number)


def _has_object(chunks: Sequence[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and bool(chunks[at + 1].roles & _OBJECT)


def _is_pair(left: Chunk, right: Chunk) -> bool:
    if "gerund" in right.roles and "gerund" not in left.roles:
        return False
    return _is_event(left) and _is_event(right)


def _is_event(chunk: Chunk) -> bool:
    return chunk.counted is None and bool(chunk.roles & _EVENT)


def _joined(left: Chunk, right: Chunk, *, is_either: bool) -> Chunk:
    both = {left.measure, right.measure}
    if is_either and len(both) > 1 and both != _HURT:
        return Chunk(frozenset({"verb"}), left.first, right.last)
    measure = Measure.CASUALTIES if both == _HURT else Measure.KILLED if Measure.KILLED in both else left.measure
    roles = left.roles | right.roles if "passive" not in left.roles else left.roles
    return Chunk(roles, left.first, right.last, measure)
