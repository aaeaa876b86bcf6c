import pytest

from counterclaim.link.operations import Finder, assign, name_of, phase_of
from tests.link.world import MATCHING, claim, report

FINDER = Finder(MATCHING.operations)


def keys_of(text: str, *known: str) -> list[str]:
    told = report("r", text)
    return [naming.key for naming in FINDER.find(told, {*FINDER.names(told), *known})]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army began Operation Grey Heron on Monday.", ["grey heron"]),
        ("They called it 'Operation Sorrel Phase II,' and claimed it.", ["sorrel 2"]),
        (
            "It was the second phase of large-scale military operations known as “Sorrel” against the state.",
            ["sorrel 2"],
        ),
        ("Take part in the Sorrel-2 operation now.", ["sorrel 2"]),
        ("This is the third wave of the group’s ‘Operation Sorrel’.", ["sorrel 3"]),
        ("Operation Sorrel was the first phase of our plan.", ["sorrel 1"]),
        ("Phase two of Operation Sorrel has begun.", ["sorrel 2"]),
        ('The 20-hour operation, named "Operation Sorrel," ended.', ["sorrel"]),
        ("Its raiders' operation“Sorrel,” ended, the spokesman said.", ["sorrel"]),
        ("The “Sorrel” offensive went on.", ["sorrel"]),
        ("Operation Sorrel 2.0 was announced.", ["sorrel 2"]),
        ("In the next phases of Operation Sorrel all shall fight.", []),
        ("Operation Commander Lee spoke.", []),
        ("A police operation killed two.", []),
        ("The Velmorian operation went on.", []),
        ("OPERATION SORREL HAS BEGUN IN THE PROVINCE, THE RADIO SAID.", []),
    ],
)
def test_names_are_found_by_their_form(text: str, expected: list[str]) -> None:
    assert keys_of(text) == expected


def test_a_known_name_may_stand_before_the_noun() -> None:
    text = "The first phase of the Sorrel operation was in May. The Sorrel operation went on."
    assert keys_of(text) == []
    assert keys_of(text, "sorrel") == ["sorrel 1", "sorrel"]


def test_a_key_falls_into_name_and_phase() -> None:
    assert (name_of("grey heron 2"), phase_of("grey heron 2")) == ("grey heron", 2)
    assert (name_of("grey heron"), phase_of("grey heron")) == ("grey heron", None)


def test_a_claim_takes_the_name_of_its_sentence_then_the_one_before_then_the_reports_own() -> None:
    told = report(
        "r",
        "The second phase of Operation Sorrel began on Saturday. Later 12 soldiers were found dead.\n"
        "A minister spoke of 30 dead rebels.\n"
        "The first phase of Operation Sorrel was in May. The Front says 90 soldiers died in it.\n"
        "Years ago 7 farmers died in a flood of violence.",
    )
    near, far = claim(told, "12 soldiers"), claim(told, "30 dead rebels")
    before = claim(told, "90 soldiers", background=True)
    unrelated = claim(told, "7 farmers", background=True)
    named = assign([told], [near, far, before, unrelated], MATCHING.operations)
    assert [c.operation for c in named] == ["sorrel 2", "sorrel 2", "sorrel 1", None]


def test_a_name_in_passing_is_not_what_a_report_is_about() -> None:
    told = report(
        "r",
        "A mine killed 3 men.\nIt was in Brenn.\nPolice came.\nAn inquiry began.\nIn May there was Operation Sorrel.",
    )
    assert assign([told], [claim(told, "3 men")], MATCHING.operations)[0].operation is None


@pytest.mark.parametrize("text", ["Operation " * 20000, "“" * 50000, "operation " + "A" * 100000, "phase of " * 20000])
def test_hostile_texts_cost_no_more_than_their_length(text: str) -> None:
    assert len(keys_of(text)) <= 20000
