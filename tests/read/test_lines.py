from collections.abc import Iterator
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.read import Reading
from counterclaim.read.lines import LIMIT, read, split

TODAY = date(2026, 11, 20)


def one(line: str) -> Reading:
    (reading,) = read("a.jsonl", [line.encode()], TODAY)
    return reading


def test_text_and_metadata_are_kept_to_the_letter() -> None:
    text = "  Nine died.\r\n\r\nA tenth – “later”.\t"
    report = one(
        '{"id": "a", "text": "  Nine died.\\r\\n\\r\\nA tenth – “later”.\\t", "title": "Nine dead", '
        '"outlet": "Vale Courier", '
        '"published": "2026-01-31T23:00:00+05:00", "url": "https://vale.example/1", "language": "en"}'
    ).report
    assert report is not None
    assert (report.text, report.title, report.outlet) == (text, "Nine dead", "Vale Courier")
    assert report.published == "2026-01-31T23:00:00+05:00"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("nothing", "quarantined:no-json"),
        ('{"id": "a", "text": "cut', "quarantined:no-json"),
        ('["a"]', "quarantined:no-report"),
        ("7", "quarantined:no-report"),
        ('{"text": "Nine died."}', "quarantined:no-id"),
        ('{"id": "", "text": "Nine died."}', "quarantined:no-id"),
        ('{"id": true, "text": "Nine died."}', "quarantined:no-id"),
        ('{"id": "a"}', "quarantined:no-text"),
        ('{"id": "a", "text": 7}', "quarantined:no-text"),
        ('{"id": "a", "text": " \\n "}', "no-text"),
        ('{"id": 7, "text": "Nine died."}', "ok"),
        ('{"id": "a", "text": "Nine died.", "title": null, "url": ""}', "ok"),
        ('{"id": "a", "text": "Nine died.", "language": "ur"}', "unsupported-language"),
        ('{"id": "a", "text": "Nine\\u0000 died."}', "ok-with-warnings"),
    ],
)
def test_what_a_line_becomes(line: str, status: str) -> None:
    assert one(line).status == status


@pytest.mark.parametrize(
    ("extra", "code", "field"),
    [
        ('"published": "31/01/2026"', "bad-date", "published"),
        ('"published": "0001-01-01"', "bad-date", "published"),
        ('"published": 20260131', "bad-value", "published"),
        ('"outlet": ["a"]', "bad-value", "outlet"),
    ],
)
def test_odd_metadata_is_dropped_with_a_problem(extra: str, code: str, field: str) -> None:
    reading = one('{"id": "a", "text": "Nine died.", ' + extra + "}")
    assert [problem.code for problem in reading.problems] == [code]
    assert reading.report is not None
    assert getattr(reading.report, field) is None


def test_an_unknown_key_warns_once_a_file() -> None:
    keys = ('"foo": 1', '"foo": 1, "bar": 2', '"foo": 1')
    lines = "\n".join(f'{{"id": "{n}", "text": "x", {key}}}' for n, key in enumerate(keys)).encode()
    found = [[str(problem) for problem in reading.problems] for reading in read("a.jsonl", [lines], TODAY)]
    assert found == [
        ["unknown-key: a.jsonl:1: the key 'foo' is ignored, here and below; nothing, or rename it"],
        ["unknown-key: a.jsonl:2: the key 'bar' is ignored, here and below; nothing, or rename it"],
        [],
    ]


def test_bad_lines_name_their_number_and_the_rest_goes_on() -> None:
    lines = b'\xef\xbb\xbf{"id": "a", "text": "x"}\r\n\n  \nbad\n{"id": "b", "text": "x"}\n\n'
    found = [(reading.where, reading.status) for reading in read("a.jsonl", [lines], TODAY)]
    assert found == [("a.jsonl:1", "ok"), ("a.jsonl:4", "quarantined:no-json"), ("a.jsonl:5", "ok")]


def test_a_line_above_the_limit_is_never_held() -> None:
    size = 3 * LIMIT

    def chunks() -> Iterator[bytes]:
        yield b'{"id": "a", "text": "x"}\n'
        yield from (b"x" * 1_000_000 for _ in range(size // 1_000_000))
        yield b'\n{"id": "b", "text": "x"}'

    first, long, last = read("a.jsonl", chunks(), TODAY)
    assert (first.status, long.status, last.status) == ("ok", "quarantined:too-long", "ok")
    assert (long.where, long.raw, long.sha256) == ("a.jsonl:2", b"", sha256(b"x" * size).hexdigest())


def test_a_line_at_the_limit_is_read() -> None:
    head, tail = b'{"id": "a", "text": "', b'"}'
    (reading,) = read("a.jsonl", [head, b"x" * (LIMIT - len(head) - len(tail)), tail], TODAY)
    assert reading.status == "ok"


@given(st.lists(st.binary(max_size=12)))
def test_lines_do_not_depend_on_how_the_stream_is_cut(chunks: list[bytes]) -> None:
    whole = b"".join(chunks)
    found = list(split(chunks))
    assert found == list(split([whole]))
    expected = whole.split(b"\n")
    assert [line.raw for line in found] == (expected if expected[-1] else expected[:-1])
