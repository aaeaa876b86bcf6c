"""A number phrase, as the other layers see it."""

import msgspec

from counterclaim.records import Count


class Quantity(msgspec.Struct, frozen=True):
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
