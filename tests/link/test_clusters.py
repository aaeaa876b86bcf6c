from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.link.clusters import cluster

IDS = "abcdef"
PAIRS = list(combinations(IDS, 2))
SCORES = st.fixed_dictionaries({pair: st.one_of(st.none(), st.floats(-9, 9)) for pair in PAIRS})
Scores = dict[tuple[str, str], float | None]


def run(scores: Scores, same: list[tuple[str, str]] | None = None, ids: str = IDS) -> tuple[tuple[str, ...], ...]:
    def score(a: str, b: str) -> float | None:
        return scores.get((min(a, b), max(a, b)), -5.0)

    return cluster(ids, sorted(scores), score, 0.0, same or [])


def test_near_ones_meet() -> None:
    assert run({("a", "b"): 3.0, ("c", "d"): 2.0}) == (("a", "b"), ("c", "d"), ("e",), ("f",))


def test_a_vague_one_in_the_middle_chains_nothing() -> None:
    assert run({("a", "b"): 3.0, ("b", "c"): 2.0}, ids="abc") == (("a", "b"), ("c",))


def test_one_impossible_pair_keeps_groups_apart() -> None:
    scores: Scores = {("a", "b"): 9.0, ("b", "c"): 9.0, ("a", "c"): None}
    assert run(scores, ids="abc") == (("a", "b"), ("c",))


def test_a_decision_goes_before_every_score() -> None:
    assert run({("a", "b"): None}, [("a", "b")], ids="abc") == (("a", "b"), ("c",))


@given(SCORES)
def test_every_id_is_in_one_group_and_no_impossible_pair_shares_one(scores: Scores) -> None:
    groups = run(scores)
    assert sorted(i for group in groups for i in group) == sorted(IDS)
    assert all(scores[pair] is not None for group in groups for pair in combinations(group, 2))


@given(SCORES)
def test_the_order_of_pairs_and_ids_changes_nothing(scores: Scores) -> None:
    def score(a: str, b: str) -> float | None:
        return scores[min(a, b), max(a, b)]

    forward = cluster(IDS, PAIRS, score, 0.0)
    assert cluster(reversed(IDS), list(reversed(PAIRS)), score, 0.0) == forward
