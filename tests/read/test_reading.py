import pytest

from counterclaim.errors import BadRecord
from counterclaim.read import Outcome, Reading, Tally
from counterclaim.records import Problem, Report

REPORT = Report(id="a", text="Nine died.")
PROBLEM = Problem(code="x", where="a.txt", why="so", todo="nothing")


@pytest.mark.parametrize(
    ("outcome", "code", "report", "problems"),
    [
        (Outcome.OK, "", None, ()),
        (Outcome.OK, "binary", REPORT, ()),
        (Outcome.DUPLICATE, "", REPORT, (PROBLEM,)),
        (Outcome.QUARANTINED, "", None, (PROBLEM,)),
        (Outcome.NO_TEXT, "", None, ()),
        (Outcome.WARNED, "", REPORT, ()),
    ],
)
def test_a_reading_that_contradicts_itself_is_no_reading(
    outcome: Outcome, code: str, report: Report | None, problems: tuple[Problem, ...]
) -> None:
    with pytest.raises(BadRecord):
        Reading(where="a.txt", outcome=outcome, code=code, report=report, raw=b"", sha256="", problems=problems)


def test_a_tally_that_does_not_add_up_is_refused() -> None:
    with pytest.raises(BadRecord, match="3 inputs"):
        Tally.of(3, ["ok", "ok"])
