"""The lines that publish and explain show."""

from tests.reconcile.factory import World, claim, report

FRONT = "the Ridge Front"


def test_a_line_names_its_claims_and_carriers() -> None:
    claims = [claim("killed", "60", FRONT), claim("killed", "60", FRONT, report="r2"), claim("killed", "50", FRONT)]
    found = World(claims, [report("r1", outlet="The Echo"), report("r2", outlet="The Courier")]).reconciled()
    (line,) = found.evidence
    assert (line.label, line.letter, line.says, line.point) == ("the armed group", "A", "60", 60)
    assert (line.claims, line.superseded) == ((claims[0].id, claims[1].id), (claims[2].id,))
    assert line.carried_by == ("The Courier", "The Echo")


def test_a_state_counts_by_office_only_where_its_offices_differ() -> None:
    claims = [
        claim("killed", "32", "interior ministry", "civilians"),
        claim("killed", "32", "health ministry", "civilians"),
        claim("wounded", "81", "interior ministry", "civilians"),
        claim("wounded", "58", "health ministry", "civilians"),
    ]
    assert World(claims[:2]).reconciled().lines == 1
    assert World(claims).reconciled().lines == 2


def test_a_flood_of_copies_is_one_line() -> None:
    claims = [claim("killed", "400", FRONT, report=f"r{n:03}") for n in range(500)]
    found = World(
        [*claims, claim("killed", "10", "army", report="s")], copies=[tuple(c.report for c in claims)]
    ).reconciled()
    assert found.lines == 2
    assert (found.estimates[0].low, found.estimates[0].best) == (10, 10)
