import pytest

from counterclaim.cli import figures
from counterclaim.records import Estimate, Measure, Side, Status, When


@pytest.mark.parametrize(
    ("low", "best", "high", "high_open", "shown"),
    [(10, 10, 84, True, "10 / 10 / 84+"), (0, None, 58, False, "0 / – / 58"), (None, None, None, False, "– / – / –")],
)
def test_what_cannot_be_said_and_what_is_open_are_seen(
    low: int | None, best: int | None, high: int | None, high_open: bool, shown: str
) -> None:
    estimate = Estimate(
        measure=Measure.KILLED,
        side=Side.CIVILIANS,
        low=low,
        best=best,
        high=high,
        high_open=high_open,
        status=Status.CONTESTED,
        policy="v1",
        because="",
    )
    assert figures.interval(estimate) == shown


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (When(), "–"),
        (When(start="2026-01-31", end="2026-01-31"), "2026-01-31"),
        (When(start="2026-01-31", end="2026-02-02"), "2026-01-31..2026-02-02"),
        (When(start="2013-01-01"), "2013-01-01.."),
    ],
)
def test_days(when: When, shown: str) -> None:
    assert figures.days(when) == shown
