"""Paths and addresses -> pages, in the order given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.errors import FetchError, TawaturError
from tawatur.fetch.files import fetch_file, fetch_standard_input
from tawatur.fetch.names import STANDARD_INPUT
from tawatur.fetch.walk import walk_folder
from tawatur.model import Metadata, Page

if TYPE_CHECKING:
    from tawatur.fetch.web import Visits

NOTHING_KNOWN = Metadata()
_ADDRESS = ("http://", "https://")


def fetch_pages(
    paths: Sequence[str], overrides: Metadata = NOTHING_KNOWN, visits: Visits | None = None
) -> Iterator[Page | TawaturError]:
    """The pages of files, folders (all in them, sorted), addresses (of a page, feed or sitemap) and `-` for standard
    input, and an error for each that failed. `visits` is what addresses are fetched with, where it is not the usual.

    A page's metadata is what its sidecar says, overlaid with `overrides`; what the page says of itself is for reading.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield from fetch_standard_input(overrides)
        elif path.lower().startswith(_ADDRESS):
            from tawatur.fetch.web import fetch_address  # half a second to load, and files need none of it

            yield from fetch_address(path, overrides, visits or _usual_visits())
        elif not path:
            yield FetchError("", "an empty name: give a file, a folder, an address or -")
        elif Path(path).is_dir():
            for found in walk_folder(Path(path)):
                yield from (found,) if isinstance(found, TawaturError) else fetch_file(found, overrides)
        else:
            yield from fetch_file(Path(path), overrides)


@cache
def _usual_visits() -> Visits:
    """One for the whole process, so that two addresses of one outlet are not asked for at once."""
    from tawatur.fetch.web import Client, Visits

    return Visits(Client())
