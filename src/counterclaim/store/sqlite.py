"""A case folder's store: SQLite in WAL with full durability, and the inputs' bytes beside it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as RawConnection
from typing import TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, TableClause, and_, create_engine, event, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.sql import Select, func

from counterclaim.errors import CaseError
from counterclaim.records import Claim, Incident, Problem, Report, Statement, wire
from counterclaim.store import CaseBusy, Decision, Entry, Found, Holding, Outcome, Run
from counterclaim.store.blobs import Blobs
from counterclaim.store.schema import (
    claims,
    decisions,
    extractions,
    incidents,
    inputs,
    is_current,
    merged,
    migrate,
    problems,
    reports,
    runs,
    statements,
)
from counterclaim.store.succession import follow, successors

R = TypeVar("R")
PATIENCE = 10_000  # ms another process may hold the write lock: a chunk of 200 inputs takes well under a second


class SqliteStore:
    """The Store protocol over `counterclaim.db` and `blobs/` in a folder that exists."""

    def __init__(self, folder: Path, patience: int = PATIENCE) -> None:
        self._blobs = Blobs(folder / "blobs")
        self._engine = _engine(folder / "counterclaim.db", patience)
        try:
            self._bring_up_to_date()
        except CaseError:
            self.close()
            raise

    def _bring_up_to_date(self) -> None:
        with self._read() as connection:
            current = is_current(connection)
        if not current:  # only now, so that reading never waits for another process's write
            with self._write() as connection:
                migrate(connection)

    def add(self, entries: Sequence[Entry]) -> tuple[Outcome, ...]:
        """Keep inputs, bytes first; an input already held changes nothing."""
        names = self._blobs.put([entry.raw for entry in entries])
        with self._write() as connection:
            return tuple(_add(connection, entry, name) for entry, name in zip(entries, names, strict=True))

    def tally(self) -> Mapping[str, int]:
        """Return how many inputs ended in each status."""
        counted = select(inputs.c.status, func.count()).group_by(inputs.c.status).order_by(inputs.c.status)
        with self._read() as connection:
            return {str(status): int(count) for status, count in connection.execute(counted)}

    def raw(self, report: str) -> bytes:
        """Return the bytes a report was read from."""
        wanted = select(inputs.c.blob).join(reports, reports.c.input == inputs.c.number).where(reports.c.id == report)
        with self._read() as connection:
            name = connection.execute(wanted).scalar()
        if name is None:
            raise CaseError(f"the case holds no report {report}; `counterclaim status` lists what it holds")
        return self._blobs.get(name)

    def holdings(self) -> tuple[Holding, ...]:
        """Return every report with its origin."""
        joined = select(inputs.c.place, inputs.c.blob, reports.c.body).join(reports, reports.c.input == inputs.c.number)
        with self._read() as connection:
            rows = connection.execute(joined.order_by(inputs.c.number)).all()
        return tuple(Holding(where=at, sha256=blob, report=wire.parse(body, Report)) for at, blob, body in rows)

    def reports(self) -> tuple[Report, ...]:
        """Return every report, in the order of arrival."""
        return self._all(Report, select(reports.c.body).order_by(reports.c.input))

    def pending(self, reader: str) -> tuple[Report, ...]:
        """Return the reports this reader has not read yet."""
        done = select(extractions.c.report).where(extractions.c.reader == reader)
        return self._all(Report, select(reports.c.body).where(reports.c.id.not_in(done)).order_by(reports.c.input))

    def keep(self, report: str, reader: str, found: Found) -> None:
        """Replace what is known of a report, in one transaction: a killed run loses at most the report in hand."""
        with self._write() as connection:
            if connection.execute(select(reports.c.id).where(reports.c.id == report)).first() is None:
                raise CaseError(f"the case holds no report {report}; add it first")
            for table in (problems, claims, statements, extractions):
                connection.execute(table.delete().where(table.c.report == report))
            connection.execute(extractions.insert().values(report=report, reader=reader))
            for table, rows in ((claims, found.claims), (statements, found.statements)):
                _insert(connection, table, _placed(report, rows))
            _insert(connection, problems, [{"report": report, "body": wire.line(p)} for p in found.problems])

    def found(self) -> Found:
        """Return all claims, statements and problems of extraction."""
        return Found(
            claims=self._all(Claim, _by_arrival(claims)),
            statements=self._all(Statement, _by_arrival(statements)),
            problems=self._all(Problem, _of_reports()),
        )

    def start(self, run: Run) -> int:
        """Record that a run begins."""
        row = {"started": run.started, "finished": run.finished, "reader": run.reader, "policy": run.policy}
        with self._write() as connection:
            return _numbered(connection, runs, {**row, "counts": wire.line(run.counts)})

    def finish(self, number: int, finished: str, counts: Mapping[str, int]) -> None:
        """Record that a run ended."""
        done = runs.update().where(runs.c.number == number).values(finished=finished, counts=wire.line(counts))
        with self._write() as connection:
            connection.execute(done)

    def runs(self) -> tuple[Run, ...]:
        """Return every run, oldest first."""
        with self._read() as connection:
            rows = connection.execute(runs.select().order_by(runs.c.number)).mappings().all()
        return tuple(msgspec.convert({**row, "counts": msgspec.json.decode(row["counts"])}, Run) for row in rows)

    def settle(self, settled: Sequence[Incident], open_problems: Sequence[Problem]) -> None:
        """Replace the computed incidents and their problems."""
        with self._write() as connection:
            before = [wire.parse(body, Incident) for body in connection.scalars(_incidents())]
            moved = successors(_merged(connection), before, settled)
            for table in (merged, incidents):
                connection.execute(table.delete())
            connection.execute(problems.delete().where(_unowned()))
            _insert(connection, merged, [{"id": old, "merged_into": new} for old, new in moved.items()])
            rows = [{"position": n, "id": i.id, "body": wire.line(i)} for n, i in enumerate(settled)]
            _insert(connection, incidents, rows)
            _insert(connection, problems, [{"body": wire.line(problem)} for problem in open_problems])

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents last computed."""
        return self._all(Incident, _incidents())

    def merged_into(self, incident: str) -> str | None:
        """Return the incident of today that holds what this former one held."""
        with self._read() as connection:
            return follow(_merged(connection), incident)

    def problems(self) -> tuple[Problem, ...]:
        """Return every open problem."""
        of_inputs = select(problems.c.body).where(problems.c.input.is_not(None)).order_by(problems.c.number)
        of_the_whole = select(problems.c.body).where(_unowned()).order_by(problems.c.number)
        return tuple(p for rows in (of_inputs, _of_reports(), of_the_whole) for p in self._all(Problem, rows))

    def decide(self, decision: Decision) -> None:
        """Append a decision."""
        known = select(decisions.c.id).where(decisions.c.id == decision.id)
        row = {"id": decision.id, "target": decision.target, "supersedes": decision.supersedes}
        with self._write() as connection:
            if connection.execute(known).first() is None:
                connection.execute(decisions.insert().values(**row, body=wire.line(decision)))

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision, oldest first."""
        return self._all(Decision, select(decisions.c.body).order_by(decisions.c.number))

    def close(self) -> None:
        """Let go of the database file."""
        self._engine.dispose()

    def _all(self, kind: type[R], query: Select[str]) -> tuple[R, ...]:
        with self._read() as connection:
            return tuple(wire.parse(body, kind) for body in connection.scalars(query))

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with self._plainly(), self._engine.connect().execution_options(counterclaim_reads=True) as connection:
            yield connection

    @contextmanager
    def _write(self) -> Iterator[Connection]:
        with self._plainly(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Turn the database's faults into sentences."""
        try:
            yield
        except DatabaseError as fault:
            if "locked" in str(fault.orig):
                raise CaseBusy("another process is writing to the case; wait for it and try again") from fault
            raise CaseError(f"{self._engine.url.database}: {fault.orig}; check the disk and the folder") from fault


def _engine(path: Path, patience: int) -> Engine:
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": patience / 1000})

    @event.listens_for(engine, "connect")
    def _prepare(raw: RawConnection, _entry: ConnectionPoolEntry) -> None:
        raw.isolation_level = None  # sqlite3 would start deferred transactions of its own; `_begin` says which kind
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", f"busy_timeout={patience}"):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reads = connection.get_execution_options().get("counterclaim_reads", False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    return engine


def _add(connection: Connection, entry: Entry, blob: str) -> Outcome:
    held = _held(connection, entry, blob)
    if held is not None:
        return held
    number = _numbered(connection, inputs, {"place": entry.where, "status": entry.status, "blob": blob})
    if entry.report is not None:
        row = {"id": entry.report.id, "input": number, "body": wire.line(entry.report)}
        connection.execute(reports.insert().values(**row))
    _insert(connection, problems, [{"input": number, "body": wire.line(p)} for p in entry.problems])
    return Outcome.NEW


def _held(connection: Connection, entry: Entry, blob: str) -> Outcome | None:
    """Return how the case already holds an input, None if it does not."""
    if entry.report is not None:
        body = connection.execute(select(reports.c.body).where(reports.c.id == entry.report.id)).scalar()
        if body is not None:
            return Outcome.KNOWN if wire.parse(body, Report) == entry.report else Outcome.CONFLICT
    same = select(inputs.c.number).where(inputs.c.place == entry.where, inputs.c.blob == blob)
    return None if connection.execute(same).first() is None else Outcome.KNOWN


def _placed(report: str, rows: Iterable[Claim | Statement]) -> list[dict[str, object]]:
    return [{"report": report, "position": n, "id": row.id, "body": wire.line(row)} for n, row in enumerate(rows)]


def _insert(connection: Connection, table: TableClause, rows: Sequence[Mapping[str, object]]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def _numbered(connection: Connection, table: TableClause, row: Mapping[str, object]) -> int:
    return int(connection.execute(table.insert().values(**row).returning(table.c.number)).scalar_one())


def _by_arrival(table: TableClause) -> Select[str]:
    joined = select(table.c.body).join(reports, reports.c.id == table.c.report)
    return joined.order_by(reports.c.input, table.c.position)


def _of_reports() -> Select[str]:
    joined = select(problems.c.body).join(reports, reports.c.id == problems.c.report)
    return joined.order_by(reports.c.input, problems.c.number)


def _unowned() -> ColumnElement[bool]:
    return and_(problems.c.input.is_(None), problems.c.report.is_(None))


def _incidents() -> Select[str]:
    return select(incidents.c.body).order_by(incidents.c.position)


def _merged(connection: Connection) -> dict[str, str]:
    return {str(old): str(new) for old, new in connection.execute(merged.select())}
