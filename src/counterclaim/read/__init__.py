"""read: bytes of files to reports. Every input ends in exactly one status, and none is skipped in silence."""

from counterclaim.read.inputs import read
from counterclaim.read.reading import Origin, Outcome, Reading, Tally, lost, once

__all__ = ["Origin", "Outcome", "Reading", "Tally", "lost", "once", "read"]
