"""When it happened: the times a text names, and which of them is a claim's.

`date_items(report, items, load_grammar(), today)` fills `when` of claims and statements.
Days are ISO, local to the event.
"""

from counterclaim.resolve.times.assign import Dated, date_items
from counterclaim.resolve.times.lexicon import Grammar, load_grammar

__all__ = ["Dated", "Grammar", "date_items", "load_grammar"]
