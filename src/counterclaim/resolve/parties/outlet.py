"""The outlet's own voice: a paper's, or that of the party that the outlet is."""

import re
from collections.abc import Iterator

from counterclaim.lexicon import Office
from counterclaim.records import ClaimantSide, Report, Role
from counterclaim.registry import Party
from counterclaim.resolve.parties.reading import Reader, Reading

_PART = re.compile(r"\s*[,;/()\[\]|–—]\s*")
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[\"“«][^\"“”«»\n]{0,2000}[\"”»]")
_PARTIES = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP, ClaimantSide.HUMANITARIAN_OR_UN})
_WINGS = frozenset({ClaimantSide.STATE, ClaimantSide.ARMED_GROUP})
_OWN_ROLE = {ClaimantSide.ARMED_GROUP: Role.MEDIA_WING, ClaimantSide.HUMANITARIAN_OR_UN: Role.MONITOR}
MEDIA = Reading(ClaimantSide.MEDIA, Role.MEDIA)


def outlet(report: Report, reader: Reader) -> Reading:
    """Return whose voice a report is in where it names nobody: media, unless the outlet is a party or its press office.

    A party's name in the outlet's, an office in it, or the first person of a party's own people in the text tell that.
    """
    name = report.outlet or ""
    found = _party(name, reader) or next(_offices(name, reader), None) or _itself(report, name, reader)
    return found or (_first_person(report.text, name, reader) if name else None) or MEDIA


def _party(name: str, reader: Reader) -> Reading | None:
    party = reader.registry.match(name) if name else None
    if party is None or not _is_voice(party) or (party.role is not Role.MEDIA_WING and _is_paper(name, reader)):
        return None
    return _voice(Reading(party.side, party.role, party.id))


def _is_voice(party: Party) -> bool:
    """Tell whether what an outlet prints is a party's own word; a state's news agency reports as media do."""
    return party.side in _PARTIES and not (party.side is ClaimantSide.STATE and party.role is Role.MEDIA_WING)


def _offices(name: str, reader: Reader) -> Iterator[Reading]:
    """Yield what the parts of an outlet's name say: "Press Office of the Eastern Command, Ostrel"."""
    for part in _PART.split(name):
        body = not reader.speakers.voices.bodies.isdisjoint(_words(part))
        held = reader.registry.mentions(part) or any(
            _tells(heard.office, reader) for heard in reader.speakers.heard(part)
        )
        reading = reader.read(part) if body and held and not _is_paper(part, reader) else None
        if reading is not None and reading.side in _PARTIES:
            yield _voice(reading)


def _tells(office: Office, reader: Reader) -> bool:
    return not office.head or office.form in reader.speakers.voices.bodies


def _itself(report: Report, name: str, reader: Reader) -> Reading | None:
    """Return what an outlet says it is: the Vardia Monitor, which writes that "the monitor counted 12"."""
    words = _words(_PART.split(name)[0])
    office = reader.speakers.offices.get(words[-1]) if words else None
    if office is None or office.side not in _PARTIES:
        return None
    named = re.search(rf"\b[Tt]he {re.escape(words[-1])}\b", _QUOTED.sub("", report.text))
    return _voice(Reading(office.side, office.role)) if named else None


def _first_person(text: str, name: str, reader: Reader) -> Reading | None:
    """Return for whom a text speaks that says "our fighters" outside of quotations."""
    if _is_paper(name, reader):
        return None
    bare = _QUOTED.sub("", text).lower()
    sides = (own.of for own in reader.speakers.voices.own if any(word in bare for word in own.words))
    return next((Reading(side, _OWN_ROLE[side]) for side in sides), None)


def _is_paper(name: str, reader: Reader) -> bool:
    voices, lowered = reader.speakers.voices, name.lower()
    for office in sorted(body for body in voices.bodies if " " in body):
        lowered = lowered.replace(office, " ")
    return not voices.papers.isdisjoint(_words(lowered))


def _words(name: str) -> list[str]:
    return _WORD.findall(name.lower())


def _voice(reading: Reading) -> Reading:
    role = Role.MEDIA_WING if reading.side in _WINGS else reading.role
    return Reading(reading.side, role, reading.party)
