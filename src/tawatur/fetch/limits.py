"""How much of a file is read, and what to say when it is more."""

from __future__ import annotations

PAGE_LIMIT = 16 * 1024 * 1024  # bytes of one page, unpacked; the largest live blogs are below 4 MB
HEAD = 64 * 1024  # bytes looked at to tell what a file is
SIDECAR_LIMIT = 1024 * 1024


def too_large(what: str, size: int | None, limit: int = PAGE_LIMIT) -> str:
    """The reason to give for a page above the limit; `size` in bytes where the whole was measured."""
    measured = f"of {_megabytes(size)} " if size is not None else ""
    return f"{what} {measured}is larger than the limit of {_megabytes(limit)}: save the article alone"


def _megabytes(size: int) -> str:
    return f"{size / (1024 * 1024):.3g} MB"
