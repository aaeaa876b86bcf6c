from datetime import date
from pathlib import Path

import pytest

from counterclaim.case import Case, init, intake, running, views
from counterclaim.pipeline.reading import Tools
from counterclaim.pipeline.reconciling import Rules
from counterclaim.records import Measure, Side, wire

TODAY = date(2026, 11, 20)
PUBLISHED = "2025-03-12T09:00:00+02:00"
TEXTS = {
    "army": "The army said on Tuesday that 10 soldiers were killed in an attack on a post in Torvale.",
    "rebels": "The Vale Liberation Army (VLA) said its fighters killed at least 40 soldiers in Torvale on Tuesday.",
    "hospital": "A hospital said on Tuesday that 12 soldiers were killed in an attack on a post in Torvale.",
}


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    file = tmp_path / "reports.jsonl"
    rows = ({"id": name, "text": text, "published": PUBLISHED} for name, text in TEXTS.items())
    file.write_text("".join(wire.line(row) + "\n" for row in rows))
    return file


def made(folder: Path, reports: Path) -> Case:
    case = init(folder)
    assert [r.status for r in intake.add(case, intake.files(reports), TODAY)] == ["ok"] * len(TEXTS)
    return case


def unseen(_done: int, _total: int) -> None:
    pass


def run(case: Case, tools: Tools, rules: Rules, seen: running.Seen = unseen) -> running.Outline:
    return running.run(case, tools, rules, "conflict", TODAY, seen)


def test_a_run_makes_explainable_incidents_and_a_page(
    tmp_path: Path, reports: Path, tools: Tools, rules: Rules
) -> None:
    case = made(tmp_path / "vale", reports)
    outline = run(case, tools, rules)
    assert (outline.read, outline.reports, outline.incidents) == (3, 3, len(case.store.incidents()))
    (incident,) = case.store.incidents()
    (killed,) = views.explain(case.store, incident, Measure.KILLED, Side.STATE_FORCES)
    assert killed.estimate.because
    named = {witness.claim.report for them in killed.lists.values() for witness in them}
    assert named == set(TEXTS)
    page = case.page.read_text("utf-8")
    assert all(text.split(" said ")[0] in page for text in TEXTS.values())


def test_several_processes_make_the_same_case(tmp_path: Path, reports: Path, tools: Tools, rules: Rules) -> None:
    alone, spread = made(tmp_path / "alone" / "vale", reports), made(tmp_path / "spread" / "vale", reports)
    run(alone, tools, rules)
    running.run(spread, tools, rules, "conflict", TODAY, unseen, processes=2)
    assert spread.store.incidents() == alone.store.incidents() != ()


def test_only_what_is_new_is_read(tmp_path: Path, reports: Path, tools: Tools, rules: Rules) -> None:
    case = made(tmp_path / "vale", reports)
    run(case, tools, rules)
    before = (case.store.incidents(), case.page.read_bytes())
    assert run(case, tools, rules).read == 0
    assert (case.store.incidents(), case.page.read_bytes()) == before
    late = tmp_path / "late.txt"
    late.write_text("The army said on Tuesday that 11 soldiers were killed in Torvale.")
    list(intake.add(case, intake.files(late), TODAY))
    assert run(case, tools, rules).read == 1


def test_a_killed_run_goes_on_where_it_stopped(tmp_path: Path, reports: Path, tools: Tools, rules: Rules) -> None:
    whole, killed = made(tmp_path / "whole" / "vale", reports), made(tmp_path / "killed" / "vale", reports)
    run(whole, tools, rules)

    def interrupt(done: int, _total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(killed, tools, rules, interrupt)
    assert [r.finished for r in killed.store.runs()] == [None]
    assert run(killed, tools, rules).read == 1
    assert killed.store.incidents() == whole.store.incidents()
    assert killed.page.read_bytes() == whole.page.read_bytes()
