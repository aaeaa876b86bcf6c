"""Work that a crash ends for one report or incident only."""

import logging
from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from counterclaim.records import Problem

T = TypeVar("T")
LOG = logging.getLogger(__name__)


def guarded(where: str, work: Callable[[], T]) -> T | Problem:
    """Turn a crash on one report or incident into a problem that names it; its traceback goes to the debug log."""
    try:
        return work()
    except Exception as fault:
        LOG.debug("%s", where, exc_info=fault)
        last = extract_tb(fault.__traceback__)[-1]
        why = (
            f"{type(fault).__name__} in {Path(last.filename).name}:{last.lineno}: {' '.join(str(fault).split())[:200]}"
        )
        return Problem(code="crash", where=where, why=why, todo="tell us, with the texts", quarantines=True)
