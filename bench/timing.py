"""What timings share: reports to read, and the least time of a step. Times are printed, never asserted."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from counterclaim.read.inputs import read
from counterclaim.records import Report, wire

TODAY = date(2026, 11, 20)
ROUNDS = 3
FINE = (0, 3)
"""Exit codes: all read, or some reports set aside as problems."""


def reports(file: Path) -> list[Report]:
    """Return the reports of a file."""
    readings = read(file.name, file.read_bytes(), TODAY)
    return list(chain.from_iterable([one.report] if one.report else [] for one in readings))


def best(step: Callable[[], object]) -> float:
    """Return the least processor time of a step, in seconds: machines differ, and so does one from hour to hour."""
    return min(_spent(step) for _ in range(ROUNDS))


def started(command: Sequence[str], given: Sequence[Report]) -> float:
    """Return the least wall time of a whole counterclaim process that reads reports, in seconds."""
    data = "".join(map(wire.line, given)).encode()
    return min(_waited(partial(_run, command, data)) for _ in range(ROUNDS))


def _run(command: Sequence[str], data: bytes) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "counterclaim", *command], input=data, capture_output=True, check=False
    )
    assert done.returncode in FINE, done.stderr.decode()


def _spent(step: Callable[[], object]) -> float:
    began = time.process_time()
    step()
    return time.process_time() - began


def _waited(step: Callable[[], object]) -> float:
    began = time.perf_counter()
    step()
    return time.perf_counter() - began
