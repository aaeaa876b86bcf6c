"""Tokens: one word for each of what a reader takes for one, in every Python that we support."""

import pytest

from counterclaim.extract.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("local volunteers' committee", ["local", "volunteers", "'", "committee"]),
        ("the army's M23, U.S. and 1,204", ["the", "army's", "M23", ",", "U.S.", "and", "1,204"]),
        ("a 14-year-old, twenty-two don't <b>die</b>", ["a", "14-year-old", ",", "twenty-two", "don't", "die"]),
        ("killed 1,29,828 on the 25th", ["killed", "1,29,828", "on", "the", "25th"]),
    ],
)
def test_what_is_one_token(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokenise(text, (0, len(text)))] == expected
