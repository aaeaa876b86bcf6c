"""Sentences of texts whose newlines mean different things."""

import pytest

from counterclaim.sentences import is_wrapped, split

WRAPPED = (
    "ORELSK, May 28 (Lanthorn) - Highland rebels currently held some\n"
    "45 officers of the mission and 32 unarmed observers, its office in\n"
    "Orelsk said today.\n"
    "At least 17 observers were still held as shields at various points\n"
    "which the rebels considered as likely targets, a spokesman said.\n"
    "All depots were now in the hands of the rebels, he said, and there\n"
    "had been no word of the others.\n"
)
HEADED = (
    "Twelve people survived the attack on the bus, the government says\n"
    "Rebels are thought to have come over the river from the east\n"
    "It is the third such raid on the road since the spring floods\n"
    "Gunmen killed nine people on a bus in the valley on Monday, the governor said, and the army began a search for "
    "them along the river in the evening.\n"
)


@pytest.mark.parametrize(("text", "expected"), [(WRAPPED, True), (HEADED, False), ("One line.", False), ("", False)])
def test_lines_of_a_width_are_wrapped_where_no_line_is_long(text: str, expected: bool) -> None:
    assert is_wrapped(text) is expected


def test_a_wrapped_sentence_is_one() -> None:
    found = [WRAPPED[s.start : s.end] for s in split(WRAPPED)]
    assert len(found) == 3
    assert found[0].endswith("said today.")
    assert [s.end - s.start for s in split(HEADED)][:3] == [len(line) for line in HEADED.splitlines()[:3]]
