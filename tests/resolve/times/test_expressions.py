"""What an expression says: expressions.txt, worked out by hand, holds the cases and explains how it is written."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from counterclaim.resolve.times import load_grammar
from counterclaim.resolve.times.moments import Role, Time
from counterclaim.resolve.times.timeline import read_timeline

GRAMMAR = load_grammar()
TABLE = Path(__file__).with_name("expressions.txt")
NOT_THEN = (Role.ELSEWHERE, Role.NONE, Role.REPORTING)


def cases() -> Iterator[tuple[str, str, str]]:
    published = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            published = line.removeprefix("= ")
        elif line and not line.startswith("#"):
            expression, _, expected = line.rpartition(" | ")
            yield expression.strip(), published, expected


def said(expression: str, published: str) -> str:
    day = None if published == "unknown" else date.fromisoformat(published)
    times = read_timeline(f"Shells fell {expression} in Osthaven.", GRAMMAR, day).times
    return days(times[0]) if times else "nothing"


def days(time: Time) -> str:
    reading = time.reading
    if time.role in NOT_THEN:
        return "not then"
    if reading.start is not None and reading.end is None:
        return f"{reading.start}.."
    if reading.start is None or reading.precision is None:
        rivals = " or ".join(str(start) for start, _ in reading.candidates)
        return f"open: {rivals}" if rivals else "open"
    stretch = str(reading.start) if reading.start == reading.end else f"{reading.start}..{reading.end}"
    return f"{stretch} {int(reading.precision)}"


@pytest.mark.parametrize(("expression", "published", "expected"), list(cases()))
def test_an_expression_says_these_days(expression: str, published: str, expected: str) -> None:
    assert said(expression, published) == expected
