import pytest

from counterclaim.read.charset import clean, decode

WORDS = "Nine people died in San Martín, the army’s spokesman said."


@pytest.mark.parametrize(
    ("raw", "charset", "found"),
    [
        (WORDS.encode(), "utf-8", "utf-8"),
        (WORDS.encode("utf-8-sig"), "utf-8", "bom"),
        (WORDS.encode("utf-16"), "utf-16-le", "bom"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be", "bom"),
        (WORDS.encode("utf-32"), "utf-32-le", "bom"),
        (WORDS.encode("cp1252"), "cp1252", "guessed"),
        ("Двенадцать человек погибли, сообщила полиция города.".encode("cp1251"), "cp1251", "guessed"),
    ],
)
def test_mark_then_utf8_then_guess(raw: bytes, charset: str, found: str) -> None:
    decoded = decode(raw)
    assert (decoded.charset, decoded.found, decoded.replaced) == (charset, found, 0)
    assert decoded.text.startswith(("Nine", "Двен"))
    assert "’" in decoded.text or "Двен" in decoded.text


@pytest.mark.parametrize(
    ("declared", "actual", "read_as"),
    [
        ("windows-1251", "cp1251", "cp1251"),
        ("iso-8859-1", "cp1252", "cp1252"),
        ("utf-8", "utf-8", "utf-8"),
        ("utf-16", "utf-8", "utf-8"),
        ("hex", "utf-8", "utf-8"),
        ("unicode_escape", "utf-8", "utf-8"),
        ("nonsense", "utf-8", "utf-8"),
    ],
)
def test_a_page_names_its_charset(declared: str, actual: str, read_as: str) -> None:
    text = f'<html><head><meta charset="{declared}"></head><p>' + ("Убиты девять" if actual == "cp1251" else WORDS)
    decoded = decode(text.encode(actual), page=True)
    assert (decoded.text, decoded.charset) == (text, read_as)


def test_a_page_that_names_the_wrong_charset_is_guessed_with_its_confidence() -> None:
    decoded = decode(b'<meta charset="utf-8"><p>' + WORDS.encode("cp1252"), page=True)
    assert (decoded.charset, decoded.found) == ("cp1252", "guessed")
    assert 0 < decoded.confidence < 1


def test_utf8_that_was_cut_is_still_utf8() -> None:
    raw = "Nine died in Olmöß".encode()[:-1]
    decoded = decode(raw)
    assert (decoded.text, decoded.charset, decoded.replaced) == ("Nine died in Olmö\ufffd", "utf-8", 1)


def test_what_no_text_holds_is_replaced_one_for_one() -> None:
    assert clean("a\x00b\x1bc\ud800d\te\n") == ("a\ufffdb\ufffdc\ufffdd\te\n", 3)
