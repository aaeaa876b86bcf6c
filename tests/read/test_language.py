from pathlib import Path

import pytest

from counterclaim.read.language import identify, stated
from counterclaim.records import LanguageSource

AKIN = {"hr": {"bs", "sr"}, "ti": {"am"}, "zh": {"wuu"}}
"""Languages so near to each other that one sentence may be taken for another of them."""
LONG = (
    "Nine people were killed and two wounded when gunmen attacked the village of Orlen on Friday, said the police.\n"
    "Residents reported that three of the dead were children, and that their bodies had been found near the river."
)


def foreign() -> list[list[str]]:
    lines = Path(__file__).with_name("other_languages.txt").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("code", "text"), foreign())
def test_a_sentence_in_another_language_is_not_read(code: str, text: str) -> None:
    found = identify(text, None)
    assert not found.is_read
    assert found.code in {code, *AKIN.get(code, ())}
    assert found.source is LanguageSource.TEXT


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        LONG.upper(),
        "Nine people died.",
        "Orlen: 9 dead",
        "9 + 9 = 18",
        "NINE SOLDIERS KILLED IN ORLEN",
        "BOMB BLAST IN KARIMAZAR, 14 HURT",
        "Bandits kill 10 in Tungan Wire",
        "Three jawans martyred, two ultras gunned down in Kulgara",
        "Six Fulani herders slain by vigilantes in Gidan Wire",
        "Ansar al-Tarik claims Dasht-i-Mir ambush",
        "Colonel Jean-Baptiste Ndongo and Captain Mbusa Kambale died in Mutwanga, Nord-Vanga",
        "Ahmed bin Salem al-Hariri, Yousef Nasser al-Qahtari and Khaled Ali Mansour, killed in Wadi Zar",
        "Ejército Libre de Orlena kills three soldiers in San Berano de la Sierra",
        "Nguyen Van Thanh, Tran Quoc Bao, Le Minh Duc shot in Dong Hai",
        "Nine people died in Orlen (أورلن), residents said: «قتل تسعة أشخاص في هجوم على القرية صباح اليوم».",
        "قتل تسعة جنود في هجوم قرب أورلن يوم الجمعة\n\n" + LONG,
        "Nueve soldados murieron en un ataque cerca de San Berano.\n\n" + LONG,
    ],
)
def test_nothing_with_english_in_it_is_refused(text: str) -> None:
    assert identify(text, None).is_read


@pytest.mark.parametrize(
    ("text", "said", "code", "source"),
    [
        (LONG, None, "en", "text"),
        (LONG, "en", "en", "stated"),
        (LONG, "fr", "en", "text"),
        ("Nine people died.", "ur", "ur", "stated"),
        ("Nueve soldados murieron en un ataque.", "es", "es", "stated"),
        (
            "Nueve soldados murieron en un ataque cerca del pueblo de San Berano, informó la policía.",
            "en",
            "es",
            "text",
        ),
        ("قتل تسعة جنود", "en", "ar", "text"),
        ("Bandits kill 10 in Tungan Wire", "en", "en", "stated"),
        ("Bandits kill 10 in Tungan Wire", None, None, None),
        ("ⵏⵏⵖⴰⵏ ⵙⴷⵉⵙ ⵉⵎⴷⴷⴰⵏ", None, "und", "text"),
    ],
)
def test_what_a_report_says_of_its_language_counts_unless_its_text_surely_tells_otherwise(
    text: str, said: str | None, code: str | None, source: str | None
) -> None:
    found = identify(text, said)
    assert (found.code, found.source) == (code, source)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("en", "en"),
        ("EN-gb", "en"),
        ("en_US.UTF-8", None),
        ("ara", "ara"),
        ("Arabic", "ar"),
        ("english", "en"),
        ("zh-Hant-TW", "zh"),
        ("und", None),
        ("", None),
        ("see below", None),
    ],
)
def test_how_a_language_is_stated(words: str, code: str | None) -> None:
    assert stated(words) == code


def test_languages_have_names() -> None:
    assert str(identify("Murieron nueve personas.", None)) == "Spanish (es)"
    assert str(identify("Nine died.", "qqq")) == "the language 'qqq'"
