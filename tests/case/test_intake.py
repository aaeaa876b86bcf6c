from datetime import date
from pathlib import Path

import pytest

from counterclaim.case import Case, init, intake, open_case
from counterclaim.errors import CaseError
from counterclaim.read import Reading

TODAY = date(2026, 11, 20)
LETTER = "Police in Ostrava Vale said 3 people were killed on Monday.\n"


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return init(tmp_path / "case")


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    (folder / "deep").mkdir(parents=True)
    (folder / "b.txt").write_text(LETTER)
    (folder / "deep" / "a.jsonl").write_text('{"id": "r1", "text": "Two died."}\n{"id": "r2"}\nno json\n')
    (folder / "deep" / "c.txt").write_text("Nueve soldados murieron en un ataque.")
    (folder / "empty.txt").write_text("")
    (folder / ".hidden.txt").write_text(LETTER)
    return folder


def added(case: Case, *paths: Path) -> list[Reading]:
    return list(intake.add(case, [source for path in paths for source in intake.files(path)], TODAY))


def test_every_input_of_a_folder_ends_in_one_status(case: Case, inputs: Path) -> None:
    ended = [(Path(reading.where).name, reading.status) for reading in added(case, inputs)]
    assert ended == [
        ("b.txt", "ok"),
        ("a.jsonl:1", "ok"),
        ("a.jsonl:2", "quarantined:no-text"),
        ("a.jsonl:3", "quarantined:no-json"),
        ("c.txt", "unsupported-language"),
        ("empty.txt", "quarantined:empty"),
    ]
    assert sum(case.store.tally().values()) == 6


def test_adding_again_changes_nothing(case: Case, inputs: Path) -> None:
    added(case, inputs)
    before = (case.store.reports(), case.store.tally(), case.store.problems())
    again = added(case, inputs, inputs / "b.txt")
    assert [reading.status for reading in again if not reading.lost] == ["duplicate"] * 3
    assert (case.store.reports(), case.store.tally(), case.store.problems()) == before


def test_other_words_under_a_known_id_are_quarantined_and_change_nothing(case: Case, tmp_path: Path) -> None:
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    first.write_text('{"id": "r1", "text": "Two died."}\n')
    second.write_text('{"id": "r1", "text": "Nine died."}\n')
    added(case, first)
    assert [reading.status for reading in added(case, second)] == ["quarantined:id-taken"]
    assert [report.text for report in case.store.reports()] == ["Two died."]


def test_a_file_that_is_not_there_is_a_status_too(case: Case, tmp_path: Path) -> None:
    (reading,) = added(case, tmp_path / "nowhere.txt")
    assert reading.status == "refused:unreadable"
    assert "No such file" in str(reading.problems[0])


def test_inputs_beyond_one_transaction_all_arrive(case: Case, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text("".join(f'{{"id": "r{n}", "text": "{n} died."}}\n' for n in range(2 * intake.CHUNK + 1)))
    assert len(added(case, many)) == len(case.store.reports()) == 2 * intake.CHUNK + 1


def test_a_folder_without_a_case_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="counterclaim init"):
        open_case(tmp_path)


def test_init_leaves_a_case_as_it_is(case: Case, inputs: Path) -> None:
    added(case, inputs)
    assert len(init(case.folder).store.reports()) == 2


def test_a_case_is_called_after_its_folder_unless_it_says_otherwise(case: Case) -> None:
    assert (case.title, case.settings.notice) == ("case", None)
    (case.folder / "case.yml").write_text("title: The Vale\nnotice: All of it is invented.\n")
    assert (case.title, case.settings.notice) == ("The Vale", "All of it is invented.")
