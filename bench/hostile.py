"""Texts that a rule without a bound would choke on, in any size: the time to read one grows with it, not faster."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

LINE = 1_990
"""Characters; extract.cascade.LONGEST is a little more."""


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda size: unit * (size // len(unit))


def _lines(unit: str) -> Callable[[int], str]:
    """Fill lines of the length that is still read as a sentence."""
    return lambda size: ("five died " + unit * ((LINE - 16) // len(unit)) + "dead\n") * (size // LINE)


def _varied(unit: str) -> Callable[[int], str]:
    """Repeat a sentence with another name in it each time."""
    return lambda size: "".join(unit.replace("{}", f"x{number:05}") for number in range(size // (len(unit) + 4)))


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    return lambda size: opening * (size // 2) + "killed five" + closing * (size // 2)


TEXTS: Mapping[str, tuple[Callable[[int], str], int]] = MappingProxyType(
    {
        "digits": (_repeated("7"), 100_000),
        "question marks": (_repeated("?"), 100_000),
        "nested quotes": (_nested("“", "”"), 10_000),
        "straight quotes": (_repeated('"'), 10_000),
        "no full stop": (_repeated("the army said that gunmen killed the "), 1_000_000),
        "one word": (_repeated("a"), 1_000_000),
        "commas": (_repeated(","), 100_000),
        "full stops": (_repeated("."), 100_000),
        "line breaks": (lambda size: "killed" + "\n" * size + "five", 100_000),
        "blanks": (lambda size: "killed" + " " * size + "five", 100_000),
        "and 5": (_repeated("and 5 "), 300_000),
        "brackets": (_nested("(", ")"), 40_000),
        "bullets": (_repeated("\n• 5 killed"), 100_000),
        "numbers and outcomes": (_repeated("killed 5 and "), 1_000_000),
        "short sentences": (_repeated("Gunmen killed 5 guards, police said. "), 300_000),
        "equal figures": (_varied("The army said gunmen killed 50 {} guards. "), 150_000),
        "many groups": (_varied("The {} Front claimed responsibility for the raid. "), 150_000),
        "many speakers": (_varied("“They killed five,” said {} Lo. He said “six”. "), 150_000),
        "lines of and 5": (_lines("and 5 "), 40_000),
        "lines of outcomes": (_lines("killed 5 and "), 40_000),
        "lines of commas": (_lines("guards, "), 40_000),
        "lines of brackets": (_lines("(5) "), 40_000),
        "lines of quotes": (_lines("“killed” "), 40_000),
        "lines of dashes": (_lines("-- 5 "), 40_000),
        "lines of speech": (_lines("said the army said "), 40_000),
        "lines of nouns": (_lines("army "), 40_000),
        "lines of prepositions": (_lines("of the guard in "), 40_000),
        "lines of numbers": (_lines("hundred thousand "), 40_000),
        "lines of qualifiers": (_lines("at least "), 40_000),
        "lines of claims": (_lines("claimed the attack on the "), 40_000),
        "lines of doubt": (_lines("reportedly may have "), 40_000),
        "number words": (_repeated("hundred thousand "), 100_000),
        "hyphens": (_repeated("twenty-"), 100_000),
        "apostrophes": (_repeated("'s"), 100_000),
        "said": (_repeated("he said "), 100_000),
        "according to": (_repeated("according to the army, "), 300_000),
        "quoted sentences": (_repeated("“Five died,” he said. "), 100_000),
        "titles": (_repeated("Gen. "), 100_000),
        "initials": (_repeated("U.S. "), 100_000),
        "tags": (_repeated("<b>"), 100_000),
        "capitals": (_repeated("KILLED FIVE GUARDS "), 300_000),
    }
)
"""Name -> how a text of so many characters is made, and how many it has."""
