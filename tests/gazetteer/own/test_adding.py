"""From a file to a gazetteer file beside the compiled one."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from counterclaim.errors import BadData
from counterclaim.gazetteer import shelf
from counterclaim.gazetteer.own import add
from counterclaim.gazetteer.own.lines import LONGEST
from tests.gazetteer.own.conftest import Load, Map
from tests.gazetteer.own.test_geonames import ULVERIM

TABLE = "name,lat,lon,country\nUlverim,62.2,12.3,QN\n"


def zipped(**members: str) -> bytes:
    """Return a zip of text files; __ in a name is a full stop."""
    held = io.BytesIO()
    with ZipFile(held, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "."), text)
    return held.getvalue()


def test_a_zip_is_read_as_the_table_in_it(load: Load) -> None:
    loaded = load(zipped(readme__txt="words", QN__txt=ULVERIM), "QN.zip")
    assert (loaded.addition.name, loaded.addition.layout, loaded.addition.places) == ("QN", "geonames", 1)


@pytest.mark.parametrize(
    ("content", "file", "why"),
    [
        (b"PK\x03\x04", "ocha.xlsx", "save its sheet of places as CSV"),
        (zipped(one__csv=TABLE, two__csv=TABLE), "both.zip", "holds 2 tables, not one"),
        (zipped(QN__txt=ULVERIM)[:-30], "cut.zip", "none of the layouts"),
        (b"", "empty.csv", "none of the layouts"),
        (b"town,x\nUlverim,1\n", "other.csv", "none of the layouts"),
        (TABLE.encode("utf-16"), "wide.csv", "none of the layouts"),
        (TABLE, "a name.csv", "is no name for a gazetteer"),
    ],
)
def test_what_cannot_be_added_is_one_sentence_and_leaves_nothing(
    load: Load, tmp_path: Path, content: bytes | str, file: str, why: str
) -> None:
    with pytest.raises(BadData, match=why):
        load(content, file)
    assert shelf.files(tmp_path) == []
    assert list((tmp_path / "added").glob("*")) == [] or not (tmp_path / "added").exists()


def test_a_damaged_zip_is_one_sentence(load: Load) -> None:
    whole = bytearray(zipped(QN__txt=ULVERIM * 50))
    whole[200] ^= 0xFF
    with pytest.raises(BadData, match="cannot be read"):
        load(bytes(whole), "QN.zip")


def test_a_file_that_fails_leaves_what_was_there_before(load: Load, tmp_path: Path) -> None:
    load(TABLE)
    with pytest.raises(BadData):
        load("name,lat,lon,country\nUlverim,0,0,QN\n")
    assert [one.places for one in shelf.added(tmp_path)] == [1]


def test_adding_twice_gives_the_same_bytes_and_replaces(load: Load, tmp_path: Path) -> None:
    load(TABLE)
    first = shelf.path(tmp_path, "own").read_bytes()
    load(TABLE)
    assert shelf.path(tmp_path, "own").read_bytes() == first
    assert len(shelf.files(tmp_path)) == 1


def test_a_line_without_an_end_is_refused_in_pieces(load: Load) -> None:
    loaded = load(TABLE + "x" * (LONGEST + 5) + "\nUlverend,62.4,12.2,QN\n")
    assert "longer than" in loaded.refused[0].why
    assert loaded.gazetteer.find("Ulverend")


def test_a_removed_gazetteer_is_gone(load: Load, tmp_path: Path) -> None:
    load(TABLE)
    shelf.remove(tmp_path, "own")
    assert list(shelf.added(tmp_path)) == []
    with pytest.raises(BadData, match="no gazetteer 'own' was added; there is none"):
        shelf.remove(tmp_path, "own")


def test_a_file_of_another_version_is_told_and_never_passed_over(tmp_path: Path) -> None:
    file = shelf.path(tmp_path, "old")
    file.parent.mkdir()
    file.write_bytes(b"no database at all, but long enough to be taken for one" * 30)
    with pytest.raises(BadData, match="gazetteer remove old"):
        list(shelf.added(tmp_path))


def test_progress_ends_near_the_size_of_the_file(norland: Map, tmp_path: Path) -> None:
    file, seen = tmp_path / "own.csv", list[tuple[int, int]]()
    file.write_text(TABLE + "#,,,\n" * 400_000)
    add(file, tmp_path, "own", norland.world, lambda _: None, lambda done, total: seen.append((done, total)))
    assert seen[-1][1] == file.stat().st_size // 1_000_000
    assert seen == sorted(seen)
