"""A report: one published text, and spans of it."""

from dataclasses import dataclass
from datetime import date, datetime

from counterclaim.errors import BadRecord
from counterclaim.records.terms import LanguageSource

Span = tuple[int, int]
"""Half-open character offsets [start, end) into a report's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text. The title is context, never a source of claims of its own."""

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    """ISO 8601 day or time with its zone, as the outlet gives it."""
    url: str | None = None
    language: str | None = None
    """ISO 639 code; None: nobody knows."""
    language_source: LanguageSource | None = None

    def __post_init__(self) -> None:
        if not self.id.strip():
            raise BadRecord("a report needs an id")
        if not self.text.strip():
            raise BadRecord(f"report {self.id} has no text")
        if self.published is not None:
            _day(self.id, self.published)

    @property
    def published_day(self) -> date | None:
        """The local day of publication, in the zone the outlet gave."""
        return None if self.published is None else _day(self.id, self.published)

    def cut(self, span: Span) -> str:
        """Return the exact words at a span."""
        return self.text[span[0] : span[1]]


def _day(report: str, published: str) -> date:
    try:
        return datetime.fromisoformat(published).date()
    except ValueError as fault:
        raise BadRecord(f"report {report}: published {published!r} is no ISO 8601 date") from fault
