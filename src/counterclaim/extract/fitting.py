"""Where a rule that matches does not hold: what the number counts, or what it is taken from, speaks against it."""

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.chunk import Chunk
from counterclaim.extract.counted import Counted
from counterclaim.extract.rules import Match
from counterclaim.records import Measure

COUNTS = frozenset(("counted", "number", "outcome", "unknown"))
"""Roles of chunks that count people, or may."""
_BODILY = (Measure.KILLED, Measure.WOUNDED, Measure.MISSING, Measure.CASUALTIES)
_NOT_ONE = (
    "self",
    "complement.next",
    "join",
    "dead.were",
    "victims.were",
    "losses.were",
    "active.destroyed",
    "total.reached",
    "number.reached",
)
"""Rules too loose for "a" and a noun: "a missing person", "a prisoner", "the dead man was a nurse"."""
_ONE_DEAD = {"body.found": frozenset(), "body.finding": frozenset(), "one.dead": frozenset(("remains",))}
"""Rules by which "a" counts one of the dead, and what it must not count ("carried a body and a vest")."""
_OF_THE_PART = ("passive.next", "intransitive.next", "passive.far", "passive.main", "passive.aside", "passive.said")
"""Rules whose verb belongs to the part, not to the whole that it is taken from."""

_HARM = (Measure.KILLED, Measure.WOUNDED)
"""What a participle may say of one ("a wounded soldier"); "a missing person", "a prisoner" may be anybody."""
_NEAR = ("passive.next", "intransitive.next", "participle.next", "adjective.next", "active.object")
"""Rules by which "another" without a noun counts one."""
_FAR = ("passive.main", "passive.far", "passive.second", "relative.main", "passive.aside", "passive.said")
"""Rules whose verb may stand far behind the number."""


def fits(match: Match, chunks: Sequence[Chunk], *, attack: bool) -> bool:
    """Tell whether a rule holds where its pattern matches; `attack`: the sentence speaks of an attack."""
    counted = chunks[match.number].counted
    if counted is None or (match.rule.needs == "attack" and not attack):
        return False
    if match.rule.needs == "people" and counted.head is None:
        return False
    if match.rule.kind is not None and not _is_of_kind(match.rule.kind, counted):
        return False
    if counted.quantity.article and _is_no_count(match, counted, chunks):
        return False
    if match.rule.name in _OF_THE_PART and is_whole(match.number, chunks):
        return False
    if counted.quantity.zero and _is_far_from_none(match, chunks):
        return False
    if "loose" in trigger(match, chunks).roles and _is_loose(match, chunks, attack):
        return False
    return not _contradicts(match, counted, chunks) and _is_measured(match, chunks)


def _is_of_kind(kind: str, counted: Counted) -> bool:
    """Tell counted things of a kind; "several other areas", "one of the towns" and "no village" count no places."""
    if kind == "locations" and counted.partitive:
        return False
    vague = counted.quantity.vague and kind != "attacks"
    return not counted.kinds.isdisjoint(kind.split("|")) and not vague and not counted.quantity.zero


def _is_no_count(match: Match, counted: Counted, chunks: Sequence[Chunk]) -> bool:
    """Tell an article that counts nobody."""
    if counted.words is None and match.rule.name not in _NEAR:
        return True
    is_dead = counted.head is not None and counted.head.dead
    if match.rule.name in _ONE_DEAD and not (is_dead and _ONE_DEAD[match.rule.name].isdisjoint(counted.kinds)):
        return True
    if match.rule.name == "self" and counted.measure in _HARM and counted.head is not None and not counted.kinds:
        return counted.head.captive or counted.head.dead or _is_apposition(match, chunks)
    return match.rule.name in _NOT_ONE or _is_apposition(match, chunks)


def _is_apposition(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell "Name, a leader who was killed" from a list, and from "near the bridge, a leader was killed"."""
    number = match.number
    if number >= 2 and "and" in chunks[number - 1].roles and _has_article(chunks[number - 2]):
        return _is_apposition(replace(match, number=number - 2), chunks)  # "Name, a clerk and a leader, was killed"
    if number < 2 or "comma" not in chunks[number - 1].roles or chunks[number - 2].roles & COUNTS:
        return False
    is_clause = "noun" not in chunks[number - 2].roles  # "a lorry was damaged, a soldier was killed"
    return not (_is_subject(match, chunks) and (is_clause or _is_placed(number - 2, chunks)))


def _has_article(chunk: Chunk) -> bool:
    return chunk.counted is not None and chunk.counted.quantity.article


def _is_subject(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the verb follows as behind a subject: no comma and no "who" stands between."""
    if match.trigger is None or match.trigger < match.number:
        return False
    opening = frozenset({"comma"} if match.rule.name == "relative.main" else {"comma", "relative"})
    return all(opening.isdisjoint(chunk.roles) for chunk in chunks[match.number + 1 : match.trigger])


def _is_placed(at: int, chunks: Sequence[Chunk]) -> bool:
    """Tell whether the noun at a chunk belongs to words that say where or when ("in the north of the city")."""
    while at > 0 and chunks[at].roles & {"noun", "determiner", "comma"}:
        at -= 1
    return bool(chunks[at].roles & {"of", "from", "preposition", "to"})


def is_whole(number: int, chunks: Sequence[Chunk]) -> bool:
    """Tell the 100 of "52 of its roughly 100 members were killed", "half of the 100 members were killed"."""
    before = number - 1 - (number >= 1 and "determiner" in chunks[number - 1].roles)
    return (
        before >= 1 and "of" in chunks[before].roles and bool(chunks[before - 1].roles & (COUNTS | {"other", "share"}))
    )


def _is_far_from_none(match: Match, chunks: Sequence[Chunk]) -> bool:
    """Tell "nobody knows how many people died", and "none of the hostages was harmed", which holds nobody."""
    name, behind = match.rule.name, chunks[match.number + 1 :]
    if name == "part.of.those":
        return True
    return name in _FAR and bool(behind) and not behind[0].roles & {"of", "from", "preposition"}


def _is_loose(match: Match, chunks: Sequence[Chunk], attack: bool) -> bool:
    """Tell "lost 100,000 pesos" from a loss in battle, and "burying nine people under the rubble" from the dead."""
    behind = chunks[match.number + 1 : match.number + 2]
    is_trapped = any("trapped" in chunk.roles for chunk in behind)
    return is_trapped or ("unknown" in chunks[match.number].roles and not attack)


def _contradicts(match: Match, counted: Counted, chunks: Sequence[Chunk]) -> bool:
    """The dead are not wounded, freed or missing; of things of no list only bodily harm is told."""
    by = trigger(match, chunks)
    if counted.measure is Measure.KILLED and by.measure not in (None, Measure.KILLED):
        return True
    return "unknown" in chunks[match.number].roles and by.measure not in (None, *_BODILY)


def _is_measured(match: Match, chunks: Sequence[Chunk]) -> bool:
    return match.rule.inherit or match.rule.measure is not None or trigger(match, chunks).measure is not None


def trigger(match: Match, chunks: Sequence[Chunk]) -> Chunk:
    """Return the chunk that gives a match its measure."""
    return chunks[match.number if match.trigger is None else match.trigger]
