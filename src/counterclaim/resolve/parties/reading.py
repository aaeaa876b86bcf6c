"""Who a phrase speaks of: the office that heads it, the party it names, the state it belongs to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.lexicon import Office, Speakers
from counterclaim.records import ClaimantSide, Role, Span
from counterclaim.registry import Party, Registry

_JOINT = re.compile(r",?\s+(?:and|as well as|along with|together with)\s+", re.IGNORECASE)
_APPOSED = re.compile(r"\s*[,;–—]\s*|\s+-{1,2}\s+|\s+(?:including|or)\s+", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?<!\w)(?:of|for|at|in|from|with|near|inside|within|on|to|close to|on behalf of)(?!\w)", re.IGNORECASE
)
_OWN_VOICE = frozenset({Role.HOSPITAL, Role.RESIDENT, Role.MEDIA, Role.ANONYMOUS})
_OF_GOVERNING = frozenset(
    {Role.HEALTH, Role.RESCUE, Role.POLICE, Role.CIVIL, Role.GOVERNMENT, Role.HOSPITAL, Role.RESIDENT}
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A speaker as read. `strong`: an office or party says so, not only a word for somebody who speaks."""

    side: ClaimantSide
    role: Role
    party: str | None = None
    strong: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    office: Office | None = None
    party: Party | None = None
    nation: Party | None = None

    @property
    def tells(self) -> bool:
        return self.party is not None or (self.office is not None and not self.office.head)

    @property
    def is_armed(self) -> bool:
        speaker = self.party or self.office
        return speaker is not None and speaker.side is ClaimantSide.ARMED_GROUP


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads phrases against one registry (with the report's own parties) and the speakers' lexicon."""

    registry: Registry
    speakers: Speakers

    def read(self, phrase: str) -> Reading | None:
        """Return what a phrase says, of joint speakers the first: the first who is somebody, else anybody."""
        readings = [reading for one in _JOINT.split(phrase) if (reading := self._speaker(one)) is not None]
        somebody = (reading for reading in readings if reading.role is not Role.ANONYMOUS)
        return next(somebody, readings[0] if readings else None)

    def _speaker(self, phrase: str) -> Reading | None:
        """Return what the parts of one speaker's phrase say, a name and its appositions: the first that is strong."""
        readings = [reading for part in _APPOSED.split(phrase) if (reading := self._part(part)) is not None]
        strong = (reading for reading in readings if reading.strong)
        return next(strong, readings[0] if readings else None)

    def _part(self, text: str) -> Reading | None:
        marks = tuple(self._marks(text))
        cut = next((m.start() for m in _PREPOSITION.finditer(text) if not _inside(m.start(), marks)), len(text))
        before = [mark for mark in marks if mark.span[0] < cut]
        after = [mark for mark in marks if mark.span[0] >= cut]
        telling = [mark for mark in before if mark.tells] or _first(after)
        if telling:
            told = self._told(telling, before, after)
            unknown = told.side is ClaimantSide.MEDIA and told.party is None
            official = unknown and self.speakers.official.search(text)
            return replace(told, side=ClaimantSide.STATE, role=Role.GOVERNMENT) if official else told
        return _unspecified(before, [*before, *after])

    def _told(self, telling: Sequence[_Mark], before: Sequence[_Mark], after: Sequence[_Mark]) -> Reading:
        """Read the last mark that tells before a preposition, or the first after it."""
        # "government reports", "army radio": the owner speaks, not the medium
        owners = [mark for mark in telling if mark.office is None or mark.office.role is not Role.MEDIA]
        chosen = (owners or telling)[-1]
        armed = next((mark for mark in telling if mark.is_armed), None)
        if chosen.office is not None and (armed is None or _governs(chosen.office)):
            ruler = next((m.party for m in before if m.party and m.is_armed and m.span[0] < chosen.span[0]), None)
            return _of_office(chosen.office, [*before, *after], ruler)
        speaker = (armed or chosen).party if chosen.office is not None else chosen.party
        return _of_party(speaker) if speaker else Reading(ClaimantSide.ARMED_GROUP, Role.ARMED_GROUP)

    def _marks(self, text: str) -> Iterator[_Mark]:
        """Yield offices, parties and states in order; of overlapping ones the longest, a party before an office."""
        found = [_Mark(hit.span, party=hit.party) for hit in self.registry.mentions(text)]
        found += [_Mark(heard.span, office=heard.office) for heard in self.speakers.heard(text)]
        found += [_Mark(hit.span, nation=hit.party) for hit in self.registry.nations(text)]
        chosen: list[_Mark] = []
        for mark in sorted(found, key=lambda m: (m.span[0] - m.span[1], m.party is None, m.span)):
            rival = next((i for i, other in enumerate(chosen) if _overlap(mark.span, other.span)), None)
            if rival is None:
                chosen.append(mark)
            elif chosen[rival].party is None and mark.party is not None:
                chosen[rival] = replace(chosen[rival], party=mark.party)
        return iter(sorted(chosen, key=lambda m: m.span))


def _first(marks: Sequence[_Mark]) -> list[_Mark]:
    """Return the first mark that tells, without a "local" that describes it: "of the local provincial council"."""
    telling = [mark for mark in marks if mark.tells]
    described = len(telling) > 1 and telling[0].office is not None and telling[0].office.form == "local"
    return telling[1:2] if described else telling[:1]


def _unspecified(before: Sequence[_Mark], marks: Sequence[_Mark]) -> Reading | None:
    """Read "officials" or "Quellin officials": a word for a speaker, with at most a state."""
    head = next((m.office for m in reversed(before) if m.office), None)
    nation = next((m.nation for m in marks if m.nation), None)
    if nation is not None and (head is None or head.side is ClaimantSide.STATE):
        role = head.role if head else nation.role
        return Reading(ClaimantSide.STATE, role, nation.id)
    return Reading(head.side, head.role, strong=False) if head else None


def _of_office(office: Office, marks: Sequence[_Mark], ruler: Party | None) -> Reading:
    """Read an office; `ruler`: the armed group whose office it is, as "the Taliban's interior ministry" is."""
    party = next((m.party for m in marks if m.party and m.party.side is office.side), None)
    nation = next((m.nation for m in marks if m.nation and office.side is ClaimantSide.STATE), None)
    ruled = ruler if office.side is ClaimantSide.STATE else None
    actor = None if office.role in _OWN_VOICE else party or ruled or nation
    return Reading(office.side, office.role, actor.id if actor else None)


def _of_party(party: Party) -> Reading:
    return Reading(party.side, party.role, party.id)


def _governs(office: Office) -> bool:
    """Tell whether an office of a governing movement speaks as the state: its ministries and police, not its army."""
    return office.role in _OF_GOVERNING or "minist" in office.form or office.side is not ClaimantSide.STATE


def _inside(at: int, marks: Sequence[_Mark]) -> bool:
    return any(mark.span[0] <= at < mark.span[1] for mark in marks)


def _overlap(left: Span, right: Span) -> bool:
    return left[0] < right[1] and right[0] < left[1]
