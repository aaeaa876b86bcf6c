from hypothesis import given
from hypothesis import strategies as st

from counterclaim.union import Union

NAMES = "abcdefgh"
JOINS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=12)


def test_groups_are_sorted_and_named_by_their_smallest_member() -> None:
    union = Union("dcba")
    union.join("d", "b")
    assert union.groups() == (("a",), ("b", "d"), ("c",))
    assert union.root("d") == "b"


@given(JOINS)
def test_the_order_of_joins_leaves_no_trace(joins: list[tuple[str, str]]) -> None:
    forward, backward = Union(NAMES), Union(reversed(NAMES))
    for left, right in joins:
        forward.join(left, right)
    for left, right in reversed(joins):
        backward.join(right, left)
    assert forward.groups() == backward.groups()
