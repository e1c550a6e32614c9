"""Paths as given -> the files to read, in order, with folders opened."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tawatur.errors import FetchError
from tawatur.fetch.names import place_of
from tawatur.fetch.sidecar import SUFFIX

# A page saved by a browser brings a folder of these; a folder of gold articles its YAML, and
# as NAME.gold what a person reads of the page beside it. They are no pages, and naming each as a failure would bury
# the real ones. A file that is named on its own is read whatever its name.
_NO_PAGES = frozenset(
    ".css .js .mjs .map .png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .woff .woff2 .ttf .otf .eot .mp3 .mp4 .webm "
    ".ogg .wav .yaml .yml .toml .ini .cfg .py .pyc .sh .sqlite .db .lock .log "
    ".gold".split()
)
# These tell of their folder; readme.html may be a saved page.
_ABOUT = frozenset({"readme", "readme.md", "readme.txt", "readme.rst"})


def walk_folder(folder: Path) -> Iterator[Path | FetchError]:
    """Every file below `folder` that may hold pages, sorted by path; sidecars and hidden files left out.

    A folder that may not be opened is an error in its place. Links to folders are not followed.
    """
    errors: list[FetchError] = []

    def refuse(error: OSError) -> None:
        errors.append(FetchError(place_of(error.filename), f"folder not opened: {error.strerror}"))

    for where, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from errors
        errors.clear()
        yield from (Path(where, name) for name in sorted(files) if _may_hold_pages(where, name))
    yield from errors


def _may_hold_pages(where: str, name: str) -> bool:
    """Whether the file is looked at; pipes and devices in a folder, and links to them, are not: opening one may wait for ever."""
    if name.startswith(".") or name.endswith(SUFFIX) or name.lower() in _ABOUT:
        return False
    if os.path.splitext(name)[1].lower() in _NO_PAGES:
        return False
    path = os.path.join(where, name)
    return os.path.isfile(path) or not os.path.exists(path)  # a link that leads nowhere is named
