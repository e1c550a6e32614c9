"""Paths -> pages, in the order given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tawatur.errors import FetchError, TawaturError
from tawatur.fetch.files import fetch_file, fetch_standard_input
from tawatur.fetch.names import STANDARD_INPUT
from tawatur.fetch.walk import walk_folder
from tawatur.model import Metadata, Page

NOTHING_KNOWN = Metadata()


def fetch_pages(paths: Sequence[str], overrides: Metadata = NOTHING_KNOWN) -> Iterator[Page | TawaturError]:
    """The pages of files, folders (all in them, sorted) and `-` for standard input, and an error for each that failed.

    A page's metadata is what its sidecar says, overlaid with `overrides`; what the page says of itself is for reading.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from fetch_standard_input(overrides)
        elif not path:
            yield FetchError("", "an empty name: give a file, a folder or -")
        elif Path(path).is_dir():
            for found in walk_folder(Path(path)):
                yield from (found,) if isinstance(found, TawaturError) else fetch_file(found, overrides)
        else:
            yield from fetch_file(Path(path), overrides)
