"""reconcile: the claims of one incident to low, best, high and status, with the claims for and against (rules.md)."""

from counterclaim.reconcile.evidence import Line
from counterclaim.reconcile.parties import Parties
from counterclaim.reconcile.parties import of as parties_of
from counterclaim.reconcile.stage import Reconciled, reconcile

__all__ = ["Line", "Parties", "Reconciled", "parties_of", "reconcile"]
