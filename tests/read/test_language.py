import pytest

from counterclaim.read.language import foreign


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        ("Nine people died.", None, None),
        ("Nine people died.", "en-GB", None),
        ("Nine people died.", "en_US", None),
        ("Nine people died.", "ur", "in 'ur', as stated"),
        ("Nine people died in Orlen (أورلن), the residents said.", None, None),
        ("قتل تسعة جنود", "en", "mostly in Arabic letters"),
        ("Убиты девять человек", None, "mostly in Cyrillic letters"),
        ("9 + 9 = 18", None, None),
    ],
)
def test_what_is_certainly_not_english(text: str, stated: str | None, expected: str | None) -> None:
    assert foreign(text, stated) == expected
