"""Where the store is, where nothing else is said."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "store.sqlite"


def default_store() -> str:
    """`TAWATUR_STORE` from the environment, else a file in the user's data folder (XDG Base Directory Specification)."""
    return os.environ.get("TAWATUR_STORE") or str(_data_folder() / "tawatur" / _NAME)


def _data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
