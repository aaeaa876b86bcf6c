"""Whose victims a phrase speaks of by its own words: the noun, what stands beside it, the party it names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterclaim.lexicon import Modifier, Noun, People
from counterclaim.records import ClaimantSide, Side
from counterclaim.registry import Party, Registry

_CONJUNCT = re.compile(r"\s*[,/;]\s*(?:and\s+)?|\s+(?:and|or|as well as|along with)\s+", re.IGNORECASE)
_SUBSET = re.compile(r"\b(?:including|among them|mostly|most of them|many of them|some of them)\b", re.IGNORECASE)
_COMPLEMENT = re.compile(
    r"\s(?:of|from|with|in|at|on|who|that|which|for|by|near|inside|riding|belonging to|loyal to|affiliated with|"
    r"linked to|allied (?:with|to)|aligned with|backed by|backing|supporting)\s",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
_BREAK = re.compile(r"[,.;:()\"“”—–]|\b(?:and|or|by|of|the|an?|with|from|in|that)\b", re.IGNORECASE)
REACH = 40
"""Characters before a noun in which words that qualify it stand."""
_FIGHTS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP, None})
_FIGHTING = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP})
_OF_A_PARTY = re.compile(
    r"\b(?:of|from|belonging to|loyal to|affiliated with|linked to|allied (?:with|to)|aligned with|backed by|backing|"
    r"supporting)\s",
    re.IGNORECASE,
)
_OWNED = re.compile(r"^(?P<owner>.{3,60}?)(?:['’]s|s['’])?\s+\w+$")
"""Whose bodies, in front of the word for them."""


@dataclass(frozen=True, slots=True)
class Group:
    """A victim phrase as read. `side` None: the report decides. `party`: the organisation or state it names."""

    side: Side | None = None
    party: Party | None = None
    vague: bool = True


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads victim phrases against the people nouns and a registry."""

    people: People
    registry: Registry

    def read(self, phrase: str) -> Group:
        """Return side and party of a phrase; several sides in one are mixed, and "people, including X" takes X's."""
        base, *parts = _SUBSET.split(phrase, maxsplit=1)
        group = self._joined(base)
        if group.side is None and parts:
            part = self._joined(parts[0])
            return Group(part.side, group.party or part.party, vague=part.vague)
        return group

    def last(self, text: str) -> Group:
        """Return the group of the last people noun in a text that speaks for a side."""
        ends = [match.end() for match in _WORD.finditer(text) if match.group().lower() in self.people.nouns]
        groups = (self.read(qualified(text, end)) for end in reversed(ends))
        return next((group for group in groups if group.side is not None), Group())

    def _joined(self, phrase: str) -> Group:
        groups = [self._one(part) for part in _CONJUNCT.split(phrase) if part.strip()]
        if not groups:
            return Group()
        # "Quellin army and police officers": the last noun is the first's as well
        sides = merged(group.side for group in groups)
        party = next((group.party for group in groups if group.party), None)
        return Group(sides, party, vague=all(group.vague for group in groups))

    def _one(self, phrase: str) -> Group:
        head, complement = self._cut(phrase)
        noun = self.people.noun(head)
        if noun is not None and noun.dead:
            return self._of_the_dead(head, complement, noun)
        party = self._party(head, complement)
        side = self._side(head, complement, noun, party)
        nation = next((hit.party for hit in self.registry.nations(phrase)), None)
        actor = party or (nation if side is Side.STATE_FORCES else None)
        among = actor is not None and side is Side.CIVILIANS and actor.side in _FIGHTING
        return Group(side, None if among else actor, vague=noun is not None and noun.vague)

    def _cut(self, phrase: str) -> tuple[str, str]:
        """Return a phrase up to its complement, and that; a noun may hold a preposition ("prisoners of war")."""
        noun = self.people.noun(phrase)
        cut = None if noun is not None and " of " in noun.form else _COMPLEMENT.search(f" {phrase}")
        return (phrase, "") if cut is None else (phrase[: cut.start()], phrase[max(0, cut.start() - 1) :])

    def _of_the_dead(self, head: str, complement: str, noun: Noun) -> Group:
        """Read whose bodies they are: "the bodies of soldiers", "12 rebels' bodies"."""
        owned = _OWNED.match(head)
        owners = [complement.strip().partition(" ")[2], owned.group("owner") if owned else ""]
        groups = (self.read(owner) for owner in owners if owner)
        found = next((group for group in groups if group.side is not None), Group())
        return Group(found.side, found.party, vague=noun.vague)

    def _side(self, head: str, complement: str, noun: Noun | None, party: Party | None) -> Side | None:
        beside = sorted(self._beside(head, complement, noun), key=lambda modifier: not modifier.over)
        if party is not None and party.victim_side is not None and _takes_party(noun, party):
            return party.victim_side
        default = None if noun is None else noun.side
        return next((modifier.side for modifier in beside if modifier.turns(noun)), default)

    def _party(self, head: str, complement: str) -> Party | None:
        hits = self.registry.mentions(head)
        if not hits and _OF_A_PARTY.match(complement.lstrip()):
            hits = self.registry.mentions(complement)
        return hits[-1].party if hits else None

    def _beside(self, head: str, complement: str, noun: Noun | None) -> Iterator[Modifier]:
        """Yield the modifiers from the noun outwards, those inside the noun left out ("border guards")."""
        words = [w.lower().replace("’", "'") for w in _WORD.findall(head)]
        before = words[: len(words) - (len(noun.form.split()) if noun else 0)]
        yield from self._modifiers(reversed(before), before)
        if _OF_A_PARTY.match(complement.lstrip()):
            after = [w.lower().replace("’", "'") for w in _WORD.findall(complement)]
            yield from self._modifiers(after, after)

    def _modifiers(self, order: Iterable[str], words: list[str]) -> Iterator[Modifier]:
        pairs = {f"{a} {b}" for a, b in zip(words, words[1:], strict=False)}
        yield from (self.people.modifiers[pair] for pair in sorted(pairs) if pair in self.people.modifiers)
        for word in order:
            bare = word.removesuffix("'s")
            if bare in self.people.modifiers:
                yield self.people.modifiers[bare]


def qualified(text: str, end: int) -> str:
    """Return the noun that ends at an offset of a text with the words before it that may qualify it."""
    return _BREAK.split(text[max(0, end - REACH) : end])[-1]


def merged(sides: Iterable[Side | None]) -> Side | None:
    """Return the one side of several, mixed where they differ, None where none has one."""
    known = {side for side in sides if side is not None}
    if len(known) > 1:
        return Side.MIXED
    return next(iter(known), None)


def _takes_party(noun: Noun | None, party: Party) -> bool:
    """Tell whether people of a party are its victims: its fighters and members, not children near it."""
    if noun is None or noun.side in _FIGHTS:
        # a news agency has no soldiers: its acronym is an army's as well
        return noun is None or noun.side is None or party.side is not ClaimantSide.MEDIA
    return party.side is ClaimantSide.ARMED_GROUP and noun.form in {
        "official",
        "officials",
        "politician",
        "politicians",
    }
