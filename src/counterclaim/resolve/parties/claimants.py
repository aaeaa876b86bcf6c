"""Claimants: from the words of a speaker to side, role and party."""

import re
from dataclasses import dataclass, replace
from functools import cached_property

from counterclaim.records import Claimant, ClaimantSide, Role
from counterclaim.resolve.parties.memory import Memory, apposition, default
from counterclaim.resolve.parties.outlet import outlet
from counterclaim.resolve.parties.reading import Reading

_BESIDE = r"of|for|from|at|in|with|on behalf of|(?:close|loyal|linked) to|(?:affiliated|allied) with"
_CONTINUED = re.compile(rf"\s+(?:{_BESIDE})\s[^.,;:\"“”\n()]{{2,80}}")

_CLOSE = re.compile(r"\s(?:close|loyal|linked|allied|affiliated)\s(?:to|with)\s")

_OF_UNKNOWN = re.compile(r"\b[A-Z]{2,6}['’]s\s|\b(?:of|for)\s+(?:the\s+)?[A-Z]{2,6}$")
"""A spokesman of whoever goes by an acronym; known ones have been read before."""


@dataclass(frozen=True)
class Claimants:
    """Resolves the claimants of one report."""

    memory: Memory

    def resolved(self, claimant: Claimant, before: int) -> Claimant:
        """Return a claimant with side, role and party; `before`: offset of the claim, where the words have no span."""
        if not claimant.text:
            reading = self._outlet
        else:
            reading = self._read(claimant, claimant.text, claimant.span[0] if claimant.span else before)
        return replace(claimant, side=reading.side, role=reading.role, party=reading.party)

    def _read(self, claimant: Claimant, text: str, before: int) -> Reading:
        reader = self.memory.reader
        if text.lower().startswith("our ") and self._outlet.side is not ClaimantSide.MEDIA:
            return self._outlet
        antecedent = self.memory.antecedent(text, before) or self.memory.owned(text, before)
        if antecedent is not None:
            return antecedent
        plain = self.memory.outfit(text) or reader.read(text)
        if plain is not None and plain.strong:
            return plain
        close = claimant.span is not None and _CLOSE.match(self.memory.report.text, claimant.span[1])
        nobody = plain is not None and plain.role is Role.ANONYMOUS and not close
        wider = None if nobody else reader.read(self._widened(claimant, text))
        if wider is not None and wider.strong:
            return wider
        if plain is not None and plain.side is ClaimantSide.STATE and _OF_UNKNOWN.search(text):
            plain = Reading(ClaimantSide.UNKNOWN, Role.ANONYMOUS, strong=False)
        return (
            self.memory.person(text)
            or plain
            or self.memory.introduced(text)
            or default(text, reader, self.memory.shouted)
        )

    def _widened(self, claimant: Claimant, text: str) -> str:
        """Return the words with what a preposition or an apposition right after them adds."""
        if claimant.span is None:
            return text
        whole, end = self.memory.report.text, claimant.span[1]
        added = _CONTINUED.match(whole, end)
        return text + (added.group() if added else "; " + apposition(whole, end))

    @cached_property
    def _outlet(self) -> Reading:
        return outlet(self.memory.report, self.memory.reader)
