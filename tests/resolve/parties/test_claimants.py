"""Claimants: phrases, offices remembered from first mention, antecedents, the outlet's own voice."""

import pytest

from counterclaim.resolve.parties.reading import Reader
from tests.resolve.parties.world import REGISTRY, SPEAKERS, claim, named


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the army", "state military"),
        ("a district police chief", "state police"),
        ("Interior Minister Olan Brask", "state government"),
        ("a spokesman for the health ministry", "state health"),
        ("the Falcon-run health ministry", "state health"),
        ("the governor of the northern province", "state civil"),
        ("security sources", "state military"),
        ("Civil Defence", "state rescue"),
        ("Olan Brask, the head doctor in a provincial hospital", "witness_or_local hospital"),
        ("one hospital official in the capital", "witness_or_local hospital"),
        ("two residents of the army camp", "witness_or_local resident"),
        ("Twitter user @olan", "witness_or_local resident"),
        ("a rebel commander", "armed_group armed_group"),
        ("a rebel military spokesman", "armed_group armed_group"),
        ("a human rights group", "humanitarian_or_un monitor"),
        ("the United Nations mission", "humanitarian_or_un un"),
        ("local media reports", "media media"),
        ("government reports", "state government"),
        ("army radio", "state military"),
        ("several sources, including Quellin News", "media media"),
        ("the regional government, a religious leader and eyewitnesses", "state civil"),
        ("a Taliban spokesman", "armed_group armed_group"),
        ("Taliban police", "state police"),
        ("the Taliban defence ministry", "state military"),
        ("a source close to the Houthis", "armed_group armed_group"),
        ("Kenyan officials", "state government"),
        ("an opposition leader", "witness_or_local political"),
        ("THE MILITARY SOURCES", "state military"),
    ],
)
def test_a_phrase_is_read_by_its_office_or_party(phrase: str, expected: str) -> None:
    reading = Reader(REGISTRY, SPEAKERS).read(phrase)
    assert reading is not None
    assert reading.strong
    assert f"{reading.side} {reading.role}" == expected


@pytest.mark.parametrize("phrase", ["Olan Brask", "the hill", ""])
def test_a_phrase_without_an_office_says_nothing(phrase: str) -> None:
    assert Reader(REGISTRY, SPEAKERS).read(phrase) is None


def speaker(text: str, count: str, by: str, outlet: str | None = None) -> tuple[str, str, str | None]:
    found = named(text, claim(text, count, by=by), outlet=outlet)[0].claimant
    return found.side.value, found.role.value, found.party


@pytest.mark.parametrize(
    ("text", "by", "expected"),
    [
        (
            "Military spokesman Lt. Col. Olan Brask spoke first. Brask said 12 people were killed.",
            "Brask",
            ("state", "military", None),
        ),
        (
            "Police came late, said Olan Brask, a resident of Tessin. Brask said 12 people were killed.",
            "Brask",
            ("witness_or_local", "resident", None),
        ),
        (
            "The ministry's spokesperson, Olan Brask, said 12 people were killed.",
            "Olan Brask",
            ("state", "government", None),
        ),
        (
            "Officials and residents said 12 people were killed.",
            "Officials and residents",
            ("state", "government", None),
        ),
        (
            "THE POLICE CHIEF, OLAN BRASK, SPOKE. BRASK SAID 12 PEOPLE HAD DIED IN ALL.",
            "BRASK",
            ("state", "police", None),
        ),
        ("Olan Brask wrote that 12 people were killed.", "Olan Brask", ("witness_or_local", "resident", None)),
        ("The OPX's spokesman said 12 people were killed.", "The OPX's spokesman", ("unknown", "anonymous", None)),
        ("A spokesman for the OPX said 12 died.", "A spokesman for the OPX", ("unknown", "anonymous", None)),
        (
            "Olan Brask and Mira Tonn wrote that 12 died.",
            "Olan Brask and Mira Tonn",
            ("witness_or_local", "resident", None),
        ),
        (
            "Facebook users Olan and Mira wrote that 12 died.",
            "Facebook users Olan and Mira",
            ("witness_or_local", "resident", None),
        ),
        (
            "The Kenyan Farmers Party met. The Kenyan Farmers Party said 12 died.",
            "The Kenyan Farmers Party",
            ("witness_or_local", "resident", None),
        ),
        ("NovaPress put the number of people killed at 12.", "NovaPress", ("media", "media", None)),
        (
            "The Vardian Liberation Front (VLF) struck Tessin. The group said 12 soldiers were killed.",
            "The group",
            ("armed_group", "armed_group", "vardian-liberation-front"),
        ),
        (
            "The Vardian Liberation Front struck. A spokesman for the group said 12 soldiers were killed.",
            "A spokesman for the group",
            ("armed_group", "armed_group", "vardian-liberation-front"),
        ),
        (
            "VLF rebels struck. The Sable Brigade, its suicide unit, led. The group said 12 soldiers were killed.",
            "The group",
            ("armed_group", "armed_group", "vlf"),
        ),
        (
            "VLF rebels struck Tessin, led by the VLF's Sable Brigade. The brigade said 12 soldiers were killed.",
            "The brigade",
            ("armed_group", "armed_group", "sable-brigade"),
        ),
        (
            "The VLF's media wing, Tarsk, and VLF rebels spoke. Tarsk said 12 soldiers were killed.",
            "Tarsk",
            ("armed_group", "media_wing", "tarsk"),
        ),
        (
            "The Vardian Liberation (VLF) struck. The Vardian Liberation Front rose. The VLF's spokesman said 12 died.",
            "The VLF's spokesman",
            ("armed_group", "armed_group", "vardian-liberation-front"),
        ),
        (
            "VLF fighters struck Tessin. The spokesman of the VLF met us. The spokesman said 12 died.",
            "The spokesman",
            ("armed_group", "armed_group", "vlf"),
        ),
        (
            "Gunmen stormed the defence ministry. The ministry said 12 soldiers were killed.",
            "The ministry",
            ("state", "military", None),
        ),
        (
            "A hospital official spoke of chaos. The official said 12 people were killed.",
            "The official",
            ("witness_or_local", "hospital", None),
        ),
        ("A spokesman for the police in Tessin said 12 people were killed.", "A spokesman", ("state", "police", None)),
        ("Some who were there say 12 people were killed.", "Some who were there", ("unknown", "anonymous", None)),
    ],
)
def test_a_claimant_takes_the_office_its_report_gave_it(
    text: str, by: str, expected: tuple[str, str, str | None]
) -> None:
    assert speaker(text, "12", by) == expected


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        (None, ("media", "media", None)),
        ("Tessin Courier", ("media", "media", None)),
        ("Anadolu Agency", ("media", "media", None)),
        ("Amaq", ("armed_group", "media_wing", "amaq")),
        ("ISPR", ("state", "media_wing", "ispr")),
        ("Press Office of the Eastern Command, Tessin", ("state", "media_wing", None)),
        ("Ministry of Emergencies of Vardia (Tessin)", ("state", "media_wing", None)),
        ("Tessin Front Bulletin, a rebel outlet", ("armed_group", "media_wing", None)),
        ("Vardia Red Cross", ("humanitarian_or_un", "icrc", None)),
        ("The Army Times", ("media", "media", None)),
        ("Daily Monitor", ("media", "media", None)),
        ("The Minister", ("media", "media", None)),
        ("Vardian Service", ("media", "media", None)),
    ],
)
def test_without_words_the_outlet_speaks(outlet: str | None, expected: tuple[str, str, str | None]) -> None:
    assert speaker("On Monday 12 people were killed.", "12", "", outlet) == expected


@pytest.mark.parametrize(
    ("text", "outlet", "side"),
    [
        ("Our fighters struck Tessin. On Monday 12 soldiers were killed.", "Voice of Tessin", "armed_group"),
        ("We mourn our colleagues. On Monday 12 people were killed.", "Tessin Network", "humanitarian_or_un"),
        ("The monitor has counted for years. On Monday 12 people were killed.", "Vardia Monitor", "humanitarian_or_un"),
        ("“Our fighters struck Tessin,” he said. On Monday 12 soldiers were killed.", "Voice of Tessin", "media"),
        ("Our fighters struck Tessin. On Monday 12 soldiers were killed.", "Tessin Herald", "media"),
        ("Our fighters struck Tessin. On Monday 12 soldiers were killed.", None, "media"),
    ],
)
def test_an_outlet_that_speaks_in_the_first_person_is_a_party(text: str, outlet: str | None, side: str) -> None:
    assert speaker(text, "12", "", outlet)[0] == side


@pytest.mark.parametrize(
    ("text", "by", "side"),
    [
        (
            "Two security sources called us. One of the sources said 12 people were killed.",
            "One of the sources",
            "state",
        ),
        (
            "A human rights association spoke up. The association said 12 people were killed.",
            "The association",
            "humanitarian_or_un",
        ),
        ("Army spokesman P.M. Brask spoke. Brask said 12 people were killed.", "Brask", "state"),
        (
            "VLF rebels struck. A news website close to the rebels said 12 people were killed.",
            "A news website close to the rebels",
            "media",
        ),
        ("The chief prosecutor on Monday raised the toll. Olan Brask said 12 people had died.", "Olan Brask", "state"),
        ("A shopkeeper on Monday fled the town. Olan Brask said 12 people had died.", "Olan Brask", "witness_or_local"),
        (
            "The Sable Wolves militia struck. A commander of the Sable Wolves said 12 died.",
            "A commander of the Sable Wolves",
            "armed_group",
        ),
        (
            "Two rival militias met. A commander of the Sable Brigade said 12 died.",
            "A commander of the Sable Brigade",
            "armed_group",
        ),
        (
            "Soldiers fought militias. A commander of the Sable Brigade said 12 died.",
            "A commander of the Sable Brigade",
            "state",
        ),
        (
            "The hospital received 12 bodies, its director said, and people were killed.",
            "its director",
            "witness_or_local",
        ),
        ("A source close to the rebels said 12 people were killed.", "A source", "armed_group"),
        ("The state-run Tessin newspaper said 12 people were killed.", "The state-run Tessin newspaper", "state"),
        ("The Tessin newspaper said 12 people were killed.", "The Tessin newspaper", "media"),
        ("Olan Brask, the chief of the local provincial council, said 12 died.", "Olan Brask", "state"),
    ],
)
def test_a_speaker_is_who_the_report_said_before(text: str, by: str, side: str) -> None:
    assert speaker(text, "12", by)[0] == side
