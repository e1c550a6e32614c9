"""A moment by which one request must be done, and a wish to stop before."""

from __future__ import annotations

import time
from collections.abc import Callable

_SLICE = 0.25  # seconds that a wait goes on after the wish to stop


class DeadlineReached(Exception):
    """The request took longer than it may; the message says how long that is."""


class Stopped(Exception):
    """The program was asked to stop while it waited for the network."""


class Deadline:
    """Counts down `seconds` from now; `stopped` is asked a few times a second."""

    def __init__(self, seconds: float, stopped: Callable[[], bool] = lambda: False) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds
        self._stopped = stopped

    def slices(self, idle: float | None) -> list[float]:
        """Short timeouts that make up the lesser of `idle` seconds and what is left; raises where none is."""
        left = self.left()
        wait = left if idle is None else min(left, idle)
        whole, rest = divmod(wait, _SLICE)
        return [_SLICE] * int(whole) + [max(rest, 0.001)]

    def left(self) -> float:
        """Seconds that are left; raises DeadlineReached or Stopped."""
        if self._stopped():
            raise Stopped
        left = self._end - time.monotonic()
        if left <= 0:
            raise DeadlineReached(f"took longer than {self._seconds:g} seconds")
        return left
