"""A number phrase, as the other layers see it."""

from dataclasses import dataclass

from counterclaim.records import Count


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number phrase over tokens [first, last); `count.span` covers its qualifier."""

    first: int
    last: int
    count: Count
    vague: bool = False
    zero: bool = False
    pronoun: bool = False
    additive: bool = False
    known: bool = False
    article: bool = False
    excepted: bool = False
