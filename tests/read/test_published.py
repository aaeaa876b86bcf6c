from datetime import date

import pytest

from counterclaim.read.published import iso, suspect


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-01-31", "2026-01-31"),
        (" 2026-01-31T23:00:00+05:00 ", "2026-01-31T23:00:00+05:00"),
        ("2026-01-31T23:00:00Z", "2026-01-31T23:00:00+00:00"),
        ("2026-01-31 23:00", "2026-01-31T23:00:00"),
        ("Sat, 31 Jan 2026 23:00:00 +0500", "2026-01-31T23:00:00+05:00"),
        ("31/01/2026", None),
        ("01-02-2026", None),
        ("last Tuesday", None),
        ("0001-01-01T00:00:00", None),
        ("2026", None),
        ("", None),
    ],
)
def test_only_what_reads_in_one_way_is_a_date(written: str, expected: str | None) -> None:
    assert iso(written) == expected


@pytest.mark.parametrize(("published", "late"), [("2026-11-20T23:59:00-05:00", False), ("2026-11-21", True)])
def test_a_day_after_today_is_suspect(published: str, late: bool) -> None:
    assert (suspect("a.txt", published, date(2026, 11, 20)) is not None) == late
