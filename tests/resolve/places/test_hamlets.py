"""Small places that only an added gazetteer knows: a point for a name that is a place anyway, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.gazetteer import Gazetteer
from counterclaim.gazetteer.compile import compile_to
from counterclaim.gazetteer.spelling import key
from counterclaim.gazetteer.toponym import Toponym
from counterclaim.gazetteer.writing import draft
from counterclaim.resolve.places import load_places
from tests.gazetteer.world import sources
from tests.resolve.places.conftest import Desk

HAMLETS = (
    ("Ulverim", "QNO", "Karo Province", 62.2, 12.2, 0),
    ("Ulverim", "QSU", "Ebro", 55.1, 10.1, 0),
    ("Kirkby", "QNO", "Karo Province", 62.0, 12.1, 0),
    ("Kirkby", "QNO", "Vint", 60.1, 10.1, 0),
    ("Congress", "QNO", "Karo Province", 62.3, 12.3, 0),
    ("Ole Brandt", "QNO", "Karo Province", 62.3, 12.3, 0),
    ("Newmarch", "QNO", "Vint", 60.3, 10.3, 40_000),
)


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a desk whose gazetteer somebody added hamlets to."""
    folder: Path = tmp_path_factory.mktemp("gazetteer")
    compile_to(folder / "world", sources())
    with draft(folder / "own") as made:
        for row, (name, country, admin1, lat, lon, people) in enumerate(HAMLETS):
            made.add(row, Toponym(f"own:{row}", name, "city", country, admin1, lat, lon, people), [key(name)])
        made.index()
    gazetteer = Gazetteer(folder / "world", [folder / "own"])
    yield Desk(gazetteer, load_places())
    gazetteer.close()


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Shells killed 12 people in Ulverim.", "own:0"),
        ("Shells killed 12 people in the village of Olverim.", "own:0"),
        ("Shells killed 12 people in Kirkby.", None),  # two of the name, and nothing tells them apart
        ("Shells killed 12 people in Kirkby, Vint.", "own:3"),
        ("Shells killed 12 people in the village of Kirkby near Nushkar.", "own:2"),
        ("Shells killed 12 people in the village of Kirkby near Dresh.", "geonames:103"),  # no Kirkby is near
        ("Congress said 12 people died.", None),
        ("Ole Brandt killed 12 people.", None),
        ("Shells killed 12 people in Newmarch.", "own:6"),
    ],
)
def test_a_hamlet_is_a_place_where_a_sentence_says_so(rich: Desk, sentence: str, found: str | None) -> None:
    place = rich.place(f"Norland is at war. {sentence}", "12")
    assert (place.id, place.country) == (found, "QNO")


def test_a_hamlet_says_nothing_of_the_country(rich: Desk) -> None:
    assert rich.place("Shells killed 12 people in Ulverim.", "12").country is None
    assert rich.place("Shells killed 12 people in Newmarch.", "12").country == "QNO"


def test_a_hamlet_abroad_is_never_meant(rich: Desk) -> None:
    text = "Norland is at war. Norland's army fights Sudmark. Shells killed 12 people in Ulverim."
    assert rich.place(text, "12").id in ("own:0", None)
    assert rich.place("Farawe is at war. Shells killed 12 people in Ulverim.", "12").id is None
