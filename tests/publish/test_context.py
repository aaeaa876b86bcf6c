from counterclaim.publish.context import AROUND, Segment, of_claim
from counterclaim.records import Report
from tests.publish.world import COURIER, FRONT, HOSPITAL, MINISTRY, claim


def words(segments: tuple[Segment, ...]) -> str:
    return "".join(segment.text for segment in segments)


def test_the_parts_put_together_are_the_report() -> None:
    context = of_claim(FRONT, COURIER)
    whole = words(context.before) + words(context.quote) + words(context.after)
    assert whole in COURIER.text
    assert words(context.quote) == FRONT.quote


def test_number_speaker_and_victim_are_marked() -> None:
    roles = {segment.role: segment.text for segment in of_claim(FRONT, COURIER).quote if segment.role}
    assert roles == {
        "number": "at least 84",
        "speaker": "the Free Vale Front",
        "victim": "members of the security forces",
    }


def test_context_ends_at_a_word_and_says_that_the_report_goes_on() -> None:
    context = of_claim(HOSPITAL, COURIER)
    before = words(context.before)
    assert context.cut_before
    assert 0 < len(before) <= AROUND
    at = COURIER.text.index(before + HOSPITAL.quote)
    assert COURIER.text[at - 1].isspace()
    assert not context.cut_after


def test_a_word_without_end_is_left_out_of_the_context() -> None:
    report = Report(id="a", text="x" * 900 + " Nine died. " + "y" * 900)
    context = of_claim(claim(report, "Nine died.", "Nine", low=9, high=9), report)
    assert (words(context.before), words(context.quote), words(context.after)) == ("", "Nine died.", "")


def test_the_number_wins_where_marks_overlap() -> None:
    report = Report(id="a", text="Nine villagers died.")
    overlapping = claim(report, report.text, "Nine", victim="Nine villagers", low=9, high=9)
    assert [(s.text, s.role) for s in of_claim(overlapping, report).quote] == [
        ("Nine", "number"),
        (" villagers died.", ""),
    ]


def test_a_quote_without_its_report_stands_alone() -> None:
    for report in (None, Report(id="courier", text="Something else entirely.")):
        context = of_claim(MINISTRY, report)
        assert (words(context.quote), context.before, context.after) == (MINISTRY.quote, (), ())
