from itertools import combinations

from counterclaim.link.blocks import candidates
from counterclaim.link.happenings import Happening
from counterclaim.link.texts import Texts
from counterclaim.records import Place, Report, When
from tests.link.world import BRENN, LOWICK, MARST, MATCHING, OSK, claim, happening, on, report

Told = tuple[Report, Happening]


def told(name: str, when: When | None = None, place: Place = OSK, dead: int = 3, published: str | None = None) -> Told:
    own_words = " ".join(f"{letter}{name}" for letter in "bcdefghjklmn")
    text = report(name, f"{dead} dead {own_words}.", published)
    return text, happening(text, claim(text, f"{dead} dead", when=when, place=place))


def names(found: list[Told], cap: int = 150) -> set[tuple[str, str]]:
    rules = MATCHING.clustering
    limited = type(rules)(**{f: getattr(rules, f) for f in rules.__struct_fields__} | {"block_cap": cap})
    of = {h.id: r.id for r, h in found}
    pairs = candidates([h for _, h in found], Texts([r for r, _ in found], MATCHING.text), limited)
    assert pairs == sorted(set(pairs))
    return {(min(of[a], of[b]), max(of[a], of[b])) for a, b in pairs}


def test_a_day_and_an_area_make_a_block() -> None:
    found = [
        told("a", on("2031-05-05"), BRENN),
        told("b", on("2031-05-06"), MARST),
        told("c", on("2031-05-09"), MARST),
        told("d", on("2031-05-05"), Place()),
    ]
    assert names(found) == {("a", "b")}


def test_an_undated_report_meets_what_happened_before_it_came_out() -> None:
    found = [
        told("a", on("2031-05-05"), BRENN),
        told("b", None, BRENN, published="2031-05-07"),
        told("c", on("2030-05-05"), BRENN),
    ]
    assert ("a", "b") in names(found)


def test_a_month_meets_its_days_and_an_undated_background_its_area() -> None:
    month = told("m", on("2031-05-01", "2031-05-31"), OSK)
    day, other = told("d", on("2031-05-25"), BRENN), told("o", on("2031-07-25"), BRENN)
    assert names([month, day, other]) == {("d", "m"), ("m", "o")}
    assert ("a", "d") in names([told("a", None, BRENN), day])


def test_an_unusual_figure_makes_a_block_a_small_one_does_not() -> None:
    def pair(dead: int) -> list[Told]:
        return [told("a", on("2031-05-05"), BRENN, dead), told("b", on("2031-05-08"), LOWICK, dead)]

    assert names(pair(37)) == {("a", "b")}
    assert names(pair(3)) == set()


def test_a_crowded_block_is_left_to_the_texts() -> None:
    found = [told(f"r{n}", on("2031-05-05"), BRENN) for n in range(6)]
    assert len(names(found)) == len(list(combinations(found, 2)))
    assert names(found, cap=5) == set()
