"""Names of files as they are shown and kept in the output."""

from __future__ import annotations

import os

STANDARD_INPUT = "-"


def place_of(path: str | os.PathLike[str]) -> str:
    """The path as text that can be printed: bytes of a name that are no UTF-8 become U+FFFD, all else stays."""
    return os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
