from counterclaim.records import Incident
from counterclaim.store.succession import follow, successors


def incident(name: str, claims: str) -> Incident:
    return Incident(id=name, label=name, claims=tuple(claims))


def test_an_incident_goes_where_most_of_its_claims_went() -> None:
    after = [incident("x", "ab"), incident("y", "cde")]
    assert successors({}, [incident("old", "abcde")], after) == {"old": "y"}


def test_a_tie_goes_to_the_smaller_id() -> None:
    assert successors({}, [incident("old", "ab")], [incident("y", "a"), incident("x", "b")]) == {"old": "x"}


def test_an_id_that_lives_again_is_no_former_one() -> None:
    assert successors({"a": "b"}, [incident("b", "1")], [incident("a", "1")]) == {"b": "a"}


def test_a_circle_ends() -> None:
    assert follow({"a": "b", "b": "a"}, "a") == "b"
