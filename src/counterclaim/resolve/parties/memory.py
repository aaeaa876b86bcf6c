"""What a report said before: the office it gave a name at first mention, and whom "the group" means."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from counterclaim.records import ClaimantSide, Report, Role
from counterclaim.registry import Hit, in_capitals
from counterclaim.resolve.parties.reading import Reader, Reading

WINDOW = 120
"""Characters before and after a name in which its office stands: the longest seen in half A take 104."""
_NAME_WORD = re.compile(r"(?<![\w@])(?:@|(?:al|el|ad|as|an|ash|ul|bin|ibn|de|van|von|abu)-)?[A-Z][\w'’\-]+")
_BREAK = re.compile(
    r"[.;:\"“”\n()]\s|\n|,\s|\b(?:said|says|told|to|by|that|and|but|as|after|while|when|according|from|with|who|where)\s",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r",\s+((?:an?|the|one of|whose)?\s*[^,.;:\"“”\n()]{3,120})")
_SPOKE = re.compile(
    r"^(?:said|says|told|added|who|which|but|and|in an?|on|speaking|adding|"
    r"\w+(?:ed|ing|s)\s+(?:that|the|it|at|over|in|to))\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?:(?:Lt|Gen|Col|Maj|Capt|Brig|Dr|Mr|Mrs|Sgt|\b[A-Z])\.|\([A-Z][\w&-]{1,9}\))\s$")
"""What looks like a break and is none: the stop of an abbreviation, the bracket of an acronym."""
_ONE_OF = re.compile(
    r"^(?:one|two|three|some|another|most|several|both|a few|many) of (?=(?:the|these|those)\s)", re.IGNORECASE
)
"""What comes before the speakers of whom some speak: "one of the sources"."""
_BEHIND = re.compile(r"\b(?:for|from|by|of|in|at|to)\s+(the\s+[\w'’-]+(?:\s+[\w'’-]+)?)$", re.IGNORECASE)
"""What a phrase like "a spokesman for the group" ends in."""
_OF_NAME = re.compile(r"\b(?:of|for|from|with)\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,4})")
_MILITIAS = re.compile(
    r"\b(?:militias|rival militias|armed groups|armed factions|rival groups|warlords?|gangs)\b", re.IGNORECASE
)
_ARMIES = re.compile(r"\b(?:army|armies|military|soldiers?|government forces|security forces|troops)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"((?:[\w’'-]+\s){0,5}?[\w’'-]+)(?=\s(?:on|has|had|have|was|is|were|said|told|later|also|[a-z]+ed|went|came|gave|took)\b)"
)
"""The first words of a sentence up to its verb."""
SENTENCE = 400
"""Characters before a name in which the sentence before it begins."""
_GROUP = frozenset({ClaimantSide.ARMED_GROUP, ClaimantSide.HUMANITARIAN_OR_UN})


@dataclass(frozen=True)
class Memory:
    """One report, as a listener remembers it."""

    report: Report
    reader: Reader

    @cached_property
    def shouted(self) -> bool:
        """Tell whether the report is written in capitals, which then tell no names."""
        return in_capitals(self.report.text)

    def person(self, phrase: str) -> Reading | None:
        """Return the office that the report gives a personal name, wherever it first does."""
        name = " ".join(self._names(phrase))
        readings = [reading for context in self._contexts(name) if (reading := self.reader.read(context)) is not None]
        strong = next((reading for reading in readings if reading.strong), None)
        return strong or next((reading for reading in readings if reading.role is not Role.ANONYMOUS), None)

    def outfit(self, phrase: str) -> Reading | None:
        """Return the armed group of a name with such words beside it elsewhere: "the Sable Wolves militia"."""
        found = _OF_NAME.search(phrase)
        if found is None or self.shouted or self.reader.registry.mentions(found["name"]):
            return None
        name, speakers = re.escape(found["name"]), self.reader.speakers
        fighters = "|".join(map(re.escape, speakers.fighters))
        told = re.search(
            rf"\b{name}\s(?:{fighters})\b|\b(?:{fighters})(?: called| known as)? (?:the )?{name}\b", self.report.text
        )
        formation = found["name"].split()[-1].lower() in speakers.formations and self._has_militias_only
        return Reading(ClaimantSide.ARMED_GROUP, Role.ARMED_GROUP) if told or formation else None

    @cached_property
    def _has_militias_only(self) -> bool:
        """Tell whether the report knows militias and no army."""
        return bool(_MILITIAS.search(self.report.text)) and not _ARMIES.search(self.report.text)

    def owned(self, phrase: str, before: int) -> Reading | None:
        """Return the office of "its director" or "their spokesman": that of the body the sentence speaks of."""
        if not phrase.lower().startswith(("its ", "their ")):
            return None
        text = self.report.text[max(0, before - WINDOW) : before]
        reading = self.reader.read(re.split(r"[.!?]\s|\n", text)[-1].rstrip(" ,"))
        return reading if reading is not None and reading.strong and reading.role is not Role.RESIDENT else None

    def introduced(self, name: str) -> Reading | None:
        """Return the office of somebody first named in the sentence after one that begins with an office-holder."""
        at = self.report.text.find(name)
        sentences = re.split(r"[.!?][”\"]?\s+", self.report.text[max(0, at - SENTENCE) : at].rstrip())
        subject = _SUBJECT.match(sentences[-1] if sentences[-1] else "".join(sentences[-2:-1]))
        if at <= 0 or subject is None or not all(map(_NAME_WORD.fullmatch, name.split())) or " " not in name:
            return None
        words = _plain(subject.group(1)).split()
        reading = self.reader.read(subject.group(1)) if words and words[-1] in self.reader.speakers.persons else None
        return reading if reading is not None and reading.strong else None

    def antecedent(self, phrase: str, before: int) -> Reading | None:
        """Return what a phrase that stands for a speaker named before ("the group") means at an offset."""
        phrase = _ONE_OF.sub("", phrase)
        kind = self.reader.speakers.antecedents.get(_plain(phrase))
        behind = _BEHIND.search(phrase)
        if kind is None and behind is not None:
            inner = behind.group(1)
            known = self.reader.speakers.antecedents.get(_plain(inner), "any") != "any"
            plain = self.reader.read(phrase[: behind.start()])
            medium = plain is not None and plain.side is ClaimantSide.MEDIA
            return self.antecedent(inner, before) if known and not medium else None
        if kind is None:
            return self._unit(_plain(phrase), before)
        if kind in {"any", "state"}:
            return self._same_head(phrase, before)
        return self._last_party(phrase, kind, before)

    def _unit(self, phrase: str, before: int) -> Reading | None:
        """Return the unit named before that "the brigade" speaks of."""
        article, _, noun = phrase.partition(" ")
        if article not in {"the", "this"} or noun not in self.reader.registry.wings:
            return None
        for hit in reversed(self.mentions):
            named = any(_plain(name).split()[-1] == noun for name in hit.party.names)
            if named and hit.span[1] <= before and hit.party.side is ClaimantSide.ARMED_GROUP:
                return Reading(hit.party.side, hit.party.role, hit.party.id)
        return None

    def _last_party(self, phrase: str, kind: str, before: int) -> Reading | None:
        wide = _plain(phrase).split()[-1] in {"group", "organisation", "organization"}
        sides = _GROUP if wide else {ClaimantSide(kind)}
        for hit in reversed(self.mentions):
            if hit.span[1] <= before and hit.party.side in sides:
                party = self.reader.registry.whole(hit.party)
                return Reading(party.side, party.role, party.id)
        named = self._same_head(phrase, before)
        return named or (None if wide else Reading(ClaimantSide(kind), Role(kind)))

    @cached_property
    def mentions(self) -> tuple[Hit, ...]:
        """The organisations that the report names, in order."""
        return self.reader.registry.mentions(self.report.text)

    def _same_head(self, phrase: str, before: int) -> Reading | None:
        """Return what the nearest earlier phrase with the same last word says ("health ministry ... the ministry")."""
        head = re.escape(_plain(phrase).split()[-1].rstrip("s"))
        text = self.report.text[:before]
        for match in reversed(list(re.finditer(rf"(?<!\w){head}s?(?!\w)", text, re.IGNORECASE))):
            named = _tail(text[: match.end()])
            reading = self.reader.read(named + _rest(text[match.end() :]))
            if reading is not None and reading.strong and not _plain(named).endswith(_plain(phrase)):
                return reading
        return None

    def _contexts(self, name: str) -> Iterator[str]:
        """Yield the words around each mention of a name that may give its office: before it, then in apposition."""
        text = self.report.text if name else ""
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            phrase = _tail(text[: match.end()])
            yield phrase
            before = text[: match.end() - len(phrase)].rstrip()
            if before.endswith(","):
                yield _tail(before[:-1])
            yield apposition(text, match.end())

    def _names(self, phrase: str) -> list[str]:
        """Return the words of a phrase's personal name; where capitals tell nothing, a name has no article."""
        if self.shouted and phrase.casefold().startswith(("the ", "a ", "an ")):
            return []
        known = {*self.reader.speakers.titles, *self.reader.speakers.ranks, *self.reader.speakers.offices}
        own = re.split(r"\s(?:of|for|at|in|from)\s", phrase, maxsplit=1, flags=re.IGNORECASE)[0]
        words = [w.removesuffix("'s").removesuffix("’s") for w in _NAME_WORD.findall(own)]
        if words and own.endswith(words[-1]) and words[-1].lower() in self.reader.speakers.offices:
            return []  # "the Quellin Social Democratic Party" is an organisation's name
        return [w for w in words if w.lower() not in known and len(w) > 2]


def apposition(text: str, end: int) -> str:
    """Return the words between commas right after an offset, unless they go on with the sentence; else none."""
    found = _APPOSITION.match(text, end)
    return found.group(1) if found and not _SPOKE.match(found.group(1)) else ""


def default(phrase: str, reader: Reader, shouted: bool) -> Reading:
    """Return what an unknown speaker is taken for: an outlet, an army man, a private person, or nobody."""
    words = phrase.split()
    lowered = [_plain(word) for word in words]
    if any(word.endswith(reader.speakers.media_ends) for word in lowered):
        return Reading(ClaimantSide.MEDIA, Role.MEDIA, strong=False)
    if any(rank in " ".join(lowered[:3]).split() for rank in reader.speakers.ranks):
        return Reading(ClaimantSide.STATE, Role.MILITARY, strong=False)
    names = [word.strip("()") for word in words if word != "and"]
    if phrase.startswith("@") or (not shouted and all(map(_NAME_WORD.match, names))):
        return Reading(ClaimantSide.WITNESS_OR_LOCAL, Role.RESIDENT, strong=False)
    return Reading(ClaimantSide.UNKNOWN, Role.ANONYMOUS, strong=False)


def _tail(text: str) -> str:
    """Return the noun phrase that ends a text: from the last break on, stops of abbreviations apart."""
    window = text[-WINDOW:]
    starts = [m.end() for m in _BREAK.finditer(window) if not _STOP.search(window[: m.end()])]
    return window[starts[-1] if starts else 0 :]


def _rest(text: str) -> str:
    """Return what a preposition adds to a noun phrase just read."""
    added = re.match(r"\s+(?:of|for|from|at|in|with|within|inside|close to)\s[^.,;:\"“”\n()]{2,60}", text)
    return added.group() if added else ""


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().replace("’", "'").split()).strip(" .,\"'")
