"""What all tests share: a browser for each module that wants one, and how long and how freely hypothesis searches."""

from __future__ import annotations

import os

from hypothesis import settings

from tests.browser import browser

__all__ = ["browser"]

# A slow machine is no failure. What lands must pass again: CI tries the same cases each time, people ever new ones.
settings.register_profile("anywhere", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "anywhere")
