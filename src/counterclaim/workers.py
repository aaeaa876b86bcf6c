"""Work spread over processes, with the results in the order of the tasks."""

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

from counterclaim.errors import CounterclaimError

A = TypeVar("A")
B = TypeVar("B")
BATCH = 8
"""Tasks a message: a report takes some ten milliseconds, a message a tenth of one."""
AHEAD = 2
"""Batches asked for and not yet taken, by process: one in work and one in hand. More would keep a slow pipe waiting."""

Prepare = Callable[[], Callable[[A], B]]
"""Called once in each process, to load what the work needs. Must be picklable; what it returns need not be."""


class WorkerLost(CounterclaimError):
    """A process died under its work."""


def in_order(tasks: Iterable[A], prepare: Prepare[A, B], processes: int) -> Generator[B, None, None]:
    """Yield the result of each task, in order; tasks are drawn as results are taken, AHEAD batches a process at most.

    A batch goes to whichever process is idle; a thread speaks with it, so that no process waits for a slower one.
    Raises WorkerLost if a process dies, say for want of memory.
    """
    source = iter(tasks)
    batches = iter(lambda: list(islice(source, BATCH)), [])
    idle: SimpleQueue[_Worker[A, B]] = SimpleQueue()
    with ThreadPoolExecutor(processes) as threads, ExitStack() as stack:
        for _ in range(processes):
            idle.put(stack.enter_context(_Worker(prepare)))
        asked: deque[Future[list[B]]] = deque()
        for batch in batches:
            asked.append(threads.submit(_answered, idle, batch))
            while asked and (asked[0].done() or len(asked) == AHEAD * processes):
                yield from asked.popleft().result()
        while asked:
            yield from asked.popleft().result()


def _answered(idle: "SimpleQueue[_Worker[A, B]]", batch: Sequence[A]) -> list[B]:
    worker = idle.get()
    try:
        return worker.answer(batch)
    finally:
        idle.put(worker)


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
        self._process.terminate()
        self._process.join()
        self._pipe.close()

    def answer(self, batch: Sequence[A]) -> list[B]:
        """Send a batch and wait for its results. Raises WorkerLost if the process is gone."""
        try:
            self._pipe.send(batch)
            return self._pipe.recv()  # type: ignore[no-any-return]
        except (EOFError, OSError) as fault:
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
