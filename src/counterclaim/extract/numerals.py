"""The value of numerals: digits, number words, and what multiplies them ("1.5 million", "two hundred and five")."""

from collections.abc import Sequence

from counterclaim.extract.numberwords import LONGEST, NumberWords
from counterclaim.extract.phrases import Phrases
from counterclaim.extract.tokens import Token


class Numerals:
    """Reads the numeral that begins at a token."""

    def __init__(self, words: NumberWords) -> None:
        self._words = words
        self._half = Phrases([(phrase, 6) for phrase in words.half_dozen])

    def number(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Return the value of the number words or digits that begin at a token, and the index behind them."""
        if at >= len(tokens):
            return None
        if (half := self._half.match(tokens, at)) is not None:
            return half[1], half[0]
        if (halved := self._halved(tokens, at)) is not None:
            return halved
        if tokens[at].text[0].isdigit():
            return self._digits(tokens, at)
        if tokens[at].low in ("a", "one") and at + 1 < len(tokens) and tokens[at + 1].low in self._words.multipliers:
            return self._scaled(tokens, 1, at + 1)
        return self._spelt(tokens, at)

    def _halved(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        """Read "half a million"."""
        if at + 2 >= len(tokens) or tokens[at].low != "half" or tokens[at + 1].low != "a":
            return None
        whole = self._words.multipliers.get(tokens[at + 2].low, 0)
        return (whole // 2, at + 3) if whole >= 1_000 else None

    def _digits(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        text = tokens[at].text
        whole = text.replace(",", "").replace(".", "") if text[-4:-3] in (",", ".") else text.replace(",", "")
        if not whole.replace(".", "").isdigit() or len(whole) > LONGEST:
            return None
        multiplied = at + 1 < len(tokens) and tokens[at + 1].low in self._words.multipliers
        if multiplied:
            return round(float(whole) * self._words.multipliers[tokens[at + 1].low]), at + 2
        return (int(whole), at + 1) if whole.isdigit() else None

    def _spelt(self, tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
        total, end = self._small(tokens, at)
        if end == at:
            multiplier = self._words.multipliers.get(tokens[at].low)
            return None if multiplier is None or multiplier < 100 else self._scaled(tokens, 1, at)
        return self._scaled(tokens, total, end)

    def _small(self, tokens: Sequence[Token], at: int) -> tuple[int, int]:
        """Return the value of the words below 100 that begin at a token ("twenty-two", "thirty five")."""
        values, end = self._values(tokens, at), at + 1
        if values is None:
            return 0, at
        if values >= 20 and values % 10 == 0 and (unit := self._values(tokens, end)) is not None and 0 < unit < 10:
            return values + unit, end + 1
        return values, end

    def _values(self, tokens: Sequence[Token], at: int) -> int | None:
        if at >= len(tokens):
            return None
        parts = tokens[at].low.split("-")
        numbers = [self._words.values[p] for p in parts if p in self._words.values]
        if len(numbers) != len(parts) or (len(parts) > 1 and not (numbers[0] >= 20 and len(parts) == 2)):
            return None
        return sum(numbers)

    def _scaled(self, tokens: Sequence[Token], value: int, at: int) -> tuple[int, int]:
        """Apply multipliers and what is added behind them: "two hundred and five", "three thousand four hundred"."""
        total, current = 0, value
        while at < len(tokens):
            multiplier = self._words.multipliers.get(tokens[at].low)
            if multiplier is not None:
                current *= multiplier
                at += 1
                continue
            skip = at + 1 if tokens[at].low == "and" else at
            more, end = self._small(tokens, skip)
            if current < 100 or end == skip or more == 0:
                break
            total, current, at = total + current, more, end
        return total + current, at
