"""What all tests share: how long and how freely hypothesis searches, and names that are the same in every process."""

from __future__ import annotations

import os

from hypothesis import settings

from tests.browser import browser

__all__ = ["browser"]

# A slow machine is no failure. What lands must pass again: CI tries the same cases each time, people ever new ones.
settings.register_profile("anywhere", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "anywhere")

_SHORT = 16


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name long bytes by nothing of theirs: packed ones hold the second of packing, and even their length changes with it."""
    return "bytes" if isinstance(val, bytes) and len(val) > _SHORT else None
