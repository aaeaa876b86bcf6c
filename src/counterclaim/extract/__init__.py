"""From a report to what it says: claims with counts and statements without, each in its exact words."""

from counterclaim.extract.cascade import Extraction, Grammar, extract, load_grammar
from counterclaim.extract.relevance import Scope

__all__ = ["Extraction", "Grammar", "Scope", "extract", "load_grammar"]
