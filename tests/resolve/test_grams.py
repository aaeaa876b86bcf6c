"""Words and short runs of words."""

from counterclaim.resolve.grams import grams


def test_runs_are_of_one_to_three_words_in_lower_case() -> None:
    assert grams("The Police post, burned") == {
        "the",
        "police",
        "post",
        "burned",
        "the police",
        "police post",
        "post burned",
        "the police post",
        "police post burned",
    }
    assert grams("") == frozenset()
