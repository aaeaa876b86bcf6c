"""Who is meant by the words of a speaker, of victims and of actors: the table of mentions.txt."""

from pathlib import Path

import pytest

from counterclaim.records import Claim
from tests.resolve.parties.world import claim, named

NUMBER = "nine"


def mentions(kind: str) -> list[list[str]]:
    lines = Path(__file__).with_name("mentions.txt").read_text("utf-8").splitlines()
    return [cells[1:] for line in lines if (cells := line.split("\t"))[0] == kind]


def only(text: str, said: Claim) -> Claim:
    (found,) = named(text, said)
    return found


def test_there_are_sixty_at_least() -> None:
    assert sum(len(mentions(kind)) for kind in ("speaker", "victim", "actor")) >= 60


@pytest.mark.parametrize(("party", "side", "role", "words", "text"), mentions("speaker"))
def test_who_speaks(party: str, side: str, role: str, words: str, text: str) -> None:
    found = only(text, claim(text, NUMBER, by=words)).claimant
    assert (found.party or "-", found.side, found.role) == (party, side, role)


@pytest.mark.parametrize(("party", "side", "role", "words", "text"), mentions("victim"))
def test_whose_victims_they_are(party: str, side: str, role: str, words: str, text: str) -> None:
    found = only(text, claim(text, NUMBER, victim=words)).victim
    assert (found.party or "-", found.side, "-") == (party, side, role)


@pytest.mark.parametrize(("party", "side", "role", "words", "text"), mentions("actor"))
def test_who_did_it(party: str, side: str, role: str, words: str, text: str) -> None:
    found = only(text, claim(text, NUMBER, perpetrator=words)).perpetrator
    assert (found.party or "-", "-", "-") == (party, side, role)
