"""Parties: who speaks, whose victims they are, who did it."""

from counterclaim.resolve.parties.naming import name_parties

__all__ = ["name_parties"]
