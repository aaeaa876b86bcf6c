"""Counterclaim: who says what about armed conflict, with the exact words behind every number."""

__version__ = "0.1.0"
