"""The developers' sweep: what it takes for unread. The sentences are invented."""

from bench.sweep import Unread, read, unread

from counterclaim.extract import load_grammar
from counterclaim.lexicon import load_people
from counterclaim.records import Report

GRAMMAR = load_grammar(load_people())
READ = "Four villagers were killed in Oreb."
UNREAD = "Four villagers discussed the killing."
PARTLY = "Four villagers were killed and two nurses spoke of the wounded."
WORDLESS = "Four villagers were flummoxed."


def swept(text: str, *, within: bool = False, verbs: bool = False) -> list[Unread]:
    return list(unread(read([Report(id="r", text=text)], GRAMMAR), within=within, verbs=verbs))


def test_a_sentence_with_a_claim_is_read() -> None:
    assert swept(READ) == []


def test_a_number_beside_an_outcome_word_and_without_a_claim_is_unread() -> None:
    assert swept(UNREAD) == [Unread("killing", "N(counted) verb X", UNREAD)]


def test_what_goes_on_with_the_sentence_before_is_read() -> None:
    assert swept(f"{READ} Two of them were brothers of the wounded man.") == []


def test_within_takes_in_sentences_with_a_claim() -> None:
    assert [one.word for one in swept(PARTLY, within=True)] == ["were killed"]


def test_verbs_shows_people_beside_a_verb_of_no_list() -> None:
    assert [one.word for one in swept(WORDLESS, verbs=True)] == ["flummoxed"]
    assert swept(WORDLESS) == []
