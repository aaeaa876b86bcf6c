"""The tables of a case, and the numbered steps that bring an older case up to them.

Evidence (inputs, reports), decisions and runs are truth; extractions, claims, statements, incidents, merged and their
problems can be thrown away and computed again. Records are kept whole as JSON (`body`): what the database itself
must find, join or guard has a column of its own.
"""

from collections.abc import Sequence

from sqlalchemy import column, table
from sqlalchemy.engine import Connection

from counterclaim.errors import CaseError

inputs = table("inputs", column("number"), column("place"), column("status"), column("blob"))
reports = table("reports", column("id"), column("input"), column("body"))
extractions = table("extractions", column("report"), column("reader"))
claims = table("claims", column("report"), column("position"), column("id"), column("body"))
statements = table("statements", column("report"), column("position"), column("id"), column("body"))
problems = table("problems", column("number"), column("input"), column("report"), column("body"))
runs = table("runs", *map(column, ("number", "started", "finished", "reader", "policy", "counts")))
incidents = table("incidents", column("position"), column("id"), column("body"))
merged = table("merged", column("id"), column("merged_into"))
decisions = table("decisions", column("number"), column("id"), column("target"), column("supersedes"), column("body"))

FIRST = """
CREATE TABLE inputs (
    number INTEGER PRIMARY KEY, place TEXT NOT NULL, status TEXT NOT NULL, blob TEXT NOT NULL, UNIQUE (place, blob))

CREATE TABLE reports (
    id TEXT PRIMARY KEY NOT NULL, input INTEGER NOT NULL UNIQUE REFERENCES inputs (number), body TEXT NOT NULL)

CREATE TABLE extractions (report TEXT PRIMARY KEY NOT NULL REFERENCES reports (id), reader TEXT NOT NULL)

CREATE TABLE claims (
    report TEXT NOT NULL REFERENCES extractions (report), position INTEGER NOT NULL, id TEXT NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (report, position))

CREATE INDEX claims_by_id ON claims (id)

CREATE TABLE statements (
    report TEXT NOT NULL REFERENCES extractions (report), position INTEGER NOT NULL, id TEXT NOT NULL,
    body TEXT NOT NULL, PRIMARY KEY (report, position))

CREATE INDEX statements_by_id ON statements (id)

-- of an input, of a report's extraction, or (both null) of the last computation of incidents
CREATE TABLE problems (
    number INTEGER PRIMARY KEY, input INTEGER REFERENCES inputs (number), report TEXT REFERENCES extractions (report),
    body TEXT NOT NULL)

CREATE TABLE runs (
    number INTEGER PRIMARY KEY, started TEXT NOT NULL, finished TEXT, reader TEXT NOT NULL, policy TEXT NOT NULL,
    counts TEXT NOT NULL)

CREATE TABLE incidents (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)

CREATE TABLE merged (id TEXT PRIMARY KEY NOT NULL, merged_into TEXT NOT NULL)

CREATE TABLE decisions (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, target TEXT NOT NULL,
    supersedes TEXT REFERENCES decisions (id), body TEXT NOT NULL)

CREATE INDEX decisions_by_target ON decisions (target)

CREATE TRIGGER decisions_are_never_edited BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are superseded, never edited'); END

CREATE TRIGGER decisions_are_never_deleted BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are superseded, never deleted'); END
"""

MIGRATIONS = (FIRST,)
"""Step n, statements between blank lines, takes a case from version n to n + 1. A released step is never edited."""


def is_current(connection: Connection) -> bool:
    """Return whether a database has the newest version."""
    return _version(connection) == len(MIGRATIONS)


def migrate(connection: Connection, steps: Sequence[str] = MIGRATIONS) -> int:
    """Bring a database to the newest version inside the caller's transaction; return the version it had.

    Raises CaseError for a case that a newer Counterclaim wrote.
    """
    had = _version(connection)
    if had > len(steps):
        raise CaseError(f"the case has version {had}, this Counterclaim knows {len(steps)}; use a newer Counterclaim")
    for step in steps[had:]:
        for statement in step.strip().split("\n\n"):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA user_version = {len(steps)}")
    return had


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
