"""score: claims against gold. Records in, figures out; gold that cannot be right is refused."""

from counterclaim.score.answers import Answer, parse
from counterclaim.score.figures import Figures, elsewhere, figures
from counterclaim.score.gold import GoldClaim, GoldReport
from counterclaim.score.loading import Fingerprint, GoldSet, load
from counterclaim.score.rates import Rate, Share
from counterclaim.score.reasons import Finding, findings, worst
from counterclaim.score.results import Result, results
from counterclaim.score.slices import Row
from counterclaim.score.sources import Entry, beside, entries

__all__ = [
    "Answer",
    "Entry",
    "Figures",
    "Finding",
    "Fingerprint",
    "GoldClaim",
    "GoldReport",
    "GoldSet",
    "Rate",
    "Result",
    "Row",
    "Share",
    "beside",
    "elsewhere",
    "entries",
    "figures",
    "findings",
    "load",
    "parse",
    "results",
    "worst",
]
