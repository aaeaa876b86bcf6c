"""What never enters an estimate is kept and named."""

from counterclaim.records import Extent
from tests.reconcile.factory import World, claim, sentence


def test_totals_over_time_are_unused() -> None:
    total = claim("killed", "900", "un", "civilians", extent=Extent.CUMULATIVE)
    found = World([total, claim("killed", "5", "un", "civilians")]).reconciled()
    assert found.unused == (total.id,)
    assert found.estimates[0].best == 5


def test_forecasts_are_unused() -> None:
    claims = sentence(
        "The toll of 5 is expected to rise to 40.", claim("killed", "5", "un"), claim("killed", "40", "un", hedged=True)
    )
    assert World(claims).reconciled().unused == (claims[1].id,)


def test_a_word_without_a_value_is_a_problem() -> None:
    odd = claim("killed", "oodles", "un")
    found = World([odd]).reconciled()
    assert (found.unused, found.estimates, found.problems[0].code) == ((odd.id,), (), "unvalued")
    assert "oodles" in str(found.problems[0])
