"""The compiled gazetteer of the shipped sources: where divisions lie."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from counterclaim.gazetteer import Gazetteer, open_gazetteer
from counterclaim.gazetteer.compile import compiled

PER_OPENING = 0.05  # seconds: what issue 4 asks of an opening after the first


@pytest.fixture(scope="module")
def rows(cache: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(compiled(cache))) as connection:
        yield connection


@pytest.fixture(scope="module")
def gazetteer(cache: Path) -> Iterator[Gazetteer]:
    with closing(Gazetteer(compiled(cache))) as opened:
        yield opened


def test_every_first_order_division_lies_amid_its_countrys_cities(rows: sqlite3.Connection) -> None:
    outside = rows.execute(
        """
        SELECT d.country, d.name FROM place d JOIN
          (SELECT country, min(lat) s, max(lat) n, min(lon) w, max(lon) e FROM place WHERE kind = 'city'
           GROUP BY country) c
        ON c.country = d.country
        WHERE d.kind = 'admin1' AND NOT (d.lat BETWEEN c.s AND c.n AND d.lon BETWEEN c.w AND c.e)
        """
    ).fetchall()
    assert outside == []


def test_a_second_order_division_borrows_its_provinces_point_and_no_other(rows: sqlite3.Connection) -> None:
    counted = dict(rows.execute("SELECT borrowed, count(*) FROM place WHERE kind = 'admin2' GROUP BY borrowed"))
    assert min(counted[0], counted[1]) > 10_000
    strays = rows.execute(
        """
        SELECT count(*) FROM place d WHERE d.kind = 'admin2' AND d.borrowed AND NOT EXISTS
          (SELECT 1 FROM place p WHERE p.kind = 'admin1' AND p.country = d.country AND p.admin1 = d.admin1
             AND p.lat = d.lat AND p.lon = d.lon)
        """
    ).fetchone()
    assert strays == (0,)
    assert rows.execute("SELECT count(*) FROM place WHERE borrowed AND kind <> 'admin2'").fetchone() == (0,)


@pytest.mark.parametrize(
    ("name", "country", "kind", "lat", "lon"),
    [
        ("Balochistan", "PAK", "admin1", 28.8, 66.2),
        ("Idlib", "SYR", "admin1", 35.9, 36.7),
        ("North Kivu", "COD", "admin1", -1.0, 29.1),
        ("Gwadar", "PAK", "admin2", 25.1, 62.3),
    ],
)
def test_a_division_lies_where_maps_have_it(
    gazetteer: Gazetteer, name: str, country: str, kind: str, lat: float, lon: float
) -> None:
    place = next(place for place in gazetteer.find(name, country) if place.kind == kind)
    assert abs(place.lat - lat) < 3
    assert abs(place.lon - lon) < 3


def test_opening_takes_milliseconds(cache: Path) -> None:
    spent = []
    for _ in range(5):
        began = time.perf_counter()
        open_gazetteer(cache).close()
        spent.append(time.perf_counter() - began)
    assert min(spent) < PER_OPENING
