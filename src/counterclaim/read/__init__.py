"""read: bytes of files to reports. Every input ends in exactly one status, and none is skipped in silence.

`inputs.read` takes every format, `stream.read_lines` JSON Lines alone: what reads pages takes a third of a second to
import.
"""

from counterclaim.read.reading import Origin, Outcome, Reading, Tally, lost, once

__all__ = ["Origin", "Outcome", "Reading", "Tally", "lost", "once"]
