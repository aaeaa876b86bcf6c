import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from counterclaim.publish import CaseView, page
from tests.publish.world import ARMY, CASE, CLAIMS, FRONT, HOSPITAL, HOSTILE, MINISTRY, RAIDS, REPORTS

HTML = page(CASE)


class Shape(HTMLParser):
    """What a browser would see: ids, links, tags and whether they close."""

    VOID = frozenset(("meta", "link", "br", "rect", "line", "circle", "path"))

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        self.attributes |= set(given)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def shape(html: str) -> Shape:
    parser = Shape()
    parser.feed(html)
    assert parser.open == []
    return parser


def row(html: str, anchor: str) -> str:
    found = re.search(rf'<tr class="row[^>]*id="{re.escape(anchor)}">.*?</tr>', html, re.DOTALL)
    assert found is not None
    return found[0]


def card(html: str, anchor: str) -> str:
    found = re.search(rf'<li class="card[^>]*id="{re.escape(anchor)}">.*?</li>', html, re.DOTALL)
    assert found is not None
    return found[0]


def test_ids_are_unique_and_every_inner_link_resolves() -> None:
    found = shape(HTML)
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_nothing_is_asked_of_a_network_and_no_script_runs() -> None:
    found = shape(HTML)
    assert "script" not in found.tags
    assert not {name for name in found.attributes if name.startswith("on") or name in ("src", "srcset", "data")}
    outward = [link for link in found.links if not link.startswith(("#", "data:"))]
    assert outward == ["https://vale-courier.example/raids"]
    assert "url(" not in HTML
    assert "@import" not in HTML


def test_report_text_is_escaped() -> None:
    assert "&lt;script&gt;alert(&#39;boo&#39;)&lt;/script&gt;" in HTML
    assert "<script" not in HTML
    assert "<b>Harrow" not in HTML
    assert "javascript:" not in HTML


def test_every_claim_stands_once_with_its_speaker_its_number_marked_and_its_place() -> None:
    for claim in CLAIMS:
        shown = card(HTML, claim.id.replace(":", "-"))
        assert f"<mark>{claim.count.text}</mark>" in shown
        assert f"characters {claim.start}–{claim.end}" in shown
        assert HTML.count(f'id="{claim.id.replace(":", "-")}"') == 1


def test_a_claim_is_said_by_somebody() -> None:
    shown = card(HTML, ARMY.id.replace(":", "-"))
    assert "<b><bdi>The army</bdi></b> (Army of Valland) says: <b>37</b> killed (<bdi>attackers</bdi>)" in shown
    assert "about the enemy" in shown
    assert "counted against" in shown


def test_every_number_of_an_estimate_leads_to_the_sentence_that_says_it() -> None:
    shown = row(HTML, f"{RAIDS.id.replace(':', '-')}-killed-state_forces")
    ministry, front = (f'<a href="#{claim.id.replace(":", "-")}">' for claim in (MINISTRY, FRONT))
    assert f'<td class="n">{ministry}10</a></td>' in shown
    assert f'<td class="n best">{ministry}10</a></td>' in shown
    assert f'<td class="n">{front}84+</a></td>' in shown
    total = row(HTML, f"{RAIDS.id.replace(':', '-')}-killed-all")
    assert not re.search(r'<td class="n[^>]*>[\d+]', total)


def test_a_difference_has_a_minus() -> None:
    *sides, total = RAIDS.estimates
    rest = replace(RAIDS, estimates=(*sides, replace(total, derived=(130, -10, -7))))
    shown = row(page(replace(CASE, incidents=(rest,))), f"{RAIDS.id.replace(':', '-')}-killed-all")
    assert re.sub("<[^>]+>", "", shown).partition("Derived: ")[2].startswith("130 − 10 − 7.")


def test_a_sum_of_sides_has_no_plot_of_its_own_but_a_stated_total_has() -> None:
    key = RAIDS.id.replace(":", "-")
    assert f'id="{key}-killed-all-plot"' not in HTML
    *sides, total = RAIDS.estimates
    stated = replace(RAIDS, estimates=(*sides, replace(total, against=(HOSPITAL.id,))))
    assert f'id="{key}-killed-all-plot"' in page(replace(CASE, incidents=(stated,)))


def test_no_best_figure_is_said_in_words() -> None:
    (adverse,) = (e for e in RAIDS.estimates if e.side == "armed_group")
    open_case = replace(CASE, incidents=(replace(RAIDS, estimates=(replace(adverse, best=None, low=0),)),))
    assert "not<br>settled" in row(page(open_case), f"{RAIDS.id.replace(':', '-')}-killed-armed_group")


def test_constructed_reports_are_said_to_be() -> None:
    assert "4 of the 4 reports on this page were written for demonstration" in HTML
    assert HTML.count('<span class="chip denied">constructed</span>') == len(REPORTS)
    plain = tuple(replace(report, outlet="The Vale Courier") for report in REPORTS)
    assert "Constructed reports" not in page(replace(CASE, reports=plain))
    assert "All of it is invented." in page(replace(CASE, reports=plain, notice="All of it is invented."))


def test_right_to_left_text_keeps_its_direction() -> None:
    quotes = re.findall(r"<blockquote[^>]*>", HTML)
    assert quotes
    assert set(quotes) == {'<blockquote dir="auto">'}
    assert "<bdi>سكان</bdi>" in HTML


def test_the_same_view_gives_the_same_bytes() -> None:
    assert page(CASE) == HTML


def test_fifteen_long_reports_stay_below_a_megabyte() -> None:
    many = tuple(
        replace(report, id=f"{report.id}{n}", text=report.text + " More was said." * 2_000)
        for n in range(4)
        for report in REPORTS
    )
    claims = tuple(
        replace(claim, id=f"c:{n:02}{claim.id[4:]}", report=f"{claim.report}{n}") for n in range(4) for claim in CLAIMS
    )
    incidents = tuple(
        replace(RAIDS, id=f"i:{n:016}", parts=(), claims=tuple(c.id for c in claims[n * 10 : n * 10 + 10]))
        for n in range(4)
    )
    assert len(page(replace(CASE, reports=many, claims=claims, incidents=incidents)).encode()) < 1_000_000


@pytest.mark.parametrize(
    "view",
    [
        CaseView(title="Nothing yet", policy="v1", version="0"),
        replace(CASE, incidents=()),
        replace(CASE, reports=()),
        replace(CASE, claims=(), statements=()),
    ],
)
def test_a_case_with_parts_missing_is_still_a_page(view: CaseView) -> None:
    found = shape(page(view))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_an_id_from_elsewhere_is_no_markup() -> None:
    assert HOSTILE.id not in HTML
    assert "&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in HTML
