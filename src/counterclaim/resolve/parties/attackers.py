"""Who attacks in a stretch of a report: "by X", "a X airstrike", "X opened fire on", "X claimed responsibility"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from counterclaim.records import ClaimantSide, Role, Side, Span
from counterclaim.registry import Hit, Party, fold
from counterclaim.resolve.parties import deeds
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import PhraseReader

_CLAUSE = re.compile(
    r"[,.;:()\"“”—–\n]|\b(?:and|or|that|when|after|as|while|before|who|which|since|because|said|says|where|in|on|at|near|with|by|"
    r"to|into|against|if|but|than|then|around|some|about|for|until|how|hours|minutes|days)\s",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*(?:\([^()]{1,20}\)|,\s[^,.;]{3,40},)$")
"""An acronym or an apposition between subject and verb."""
_RELATIVE = re.compile(r",?\s(?:who|which|that)$", re.IGNORECASE)
_WHOSE = re.compile(
    r"\s(?:of|from|belonging to|allied (?:with|to)|affiliated (?:with|to)|loyal to|linked to|aligned with)\s",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"(?<!\w)(?:the|an?|its|their)\s(?=\S)", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:the|an?|some|about|around|several|dozens of|hundreds of|scores of|\d+|this|these|those)\s+", re.I
)
_UNKNOWN = re.compile(r"(?:suspected|unidentified|unknown|masked|armed|alleged|heavily armed|unnamed)\b", re.IGNORECASE)
REACH = 90
"""Characters before a verb in which its subject stands."""
_SIDES = {ClaimantSide.STATE: Side.STATE_FORCES, ClaimantSide.ARMED_GROUP: Side.ARMED_GROUP}
_ACTORS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})


@dataclass(frozen=True, slots=True)
class Attacker:
    """An actor's words in the report. `party`: the organisation or state they name, None for "gunmen"."""

    span: Span
    side: Side | None
    party: Party | None


@dataclass(frozen=True)
class Attackers:
    """Finds attackers in one report."""

    memory: Memory
    phrases: PhraseReader

    def within(self, start: int, end: int) -> tuple[Attacker, ...]:
        """Return the attackers named between two offsets, in order."""
        found = {a.span: a for step in (self.agents, self.owners, self.subjects) for a in step(start, end)}
        return tuple(found[span] for span in sorted(found))

    def read(self, span: Span) -> Attacker | None:
        """Return the actor at a span, or None for words that name nobody who fights."""
        return next(self._actor(span), None)

    def agents(self, start: int, end: int) -> Iterator[Attacker]:
        """Yield whom the text says it was done by, or blames."""
        text = self._folded
        for patterns, before in ((deeds.BY, deeds.DONE), (deeds.BLAMED, deeds.ANY)):
            found = (match for pattern in patterns for match in pattern.finditer(text, start, end))
            for match in found:
                at = match.start()
                inside = at > start and text[at - 1].isalnum()
                if not inside and before.search(text, max(start, at - REACH), at):
                    yield from self._actor(match.span("actor"))

    @cached_property
    def _folded(self) -> str:
        return fold(self.memory.report.text)

    def owners(self, start: int, end: int) -> Iterator[Attacker]:
        """Yield whose strike or bombing it was: "a Quellin airstrike"."""
        yield from (owner for owner in self._owners if start <= owner.span[0] and owner.span[1] <= end)

    @cached_property
    def _owners(self) -> tuple[Attacker, ...]:
        text, registry = self.memory.report.text, self.memory.reader.registry
        hits = (*registry.mentions(text), *registry.nations(text))
        return tuple(
            Attacker(hit.span, _SIDES[hit.party.side], hit.party)
            for hit in hits
            if hit.party.side in _SIDES and self._strikes(hit)
        )

    def subjects(self, start: int, end: int) -> Iterator[Attacker]:
        """Yield the subjects of "opened fire", "claimed responsibility"."""
        yield from self._before(deeds.ATTACKED, start, end)

    def killers(self, start: int, end: int) -> Iterator[Attacker]:
        """Yield the subjects of "killed" before a number that is its object, whoever they are."""
        yield from self._before(deeds.KILLED, start, end)

    def _before(self, verbs: re.Pattern[str], start: int, end: int) -> Iterator[Attacker]:
        text = self.memory.report.text
        for match in verbs.finditer(self._folded, start, end):
            between = deeds.ADVERBS.search(self._folded, max(start, match.start() - REACH), match.start())
            if between is None:
                continue
            stop = between.start()
            closed = _CLOSED.search(text, max(start, stop - REACH), stop)
            stop = closed.start() if closed else stop
            relative = _RELATIVE.search(text, max(start, stop - REACH), stop)
            stop = relative.start() if relative else stop
            first = max(start, stop - REACH)
            breaks = [b.end() for b in _CLAUSE.finditer(text, first, stop)]
            yield from self._actor((breaks[-1] if breaks else first, stop))

    def _actor(self, span: Span) -> Iterator[Attacker]:
        """Yield the words at a span, the article left out, where they name somebody who fights."""
        text = self.memory.report.text
        words = text[slice(*span)]
        at = span[0] + len(words) - len(words.lstrip())
        behind = span[0] + len(_WHOSE.split(words, maxsplit=1)[0])
        at = max((m.end() for m in _DETERMINER.finditer(text, at, behind)), default=at)
        article = _ARTICLE.match(text, at, span[1])
        at = article.end() if article else at
        phrase = text[at : span[1]].rstrip()
        hits = self.memory.reader.registry.mentions(phrase)
        head = _WHOSE.split(phrase, maxsplit=1)[0]
        people = self.phrases.people
        force = people.modifiers.get(head.split()[-1].lower()) if head.split() else None
        if not (people.noun(head) or force or any(hit.span[1] == len(phrase) for hit in hits)):
            return
        group = self.phrases.read(phrase)
        party = next((hit.party for hit in hits if hit.party.side in _SIDES), None)
        told = (group.side, party and party.victim_side, force and force.side)
        side = next((one for one in told if one in _ACTORS), None)
        if phrase and (side is not None or (_UNKNOWN.match(phrase) and people.noun(phrase))):
            yield Attacker((at, at + len(phrase)), side, party)

    def _strikes(self, hit: Hit) -> bool:
        """Tell whether a strike stands behind a party's name; behind a country's, an attack is where it happened."""
        end = hit.span[1]
        country = self.memory.report.text[slice(*hit.span)] in hit.party.names and hit.party.role is Role.GOVERNMENT
        does = deeds.DEED.match(self._folded, end) and not (country and deeds.AT_A_PLACE.match(self._folded, end))
        return bool(does or deeds.CAMPAIGN.match(self._folded, end))
