"""How a claimant stands to a figure. All names and happenings are invented."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim import datafile
from counterclaim.extract.attribution import cues, governing, load_speech
from counterclaim.extract.stance import load_doubt, stance
from counterclaim.records import Stance
from counterclaim.sentences import at, split
from tests.extract.test_attribution import marked

SPEECH, DOUBT = load_speech(), load_doubt()


def held(text: str) -> Stance:
    plain, count = marked(text)
    sentences = split(plain)
    quote = sentences[at(sentences, count[0])].span
    return stance(plain, quote, count, governing(cues(plain, sentences, SPEECH), quote, count), DOUBT)


HEDGED = [
    "At least «12» people were reportedly killed in Arvand.",
    "The rebels reportedly killed «12» guards.",
    "Some «90» guards were allegedly killed.",
    "«Nineteen» people were reported killed in Arvand.",
    "«No» injuries were reported.",
    "Some 14 dead and «scores» of wounded were reported.",
    "It was reported that «28» people were killed.",
    "The crew's losses are reported to be in the «hundreds».",
    "«Fifteen» people were said to have been wounded.",
    "A resident put the toll at 50, and a doctor estimated it at «100».",
    "An estimated «200» people were killed.",
    "«Twelve» people are believed to have been killed.",
    "«Twelve» people are feared dead.",
    "«Four» people may have been killed.",
    "There could be «300» wounded.",
    "At least «two but possibly up to 20» people were killed.",
    "Nordfunk cited initial reports that pirates had taken «nine» hostage.",
    "According to unconfirmed reports, «six» people died.",
    "The front said it would release «12» prisoners and that they were to be freed on Friday.",
    "The front said «12» soldiers were killed, which could not be verified.",
    "The front said «12» soldiers were killed. The claim could not be independently verified.",
    "The toll is expected to pass «100», the mayor said.",
    "The number of dead could climb above «100», the mayor warned.",
    "Nurses expect «ten» more patients to die.",
    "In May the militia was accused of killing «100» people.",
    "A video said to show the bodies of «23» sailors was posted on Sunday.",
    "The mayor said he had received reports that «40» people were killed.",
    "Early indications are that «40» people were killed, the mayor said.",
    "The front said «12» divers were killed. Neither side's account could be confirmed.",
    "The front said «12» divers were killed. The navy spoke of two.\n\nThe figures could not be verified.",
    "If confirmed, the «12» deaths would be the first this year.",
]

DENIED = [
    "The army denied that «12» civilians were killed.",
    "The army rejected the front's claim that «50» soldiers died.",
    "Reports of «25» killed were exaggerated, the warden said.",
    "The warden called reports that «12» prisoners were killed a fabrication.",
    "The warden dismissed as lies reports that «12» prisoners were killed.",
    'The warden described as "false" a statement by the front that «12» prisoners were killed.',
    "It is not true that «12» prisoners were killed, the warden said.",
    "Contrary to reports, «12» prisoners were not killed, the warden said.",
    "The front insisted «no» scouts had been killed.",
]

ASSERTED = [
    "Shells fell on the farms, causing «50,000» people to be displaced.",
    'The navy denied that it had fired. "We buried «nine» from one street," a baker said.',
    "The front said «12» divers were killed. The navy spoke of two.\n\nIt could not be reached.",
    "Police said «12» people were killed.",
    "Police said there were «no» casualties.",
    "«Twelve» people were killed after the army allegedly bombed a house.",
    "«Twelve» people were killed in an alleged strike.",
    "«Twelve» people were killed, reportedly by the front.",
    "Police claimed that the landings, allegedly paid for by Norland, killed «16» divers.",
    "«Twelve» people were killed and five were reportedly wounded.",
    "Gunmen suspected to be rebels killed «five» people.",
    "Gunmen believed to be rebels killed «five» people.",
    "Five people were reportedly wounded, but «12» were killed.",
    "Unconfirmed reports spoke of fire, while police said «12» people died.",
    "Police said «12» people died. The road is closed, and the news of a truce could not be verified.",
    "Attacks were reported in «14» towns.",
    "The front denied involvement in the raid, which killed «12» people.",
    "A source in the ministry alleged that «three» people had been killed.",
    "The army rejected the offer and killed «12» rebels.",
]


@pytest.mark.parametrize("text", HEDGED)
def test_doubt_beside_the_number_hedges(text: str) -> None:
    assert held(text) is Stance.HEDGED


@pytest.mark.parametrize("text", DENIED)
def test_a_rejected_figure_is_denied(text: str) -> None:
    assert held(text) is Stance.DENIED


@pytest.mark.parametrize("text", ASSERTED)
def test_doubt_about_something_else_leaves_the_figure_asserted(text: str) -> None:
    assert held(text) is Stance.ASSERTED


def test_every_pattern_is_bounded() -> None:
    assert not re.findall(r"(?<!\\)[*+]|\{\d+,\}", datafile.shipped("lexicon", "en", "stance.yml").read_text("utf-8"))


@pytest.mark.parametrize("noise", ["5" * 5_000, "reportedly " * 2_000, "may have " * 2_000, "estimated to " * 2_000])
def test_hostile_text_is_read_in_no_time(noise: str) -> None:
    assert held(f"{noise} «12» people were killed.") in set(Stance)


@given(st.text(max_size=200), st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_has_a_stance(before: str, after: str) -> None:
    text = f"{before} 12 {after}"
    count = (len(before) + 1, len(before) + 3)
    assert stance(text, (0, len(text)), count, None, DOUBT) in set(Stance)
