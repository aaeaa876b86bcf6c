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


GROUP = ("armed_group", "armed_group", None)


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
        ("The Quellin National Liberation Front struck.", {"quellin-national-liberation-front": GROUP}),
        ("The Army for the Liberation of Quell (ALQ) struck.", {"army-for-the-liberation-of-quell": GROUP}),
        ("Anas Jihad and Aseel Jihad died.", {}),
    ],
)
def test_reports_bring_their_own_parties(text: str, expected: dict[str, tuple[str, str, str | None]]) -> None:
    assert local(text) == expected


def test_a_name_ends_with_its_paragraph() -> None:
    text = "The Fall of the VLF and the Valley\n\nThe VLF claimed responsibility."
    assert local(text) == {"vlf": GROUP}


def test_a_defined_acronym_is_found_again() -> None:
    wider = WORLD.with_local("The Vardian Liberation Front (VLF) struck.")
    assert ids(wider.mentions("the VLF said so, and the vlf too")) == ["vardian-liberation-front"]
    assert WORLD.mentions("the VLF said so") == ()


@pytest.mark.parametrize(
    ("text", "said", "expected"),
    [
        ("The VLF struck. The Vardian Liberation Front spoke.", "the VLF's men", ["vardian-liberation-front"]),
        (
            "The Vardian Liberation (VLF) struck. The Vardian Liberation Front spoke.",
            "Vardian Liberation",
            ["vardian-liberation-front"],
        ),
        ("The Vardian Liberation (VLF) struck.", "VLF", ["vardian-liberation"]),
        ("The Vardian Liberation Front, better known as the VLF, struck.", "VLF", ["vardian-liberation-front"]),
        (
            "The Vardian Liberation Front, known by its Quellin acronym OXQ, struck.",
            "OXQ",
            ["vardian-liberation-front"],
        ),
        ("The Vardian Liberation Front met the Vestrian Liberation Front. VLF", "VLF", []),
        ("On Monday the Tessin Choir met. TC", "TC", []),
    ],
)
def test_an_acronym_means_the_only_name_with_its_initials(text: str, said: str, expected: list[str]) -> None:
    assert ids(WORLD.with_local(text).mentions(said)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Borneo Liberation Army (BLA) struck", "borneo-liberation-army"),
        ("the Baluchi Liberation Army (BLA) struck", "bla"),
        ("the Army of Mountain Baloch (BLA) struck", "bla"),
    ],
)
def test_another_name_with_the_same_initials_is_another_party(text: str, expected: str) -> None:
    assert ids(WORLD.with_local(text).mentions("the BLA said")) == [expected]


ARMED, ARMY = "armed_group", "state"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two VLF rebels fled.", {"vlf": ARMED}),
        ("Fighters of the VLF fled.", {"vlf": ARMED}),
        ("The separatist VLF met.", {"vlf": ARMED}),
        ("The VLF, a banned separatist group, met.", {"vlf": ARMED}),
        ("The VLF militant group met.", {"vlf": ARMED}),
        ("The VLF has claimed responsibility.", {"vlf": ARMED}),
        ("The attack was claimed by the VLF.", {"vlf": ARMED}),
        ("The VLF's office said in the evening that its fighters had fled.", {"vlf": ARMED}),
        ("The VLF ambushed a military convoy.", {"vlf": ARMED}),
        ("The VLF said on Monday that it had killed 12 soldiers.", {"vlf": ARMED}),
        ("The VLF said on Monday that it had killed 12 rebels.", {}),
        ('In the VLF\'s second "Operation Dawn" many fled.', {"vlf": ARMED}),
        ("VLF troops fled.", {"vlf": ARMY}),
        ("VLF troops fled from VLF's operation.", {"vlf": ARMY}),
        ("The VLF met.", {}),
        ("US troops fled from a raid by the UK and by EU.", {}),
        ("The militant group Sable Hand met.", {"sable-hand": ARMED}),
        ("The Sable Hand, an armed group, met.", {"sable-hand": ARMED}),
        ("The Sable Hand claimed responsibility.", {"sable-hand": ARMED}),
        ("Olan Brask claimed responsibility.", {}),
        ("Sable Hand fighters fled. A spokesman for Sable Hand said so.", {"sable-hand": ARMED}),
        ("Zalmar fighters fled. Zalmar said so.", {"zalmar": ARMED}),
        ("The suicide squad of the Zalmar fled.", {"zalmar": ARMED}),
        ('In "The VLF" (VLF) claimed responsibility.', {"vlf": ARMED}),
        ("Tessin fighters fled.", {}),
        ("Tessin fighters fled. Olan Tessin said so.", {}),
        ("The Crowd claimed responsibility, a crowd said.", {}),
        ("He was in no militant group, Olan Brask wrote.", {}),
        ("The Zalmar-linked militant group met.", {}),
        ("The Kenyan Islamist militant group met.", {}),
        ("THE RAIDS BY THE FAR AND WIDE FIGHTERS WERE NOT FOUGHT BACK BY THE NEW MEN", {}),
    ],
)
def test_a_name_that_nobody_explains_is_typed_by_what_stands_around_it(text: str, expected: dict[str, str]) -> None:
    assert {key: side for key, (side, _, _) in local(text).items()} == expected


@pytest.mark.parametrize(
    ("text", "part", "role"),
    [
        ("VLF rebels met. The suicide attack unit of the VLF, the Sable Brigade, led.", "sable-brigade", "armed_group"),
        ("VLF rebels met. Its suicide unit, the Sable Brigade, led.", "sable-brigade", "armed_group"),
        ("VLF rebels met. The Sable Brigade, its suicide unit, led.", "sable-brigade", "armed_group"),
        ("VLF rebels met the VLF's elite Sable Brigade.", "sable-brigade", "armed_group"),
        ("VLF rebels met the VLF's Sable Squad and ABK.", "sable-squad", "armed_group"),
        ("VLF rebels met. Sable Hand is the armed wing of the VLF.", "sable-hand", "armed_group"),
        ("VLF rebels met. The VLF's media wing, Tarsk, spoke.", "tarsk", "media_wing"),
        ("VLF rebels met. Its media arm Tarsk spoke.", "tarsk", "media_wing"),
    ],
)
def test_a_unit_is_part_of_the_party_it_is_introduced_with(text: str, part: str, role: str) -> None:
    assert local(text) == {"vlf": GROUP, part: ("armed_group", role, "vlf")}


@pytest.mark.parametrize("text", ["VLF rebels met its Sable Choir.", "VLF rebels met the VLF's Olan Brask."])
def test_what_is_no_unit_is_no_part(text: str) -> None:
    assert local(text) == {"vlf": GROUP}


def test_an_abridged_name_beside_a_known_acronym_is_that_party() -> None:
    wider = WORLD.with_local("the Baloch Liberation (BLA) has struck")
    assert ids(wider.mentions("Baloch Liberation men")) == ["bla"]


def test_a_report_without_definitions_leaves_the_registry_as_it_is() -> None:
    assert WORLD.with_local("Nobody was named.") is WORLD


@given(st.text(max_size=200))
def test_mentions_are_ordered_disjoint_and_inside(text: str) -> None:
    spans = [(0, 0), *(hit.span for hit in WORLD.with_local(text).mentions(text)), (len(text), len(text))]
    assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "?" * 100_000,
        "5" * 5_000,
        "Aa " * 20_000,
        "Front (" * 10_000,
        "the AB " * 10_000,
        "its Aa " * 5_000,
        "Aa's " * 9_000,
    ],
    ids=["marks", "digits", "names", "brackets", "acronyms", "parts", "owners"],
)
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


OWN = """\
sections:
  - side: armed_group
    role: armed_group
    parties:
      - {id: vlf, country: PAK, names: [Vardian Liberation Front], acronyms: [VLF, BLF]}
      - {id: sable-wing, part_of: vlf, names: [Sable Wing]}
spellings:
  - {id: blf, names: [Balochi Front]}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    file = tmp_path / "parties.yml"
    file.write_text(OWN, "utf-8")
    return file


def test_a_users_parties_stand_beside_the_shipped_ones(own: Path) -> None:
    wider = load_registry(own=own)
    assert ids(wider.mentions("The VLF and its Sable Wing met the Balochi Front and the Taliban")) == [
        "vlf",
        "sable-wing",
        "blf",
        "taliban",
    ]
    assert wider.lineage("sable-wing") == ("sable-wing", "vlf")


def test_a_name_that_the_user_gives_to_another_party_is_that_partys_alone(own: Path) -> None:
    assert ids(WORLD.mentions("the BLF")) == ["blf"]
    assert ids(load_registry(own=own).mentions("the BLF")) == ["vlf"]


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        ("id: sable-wing, part_of: vlf", "id: vlf", r"parties.yml:6: 'vlf' stands twice"),
        ("id: vlf", "id: bla", r"parties.yml:5: 'bla' is known already; put its new names under `spellings`"),
        ("part_of: vlf", "part_of: nobody", r"parties.yml:6: 'sable-wing' is part of 'nobody'"),
        ("{id: blf", "{id: nobody", r"parties.yml:8: 'nobody' is no known party"),
        ("names: [Sable Wing]", "names: []", r"parties.yml:6: 'sable-wing' has no name"),
        ("[Balochi Front]", "[sable wing]", r"parties.yml:8: 'sable wing' is a name of 'sable-wing' in this file too"),
        ("role: armed_group", "role: wizard", r"parties.yml:3: Invalid enum value 'wizard'"),
        ("country: PAK", "land: PAK", r"parties.yml:5: .*`land`"),
        ("spellings:", "spellings: [", r"parties.yml: no YAML"),
    ],
)
def test_a_fault_in_a_users_file_is_told_with_its_line(own: Path, was: str, becomes: str, fault: str) -> None:
    assert was in OWN
    own.write_text(OWN.replace(was, becomes, 1), "utf-8")
    with pytest.raises(BadData, match=fault):
        load_registry(own=own)


def test_a_users_file_that_is_no_utf_8_is_refused(own: Path) -> None:
    own.write_bytes(b"spellings: [\xff]")
    with pytest.raises(BadData, match="cannot be read"):
        load_registry(own=own)
