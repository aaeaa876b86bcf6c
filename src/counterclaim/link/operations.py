"""Named operations and their phases: the phase is part of the name, "herof 2" is not "herof 1"."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.link.matching import OperationWords
from counterclaim.records import Claim, Report, Span
from counterclaim.sentences import Sentence, at, split

_OPEN, _CLOSE = "[“\"‘'«]", "[”\"’'»]"
_NAME = r"(?P<name>[A-Z0-9][\w’'-]{1,30}(?: (?:(?:of|the|and|for) ){0,2}[A-Z0-9][\w’'.-]{0,30}){0,4})"
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_SUFFIX = re.compile(r"[ -](?:(?:[Pp]hase|[Ss]tage) )?(?P<phase>\d{1,2}(?:\.0)?|[IVX]{1,4})$")
_TAIL = re.compile(r"(?:[’']s|[’'.,]){1,3}$")
SHOUTED = 0.6
"""Share of capitals above which a text tells names from words no more (teleprinter texts have 1.0, prose .03)."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A place in a text where an operation is named; `phase` is None where none is said.

    `given`: the text gives this name to what it tells of ("called the attacks ...").
    """

    span: Span
    name: str
    phase: int | None
    given: bool = False

    @property
    def key(self) -> str:
        """The name with its phase, lower-cased: "herof 2"."""
        return self.name if self.phase is None else f"{self.name} {self.phase}"


class Finder:
    """Finds operation names by general forms: "Operation X", quoted names, "the X operation" once X is known."""

    def __init__(self, words: OperationWords) -> None:
        nouns, naming = _either(words.nouns), _either(words.naming)
        ordinal, phase = _either(words.ordinals), _either(words.phases)
        self._never = frozenset(words.never)
        self._ordinals = words.ordinals
        self._strong = tuple(
            re.compile(form)
            for form in (
                rf"\b(?i:{nouns})\s?{_OPEN}(?:Operation )?{_NAME}",
                rf"\bOperation {_OPEN}?{_NAME}",
                rf"\b(?i:{nouns})\b[^.;!?\n]{{0,60}}?\b(?:{naming}),? (?:the )?{_OPEN}(?:Operation )?{_NAME}",
                rf"{_OPEN}{_NAME}[,]?{_CLOSE} (?i:{nouns})\b",
                rf"\b(?P<name>[A-Z][\w’'-]{{1,30}}[- ](?:\d{{1,2}}|[IVX]{{1,4}})) (?i:{nouns})\b",
            )
        )
        self._weak = re.compile(rf"\b(?P<name>[A-Z][\w’'-]{{1,30}}(?: [A-Z][\w’'-]{{1,30}}){{0,2}}) (?i:{nouns})\b")
        self._before = re.compile(
            rf"(?i)\b(?:(?P<a>{ordinal}) {phase}|{phase} (?P<b>{ordinal}|[ivx]{{1,4}})) of\b[^.;!?\n]{{0,90}}$"
        )
        self._after = re.compile(
            rf"(?i)^{_CLOSE}{{0,2}}[,(]?(?:[’']s)? ?(?:{phase} (?P<a>{ordinal}|[ivx]{{1,4}})\b"
            rf"|(?:(?:was|is|marks|marked) )?(?:(?:the|its|only|just) ){{0,2}}(?P<b>{ordinal}) {phase}\b)"
        )
        self._given = re.compile(rf"\b{naming}\b[^.;!?\n]{{0,60}}$")
        self._ahead = re.compile(rf"(?i)\b(?:{_either(words.ahead)}) {phase}s? of\b[^.;!?\n]{{0,60}}$")

    def names(self, report: Report) -> frozenset[str]:
        """Return the names that a text establishes by itself."""
        return frozenset(naming.name for naming in self._matches(report.text, self._strong))

    def find(self, report: Report, known: Collection[str]) -> tuple[Naming, ...]:
        """Return where a text names operations; "the X operation" counts for the names known from any report."""
        found = {naming.span: naming for naming in self._matches(report.text, self._strong)}
        for naming in self._matches(report.text, (self._weak,)):
            if naming.name in known and not any(_overlap(naming.span, span) for span in found):
                found[naming.span] = naming
        ordered = sorted(found.values(), key=lambda n: (n.span[0], -n.span[1]))
        kept = [n for i, n in enumerate(ordered) if i == 0 or n.span[0] >= ordered[i - 1].span[1]]
        return tuple(n for n in kept if not self._ahead.search(report.text[max(0, n.span[0] - 90) : n.span[0]]))

    def _matches(self, text: str, patterns: Iterable[re.Pattern[str]]) -> Iterator[Naming]:
        if _is_shouted(text):
            return
        for pattern in patterns:
            for match in pattern.finditer(text):
                name, phase = self._parts(match["name"])
                if name.split(" ")[0] not in self._never and not name.isdigit():
                    near = self._phase_near(text, match.start("name"), match.end("name"))
                    given = self._given.search(text[max(0, match.start("name") - 90) : match.start("name")])
                    yield Naming(match.span("name"), name, phase if phase is not None else near, given is not None)

    def _parts(self, words: str) -> tuple[str, int | None]:
        """Split "Herof Phase II" into its name and its phase."""
        words = _TAIL.sub("", words).removeprefix("The ").removeprefix("Operation ")
        suffix = _SUFFIX.search(words)
        phase = None if suffix is None else self._number(suffix["phase"].removesuffix(".0"))
        if suffix is not None and phase is not None:
            words = words[: suffix.start()]
        return _TAIL.sub("", words).lower(), phase

    def _phase_near(self, text: str, start: int, end: int) -> int | None:
        before = self._before.search(text[max(0, start - 130) : start])
        hit = before or self._after.match(text[end : end + 60])
        return None if hit is None else self._number(hit["a"] or hit["b"])

    def _number(self, word: str) -> int | None:
        if word.isdigit():
            return int(word)
        return self._ordinals.get(word.lower(), _ROMAN.get(word.upper()))


def assign(reports: Sequence[Report], claims: Sequence[Claim], words: OperationWords) -> tuple[Claim, ...]:
    """Return the claims, in the same order, each with the operation that its report names where it stands."""
    finder = Finder(words)
    known = frozenset(name for report in reports for name in finder.names(report))
    if not known:
        return tuple(claims)
    scenes = {report.id: _Scene.of(report, finder.find(report, known), words.lead_sentences) for report in reports}
    return tuple(_assigned(claim, scenes.get(claim.report)) for claim in claims)


@dataclass(frozen=True, slots=True)
class _Scene:
    """One report's sentences and where in them operations are named."""

    sentences: tuple[Sentence, ...]
    by_sentence: dict[int, str]
    main: str | None

    @classmethod
    def of(cls, report: Report, namings: Sequence[Naming], lead: int) -> "_Scene | None":
        if not namings:
            return None
        sentences = split(report.text)
        phased = _phases(namings)
        keys = [n.key if n.phase is not None else phased.get(n.name, n.name) for n in namings]
        places = [at(sentences, n.span[0]) for n in namings]
        by_sentence: dict[int, str] = {}
        for number, key in zip(places, keys, strict=True):
            by_sentence.setdefault(number, key)
        common = Counter(keys).most_common(1)[0][0]
        is_own = len(keys) > 1 or min(places) < lead or any(naming.given for naming in namings)
        return cls(sentences, by_sentence, common if is_own else None)

    def near(self, claim: Claim) -> str | None:
        """Return the operation named in the claim's sentence, or in the one before it in the same paragraph."""
        first, last = at(self.sentences, claim.start), at(self.sentences, max(claim.start, claim.end - 1))
        named = next((self.by_sentence[i] for i in range(first, last + 1) if i in self.by_sentence), None)
        if named is None and first > 0 and self.sentences[first - 1].paragraph == self.sentences[first].paragraph:
            return self.by_sentence.get(first - 1)
        return named


def _phases(namings: Sequence[Naming]) -> dict[str, str]:
    """Return, for each name, the phased key that a bare name stands for: the one its report speaks of first."""
    found: dict[str, str] = {}
    for naming in namings:
        if naming.phase is not None:
            found.setdefault(naming.name, naming.key)
    return found


def _assigned(claim: Claim, scene: _Scene | None) -> Claim:
    if scene is None or claim.operation is not None:
        return claim
    near = scene.near(claim) if claim.quote else None
    key = near if near is not None or claim.background else scene.main
    return replace(claim, operation=key)


def name_of(key: str) -> str:
    """Return a key's name without its phase."""
    head, _, tail = key.rpartition(" ")
    return head if head and tail.isdigit() else key


def phase_of(key: str) -> int | None:
    """Return a key's phase, if it has one."""
    head, _, tail = key.rpartition(" ")
    return int(tail) if head and tail.isdigit() else None


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) + ")"


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _is_shouted(text: str) -> bool:
    letters = [c for c in text[:2000] if c.isalpha()]
    return sum(map(str.isupper, letters)) > SHOUTED * max(1, len(letters))
