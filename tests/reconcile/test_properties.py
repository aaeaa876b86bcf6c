"""What holds whatever the claims: order, copies, denials, and that every claim is accounted for once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.reconcile import Parties
from counterclaim.records import Claim, Estimate, Extent, Interest, Place, PlacePrecision, Report, Side
from tests.reconcile.factory import SPEAKERS, V1, World, claim, report

PARTIES = Parties({"vale": (), "vale-army": ("vale",), "front": (), "crag-unit": ("front",)}, {"vale": "VAL"})
WORDS = [
    "12",
    "10",
    "7",
    "3",
    "9",
    "17",
    "at least 10",
    "more than 12",
    "up to 20",
    "5 to 9",
    "dozens",
    "several",
    "no",
    "29",
    "19",
]
SIDES = ["state_forces", "armed_group", "civilians", "mixed", "unknown", None]
TIMES = [None, "2026-01-30", "2026-01-31", "2026-01-31T08:00:00+00:00", "2026-02-01T22:00:00+00:00"]


@st.composite
def made(draw: st.DrawFn) -> Claim:
    """Draw a claim."""
    town = draw(st.sampled_from([None, "Karsa", "Brell"]))
    place = Place() if town is None else Place(text=town, id=town, precision=PlacePrecision.EXACT, span=(0, 5))
    quote = draw(st.sampled_from(["", "Karsa: the toll rose to 7, it said."]))
    one = claim(
        draw(
            st.sampled_from(["killed", "killed", "killed", "wounded", "attacks", "vehicles_destroyed", "participants"])
        ),
        draw(st.sampled_from(WORDS)),
        draw(st.sampled_from(sorted(SPEAKERS))),
        draw(st.sampled_from(SIDES)),
        report=draw(st.sampled_from(["r1", "r2", "r3", "r4"])),
        hedged=draw(st.booleans()),
        victims=draw(st.sampled_from([None, "people", "soldiers", "security personnel", "women", "policemen"])),
        party=draw(st.sampled_from([None, "vale", "vale-army", "front", "lowland"])),
        victim_party=draw(st.sampled_from([None, None, "vale-army", "crag-unit"])),
        place=place if quote or town is None else replace(place, span=None),
        additive=draw(st.integers(0, 9)) == 0,
        extent=Extent.CUMULATIVE if draw(st.integers(0, 9)) == 0 else Extent.EVENT,
    )
    digits = one.count.text.split()[-1]
    if quote and digits == "7":
        at = quote.index("7")
        return replace(one, count=replace(one.count, text="7", span=(at, at + 1)), quote=quote, end=len(quote))
    return replace(one, place=replace(place, span=None) if town else place)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw claims of one incident, some of them parts of others, in reports with and without times."""
    claims = draw(st.lists(made(), min_size=1, max_size=8))
    claims = [replace(c, id=f"c:{n:02}") for n, c in enumerate(claims)]
    if len(claims) > 2 and draw(st.booleans()):
        claims[0] = replace(claims[0], subset_of=claims[1].id)
    times = [draw(st.sampled_from(TIMES)) for _ in range(4)]
    reports = [report(f"r{n + 1}", time, f"Outlet {n % 3}") for n, time in enumerate(times)]
    kind = draw(st.sampled_from(["incident", "operation"]))
    return World(claims, reports, draw(st.sampled_from([[], [("r1", "r2")]])), kind)


def numbers(estimates: Sequence[Estimate]) -> list[tuple[object, ...]]:
    return [
        (e.measure, e.side, e.low, e.best, e.high, e.high_open, e.claimed_max, e.status, e.flags) for e in estimates
    ]


@settings(max_examples=150)
@given(worlds(), st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(world: World, random: object) -> None:
    shuffled = list(world.claims)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    expected = world.reconciled(parties=PARTIES)
    assert (
        replace(world, claims=shuffled, copies=[c[::-1] for c in world.copies]).reconciled(parties=PARTIES) == expected
    )


@settings(max_examples=150)
@given(worlds())
def test_a_copy_changes_only_who_carries_it(world: World) -> None:
    copied = [replace(c, id=f"{c.id}x", report="r1x", subset_of=c.subset_of) for c in world.claims if c.report == "r1"]
    copied = [
        replace(c, subset_of=f"{c.subset_of}x")
        if c.subset_of and any(o.id == c.subset_of and o.report == "r1" for o in world.claims)
        else c
        for c in copied
    ]
    first = next(r for r in world.reports if r.id == "r1")
    wider = replace(
        world,
        claims=[*world.claims, *copied],
        reports=[*world.reports, Report(id="r1x", text="-", published=first.published, outlet="The Echo")],
        copies=[*world.copies, ("r1", "r1x")],
    )
    before, after = world.reconciled(parties=PARTIES), wider.reconciled(parties=PARTIES)
    assert numbers(after.estimates) == numbers(before.estimates)
    assert [e.because for e in after.estimates] == [e.because for e in before.estimates]
    assert after.lines == before.lines


@settings(max_examples=150)
@given(worlds())
def test_every_claim_is_accounted_for_once(world: World) -> None:
    found = world.reconciled(parties=PARTIES)
    told = {line.side for line in found.evidence}
    assert told <= set(Side)
    rows = {(e.measure, e.side): [*e.for_, *e.against, *e.superseded, *e.parts] for e in found.estimates}
    for (measure, side), claims in rows.items():
        assert len(claims) == len(set(claims)), (measure, side)
        if side is Side.ALL:
            inner = [c for (m, s), held in rows.items() if m is measure and s is not Side.ALL for c in held]
            assert set(inner) <= set(claims)
    once = Counter(c for (m, s), held in rows.items() for c in held if s is not Side.ALL)
    over_all = {c for (_, s), held in rows.items() if s is Side.ALL for c in held}
    assert set(once.values()) <= {1}
    assert once.keys() | over_all | set(found.unused) == {c.id for c in world.claims}
    assert not (once.keys() | over_all) & set(found.unused)


@settings(max_examples=150)
@given(worlds(), st.data())
def test_a_denial_never_lowers(world: World, data: st.DataObject) -> None:
    before = world.reconciled(parties=PARTIES).estimates
    rows = [e for e in before if e.side not in (Side.ALL, Side.MIXED, Side.UNKNOWN)]
    if not rows:
        return
    chosen = data.draw(st.sampled_from(rows))
    rejected = data.draw(st.sampled_from(["no", "12", "60"]))
    denial = claim(chosen.measure, rejected, "army", chosen.side, denied=True, report="r9", id="d:1")
    after = {
        (e.measure, e.side): e
        for e in replace(world, claims=[*world.claims, denial]).reconciled(parties=PARTIES).estimates
    }
    for e in before:
        now = after[e.measure, e.side]
        assert (now.low, now.high, now.claimed_max) == (e.low, e.high, e.claimed_max)
        assert now.best in (e.best, None)


@settings(max_examples=150)
@given(worlds())
def test_a_partys_words_about_its_enemy_settle_no_best(world: World) -> None:
    adverse = [
        replace(c, interest=Interest.ADVERSE)
        for c in world.claims
        if c.victim.side in (Side.STATE_FORCES, Side.ARMED_GROUP) and c.measure == "killed"
    ]
    for e in replace(world, claims=adverse).reconciled(parties=PARTIES).estimates:
        assert (e.low, e.best) == (0, None)


@settings(max_examples=150)
@given(worlds())
def test_every_number_is_somebodys_or_a_sum_that_lists_its_addends(world: World) -> None:
    stated = {0, 7, *V1.words.values()}
    for one in world.claims:
        stated |= {n for n in (one.count.low, one.count.high) if n is not None}
        if one.count.low is not None and one.count.high is not None:
            stated.add((one.count.low + one.count.high) // 2)
    for e in world.reconciled(parties=PARTIES).estimates:
        if e.best is not None and e.best not in stated:
            assert e.derived is not None, e
            assert e.best == sum(e.derived) or e.side is Side.ALL
