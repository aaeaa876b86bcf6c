import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from counterclaim.errors import CaseError
from counterclaim.store import CaseBusy, Decision, Entry
from counterclaim.store.schema import FIRST, MIGRATIONS, migrate
from counterclaim.store.sqlite import SqliteStore

LETTER = Entry(where="a.txt", status="empty", raw=b" ")


def test_a_case_survives_its_process(tmp_path: Path) -> None:
    first = SqliteStore(tmp_path)
    first.add([LETTER])
    first.close()
    assert SqliteStore(tmp_path).tally() == {"empty": 1}


def test_every_connection_is_durable_and_guarded(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    with store._engine.connect() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        said = [connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() for pragma in asked]
    assert said == ["wal", 2, 1, 10_000]


def test_a_writer_elsewhere_is_named_after_some_patience(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path, patience=50)
    other = sqlite3.connect(tmp_path / "counterclaim.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(CaseBusy, match="another process"):
        store.add([LETTER])
    assert store.tally() == {}, "reading goes on while another process writes"
    assert SqliteStore(tmp_path, patience=50).tally() == {}, "so does opening"
    other.close()


def test_a_decision_can_be_neither_edited_nor_deleted(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    store.decide(Decision(id="d:1", kind="claim", target="c:1", verdict="accept", user="ana", at="2026-11-20"))
    raw = sqlite3.connect(tmp_path / "counterclaim.db")
    for change in ("UPDATE decisions SET body = ''", "DELETE FROM decisions"):
        with pytest.raises(sqlite3.IntegrityError, match="superseded"):
            raw.execute(change)


def test_a_newer_case_is_refused(tmp_path: Path) -> None:
    SqliteStore(tmp_path).close()
    raw = sqlite3.connect(tmp_path / "counterclaim.db")
    raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    raw.close()
    with pytest.raises(CaseError, match="newer"):
        SqliteStore(tmp_path)


def test_a_file_that_is_no_database_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "counterclaim.db").write_bytes(b"no database at all, but quite long" * 50)
    with pytest.raises(CaseError, match="not a database"):
        SqliteStore(tmp_path)


def test_each_migration_runs_once_and_in_order() -> None:
    steps = (FIRST, "ALTER TABLE inputs ADD COLUMN note TEXT", "UPDATE inputs SET note = status")
    with create_engine("sqlite://").connect() as connection:
        assert migrate(connection, steps[:1]) == 0
        connection.exec_driver_sql("INSERT INTO inputs (place, status, blob) VALUES ('a', 'read', 'b')")
        assert [migrate(connection, steps), migrate(connection, steps)] == [1, 3]
        assert connection.exec_driver_sql("SELECT note FROM inputs").scalar() == "read"
