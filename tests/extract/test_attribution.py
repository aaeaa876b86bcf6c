"""Who says so: each form of saying, and what must not be taken for one. All names and happenings are invented."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counterclaim import datafile
from counterclaim.errors import BadData
from counterclaim.extract.attribution import Form, cues, governing, load_speech, speaker
from counterclaim.records import Claimant, Span
from counterclaim.sentences import at, split

SPEECH = load_speech()


def marked(text: str) -> tuple[str, Span]:
    """Return a text without the marks around its number, and where the number stands."""
    start, end = text.index("«"), text.index("»") - 1
    return text.replace("«", "").replace("»", ""), (start, end)


def claimant(text: str) -> Claimant:
    plain, count = marked(text)
    sentences = split(plain)
    return speaker(cues(plain, sentences, SPEECH), sentences[at(sentences, count[0])].span, count)


FRONTED = [
    ("Police said «12» people were killed in Arvand.", "Police"),
    ("Harbour Minister Ilan Marro later confirmed that «31» sailors were missing.", "Harbour Minister Ilan Marro"),
    (
        "Ilan Marro, the interior minister of Tessara, told reporters that «40» had died.",
        "Ilan Marro, the interior minister of Tessara",
    ),
    ("The Sorin Front (SF) has claimed that «9» soldiers were captured.", "The Sorin Front (SF)"),
    ("According to a military official, «37» people were killed.", "a military official"),
    ("According to the group's claims, «17» sentries fell at the ford.", "the group"),
    ("The SF acknowledged the deaths of «three» of its scouts.", "The SF"),
    ("The governor put the death toll at «15».", "The governor"),
    ("The coroner raised the toll to «44».", "The coroner"),
    ("Residents gave a toll of «20» dead.", "Residents"),
    ("The ministry blamed the Sorin Front for killing «dozens» of villagers.", "The ministry"),
    ("A statement from the ministry said «20» people were killed.", "the ministry"),
    ("A post by Ada Lo described «two» bodies.", "Ada Lo"),
    ("A video shared by Ada Lo showed «two» bodies.", "Ada Lo"),
    ("In a press statement, the SF accused Tessara of killing «four» prisoners.", "the SF"),
    ("Security and health officials said «12» people died.", "Security and health officials"),
    ("Sources that asked not to be named told Nordfunk that «12» people died.", "Sources"),
    ("A resident who fled to Arvand said «12» people died.", "A resident"),
    ("Two officials said «12» people died.", "Two officials"),
    ("France 24 reported that «12» people died.", "France 24"),
    ("A nurse in the port, Arvand, said lorries had delivered «five» bodies.", "A nurse in the port, Arvand"),
    ("THE NAVY OF TESSARA REPORTED TODAY THAT «TWO» DIVERS HAD BEEN KILLED.", "THE NAVY OF TESSARA"),
    ("The mayor opened the bridge, stating that «23» people were freed.", "The mayor"),
    ("The union, which said «six» dockers had been killed, asked for talks.", "The union"),
    (
        "A spokesman for the front called the road safe, insisted on talks and accused the army of killing «14».",
        "A spokesman for the front",
    ),
    ("Reports say «100» people were wounded.", "Reports"),
    (
        "The district commissioner, Arvand, Ilan Marro, said «two» divers were wounded.",
        "The district commissioner, Arvand, Ilan Marro",
    ),
    ("By the navy's own count, «nine» divers were killed.", "the navy"),
    ("In the words of one survivor, «six» people were burned.", "one survivor"),
    ("With reference to the port office, Nordfunk reported «three» dead.", "the port office"),
    ("As the port office put it, «three» people were killed.", "the port office"),
    ("Per the port office, «three» people were killed.", "the port office"),
    ("Monitors have so far confirmed «114» deaths.", "Monitors"),
    ("The governor (who had fled the harbour) said «three» guards were killed.", "The governor"),
    ("The front says sixty sailors died, against «five» according to the navy.", "the navy"),
    ("The front took credit for a raid in which it said «11» sailors died.", "The front"),
    ("Hospital staff in Arvand treated «30» wounded, they said.", "Hospital staff in Arvand"),
    ("«Eleven» herders died. Two boys are missing. Those were the figures read out by the mayor.", "the mayor"),
    ("Eleven herders died, the mayor said. Another «52» were hurt.", "the mayor"),
    ("The district chairwoman of Ostrel spoke of «14» dead.", "The district chairwoman of Ostrel"),
    ("The council recognises «47» deaths.", "The council"),
    ("The ministry had registered «73» captured sailors.", "The ministry"),
    ("Nordfunk cited the port office as saying that «three» divers died.", "the port office"),
    ("According to him, «60» were wounded. ", "him"),
    ("Earlier on Monday, he said «60» were wounded.", "he"),
    ("Later the Arvand portal wrote that «60» were wounded.", "the Arvand portal"),
    ("A nurse who reached the camp on Monday said «12» were dead.", "A nurse"),
    (
        "The harbour board lowered the toll of this week's siege of the Hotel Meridia in Ostrel to «17» dead.",
        "The harbour board",
    ),
    ("The Daily Harbour reports «12» dead.", "The Daily Harbour"),
    ("- Losses: Official sources confirm «10» guards killed, while the SF claims a higher figure.", "Official sources"),
    (
        "- Losses: Official sources confirm ten guards killed, while the SF claims the detention of «18» guards.",
        "the SF",
    ),
]

TRAILING = [
    ("At least «12» people were killed in Arvand, police said.", "police"),
    ("«Nine» divers were killed, by the navy's own count.", "the navy"),
    ("«Three» divers were killed, as the navy confirmed on Friday.", "the navy"),
    ("«Three» divers were killed, as per the navy.", "the navy"),
    ("A preliminary count put the dead at «40», the mayor said.", "the mayor"),
    ("The riot left -- according to the warden -- at least «8» dead.", "the warden"),
    ("So far «36» people were kidnapped, police records show.", "police records"),
    ("The toll of «17», given by the port hospital, includes three nurses.", "the port hospital"),
    ("The camp had already recorded «112» deaths, according to the relief office.", "the relief office"),
    ('“«Two» bodies were found on the pier," Lo said.', "Lo"),
    ("The Arvand channel, quoting a hospital source, spoke of «23» bodies.", "a hospital source"),
    (
        "At least «12» people were killed in Arvand, said Omer Vale, a spokesman for the governor.",
        "Omer Vale, a spokesman for the governor",
    ),
    ("At least «12» people were killed in Arvand, officials said Friday, in the worst attack for years.", "officials"),
    ("A shell hit the ferry, killing «19» people, according to a coast guard officer.", "a coast guard officer"),
    ("The divers -- «eight» of them, according to Marro -- were dead.", "Marro"),
    ("The smugglers, according to the source, answered by killing «three» guards.", "the source"),
    ("“Our boats found «15» bodies,” said the official, who declined to be named.", "the official"),
    (
        "“We met them «four» times in clashes. The road is open,” army chief Endo Sul said in Arvand.",
        "army chief Endo Sul",
    ),
    ('We buried «eleven» dead,\\" governor Allo Dian told Nordfunk.', "governor Allo Dian"),
    ("“The raid,” Endo Sul said, “left «12» people dead.”", "Endo Sul"),
    ("The deaths of «12» people were confirmed by the Red Lantern Society.", "the Red Lantern Society"),
    ("Seven men and «two» women died, medics and witnesses said.", "medics and witnesses"),
    ("At least «12» were killed on Sunday, the mission said The clashes began hours after a raid.", "the mission"),
]

ACROSS = [
    (
        "Governor Allo Dian said:\n“The ford was shelled at noon. By now «21» raiders have been killed.”",
        "Governor Allo Dian",
    ),
    ("Two officials said the camp was stormed. They said at least «19» were killed.", "Two officials"),
    (
        "The elder, Musa Bel, told Nordfunk that the market burned. He reported that «33» people were killed.",
        "The elder, Musa Bel",
    ),
    ("The army said it was ready. At dawn «six» smugglers surrendered, it said.", "The army"),
    ("The front claimed responsibility. The army was silent. The claim said «50» soldiers died.", "The front"),
    ("The front alleged that piers were burned. In addition, «eleven» lorries were set on fire.", "The front"),
    ("The front claimed responsibility for the raid. Some «90» guards were allegedly killed.", "The front"),
    ("“The road is closed,” Ada Lo said. “We counted «12» graves there this morning.”", "Ada Lo"),
    ("Ada Lo said: “The road is closed.\n\n“We counted «12» graves,” and she wept.", "Ada Lo"),
    ("Other sources added that many were hurt, with some saying “«dozens»” were injured.", "Other sources"),
    ("The front has condemned the raid that it said killed «17» civilians.", "The front"),
]

OUTLET = [
    "At least «12» people were killed in Arvand on Friday.",
    "«Twelve» deaths were reported in Arvand.",
    "It was reported that «three» people were killed.",
    "The attack claimed «12» lives.",
    "No group has claimed the raid, but pirates have made «dozens» of attacks.",
    "The front claimed responsibility for the raid, which killed «36» people.",
    "The front claimed responsibility for the raid that killed «36» people.",
    "The toll has climbed to «61» people.",
    "The statement, which raised the old toll of «70», was brief.",
    "At least «12» people died in Kebo State before the army arrived.",
    "Police could not confirm that «12» people had died.",
    "The units maintained roadblocks for «12» hours.",
    "«Six» soldiers were wounded. The army said it was ready.",
    "Amid reports of more fighting, «12» people fled the town.",
]


@pytest.mark.parametrize(("text", "words"), FRONTED + TRAILING + ACROSS)
def test_a_number_stands_under_the_one_who_says_it(text: str, words: str) -> None:
    assert claimant(text).text == words


@pytest.mark.parametrize("text", OUTLET)
def test_no_speaker_is_invented(text: str) -> None:
    assert claimant(text).text is None


def test_the_innermost_speaker_speaks_and_the_outer_carries() -> None:
    found = claimant("Nordfunk reports that officials estimated a toll of «64» people.")
    assert (found.text, found.via) == ("officials", ("Nordfunk",))


def test_the_cited_speaker_speaks_and_the_citing_outlet_carries() -> None:
    found = claimant("Nordfunk reported that «29» people died, citing police.")
    assert (found.text, found.via) == ("police", ("Nordfunk",))


def test_a_trailing_outlet_carries_a_fronted_speaker() -> None:
    found = claimant("The army said it had reached the pier and killed «six», according to Nordfunk.")
    assert (found.text, found.via) == ("The army", ("Nordfunk",))


def test_a_trailing_speaker_of_a_later_clause_does_not_speak_under_the_first() -> None:
    assert (
        claimant("The army said ten rebels died, while «12» civilians were hurt, according to medics.").text == "medics"
    )


def test_a_bracketed_aside_has_its_own_speaker() -> None:
    text = "At least {} drowned and were killed [later reports say up to {}] at the pier, a port official said."
    assert claimant(text.format("«26»", "59")).text == "a port official"
    assert claimant(text.format("26", "«59»")).text == "later reports"


def test_the_form_of_a_cue_is_known() -> None:
    text, count = marked("At least «12» people died, police said.")
    cue = governing(cues(text, split(text), SPEECH), (0, len(text)), count)
    assert cue is not None
    assert (cue.form, cue.verb) == (Form.TRAILING, "say")


def test_a_report_without_sentences_has_no_cues() -> None:
    assert cues("", (), SPEECH).items == ()


@pytest.mark.parametrize(
    "noise",
    [
        "according to Ada and Ben and " * 500,
        "police said " * 2_000,
        "( " * 5_000,
        "“" * 5_000,
        "he, " * 3_000,
        "5" * 5_000,
    ],
)
def test_hostile_text_is_read_in_no_time(noise: str) -> None:
    text = f"{noise}\nAt least 12 people died, police said."
    assert cues(text, split(text), SPEECH).items[-1].verb == "say"


def test_a_misspelt_key_of_the_lexicon_is_refused(tmp_path: Path) -> None:
    shipped = datafile.shipped("lexicon", "en", "speech.yml").read_text("utf-8")
    (tmp_path / "speech.yml").write_text(shipped.replace("needs: raised", "need: raised", 1), "utf-8")
    with pytest.raises(BadData, match=r"speech.yml:\d+.*need"):
        load_speech(tmp_path / "speech.yml")


PIECES = [
    "police",
    "The army",
    "said",
    "that",
    "told",
    "according to",
    "12",
    "people",
    "killed",
    ",",
    ".",
    "“",
    "”",
    '"',
    "it",
    "he",
    "the claim",
    "(",
    ")",
    "[",
    "]",
    "--",
    "—",
    "and",
    "who",
    "by",
    "a statement",
    "'s",
    "\n",
    "reports",
    "SAID",
    "@lo",
    "in",
    "adding",
    "citing",
    "some",
    "\\",
    "‘",
    "’",
    ":",
    ";",
    "5" * 50,
]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
@example(["police", "--", "police", ",", "--", "said"])
@settings(max_examples=300, deadline=None)
def test_every_speaker_is_the_reports_own_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    sentences = split(text)
    known = cues(text, sentences, SPEECH)
    assert known == cues(text, sentences, SPEECH)
    for cue in known.items:
        assert 0 <= cue.words[0] < cue.words[1] <= len(text)
        assert 0 <= cue.scope[0] <= cue.scope[1] <= len(text)
    for sentence in sentences:
        found = speaker(known, sentence.span, (sentence.start, sentence.start + 1))
        assert (found.span is None) == (found.text is None)
        assert found.span is None or found.text == text[slice(*found.span)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Herders fleeing the valley said «12» people were killed.", "Herders"),
        ("Officers reached by phone said soldiers shot dead «12» men.", "Officers"),
        ("Army sources quoted by the daily Lanthorn said «12» rebels were killed.", "Army sources"),
        ("The daily Lanthorn quoted army sources as saying that «12» rebels were killed.", "army sources"),
        ("The rebels were quoted by state radio as saying they had killed «12» soldiers.", "The rebels"),
        ('"«Twelve» of ours were martyred," the group\'s spokesman was quoted as saying.', "the group's spokesman"),
        ("The monitor documented the deaths of «12» civilians.", "The monitor"),
        ('"It was a massacre," said the police chief. "They killed «12» people."', "the police chief"),
    ],
)
def test_a_clause_or_a_quotation_hides_no_speaker(text: str, speaker: str) -> None:
    assert claimant(text).text == speaker


def test_data_speak_for_the_institute_that_gave_them() -> None:
    text = (
        "Raids rose, the Velm Institute for Conflict Studies said on Saturday. The data revealed that «91» people died."
    )
    assert claimant(text).text == "the Velm Institute for Conflict Studies"
