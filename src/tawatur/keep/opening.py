"""A file or address -> the store there, which finds words as our languages spell them."""

from __future__ import annotations

from tawatur.languages.searching import searchable
from tawatur.store import Searchable, Store, default_store, open_database


def open_store(where: str | None = None) -> Store:
    """The store in this file or at this postgresql:// address, by default that of the user; StoreError."""
    return open_database(where or default_store(), _normalise)


def _normalise(text: str) -> Searchable:
    return Searchable(*searchable(text))
