"""The common end of every format: a draft with loose metadata becomes a report or a reason why not."""

from dataclasses import dataclass, field, replace
from datetime import date

from counterclaim.read import language, published
from counterclaim.read.charset import REPLACEMENT, Decoded
from counterclaim.read.language import Language
from counterclaim.read.reading import Origin, Outcome, Reading, lost
from counterclaim.records import LanguageSource, Problem, Report

FIELDS = ("title", "outlet", "published", "url", "language")
"""The metadata of a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An input as it came in: where from, its bytes and their sha256 (hex)."""

    where: str
    raw: bytes
    sha256: str

    def problem(self, code: str, why: str, todo: str) -> Problem:
        """Return a problem of this input that loses nothing."""
        return Problem(code=code, where=self.where, why=why, todo=todo)

    def lost(self, status: str, why: str, todo: str) -> Reading:
        """Return the reading of this input that gave nothing."""
        return lost(self.where, self.raw, self.sha256, status, why, todo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a format gives: an id, a text that may be blank, metadata as written, and what was odd."""

    id: str
    text: str
    metadata: dict[str, str] = field(default_factory=dict)
    origins: tuple[Origin, ...] = ()
    problems: tuple[Problem, ...] = ()


def guess(decoded: Decoded, received: Received) -> tuple[Problem, ...]:
    """Return a problem if the charset of an input had to be guessed."""
    if decoded.found != "guessed":
        return ()
    why = f"it does not say its charset; read as {decoded.charset} with confidence {decoded.confidence:.2f}"
    return (received.problem("charset-guessed", why, "save it as UTF-8 if names look wrong"),)


def finish(draft: Draft, received: Received, today: date) -> Reading:
    """Return the reading of a draft; a publication date after `today` is kept and marked."""
    if not draft.text.strip():
        return received.lost("no-text", "there is no text in it", "give the text of the article itself")
    written = draft.metadata.get("language", "")
    spoken = language.identify(draft.text, language.stated(written))
    if not spoken.is_read:
        why = f"report {draft.id!r} is in {spoken}, {_known_from(spoken)}; only English is read"
        return received.lost("unsupported-language", why, "give a translation as a report of its own")
    draft = _dated(draft, received, today)
    problems = (*draft.problems, *_doubts(draft.text, received), *_belied(written, spoken, received))
    return Reading(
        where=received.where,
        outcome=Outcome.WARNED if problems else Outcome.OK,
        report=_report(draft, spoken),
        raw=received.raw,
        sha256=received.sha256,
        problems=problems,
        origins=draft.origins,
    )


def _report(draft: Draft, spoken: Language) -> Report:
    fields = _without(draft.metadata, "language")
    return Report(id=draft.id, text=draft.text, language=spoken.code, language_source=spoken.source, **fields)


def _dated(draft: Draft, received: Received, today: date) -> Draft:
    """Return the draft with an ISO date or none."""
    written = draft.metadata.get("published")
    if written is None:
        return draft
    day = published.iso(written)
    if day is None:
        why = f"published {written[:40]!r} is no date that can be read in one way"
        odd = received.problem("bad-date", why, "write it as 2026-01-31 or 2026-01-31T10:00:00+05:00")
        return replace(draft, metadata=_without(draft.metadata, "published"), problems=(*draft.problems, odd))
    late = published.suspect(received.where, day, today)
    problems = (*draft.problems, late) if late else draft.problems
    return replace(draft, metadata=draft.metadata | {"published": day}, problems=problems)


def _doubts(text: str, received: Received) -> tuple[Problem, ...]:
    """Return what an editor should know about the text."""
    if REPLACEMENT not in text:
        return ()
    why = f"{text.count(REPLACEMENT)} characters could not be read and stand as U+FFFD"
    return (received.problem("unreadable-characters", why, "save the original again as UTF-8"),)


def _belied(written: str, spoken: Language, received: Received) -> tuple[Problem, ...]:
    """Return a problem if what a report says of its language was not followed."""
    if not written or spoken.source is LanguageSource.STATED:
        return ()
    why = f"it says that its language is {written[:40]!r}, which its text does not bear out; it is read as English"
    return (received.problem("odd-language", why, 'write "en", or leave the language out'),)


def _known_from(spoken: Language) -> str:
    return "as it says itself" if spoken.source is LanguageSource.STATED else "as its text shows"


def _without(metadata: dict[str, str], key: str) -> dict[str, str]:
    return {name: value for name, value in metadata.items() if name != key}
