"""When a report was published: only what can be read in one way becomes a date."""

from datetime import date, datetime
from email.utils import parsedate_to_datetime

from counterclaim.records import Problem

EARLIEST = 1900
"""Older years are the zero of some clock ("0001-01-01"), not a publication."""


def iso(text: str) -> str | None:
    """Return an ISO 8601 or RFC 2822 date or time as ISO 8601, with its zone if it has one; None if it is neither."""
    words = text.strip()
    moment = _iso(words) or _mail(words)
    if moment is None or moment.year < EARLIEST:
        return None
    return moment.date().isoformat() if _is_day(words) else moment.isoformat()


def suspect(where: str, published: str, today: date) -> Problem | None:
    """Return a problem if a report claims to come from a day after today: kept, but no date counts from it."""
    if datetime.fromisoformat(published).date() <= today:
        return None
    why = f"published {published}, which is after {today.isoformat()}"
    return Problem(
        code="future-date", where=where, why=why, todo="no date is reckoned from it; correct it if you know better"
    )


def _iso(words: str) -> datetime | None:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return None


def _mail(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words)
    except (ValueError, TypeError, OverflowError):
        return None


def _is_day(words: str) -> bool:
    return len(words) <= len("2026-01-31") and "T" not in words
