from pathlib import Path

import pytest

from counterclaim.case import Case, views
from counterclaim.errors import CaseError
from counterclaim.records import Claim, Count, Estimate, Incident, Measure, Problem, Report, Side, Status
from counterclaim.store import Entry, Found, Run
from counterclaim.store.memory import MemoryStore

TEXT = "Rebels said 9 soldiers died. The army said 2 died."


def claim(name: str, number: str) -> Claim:
    at = TEXT.index(number)
    start, end = (0, 28) if at < 28 else (29, len(TEXT))
    count = Count(low=int(number), high=int(number), text=number, span=(at, at + 1))
    return Claim(
        id=name,
        report="r1",
        measure=Measure.KILLED,
        count=count,
        quote=TEXT[start:end],
        start=start,
        end=end,
    )


def estimate(side: Side, supporting: tuple[str, ...], opposing: tuple[str, ...] = ()) -> Estimate:
    return Estimate(
        measure=Measure.KILLED,
        side=side,
        low=2,
        best=2,
        high=9,
        status=Status.CONTESTED,
        policy="v1",
        because="they differ",
        for_=supporting,
        against=opposing,
    )


@pytest.fixture
def case() -> Case:
    store = MemoryStore()
    store.add(
        [
            Entry(where="a.txt", status="ok", raw=b"a", report=Report(id="r1", text=TEXT, outlet="Vale Courier")),
            Entry(where="b.txt", status="no-text", raw=b"b"),
        ]
    )
    store.keep("r1", "v1", Found(claims=(claim("c:9", "9"), claim("c:2", "2"))))
    rows = (estimate(Side.STATE_FORCES, ("c:2",), ("c:9",)), estimate(Side.ALL, ("c:2",)))
    store.settle(
        [
            Incident(id="i:abcd1111", label="Ostrava Vale, 31 January", claims=("c:9", "c:2"), estimates=rows),
            Incident(id="i:abcd2222", label="Ostrava Ridge, 2 May"),
        ],
        [],
    )
    return Case(Path("vale"), store)


def test_an_estimate_comes_with_the_claims_it_names(case: Case) -> None:
    incident = views.find(case.store, "i:abcd1111")
    (found,) = views.explain(case.store, incident, Measure.KILLED, Side.STATE_FORCES)
    assert [(w.claim.id, w.report.outlet if w.report else None) for w in found.lists["for"]] == [
        ("c:2", "Vale Courier")
    ]
    assert [w.claim.quote for w in found.lists["against"]] == ["Rebels said 9 soldiers died."]
    assert found.lists["superseded"] == ()


def test_without_a_side_every_side_is_explained(case: Case) -> None:
    incident = views.find(case.store, "i:abcd1111")
    assert [one.estimate.side for one in views.explain(case.store, incident, Measure.KILLED)] == ["state_forces", "all"]


def test_what_is_not_estimated_is_told_with_what_is(case: Case) -> None:
    incident = views.find(case.store, "i:abcd1111")
    with pytest.raises(CaseError, match="killed state_forces, killed all"):
        views.explain(case.store, incident, Measure.WOUNDED)


@pytest.mark.parametrize("name", ["i:abcd1111", "i:abcd1", "abcd1", "vale", "january vale"])
def test_an_incident_is_found_by_id_start_or_words(case: Case, name: str) -> None:
    assert views.find(case.store, name).id == "i:abcd1111"


@pytest.mark.parametrize(
    ("name", "said"),
    [("ostrava", "fits 2 incidents"), ("abcd", "fits 2"), ("nowhere", "no incident"), ("i:", "no inci")],
)
def test_a_name_of_none_or_several_is_refused(case: Case, name: str, said: str) -> None:
    with pytest.raises(CaseError, match=said):
        views.find(case.store, name)


def test_a_former_incident_is_found_where_it_went(case: Case) -> None:
    case.store.settle([Incident(id="i:0000", label="All", claims=("c:9", "c:2"))], [])
    assert views.find(case.store, "i:abcd1111").id == "i:0000"


def test_standing_adds_up(case: Case) -> None:
    problem = Problem(code="x", where="y", why="z", todo="w")
    case.store.settle(case.store.incidents(), [problem])
    before = views.standing(case)
    assert (before.received, before.statuses, before.reports) == (2, {"no-text": 1, "ok": 1}, 1)
    assert (before.claims, before.incidents, before.problems) == (2, 2, (problem,))
    assert (before.run, before.pending) == (None, 1)
    case.store.start(Run(started="2026-11-20T10:00:00Z", reader="v1", policy="v1"))
    assert views.standing(case).pending == 0
