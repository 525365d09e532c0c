"""Answers that are kept for all who ask the same: the ones asked last, within a number and a size. Pure."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

import numpy as np
import pandas as pd

# What an element of a list in a cell is taken for: a text of the length of an id.
ELEMENT = 70


class Kept:
    """Frames by what was asked: never more than `most` of them, nor more than `most_bytes` together."""

    def __init__(self, most: int, most_bytes: int) -> None:
        """Begin with none."""
        self.most, self.most_bytes, self.bytes = most, most_bytes, 0
        self._held: OrderedDict[Hashable, tuple[pd.DataFrame, int]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._held)

    def find(self, key: Hashable, ask: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The frame kept under a key, else what asking gives; that is kept unless it alone is too large."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key][0]
        found = ask()
        size = size_of(found)
        with self._lock:
            if key not in self._held and size <= self.most_bytes:
                self._held[key] = (found, size)
                self.bytes += size
            while len(self._held) > self.most or self.bytes > self.most_bytes:
                self.bytes -= self._held.popitem(last=False)[1][1]
        return found

    def clear(self) -> None:
        """Keep none of them any longer."""
        with self._lock:
            self._held.clear()
            self.bytes = 0


def size_of(frame: pd.DataFrame) -> int:
    """About how many bytes a frame takes, with the lists in its cells."""
    lists = [cell for _, column in frame.items() if column.dtype == object for cell in column]
    nested = sum(len(cell) for cell in lists if isinstance(cell, np.ndarray))
    return int(frame.memory_usage(deep=True).sum()) + nested * ELEMENT
