"""How often somebody may ask: buckets that fill up again with time."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable

_MOST_KEYS = 10_000


class Limit:
    """`number` requests at once, and as many again in each `seconds`, for each key."""

    def __init__(self, number: int, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._number, self._rate, self._clock = number, number / seconds, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, key: str) -> int:
        """0, and one request less is left; or how many seconds to wait for the next one."""
        with self._lock:
            now = self._clock()
            left, then = self._left.pop(key, (float(self._number), now))
            left = min(float(self._number), left + (now - then) * self._rate)
            allowed = left >= 1
            self._left[key] = (left - 1 if allowed else left, now)
            if len(self._left) > _MOST_KEYS:
                self._left.popitem(last=False)
            return 0 if allowed else int((1 - left) / self._rate) + 1
