"""Identity: every id is a content hash made here, so the same input gives the same bytes."""

from dataclasses import dataclass
from hashlib import sha256

WIDTH = 16  # hex digits: 64 bits, one expected collision among four billion claims


def digest(*parts: object) -> str:
    """Return the short hash of the parts; a separator no text contains keeps ("ab", "c") and ("a", "bc") apart."""
    return sha256("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:WIDTH]


def text_hash(text: str) -> str:
    """Return the short hash of a report's text."""
    return digest("text", text)


def claim_id(report: str, text: str, measure: str, span: tuple[int, int] | None, ordinal: int = 0) -> str:
    """Name a claim by where its number stands, so that better rules for speakers or victims keep the id."""
    return Namer(report, text_hash(text)).claim(measure, span, ordinal)


def statement_id(report: str, text: str, kind: str, span: tuple[int, int]) -> str:
    """Name a statement by its sentence."""
    return Namer(report, text_hash(text)).statement(kind, span)


@dataclass(frozen=True, slots=True)
class Namer:
    """Names what a report says; `text` is the hash of its text, taken once for all of it."""

    report: str
    text: str

    def claim(self, measure: str, span: tuple[int, int] | None, ordinal: int = 0) -> str:
        """Return the id of a claim."""
        return "c:" + digest(self.report, self.text, measure, span, ordinal)

    def statement(self, kind: str, span: tuple[int, int]) -> str:
        """Return the id of a statement."""
        return "s:" + digest(self.report, self.text, kind, span)


def incident_id(claims: tuple[str, ...]) -> str:
    """Name an incident by its smallest claim id."""
    return "i:" + digest(min(claims))
