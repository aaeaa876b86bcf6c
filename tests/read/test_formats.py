import pytest

from counterclaim.read.formats import Format, foreign, is_binary, sniff


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.jsonl", b"", Format.LINES),
        ("A.HTM", b"", Format.PAGE),
        ("-", b' \n{"id"', Format.LINES),
        ("-", b"\xef\xbb\xbf<!DOCTYPE html>", Format.PAGE),
        ("-", b"<?xml version='1.0'?><!-- saved --><html>", Format.PAGE),
        ("-", b"<b>Nine</b> died", Format.TEXT),
        ("a.txt", b"{Nine died}", Format.TEXT),
        ("a.txt", b"<html>", Format.PAGE),
    ],
)
def test_the_name_and_the_first_bytes_tell_the_format(name: str, head: bytes, expected: Format) -> None:
    assert sniff(name, head) == expected


@pytest.mark.parametrize(
    ("head", "binary"), [(b"\x7fELF\x02\x01\x01" + bytes(60), True), (b"Nine\tdied\r\n" * 9, False)]
)
def test_control_bytes_tell_binaries(head: bytes, binary: bool) -> None:
    assert is_binary(head) == binary


def test_known_formats_are_named() -> None:
    assert foreign(b"\x1f\x8b\x08") == "gzip"
    assert foreign(b"Nine died") is None
