"""Who attacks in a stretch of a report: "by X", "a X airstrike", "X opened fire on", "X claimed responsibility"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.records import ClaimantSide, Side, Span
from counterclaim.registry import Party
from counterclaim.resolve.parties.memory import Memory
from counterclaim.resolve.parties.phrase import PhraseReader

_DONE = (
    r"(?:kill|wound|injur|shot|captur|abduct|kidnap|seiz|attack|ambush|raid|bomb|massacr|murder|behead|execut|slain|hit|"
    r"slaughter|gunned|carried out|launched|staged|fired|dropped|assault|shell|strike|airstrike|detonat|activat|planted|set off|"
    r"perpetrated|claimed|explo)"
)
_AFTER = (
    r"(?:in|on|at|near|during|after|while|when|who|which|that|and|before|since|last|overnight|to|from|as|by|against|outside|"
    r"inside|along|for|with|where|using|wearing|riding|driving|armed|around|early|late|yesterday|today|because|but|if)"
)
_BY = re.compile(
    rf"{_DONE}[\w\s’'-]{{0,60}}?\b(?:by|at\s+the\s+hands\s+of)\s+(?:the\s+)?"
    rf"(?P<actor>(?:(?!\bby\b)[^,.;:\"“”()—–]){{3,60}}?)(?=\s?[,.;:\"“”()—–]|\s{_AFTER}\b|$)",
    re.IGNORECASE,
)
_KIND = (
    r"(?:alleged\s+|suspected\s+|deadly\s+|military\s+|army\s+|truck\s+|car\s+|suicide\s+|drone\s+|missile\s+|rocket\s+|air\s+|"
    r"ground\s+|artillery\s+|aerial\s+|mortar\s+|cross-border\s+|night\s+)"
)
_DEED = re.compile(
    rf"(?:['’]s?)?\s+{_KIND}{{0,2}}"
    r"(?:air\s?strikes?|strikes?|bombardments?|shelling|bombings?|attacks?|raids?|assaults?|ambush|sniper|fire|aircraft|"
    r"warplanes?|jets?|helicopters?|artillery|drones?|missiles?|rockets?|offensive|massacre|gunfire|shells|bombs?)\b",
    re.IGNORECASE,
)
_ADVERBS = (
    r"(?:\s+(?:had|has|have|also|then|later|allegedly|reportedly|again|repeatedly|simultaneously|on\s+\w+day|"
    r"(?:\w+day\s+)?(?:morning|night|evening)|today|yesterday|\w+ly|TODAY))"
)
_ATTACKED = re.compile(
    rf"(?P<adverbs>{_ADVERBS}{{0,3}})\s+(?:attacked|ambushed|raided|stormed|shelled|bombed|bombarded|struck|targeted|overran|assaulted|"
    r"opened\s+fire|fired\s+(?:on|at|into|upon|a|several|shots|rockets|mortars|missiles|live)|gunned\s+down|shot\s+(?:dead|at|and)|"
    r"stopped\s+(?:a|the|two|three|several)|burst\s+into|broke\s+into|besieged|laid\s+siege|"
    r"(?:launched|carried\s+out|staged|mounted|conducted|executed)\s+(?:\w+[\s-]){0,5}(?:attacks?|assaults?|raids?|offensives?|ambush(?:es)?|"
    r"operations?|strikes?|airstrikes?|bombings?|actions?)|"
    r"massacred|slaughtered|beheaded|abducted|kidnapped|seized|captured|took\s+\w+\s+hostage|"
    r"detonated|rammed|blew\s+(?:up|himself|herself|themselves)|crashed|drove\s+a|torched|burned\s+down|"
    r"(?:has\s+|have\s+)?(?:claimed|claims|took|taken|accepted)\s+(?:the\s+)?responsibility)\b(?!\s+(?:by|in)\b)",
    re.IGNORECASE,
)
_BLAMED = re.compile(
    r"\b(?:blamed|accused|accuses|blames|pointing\s+to|attributed\s+(?:\w+\s+){0,3}to|blamed\s+(?:\w+\s+){0,4}on)\s+"
    r"(?:the\s+)?(?P<actor>[^,.;:\"“”()—–]{3,50}?)"
    r"(?=\s?[,.;:\"“”()—–]|\s(?:of|for|in|on|at|near|during|after|and|who|which|as)\b|$)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,.;:()\"“”—–\n]|\b(?:and|or|that|when|after|as|while|before|who|which|since|because|said|says|where|in|on|at|near|with|by|"
    r"to|into|against|if|but|than|then|around|some|about|for|until|how|hours|minutes|days)\s",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*(?:\([^()]{1,20}\)|,\s[^,.;]{3,40},)$")
"""An acronym or an apposition between subject and verb."""
_RELATIVE = re.compile(r",?\s(?:who|which|that)$", re.IGNORECASE)
_WHOSE = re.compile(
    r"\s(?:of|from|belonging to|allied (?:with|to)|affiliated (?:with|to)|loyal to|linked to|aligned with)\s", re.IGNORECASE
)
_DETERMINER = re.compile(r"(?<!\w)(?:the|an?|its|their)\s(?=\S)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?|some|about|around|several|dozens of|hundreds of|scores of|\d+|this|these|those)\s+", re.I)
_UNKNOWN = re.compile(r"(?:suspected|unidentified|unknown|masked|armed|alleged|heavily armed|unnamed)\b", re.IGNORECASE)
REACH = 90
"""Characters before a verb in which its subject stands."""
_FIGHTING = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP})
_ACTORS = frozenset({Side.STATE_FORCES, Side.ARMED_GROUP})


@dataclass(frozen=True, slots=True)
class Attacker:
    """An actor's words in the report. `party`: the organisation or state they name, None for "gunmen"."""

    span: Span
    side: Side | None
    party: Party | None


@dataclass(frozen=True, slots=True)
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
        text = self.memory.report.text
        for pattern in (_BY, _BLAMED):
            for match in pattern.finditer(text, start, end):
                yield from self._actor(match.span("actor"))

    def owners(self, start: int, end: int) -> Iterator[Attacker]:
        """Yield whose strike or bombing it was: "a Quellin airstrike"."""
        text, registry = self.memory.report.text, self.memory.reader.registry
        stretch = text[start:end]
        for hit in (*registry.mentions(stretch), *registry.nations(stretch)):
            if hit.party.side in _FIGHTING and _DEED.match(text, start + hit.span[1], end):
                side = Side.ARMED_GROUP if hit.party.side is ClaimantSide.ARMED_GROUP else Side.STATE_FORCES
                yield Attacker((start + hit.span[0], start + hit.span[1]), side, hit.party)

    def subjects(self, start: int, end: int) -> Iterator[Attacker]:
        """Yield the subjects of "opened fire", "claimed responsibility"."""
        text = self.memory.report.text
        for match in _ATTACKED.finditer(text, start, end):
            stop = match.start()
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
        head = span[0] + len(_WHOSE.split(words, maxsplit=1)[0])
        at = max((m.end() for m in _DETERMINER.finditer(text, at, head)), default=at)
        article = _ARTICLE.match(text, at, span[1])
        at = article.end() if article else at
        phrase = text[at : span[1]].rstrip()
        hits = self.memory.reader.registry.mentions(phrase)
        head = _WHOSE.split(phrase, maxsplit=1)[0]
        if not (self.phrases.people.noun(head) or any(hit.span[1] == len(phrase) for hit in hits)):
            return
        group = self.phrases.read(phrase)
        party = next((hit.party for hit in hits if hit.party.side in _FIGHTING), None)
        side = group.side if group.side in _ACTORS else None
        if side is None and party is not None and party.victim_side in _ACTORS:
            side = party.victim_side
        if phrase and (side is not None or (_UNKNOWN.match(phrase) and self.phrases.people.noun(phrase))):
            yield Attacker((at, at + len(phrase)), side, party)
