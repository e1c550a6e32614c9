"""The JSON-LD of a page -> the fields of the article that it describes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

_ARTICLES = (
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "Report",
)  # fmt: skip
_SCRIPTS = etree.XPath("//script[contains(@type, 'ld+json')]")
_LONGEST = 500_000  # characters of one block; some sites put the whole front page in one
_MOST_NODES = 2000


def article_fields(tree: HtmlElement) -> dict[str, str]:
    """`headline`, `body`, `published`, `outlet`, `url`, `author`, `agency` as far as JSON-LD gives them for an article; else empty."""
    for node in _nodes(tree):
        kinds = node.get("@type")
        if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            found = {
                "headline": _text(node.get("headline")),
                "body": _text(node.get("articleBody")),
                "published": _text(node.get("datePublished")) or _text(node.get("dateCreated")),
                "outlet": _name(node.get("publisher")),
                "author": _name(node.get("author")) or _name(node.get("creator")),
                "agency": _name(node.get("sourceOrganization")),
                "url": _text(node.get("url")) or _text(node.get("mainEntityOfPage")),
            }
            return {name: value for name, value in found.items() if value}
    return {}


def article_body(tree: HtmlElement) -> str:
    """The whole text of the article, where JSON-LD has it; else empty, which most pages are known for without reading any."""
    named = any("articleBody" in (script.text or "") for script in _SCRIPTS(tree))
    return article_fields(tree).get("body", "") if named else ""


def _nodes(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """Every object in the page's JSON-LD, outer ones first; what is no JSON is passed over."""
    for script in _SCRIPTS(tree):
        text = script.text or ""
        try:
            pending: list[object] = [json.loads(text, strict=False)] if len(text) <= _LONGEST else []
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not pending:
                break
            node = pending.pop(0)
            if isinstance(node, dict):
                yield node
                pending += [value for value in node.values() if isinstance(value, (dict, list))]
            elif isinstance(node, list):
                pending += node


def _text(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("name")
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)
