"""What a regular expression says about all that it matches."""

import pytest

from counterclaim.expressions import DIGIT, openings_of, words_of

WORDS = [
    (r"\bblam(?:ed|es)\b", {"blamed", "blames"}),
    (r"\bdestroy(?:ed)?\s(?:the\s)?bridges?", {"destroy", "destroyed"}),
    (r"raz(?:ed|ing)|burn[t]", {"razed", "razing", "burnt"}),
    (r"characteri[sz]ed", {"characterised", "characterized"}),
    (r"(?P<detail>tower|mast)s?\s(?:was|were)", {"tower", "towers", "mast", "masts"}),
    (r"\w{1,20} (?:fell|rose)(?! again)(?<=x)", {" fell", " rose"}),
    (r"U\.N\.", {"u.n."}),
    (r"\b(?i:rebel|armed)\sgroup", {"group"}),
    (r"\b(?:(?!))\sgroup", set()),
    (r"\b(?:(?!)|rebels)", {"rebels"}),
    (r"(?:a|an|the)\s\d+", None),
    (r"(?:curfew)?", None),
    (r"(?:curfew|.)", None),
    (r"(?:curfew){2,3}", {"curfew"}),
    (r"(?:curfew){0,3} lifted", {" lifted"}),
]


@pytest.mark.parametrize(("pattern", "words"), WORDS, ids=[pattern for pattern, _ in WORDS])
def test_words_a_pattern_cannot_match_without(pattern: str, words: set[str] | None) -> None:
    assert words_of(pattern) == words


@pytest.mark.parametrize("pattern", ["(?i)curfew", "curfew)", "(?>curfew)"])
def test_what_is_not_understood_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="not understood"):
        words_of(pattern)


OPENINGS = [
    (r"\b(?:raz|burn)(?:ed|t)\s\d", {"razed", "razt", "burned", "burnt"}),
    (r"\b(?:(?:early|late)\s)?(?:may|june)\b", {"early", "late", "may", "june"}),
    (r"\b(?:the[ ])?t[oa]wn?", {f"{the}t{vowel}w{n}" for the in ("", "the ") for vowel in "oa" for n in ("", "n")}),
    (r"(?<![\w.])\d{1,2}(?:st)?", {DIGIT}),
    (r"\b(?P<n>\d{1,3}|two)\sdays", {DIGIT, "two"}),
    (r"\b[1-3]\d", {"1", "2", "3"}),
    (r"(?<!no )rockets?", {"rocket", "rockets"}),
    (r"\b(?:\w+ )?town", None),
    (r"(?:town)?", None),
    (r"[^a]town", None),
]


@pytest.mark.parametrize(("pattern", "openings"), OPENINGS, ids=[pattern for pattern, _ in OPENINGS])
def test_what_a_pattern_begins_with(pattern: str, openings: set[str] | None) -> None:
    assert openings_of(pattern) == openings
