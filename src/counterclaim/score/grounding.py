"""Whether a claim's words are the report's own, as far as a reader can check them."""

import re

from counterclaim.score.answers import Answer

_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z\"'“‘])")
MOST_ENDS = 3
"""Ends of sentences inside a quote. Two sentences have one; abbreviations ("Lt. Gen. A.") look like more."""


def is_grounded(text: str, answer: Answer) -> bool:
    """Tell whether the quote is the report's text, about two sentences long, with the number where it is said to be."""
    start, end, span = answer.start, answer.end, answer.count.span
    if not (0 <= start < end <= len(text) and text[start:end] == answer.quote):
        return False
    short = len(_END.findall(answer.quote)) <= MOST_ENDS and answer.quote.count("\n\n") <= 1
    if span is None or not start <= span[0] < span[1] <= end:
        return False
    return short and text[slice(*span)] == answer.count.text


def quotes_its_number(answer: Answer) -> bool:
    """Tell whether the number's words stand in the quote."""
    return bool(answer.count.text) and (answer.count.text or "") in answer.quote
