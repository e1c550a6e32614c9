"""What makes two pages versions of one article: the address that they have in common."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from tawatur.model import Article, Page


def address_of(page: Page, article: Article) -> str | None:
    """The article's address, else the full path of its file.

    None for lines of JSONL and what is piped in, which name no place of their own, and for an address without a path:
    some outlets give that of their front page for every article.
    """
    if article.url:
        parts = urlsplit(article.url)
        return article.url if parts.path.strip("/") or parts.query else None
    if page.kind != "json" and os.path.isfile(page.place):
        return os.path.abspath(page.place)
    return None
