"""A chunk: tokens of a sentence that play one part in it."""

from collections.abc import Sequence

import msgspec

from counterclaim.extract.counted import Counted
from counterclaim.extract.tokens import Token
from counterclaim.records import Measure, Span


class Chunk(msgspec.Struct, frozen=True):
    """Tokens [first, last) that play one part in a sentence."""

    roles: frozenset[str]
    first: int
    last: int
    measure: Measure | None = None
    counted: Counted | None = None

    def span(self, tokens: Sequence[Token]) -> Span:
        """Return the character offsets."""
        return tokens[self.first].start, tokens[self.last - 1].end
