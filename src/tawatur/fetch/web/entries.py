"""Articles as a feed or sitemap lists them, before they are fetched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tawatur.errors import FetchError
from tawatur.fetch.web.address import parse_address
from tawatur.model import Metadata


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a list: its address, what the list announces of it, and what the list says of its last change.

    Another value of `changed` for an address means that the page may be another; it is the list's own text.
    """

    url: str
    announced: Metadata = Metadata()
    changed: str = ""


def unique(entries: Iterable[Entry | FetchError]) -> tuple[Entry | FetchError, ...]:
    """Each address once, as it is first listed, in order; one that is no address becomes an error in its place."""
    found: dict[str, Entry | FetchError] = {}
    for entry in entries:
        checked = _checked(entry)
        key = checked.url if isinstance(checked, Entry) else f"{checked.where} {checked.reason}"
        found.setdefault(key, checked)
    return tuple(found.values())


def _checked(entry: Entry | FetchError) -> Entry | FetchError:
    if isinstance(entry, FetchError):
        return entry
    try:
        return Entry(str(parse_address(entry.url)), entry.announced, entry.changed)
    except FetchError as error:
        return error
