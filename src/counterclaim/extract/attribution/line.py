"""A sentence as tokens, and what the lexicon knows of each."""

from dataclasses import dataclass

from counterclaim.extract.attribution.lexicon import Speech
from counterclaim.extract.attribution.tokens import Token, is_stop, tokens
from counterclaim.records import Span

PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})
OBJECTS = frozenset({"him", "her", "them", "it"})
SUBJECTS = frozenset({"he", "she", "it", "they"})
RELATIVES = frozenset({"who", "which"})
LONGEST = 40
"""Words of a speaker with appositions and lists; longer ones were misreadings."""
LONGEST_LINE = 4_000
"""Characters of a sentence that are read: what is longer is a table or noise, and costs the square of its length."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as tokens, with the lexicon that reads it; `caps`: written in capitals, as old wires are."""

    tokens: tuple[Token, ...]
    speech: Speech
    caps: bool

    def low(self, index: int) -> str:
        """Return the lower-case word, or nothing beyond the ends."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def span(self, low: int, high: int) -> Span:
        """Return the offsets of tokens [low, high), without a final possessive ending."""
        last = self.tokens[high - 1]
        cut = 2 if last.low.endswith(("'s", "’s")) else int(last.low.endswith(("'", "’")))
        return self.tokens[low].start, last.end - cut

    def named(self, index: int) -> bool:
        """Tell whether a capital tells a name from a common word here."""
        token = self.tokens[index]
        return token.is_name and not self.caps and not (token.text.isupper() and token.low in self.speech.verbs)

    def is_verb(self, index: int) -> bool:
        """Tell whether a finite verb stands here: of saying, or an auxiliary."""
        if not 0 <= index < len(self.tokens):
            return False
        word, words = self.low(index), self.speech.words
        if word in words.passives or word in words.modals or word in words.auxiliaries:
            return True
        return word in self.speech.verbs and word not in words.nominal and not (self.named(index) and index > 0)

    def is_past(self, index: int) -> bool:
        """Tell a verb in the past ("the rebels seized it") from an adjective or a relative ("a group based in")."""
        token, words = self.tokens[index], self.speech.words
        regular = token.low.endswith("ed") and "-" not in token.low and len(token.low) > 4
        if self.named(index) or token.low in words.adjectives_in_ed or not (regular or token.low in words.pasts):
            return False
        before, after = self.low(index - 1), self.low(index + 1)
        modified = before in words.determiners or before in words.adverbs or before in words.prepositions
        modified = modified or before.endswith("ly") or before in words.openers or self.is_number(index - 1)
        related = after in words.prepositions or after == "as"
        return index > 0 and self.tokens[index - 1].is_word and not modified and not related

    def is_number(self, index: int) -> bool:
        """Tell whether digits or a number word stand here."""
        word = self.low(index)
        return (word[:1].isdigit() and word[-1:].isdigit()) or word in self.speech.words.units

    def bounds(self, index: int) -> bool:
        """Tell whether no speaker's name reaches across this token."""
        token, words = self.tokens[index], self.speech.words
        if not token.is_word:
            return token.text not in {".", "(", ")", "[", "]"} or is_stop(self.tokens, index)
        event = token.low in words.events and not self._inside_name(index)
        listed = event or token.low in words.breaks or token.low in words.outcomes
        listed = listed or token.low in words.days or token.low in words.negations
        return listed or self.is_verb(index) or self.is_past(index)

    def _inside_name(self, index: int) -> bool:
        """Tell the conflict of "the Institute for Conflict Studies"."""
        beside = [i for i in (index - 1, index + 1) if 0 < i < len(self.tokens) and self.named(i)]
        return index > 0 and self.named(index) and bool(beside)

    def speaks(self, low: int, high: int) -> bool:
        """Tell whether tokens [low, high) hold a name or a noun that can speak."""
        return any(t.is_name or t.stem in self.speech.sources for t in self.tokens[low:high])

    def holds_role(self, low: int, high: int) -> bool:
        """Tell whether a noun for a person or an office stands in tokens [low, high)."""
        return any(token.stem in self.speech.roles for token in self.tokens[low:high])

    def nounlike(self, low: int, high: int) -> bool:
        """Tell whether tokens [low, high) look like a speaker and hold no finite verb."""
        words = self.speech.words
        if low >= high or high - low > LONGEST // 2 or self.low(low) in words.prepositions:
            return False
        if self.low(low) in words.openers:
            return False
        bounded = any(self.bounds(i) or self.is_number(i) for i in range(low, high))
        return not bounded and self.speaks(low, high)


def line_of(text: str, span: Span, speech: Speech) -> Line:
    """Return a sentence of the text as a line."""
    words = tokens(text, span[0], min(span[1], span[0] + LONGEST_LINE))
    return Line(words, speech, not any(t.text.islower() for t in words))
