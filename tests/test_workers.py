import os
from collections.abc import Callable, Iterator

import pytest

from counterclaim.workers import AHEAD, BATCH, WorkerLost, in_order


def squares() -> Callable[[int], int]:
    return lambda n: n * n


def large() -> Callable[[str], str]:
    return lambda text: text * 2


def doomed() -> Callable[[int], int]:
    return lambda n: n if n < BATCH else os._exit(1)


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_results_come_in_the_order_of_the_tasks(processes: int) -> None:
    assert list(in_order(range(3 * BATCH + 1), squares, processes)) == [n * n for n in range(3 * BATCH + 1)]


def test_no_tasks_no_results() -> None:
    assert list(in_order([], squares, 2)) == []


def test_messages_larger_than_a_pipe_pass() -> None:
    texts = ["x" * 100_000] * (4 * BATCH)
    assert list(in_order(texts, large, 2)) == ["x" * 200_000] * (4 * BATCH)


def test_tasks_are_drawn_as_results_are_taken() -> None:
    drawn: list[int] = []

    def tasks() -> Iterator[int]:
        for n in range(100 * BATCH):
            drawn.append(n)
            yield n

    results = in_order(tasks(), squares, 2)
    next(results)
    assert len(drawn) <= AHEAD * 2 * BATCH
    results.close()


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(WorkerLost, match="fewer processes"):
        list(in_order(range(2 * BATCH), doomed, 1))
