"""Spares each rerun the looking through all that stays in memory: modules, figures made once, answers kept.

Streamlit looks for garbage through the whole process at the end of every rerun (80 ms, most of a short page). What was
there at the last settling is left out of that.
"""

from __future__ import annotations

import atexit
import gc
import time
from threading import Lock

SECONDS = 20.0
_settling = Lock()
_settled: float | None = None
# What is set aside is not taken down at the end, and libraries then complain of leaks.
atexit.register(gc.unfreeze)


def settle() -> None:
    """Every 20 seconds at most, look through everything and set what is in use aside; garbage waits no longer than that."""
    global _settled
    if (_settled is not None and time.monotonic() - _settled < SECONDS) or not _settling.acquire(blocking=False):
        return
    try:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        _settled = time.monotonic()
    finally:
        _settling.release()
