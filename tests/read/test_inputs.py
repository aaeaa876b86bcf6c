from datetime import date
from hashlib import sha256
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counterclaim.read import Outcome, Reading, Tally, once
from counterclaim.read.inputs import read
from counterclaim.read.opening import LIMIT
from counterclaim.read.stream import read_lines

TODAY = date(2026, 11, 20)
PAGE = (
    b"<html><body><article><p>Nine people were killed in Orlen on Friday, the police said.</p></article></body></html>"
)
MENU = (
    b"<html><body><nav><ul>"
    + b"".join(b"<li><a href='/%d'>Part %d</a></li>" % (i, i) for i in range(40))
    + b"</ul></nav></body></html>"
)


def readings(name: str, data: bytes) -> list[Reading]:
    return list(read(name, data, TODAY))


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("a.txt", b"Nine people were killed.", "ok"),
        ("a.html", PAGE, "ok"),
        ("-", PAGE, "ok"),
        ("a.txt", PAGE, "ok"),
        ("-", b'{"id": "a", "text": "Nine died."}', "ok"),
        ("a.jsonl", b'{"id": "a", "text": "Nine died."}', "ok"),
        ("a.txt", "Nine people were killed.".encode("utf-16"), "ok"),
        ("-", PAGE.decode().encode("utf-16"), "ok"),
        ("a.txt", b"published: 2026-11-21\n\nNine died.", "ok-with-warnings"),
        ("a.txt", "Nine people died in San Martín.".encode("cp1252"), "ok-with-warnings"),
        ("a.txt", "Убиты девять человек.".encode(), "unsupported-language"),
        ("a.txt", b"outlet: The Vale Courier\n\n", "no-text"),
        ("menu.html", MENU, "no-text"),
        ("a.html", b"<html></html>", "no-text"),
        ("a.txt", b"", "quarantined:empty"),
        ("a.html", b" \n\t ", "quarantined:empty"),
        ("a.jsonl", b"", "quarantined:empty"),
        ("a.txt", bytes(range(256)) * 4, "quarantined:binary"),
        ("a.jsonl", '{"id": "a", "text": "Nine died."}'.encode("utf-16"), "quarantined:charset"),
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "refused:pdf"),
        ("a.docx", b"PK\x03\x04\x14\x00", "refused:zip"),
        ("a.txt", b"a" * (LIMIT + 1), "refused:too-large"),
    ],
)
def test_every_input_ends_in_one_status(name: str, data: bytes, status: str) -> None:
    (reading,) = readings(name, data)
    assert reading.status == status
    assert reading.sha256 == sha256(data).hexdigest()
    assert reading.raw == (data if len(data) <= LIMIT else b"")
    assert reading.lost == (
        reading.outcome in (Outcome.NO_TEXT, Outcome.UNSUPPORTED, Outcome.QUARANTINED, Outcome.REFUSED)
    )
    assert reading.lost == any(problem.quarantines for problem in reading.problems)


def test_a_problem_is_one_line_that_says_what_which_why_and_what_next() -> None:
    (reading,) = readings("a.pdf", b"%PDF-1.7")
    assert [str(problem) for problem in reading.problems] == [
        "pdf: a.pdf: the format pdf is not read yet; save the article as HTML or plain text"
    ]


def test_a_report_in_another_language_is_told_by_its_id_and_language() -> None:
    (reading,) = readings("a.jsonl", b'{"id": "r7", "text": "Murieron nueve personas."}')
    (problem,) = reading.problems
    assert str(problem) == (
        "unsupported-language: a.jsonl:1: report 'r7' is in Spanish (es), as its text shows; only English is read; "
        "give a translation as a report of its own"
    )


@pytest.mark.parametrize(
    ("language", "known", "problems"),
    [
        ("", ("en", "text"), []),
        ("en-GB", ("en", "stated"), []),
        ("klingonese", ("en", "text"), ["odd-language"]),
    ],
)
def test_a_report_knows_its_language_and_where_from(language: str, known: tuple[str, str], problems: list[str]) -> None:
    head = f"language: {language}\n\n".encode() if language else b""
    (reading,) = readings("a.txt", head + b"Nine people were killed.")
    assert reading.report is not None
    assert (reading.report.language, reading.report.language_source) == known
    assert [problem.code for problem in reading.problems] == problems


def test_a_report_from_after_today_keeps_its_date() -> None:
    (reading,) = readings("a.txt", b"published: 2026-11-21\n\nNine died.")
    assert reading.report is not None
    assert reading.report.published == "2026-11-21"
    assert [problem.code for problem in reading.problems] == ["future-date"]


@pytest.mark.parametrize(
    "data", [b'{"id": "a", "text": "Nine died."}\n{}', b"", PAGE, bytes(range(256)) * 4, b"%PDF-1.7"]
)
def test_lines_alone_read_as_a_file_of_lines_does(data: bytes) -> None:
    assert list(read_lines("a.jsonl", data, TODAY)) == readings("a.jsonl", data) != []


def test_a_stream_reads_as_its_bytes_do() -> None:
    data = b'{"id": "a", "text": "' + b"Nine died. " * 20_000 + b'"}\n{"id": "b", "text": "Two died."}\n'
    assert list(read("a.jsonl", BytesIO(data), TODAY)) == readings("a.jsonl", data)


def test_the_same_bytes_twice_are_a_duplicate_under_any_name() -> None:
    names = ("a.html", "b.html", "a.html")
    found = list(once(reading for name in names for reading in read(name, PAGE, TODAY)))
    assert [reading.status for reading in found] == ["ok", "duplicate", "duplicate"]
    assert [str(problem) for problem in found[1].problems] == ["duplicate: b.html: the same as a.html; nothing to do"]


def test_a_line_twice_is_a_duplicate_and_a_taken_id_is_quarantined() -> None:
    lines = [
        '{"id": "a", "text": "Nine died."}',
        '{"id": "a", "text": "Nine died."}',
        '{"text": "Nine died.", "id": "a"}',
        '{"id": "a", "text": "Ten died."}',
        '{"id": "b", "text": "Nine died."}',
    ]
    found = list(once(readings("a.jsonl", "\n".join(lines).encode())))
    assert [r.status for r in found] == ["ok", "duplicate", "duplicate", "quarantined:id-taken", "ok"]


def test_the_tally_adds_up() -> None:
    found = [r for name in ("a.html", "b.html") for r in readings(name, PAGE)] + readings("c.txt", b"")
    tally = Tally.of(3, [reading.status for reading in once(found)])
    assert str(tally) == "3 in = 1 duplicate + 1 ok + 1 quarantined:empty"


NAMES = st.sampled_from(["a.txt", "a.html", "a.jsonl", "-", "a"])
HOSTILE = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.tuples(
        st.sampled_from(
            [b"<html>", b'<html><meta charset="', b"<script type=application/ld+json>", b'{"id":"', b"{", b"\xff\xfe"]
        ),
        st.binary(max_size=200),
    ).map(b"".join),
)


@settings(max_examples=300, deadline=None)
@example("a.html", b"<html><body>" + b"<div>" * 20_000)
@example("a.html", b"<html><table><tr><td colspan=9007199254740991>Nine died in Orlen.</td></tr></table></html>")
@example("a.html", b'<html><script type="application/ld+json">' + b"[" * 20_000 + b"</script><p>Nine died.</p></html>")
@example("a.html", b'<html><head><meta charset="utf-16"></head><body><p>Nine people died in Orlen.</p></body></html>')
@example("a.html", b"<!-- -->")
@example("a.jsonl", b"[" * 100_000)
@example("a.jsonl", b'{"id": "\\ud800", "text": "\\ud800"}')
@example("a.jsonl", b'{"id": "a", "text": "a\\u0000b", "published": "0000-99-99", "url": {}, "language": 3}')
@example("a.txt", b"9" * 5_000)
@example("a.txt", b"?" * 100_000)
@example("a.txt", b"published: " + b"9" * 5_000 + b"\n\nNine died.")
@example("a.html", b'<html><meta name=date content="Mon, 1 Jan 99999 00:00:00 +9999"><p>Nine died in Orlen.</p></html>')
@given(NAMES, HOSTILE)
def test_any_bytes_give_statuses_and_no_exception(name: str, data: bytes) -> None:
    found = list(once(read(name, data, TODAY)))
    Tally.of(len(found), [reading.status for reading in found])
    blank = name == "a.jsonl" or data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")
    assert found or blank
    for reading in found:
        assert reading.report is None or reading.report.text.strip()
        assert all("\n" not in str(problem) for problem in reading.problems)
