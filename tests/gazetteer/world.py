"""An invented map: Norland with two provinces, its neighbour Sudmark, and a far country full of namesakes."""

from counterclaim.gazetteer.sources import AreasFile, Called, City, Country, Division, Region, Sources


def sources() -> Sources:
    """Return sources that hold the invented map instead of the shipped files."""
    made = Sources()
    made.countries = (
        Country(1, "Norland", "QN", "QNO", 4_000_000, "Hallstad"),
        Country(2, "Sudmark", "QS", "QSU", 2_000_000, "Port Ebro"),
        Country(3, "Farawe", "QF", "QFA", 90_000_000, "Great Farawe"),
    )
    made.divisions = (
        Division("QN.01", "Karo Province", 11),
        Division("QN.02", "Vint", 12),
        Division("QN.01.A", "Dresh District", 13),
        Division("QN.01.B", "Holm District", 14),
        Division("QS.01", "Ebro", 15),
        Division("QF.01", "Farawe Central", 16),
    )
    made.cities = (
        city(101, "Hallstad", "QN", "02", 60.0, 10.0, 900_000),
        city(102, "Nūshkar", "QN", "01", 62.0, 12.0, 120_000, "Nushkar", "noshkr"),
        city(103, "Dresh", "QN", "01", 62.5, 12.5, 8_000),
        city(104, "Bel", "QN", "01", 62.1, 12.1, 3_000),
        city(105, "Hafenburg", "QN", "02", 60.2, 10.1, 40_000, "HFB"),
        city(201, "Port Ebro", "QS", "01", 55.0, 10.0, 700_000),
        city(301, "Great Farawe", "QF", "01", -10.0, -60.0, 9_000_000),
        city(302, "Bel", "QF", "01", -11.0, -61.0, 2_000_000),
        city(303, "Dreshan", "QF", "01", -12.0, -61.0, 60_000, "Dresh"),
    )
    made.called = {
        "QNO": Called(("Kingdom of Norland",), ("Norlander", "Norlandic")),
        "QSU": Called((), ("Sudmarker",)),
    }
    made.areas = AreasFile(
        generic=("province", "district"),
        divisions={"QNO": {"Vint": ("Vinterland",)}},
        regions=(Region("Icelow", "QNO", 61.0, 11.0, ("the Icelow",)),),
    )
    made.digest = "world"
    return made


def city(number: int, name: str, country: str, admin1: str, lat: float, lon: float, people: int, *others: str) -> City:
    """Return a city of the invented map."""
    return City(number, name, lat, lon, country, people, admin1, others)
