"""Count on the terminal what was done, where the work is long."""

from __future__ import annotations

import sys
import time

_PATIENCE = 1.0  # seconds before anything is shown, so that short work leaves no trace
_PACE = 0.2  # seconds between two counts


class Progress:
    """A line on standard error that counts up and is gone in the end; nothing where standard error is no terminal."""

    def __init__(self, doing: str, *, shown: bool = True) -> None:
        self._doing = doing
        self._shows = shown and sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._count = 0
        self._on_screen = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *raised: object) -> None:
        self.clear()

    def advance(self) -> None:
        """Count one more, and show it if the last count has stood long enough."""
        self._count += 1
        if self._shows and (now := time.monotonic()) >= self._next:
            self._next = now + _PACE
            self._write(f"\r{self._doing} {self._count} … ")

    def say(self, doing: str) -> None:
        """Show what is done now and cannot be counted, if the work has been long already."""
        if self._shows and time.monotonic() >= self._next:
            self.clear()
            self._write(f"{doing} … ")

    def clear(self) -> None:
        """Take the line away, so that something else can be written there."""
        if self._on_screen:
            self._write("\r\x1b[K")
            self._on_screen = False

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()
        self._on_screen = True
