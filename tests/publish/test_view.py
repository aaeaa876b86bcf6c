from dataclasses import replace

from counterclaim.publish.view import in_page_order
from tests.publish.world import BRANNOCK_FIGHT, ORLEN_DEAD, RAIDS


def test_parts_follow_their_operation_and_the_rest_stays_in_order() -> None:
    assert list(in_page_order((ORLEN_DEAD, BRANNOCK_FIGHT, RAIDS))) == [BRANNOCK_FIGHT, RAIDS, ORLEN_DEAD]


def test_no_incident_is_lost_or_shown_twice_whatever_the_parts_say() -> None:
    orphan = replace(ORLEN_DEAD, part_of="i:gone")
    ring = (replace(RAIDS, id="a", part_of="b", parts=("b",)), replace(RAIDS, id="b", part_of="a", parts=("a",)))
    own = replace(RAIDS, id="c", part_of="c", parts=("c", "c"))
    given = (orphan, *ring, own)
    assert sorted(one.id for one in in_page_order(given)) == sorted(one.id for one in given)
