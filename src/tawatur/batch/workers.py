"""Processes that work side by side, and are replaced when one is killed."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import ParamSpec, TypeVar

Parameters = ParamSpec("Parameters")
Value = TypeVar("Value")
TRIES = 4  # of what is killed: kills at random seldom come so often


class Workers:
    """A pool of `jobs` processes. When one is killed, all that is under way fails, and the next `submit` has new ones."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool = self._start()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *raised: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def submit(
        self, work: Callable[Parameters, Value], *given: Parameters.args, **named: Parameters.kwargs
    ) -> Future[Value]:
        """Have the work done; `result()` raises BrokenProcessPool if a process was killed meanwhile."""
        try:
            return self._pool.submit(work, *given, **named)
        except BrokenProcessPool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = self._start()
            return self._pool.submit(work, *given, **named)

    def are_there(self) -> bool:
        """Whether a process starts and answers, after some tries."""
        for _ in range(TRIES):
            try:
                return self.submit(_answer).result()
            except BrokenProcessPool:
                continue
        return False

    def _start(self) -> ProcessPoolExecutor:
        # A forked copy of a process with threads may hang; a spawned one is the same on every system.
        spawn = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._jobs, spawn, _follow_the_parent, (gc.get_threshold(),))


def _answer() -> bool:
    return True


def _follow_the_parent(threshold: tuple[int, int, int]) -> None:
    """Leave Ctrl-C, which reaches every process of a terminal, to the one that was called, and end when it ends.

    A parent that is killed cannot tell its workers, which would wait for work for ever. Garbage is collected as seldom
    as there.
    """
    gc.set_threshold(*threshold)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
