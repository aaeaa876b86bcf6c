"""Work spread over processes, with the results in the order of the tasks."""

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import ExitStack
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Generic, TypeVar

from counterclaim.errors import CounterclaimError

A = TypeVar("A")
B = TypeVar("B")
BATCH = 8
"""Tasks a message: a report takes some ten milliseconds, a message a tenth of one."""

Prepare = Callable[[], Callable[[A], B]]
"""Called once in each process, to load what the work needs. Must be picklable; what it returns need not be."""


class WorkerLost(CounterclaimError):
    """A process died under its work."""


def in_order(tasks: Iterable[A], prepare: Prepare[A, B], processes: int) -> Generator[B, None, None]:
    """Yield the result of each task, in order; tasks are drawn as results are taken.

    Each process has one batch at a time, so that neither side ever waits to write while the other does.
    Raises WorkerLost if a process dies, say for want of memory.
    """
    source = iter(tasks)
    batches = iter(lambda: list(islice(source, BATCH)), [])
    with ExitStack() as stack:
        idle = [stack.enter_context(_Worker(prepare)) for _ in range(processes)]
        busy: deque[_Worker[A, B]] = deque()
        for worker, batch in zip(idle, batches, strict=False):
            worker.give(batch)
            busy.append(worker)
        while busy:
            worker = busy.popleft()
            yield from worker.take()
            for batch in islice(batches, 1):
                worker.give(batch)
                busy.append(worker)


class _Worker(Generic[A, B]):
    """One process at the other end of a pipe."""

    def __init__(self, prepare: Prepare[A, B]) -> None:
        context = get_context("spawn")  # a fork would copy locks that threads of native libraries hold
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, prepare), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> "_Worker[A, B]":
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.close()
        self._process.terminate()
        self._process.join()

    def give(self, batch: Sequence[A]) -> None:
        self._pipe.send(batch)

    def take(self) -> list[B]:
        try:
            return self._pipe.recv()  # type: ignore[no-any-return]
        except EOFError as fault:
            raise WorkerLost("a worker process died; run again with fewer processes") from fault


def _serve(pipe: "Connection[Any, Any]", prepare: Prepare[A, B]) -> None:
    """Answer batches until the other end hangs up. Ctrl-C is for the process a person started."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work = prepare()
    while True:
        try:
            batch = pipe.recv()
        except EOFError:
            return
        pipe.send([work(task) for task in batch])
