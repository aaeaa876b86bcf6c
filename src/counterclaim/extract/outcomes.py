"""The outcome words of outcomes.yml with their derived forms: what each says happened, and as what part of speech."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec

from counterclaim import datafile
from counterclaim.extract.phrases import Phrases
from counterclaim.records import Measure


class Outcome(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one measure; see the head of outcomes.yml."""

    measure: Measure
    transitive: list[str] = []
    intransitive: list[str] = []
    adjective: list[str] = []
    complement: list[str] = []
    event: list[str] = []
    counted: list[str] = []
    remains: list[str] = []
    toll: list[str] = []
    loose: list[str] = []
    undergone: list[str] = []
    ending: list[str] = []
    unseen: list[str] = []
    doer: list[str] = []
    giving: list[str] = []


class OutcomeFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of outcomes.yml."""

    outcomes: list[Outcome]
    carriers: list[str]
    openers: list[str]
    cause: list[str]
    rise: list[str]
    not_outcome: list[str]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word or phrase can be: `roles` are parts of the rule language, `form` its verb form if it is a verb."""

    roles: frozenset[str]
    form: str | None = None
    measure: Measure | None = None
    is_self: bool = False
    """A noun that is counted itself and says the outcome ("deaths", "bodies")."""


def load_outcomes() -> Phrases[Sense]:
    """Return every form of the shipped outcome words; phrases that only look like outcomes have no role."""
    file = datafile.load(datafile.shipped("lexicon", "en", "outcomes.yml"), OutcomeFile)
    table: dict[str, Sense] = {}
    for phrase, sense in _senses(file):
        table[phrase] = _merged(table.get(phrase), sense)
    return Phrases(table | {phrase: Sense(frozenset({"noun"})) for phrase in file.not_outcome})


def _senses(file: OutcomeFile) -> Iterator[tuple[str, Sense]]:
    for outcome in file.outcomes:
        yield from _outcome_senses(outcome)
    for role, verbs in (("carrier", file.carriers), ("cause", file.cause), ("rise", file.rise)):
        for verb in verbs:
            yield from ((form, Sense(frozenset({role, "verb"}))) for form, _ in forms(verb))
    yield from ((form, Sense(frozenset({"opener", "verb"}))) for form in file.openers)


def _outcome_senses(outcome: Outcome) -> Iterator[tuple[str, Sense]]:
    for verb in outcome.transitive:
        yield from ((form, Sense(frozenset({name}), name, outcome.measure)) for form, name in forms(verb))
    for verb in outcome.loose:
        yield from ((form, Sense(frozenset({name, "loose"}), name, outcome.measure)) for form, name in forms(verb))
    for verb in outcome.giving:
        yield from ((form, Sense(frozenset({"giving", "verb"}), None, outcome.measure)) for form, _ in forms(verb))
    for verb in outcome.intransitive:
        yield from ((form, Sense(frozenset({"intransitive"}), name, outcome.measure)) for form, name in forms(verb))
    for role in ("adjective", "complement", "event", "toll", "undergone", "doer", "ending", "unseen"):
        yield from ((word, Sense(frozenset({role}), None, outcome.measure)) for word in getattr(outcome, role))
    for word in outcome.counted:
        yield word, Sense(frozenset({"event"}), None, outcome.measure, is_self=True)
    for word in outcome.remains:
        yield word, Sense(frozenset({"event", "remains"}), None, outcome.measure, is_self=True)


def _merged(old: Sense | None, new: Sense) -> Sense:
    """Join the roles of one phrase; the measure that outcomes.yml names first stays."""
    if old is None:
        return new
    return replace(old, roles=old.roles | new.roles, form=old.form or new.form, is_self=old.is_self or new.is_self)


def forms(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb with their role: bare (past or participle), gerund, active (base and third person)."""
    if "/" in verb:
        base, past, participle, gerund = verb.split("/")
        third = _third(base)
    else:
        base, past, participle, gerund, third = verb, _past(verb), _past(verb), _gerund(verb), _third(verb)
    yield base, "base"
    yield third, "active"
    yield past, "bare"
    yield participle, "bare"
    yield gerund, "gerund"


def _first(verb: str, change: str, pattern: str = r"^\S+") -> str:
    return re.sub(pattern, lambda m: m.group() + change, verb, count=1)


def _past(verb: str) -> str:
    return _first(verb, "d" if re.match(r"\S+e(?:\s|$)", verb) else "ed")


def _gerund(verb: str) -> str:
    return _first(re.sub(r"^(\S+[^e])e(?=\s|$)", r"\1", verb), "ing")


def _third(verb: str) -> str:
    return _first(verb, "es" if re.match(r"\S+(?:s|sh|ch|x)(?:\s|$)", verb) else "s")
