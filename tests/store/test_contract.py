"""One contract, held by every store."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from counterclaim.errors import CaseError
from counterclaim.records import Claim, Count, Incident, Kind, Measure, Problem, Report, Statement
from counterclaim.store import Decision, Entry, Found, Outcome, Run, Store
from counterclaim.store.memory import MemoryStore
from counterclaim.store.sqlite import SqliteStore

TEXT = "Police in Ostrava Vale said 3 people were killed."


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store = MemoryStore() if request.param == "memory" else SqliteStore(tmp_path)
    yield made
    made.close()


def entry(name: str, text: str = TEXT, where: str = "in.jsonl") -> Entry:
    report = Report(id=name, text=text, outlet="Vale Courier")
    return Entry(where=f"{where}:{name}", status="read", raw=f"{name} {text}".encode(), report=report)


def spoilt(where: str) -> Entry:
    problem = Problem(code="empty", where=where, why="nothing in it", todo="leave it out", quarantines=True)
    return Entry(where=where, status="empty", raw=b"", problems=(problem,))


def claim(name: str, report: str) -> Claim:
    at = TEXT.index("3")
    count = Count(low=3, high=3, text="3", span=(at, at + 1))
    return Claim(id=name, report=report, measure=Measure.KILLED, count=count, quote=TEXT, start=0, end=len(TEXT))


def statement(name: str, report: str) -> Statement:
    return Statement(id=name, report=report, kind=Kind.DENIAL, quote=TEXT, start=0, end=len(TEXT))


def incident(name: str, *claims: str) -> Incident:
    return Incident(id=name, label=name, claims=claims)


def test_a_new_input_is_kept_and_the_same_again_changes_nothing(store: Store) -> None:
    assert store.add([entry("r1"), spoilt("b.txt")]) == (Outcome.NEW, Outcome.NEW)
    before = (store.reports(), store.tally(), store.problems())
    assert store.add([entry("r1"), spoilt("b.txt"), entry("r1", where="copy.jsonl")]) == (Outcome.KNOWN,) * 3
    assert (store.reports(), store.tally(), store.problems()) == before
    assert before[1] == {"empty": 1, "read": 1}


def test_the_same_input_twice_in_one_go_is_one(store: Store) -> None:
    assert store.add([entry("r1"), entry("r1")]) == (Outcome.NEW, Outcome.KNOWN)


def test_other_words_under_a_known_id_are_refused(store: Store) -> None:
    store.add([entry("r1")])
    assert store.add([entry("r1", TEXT.replace("3", "9"))]) == (Outcome.CONFLICT,)
    assert [report.text for report in store.reports()] == [TEXT]


def test_the_bytes_come_back_as_they_arrived(store: Store) -> None:
    arrived = replace(entry("r1"), raw=b"\xff\x00 not even text")
    store.add([arrived])
    assert store.raw("r1") == arrived.raw
    with pytest.raises(CaseError, match="r2"):
        store.raw("r2")


def test_a_holding_names_origin_and_bytes(store: Store) -> None:
    store.add([spoilt("b.txt"), entry("r1")])
    (holding,) = store.holdings()
    assert (holding.where, holding.report) == ("in.jsonl:r1", entry("r1").report)
    assert holding.sha256 == sha256(entry("r1").raw).hexdigest()


def test_a_reader_reads_each_report_once(store: Store) -> None:
    store.add([entry("r2"), entry("r1")])
    assert [report.id for report in store.pending("v1")] == ["r2", "r1"]
    store.keep("r2", "v1", Found())
    assert [report.id for report in store.pending("v1")] == ["r1"]
    assert [report.id for report in store.pending("v2")] == ["r2", "r1"]


def test_what_was_found_comes_back_in_order_of_arrival(store: Store) -> None:
    store.add([entry("r2"), entry("r1")])
    problem = Problem(code="place.unresolved", where="r1", why="two places of that name", todo="name the province")
    store.keep("r1", "v1", Found(claims=(claim("c:b", "r1"), claim("c:a", "r1")), problems=(problem,)))
    store.keep("r2", "v1", Found(claims=(claim("c:z", "r2"),), statements=(statement("s:1", "r2"),)))
    assert [c.id for c in store.found().claims] == ["c:z", "c:b", "c:a"]
    assert store.found().claims[0] == claim("c:z", "r2")
    assert store.found().statements == (statement("s:1", "r2"),)
    assert store.problems() == (problem,)


def test_reading_again_replaces_what_was_found(store: Store) -> None:
    store.add([entry("r1")])
    store.keep("r1", "v1", Found(claims=(claim("c:a", "r1"),), statements=(statement("s:1", "r1"),)))
    store.keep("r1", "v2", Found(claims=(claim("c:b", "r1"),)))
    assert store.found() == Found(claims=(claim("c:b", "r1"),))


def test_nothing_is_kept_of_a_report_that_is_not_there(store: Store) -> None:
    with pytest.raises(CaseError, match="r9"):
        store.keep("r9", "v1", Found())


def test_settling_replaces_incidents_and_their_problems(store: Store) -> None:
    problem = Problem(code="estimate.inconsistent", where="i:1", why="low above high", todo="read the claims")
    store.settle([incident("i:2", "c:2"), incident("i:1", "c:1")], [problem])
    assert [i.id for i in store.incidents()] == ["i:2", "i:1"]
    assert store.problems() == (problem,)
    store.settle([incident("i:3", "c:2", "c:1")], [])
    assert store.incidents() == (incident("i:3", "c:2", "c:1"),)
    assert store.problems() == ()


def test_a_former_incident_leads_to_its_successor(store: Store) -> None:
    store.settle([incident("i:1", "c:1"), incident("i:2", "c:2"), incident("i:4", "c:4")], [])
    store.settle([incident("i:1", "c:1", "c:2")], [])
    assert (store.merged_into("i:2"), store.merged_into("i:4"), store.merged_into("i:1")) == ("i:1", None, None)
    store.settle([incident("i:0", "c:0", "c:1", "c:2")], [])
    assert (store.merged_into("i:1"), store.merged_into("i:2")) == ("i:0", "i:0")
    store.settle([incident("i:1", "c:1"), incident("i:2", "c:2")], [])
    assert (store.merged_into("i:1"), store.merged_into("i:2")) == (None, None)


def test_a_run_is_open_until_it_is_finished(store: Store) -> None:
    first = store.start(Run(started="2026-11-20T10:00:00Z", reader="v1", policy="v1"))
    second = store.start(Run(started="2026-11-20T11:00:00Z", reader="v1", policy="v1"))
    store.finish(second, "2026-11-20T11:00:09Z", {"reports": 2})
    assert first != second
    assert [run.finished for run in store.runs()] == [None, "2026-11-20T11:00:09Z"]
    assert store.runs()[1].counts == {"reports": 2}


def test_decisions_append_and_come_back_in_order(store: Store) -> None:
    later = Decision(id="d:1", kind="claim", target="c:1", verdict="accept", user="ana", at="2026-11-20T10:00:00Z")
    first = replace(later, id="d:2", quote="3 people", note="checked by phone")
    store.decide(first)
    store.decide(replace(later, supersedes="d:2"))
    store.decide(first)
    assert store.decisions() == (first, replace(later, supersedes="d:2"))
