"""Gazetteers that the user adds: files of several layouts, row by row, into files beside the compiled gazetteer."""

from counterclaim.gazetteer.own.adding import add, known

__all__ = ["add", "known"]
