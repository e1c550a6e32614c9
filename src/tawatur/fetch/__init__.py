"""Files, folders, archives, addresses and standard input -> pages, each failure beside the pages it does not stop."""

from tawatur.fetch.limits import PAGE_LIMIT
from tawatur.fetch.metadata import read_metadata
from tawatur.fetch.pages import fetch_pages
from tawatur.fetch.pairs import read_pairs

__all__ = ["PAGE_LIMIT", "fetch_pages", "read_metadata", "read_pairs"]
