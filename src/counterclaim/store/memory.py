"""A store that lives as long as the process: for tests, and for work that needs no folder."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from typing import TypeVar

from counterclaim.errors import CaseError
from counterclaim.records import Incident, Problem, Report
from counterclaim.store import Decision, Entry, Found, Holding, Outcome, Run
from counterclaim.store.succession import follow, successors

T = TypeVar("T")


class MemoryStore:
    """The Store protocol over dicts; dicts keep the order of arrival."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, bytes], Entry] = {}
        self._reports: dict[str, Entry] = {}
        self._found: dict[str, tuple[str, Found]] = {}
        self._runs: list[Run] = []
        self._incidents: tuple[Incident, ...] = ()
        self._merged: dict[str, str] = {}
        self._problems: tuple[Problem, ...] = ()
        self._decisions: dict[str, Decision] = {}

    def add(self, entries: Sequence[Entry]) -> tuple[Outcome, ...]:
        """Keep inputs; an input already held changes nothing."""
        return tuple(self._add(entry) for entry in entries)

    def _add(self, entry: Entry) -> Outcome:
        if entry.report is not None and entry.report.id in self._reports:
            same = self._reports[entry.report.id].report == entry.report
            return Outcome.KNOWN if same else Outcome.CONFLICT
        if (entry.where, entry.raw) in self._entries:
            return Outcome.KNOWN
        self._entries[entry.where, entry.raw] = entry
        if entry.report is not None:
            self._reports[entry.report.id] = entry
        return Outcome.NEW

    def tally(self) -> Mapping[str, int]:
        """Return how many inputs ended in each status."""
        return dict(sorted(Counter(entry.status for entry in self._entries.values()).items()))

    def raw(self, report: str) -> bytes:
        """Return the bytes a report was read from."""
        if report not in self._reports:
            raise CaseError(f"the case holds no report {report}; `counterclaim status` lists what it holds")
        return self._reports[report].raw

    def holdings(self) -> tuple[Holding, ...]:
        """Return every report with its origin."""
        return tuple(
            Holding(where=entry.where, sha256=sha256(entry.raw).hexdigest(), report=entry.report)
            for entry in self._reports.values()
            if entry.report is not None
        )

    def reports(self) -> tuple[Report, ...]:
        """Return every report, in the order of arrival."""
        return tuple(entry.report for entry in self._reports.values() if entry.report is not None)

    def pending(self, reader: str) -> tuple[Report, ...]:
        """Return the reports this reader has not read yet."""
        return tuple(r for r in self.reports() if r.id not in self._found or self._found[r.id][0] != reader)

    def keep(self, report: str, reader: str, found: Found) -> None:
        """Replace what is known of a report."""
        if report not in self._reports:
            raise CaseError(f"the case holds no report {report}; add it first")
        self._found[report] = (reader, found)

    def found(self) -> Found:
        """Return all claims, statements and problems of extraction."""
        every = [self._found[report][1] for report in self._reports if report in self._found]
        return Found(
            claims=_flat(found.claims for found in every),
            statements=_flat(found.statements for found in every),
            problems=_flat(found.problems for found in every),
        )

    def start(self, run: Run) -> int:
        """Record that a run begins."""
        self._runs.append(run)
        return len(self._runs)

    def finish(self, number: int, finished: str, counts: Mapping[str, int]) -> None:
        """Record that a run ended."""
        self._runs[number - 1] = replace(self._runs[number - 1], finished=finished, counts=dict(counts))

    def runs(self) -> tuple[Run, ...]:
        """Return every run, oldest first."""
        return tuple(self._runs)

    def settle(self, incidents: Sequence[Incident], problems: Sequence[Problem]) -> None:
        """Replace the computed incidents and their problems."""
        self._merged = successors(self._merged, self._incidents, incidents)
        self._incidents, self._problems = tuple(incidents), tuple(problems)

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents last computed."""
        return self._incidents

    def merged_into(self, incident: str) -> str | None:
        """Return the incident of today that holds what this former one held."""
        return follow(self._merged, incident)

    def problems(self) -> tuple[Problem, ...]:
        """Return every open problem."""
        inputs = _flat(entry.problems for entry in self._entries.values())
        return (*inputs, *self.found().problems, *self._problems)

    def decide(self, decision: Decision) -> None:
        """Append a decision."""
        self._decisions.setdefault(decision.id, decision)

    def decisions(self) -> tuple[Decision, ...]:
        """Return every decision, oldest first."""
        return tuple(self._decisions.values())

    def close(self) -> None:
        """Nothing to let go of."""


def _flat(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(groups))
