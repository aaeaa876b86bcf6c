import pytest

from counterclaim.read.plain import parse

SHA = "0123456789abcdef" * 4


def test_a_head_is_metadata_and_the_rest_is_text() -> None:
    draft = parse("Title: Nine dead: police\r\noutlet: The Vale Courier\r\n\r\nNine died.\r\n\r\nTen.\r\n", SHA)
    assert draft.text == "Nine died.\n\nTen."
    assert draft.metadata == {"title": "Nine dead: police", "outlet": "The Vale Courier"}
    assert [(origin.field, origin.source) for origin in draft.origins] == [
        ("outlet", "head of the file"),
        ("title", "head of the file"),
    ]
    assert draft.id == "t:0123456789abcdef"


@pytest.mark.parametrize(
    "text",
    [
        "Nine died.\n\nTen.",
        "title: Nine dead\nNine died.",
        "title: Nine dead\nauthor: somebody\n\nNine died.",
        "title: Nine dead\ntitle: Ten dead\n\nNine died.",
        "title: Nine dead",
        "Outlet: ",
    ],
)
def test_first_lines_that_are_no_head_are_text(text: str) -> None:
    draft = parse(text, SHA)
    assert (draft.text, draft.metadata) == (text, {})


def test_an_article_may_begin_after_blank_lines() -> None:
    assert parse("\n\ntitle: x\n\nNine died.", SHA).text == "title: x\n\nNine died."
