"""The registry: shipped parties hold together, names are found whole and longest, and reports bring their own."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import BadData
from counterclaim.records import ClaimantSide, Role, Side
from counterclaim.registry import Hit, in_capitals, load_registry
from counterclaim.registry.party import read_parties

WORLD = load_registry()


def ids(hits: Iterable[Hit]) -> list[str]:
    return [hit.party.id for hit in hits]


def test_the_shipped_file_covers_many_conflicts() -> None:
    parties = [party for party in WORLD if not party.id.startswith("state-")]
    assert len(parties) >= 300
    assert len({party.country for party in parties}) >= 30


def test_every_name_finds_its_own_party() -> None:
    lost = [(p.id, n) for p in WORLD for n in p.acronyms if ids([*WORLD.mentions(n), *WORLD.nations(n)]) != [p.id]]
    lost += [
        (p.id, p.names[0]) for p in WORLD if p.id not in ids([*WORLD.mentions(p.names[0]), *WORLD.nations(p.names[0])])
    ]
    assert lost == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Pakistani Taliban said", ["ttp"]),
        ("Taliban fighters", ["taliban"]),
        ("anti-Taliban militia", []),
        ("a Hamas-run office", ["hamas"]),
        ("al Shabaab and al-Shabaab", ["al-shabaab", "al-shabaab"]),
        ("the independent journalist", []),
        ("Lashkar-e\N{NON-BREAKING HYPHEN}Taiba", ["lashkar-e-taiba"]),
        ("the Tamil\nTigers", ["ltte"]),
        ("what who is it", []),
        ("THE GUERRILLAS OF THE FARABUNDO MARTI NATIONAL LIBERATION FRONT AND THE FMLN", ["fmln", "fmln"]),
        ("THE SITUATION IS NO BETTER AS FAR AS THE ARMY KNOWS", []),
        ("Fatahillah", []),
    ],
)
def test_names_are_found_whole_longest_and_with_their_capitals(text: str, expected: list[str]) -> None:
    assert ids(WORLD.mentions(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the BLA", "bla"),
        ("A spokesman for the Free Aceh Movement (GAM)", "gam"),
        ("Kenya", "state-ken"),
        ("the United States", "state-usa"),
        ("Kenyan farmers", None),
        ("farmers", None),
    ],
)
def test_a_phrase_means_the_organisation_it_names_or_the_state_it_is(text: str, expected: str | None) -> None:
    party = WORLD.match(text)
    assert (party.id if party else None) == expected


def test_lineage_runs_outwards_and_parts_are_related() -> None:
    assert WORLD.lineage("ispr") == ("ispr", "pak-army", "state-pak")
    assert WORLD.related("ispr", "frontier-corps")
    assert not WORLD.related("ispr", "bla")
    assert not WORLD.related(None, None)


def test_parties_know_whose_victims_their_people_are() -> None:
    sides = {key: party.victim_side for key in ("bla", "idf", "reuters", "un", "fatah") if (party := WORLD.party(key))}
    assert sides == {
        "bla": Side.ARMED_GROUP,
        "idf": Side.STATE_FORCES,
        "reuters": Side.CIVILIANS,
        "un": None,
        "fatah": None,
    }


def local(text: str) -> dict[str, tuple[str, str, str | None]]:
    return {p.id: (p.side.value, p.role.value, p.part_of) for p in WORLD.with_local(text) if p.local}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Vardian Liberation Front (VLF) struck at dawn.",
            {"vardian-liberation-front": ("armed_group", "armed_group", None)},
        ),
        (
            "The VLF (Vardian Liberation Front) struck at dawn.",
            {"vardian-liberation-front": ("armed_group", "armed_group", None)},
        ),
        (
            "The Vardian Liberation Front (VLF) struck. The suicide unit of the VLF, the Falcon Brigade, led.",
            {
                "vardian-liberation-front": ("armed_group", "armed_group", None),
                "falcon-brigade": ("armed_group", "armed_group", "vardian-liberation-front"),
            },
        ),
        (
            "The Vardian Disaster Management Office (VDMO) counted.",
            {"vardian-disaster-management-office": ("state", "rescue", None)},
        ),
        ("The Falcon Brigade marched past the Quellin Army.", {}),
        ("The Workers Choir (WC) sang.", {}),
        ("The Vardian Workers Party (VWP) met.", {"vardian-workers-party": ("witness_or_local", "political", None)}),
        (
            "YESTERDAY IN TESSIN THE VARDIAN HUMAN RIGHTS COMMITTEE (CODHV) COUNTED THE DEAD OF THE YEAR.",
            {"vardian-human-rights-committee": ("humanitarian_or_un", "monitor", None)},
        ),
        (
            "The Vardian Liberation Front (OXQ) struck.",
            {"vardian-liberation-front": ("armed_group", "armed_group", None)},
        ),
    ],
)
def test_reports_bring_their_own_parties(text: str, expected: dict[str, tuple[str, str, str | None]]) -> None:
    assert local(text) == expected


def test_a_defined_acronym_is_found_again() -> None:
    wider = WORLD.with_local("The Vardian Liberation Front (VLF) struck.")
    assert ids(wider.mentions("the VLF said so, and the vlf too")) == ["vardian-liberation-front"]
    assert WORLD.mentions("the VLF said so") == ()


def test_an_abridged_name_beside_a_known_acronym_is_that_party() -> None:
    wider = WORLD.with_local("the Baloch Liberation (BLA) has struck")
    assert ids(wider.mentions("Baloch Liberation men")) == ["bla"]


def test_a_report_without_definitions_leaves_the_registry_as_it_is() -> None:
    assert WORLD.with_local("Nobody was named.") is WORLD


@given(st.text(max_size=200))
def test_mentions_are_ordered_disjoint_and_inside(text: str) -> None:
    spans = [(0, 0), *(hit.span for hit in WORLD.with_local(text).mentions(text)), (len(text), len(text))]
    assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize("text", ["?" * 100_000, "5" * 5_000, "Aa " * 20_000, "Front (" * 10_000])
def test_hostile_text_is_read_in_passing(text: str) -> None:
    assert WORLD.with_local(text).mentions(text) == ()


def test_capitals() -> None:
    assert in_capitals("THE POLICE SAID THAT 12 PEOPLE DIED")
    assert not in_capitals("The police said that 12 people died")
    assert not in_capitals("BLA")


@pytest.mark.parametrize(
    ("parties", "fault"),
    [
        ("{id: a, names: [A]}, {id: a, names: [B]}", "'a' stands twice"),
        ("{id: a, names: [A], part_of: z}", "a is part of 'z'"),
    ],
)
def test_contradictions_in_the_file_are_refused(tmp_path: Path, parties: str, fault: str) -> None:
    file = tmp_path / "parties.yml"
    section = f"{{side: {ClaimantSide.STATE}, role: {Role.POLICE}, parties: [{parties}]}}"
    file.write_text(f"clashing: []\nkinds: []\nwings: []\nsections: [{section}]\n")
    with pytest.raises(BadData, match=fault):
        load_registry(read_parties(file))
