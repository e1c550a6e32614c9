"""A pasted text or an address -> its reading, at once and without storing anything."""

from __future__ import annotations

from tawatur.errors import FetchError, TawaturError
from tawatur.fetch import PAGE_LIMIT
from tawatur.fetch.web import Client, Visits
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import read_safely

_WEB = ("http://", "https://")


def read_pasted(text: str, address: str, visits: Visits | None = None) -> Reading | TawaturError:
    """The reading of the text, or where there is none of the page at the address; the error where that fails.

    Only addresses of the web are opened: a path would show files of the machine that serves.
    """
    if text.strip():
        raw = text.encode(errors="replace")
        if len(raw) > PAGE_LIMIT:
            return FetchError("the text", f"more than {PAGE_LIMIT} bytes")
        return read_safely(Page("pasted", raw, "text", Metadata(url=address.strip() or None)))
    if not address.strip().lower().startswith(_WEB):
        return FetchError(
            address.strip() or "the form", "give a text, or an address that begins with http:// or https://"
        )
    return _read_address(address.strip(), visits or Visits(Client()))


def _read_address(address: str, visits: Visits) -> Reading | TawaturError:
    try:
        answer = visits.get(address)
    except TawaturError as error:
        return error
    return read_safely(Page(answer.url, answer.body, "html", Metadata(url=answer.url)))
