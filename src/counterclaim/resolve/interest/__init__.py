"""Who gains by a figure (rules.md 3): `resolve_interest` fills it, `RULES` is the table."""

from counterclaim.resolve.interest.rules import RULES, interest
from counterclaim.resolve.interest.settle import resolve_interest
from counterclaim.resolve.interest.stand import Scene, Stakes, Stand, load_stakes, stand

__all__ = ["RULES", "Scene", "Stakes", "Stand", "interest", "load_stakes", "resolve_interest", "stand"]
