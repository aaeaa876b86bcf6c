"""A small invented war: the Tarn Front against Velmoria, in the province of Osk. Everything here is made up."""

from counterclaim.link import Matching, link, load
from counterclaim.link.happenings import Apart, Happening, within
from counterclaim.records import (
    Claim,
    Claimant,
    Count,
    Extent,
    Measure,
    Perpetrator,
    Place,
    PlacePrecision,
    Report,
    Side,
    Victim,
    When,
    keys,
)

MATCHING: Matching = load()
OSK = Place(id="osk", name="Osk", text="Osk", country="VLM", admin1="Osk", precision=PlacePrecision.FIRST_ORDER)
VELMORIA = Place(id="vlm", name="Velmoria", text="Velmoria", country="VLM", precision=PlacePrecision.COUNTRY)


def town(name: str, lat: float, lon: float, admin1: str = "Osk", country: str = "VLM") -> Place:
    """Return an exact place."""
    known = PlacePrecision.EXACT
    return Place(
        id=name.lower(), name=name, text=name, lat=lat, lon=lon, country=country, admin1=admin1, precision=known
    )


BRENN, MARST, LOWICK = town("Brenn", 31.0, 66.0), town("Marst", 31.1, 66.05), town("Lowick", 33.0, 68.0)


def on(start: str, end: str | None = None) -> When:
    """Return a date as a text states it."""
    return When(start=start, end=end or start, text=start, source="text")


def report(name: str, text: str, published: str | None = None, outlet: str | None = None) -> Report:
    """Return a report."""
    return Report(id=name, text=text, published=published, outlet=outlet)


def claim(
    told: Report,
    words: str,
    *,
    measure: Measure = Measure.KILLED,
    side: Side | None = Side.STATE_FORCES,
    place: Place = OSK,
    when: When | None = None,
    **more: object,
) -> Claim:
    """Return the claim whose number (digits) is the first word of `words`; the quote is its sentence."""
    at = told.text.index(words)
    start = max(told.text.rfind(". ", 0, at) + 2, told.text.rfind("\n", 0, at) + 1, 0) if at else 0
    end = told.text.find(".", at) + 1 or len(told.text)
    digits = words.split()[0]
    number = int(digits)
    built = Claim(
        id=keys.claim_id(told.id, told.text, measure, (at, at + len(digits))),
        report=told.id,
        measure=measure,
        count=Count(low=number, high=number, text=digits, span=(at, at + len(digits))),
        victim=Victim(side=side),
        claimant=Claimant(),
        perpetrator=Perpetrator(party=str(more["by"]) if "by" in more else None),
        place=place,
        when=when or When(),
        background=bool(more.get("background")),
        extent=Extent.CUMULATIVE if more.get("total") else Extent.EVENT,
        quote=told.text[start:end],
        start=start,
        end=end,
    )
    built.check(told)
    return built


def happening(told: Report, *claims: Claim) -> Happening:
    """Return the only happening of a report."""
    found = within(told, claims, [], Apart(MATCHING.within))
    assert len(found) == 1
    return found[0]


def labels(reports: list[Report], claims: list[Claim]) -> list[tuple[str, tuple[str, ...]]]:
    """Return label and reports of every incident."""
    return [(i.label, i.reports) for i in link(reports, claims, [], MATCHING).incidents]
