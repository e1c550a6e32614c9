"""What markup says of the lines of a page that their words do not: captions, links alone, related boxes, bylines."""

from __future__ import annotations

from collections.abc import Mapping

from lxml.html import HtmlElement

from tawatur.languages.arabic.furniture import Words, fold_line
from tawatur.model import BlockKind

_NAMES: tuple[tuple[BlockKind, tuple[str, ...]], ...] = (
    ("caption", ("caption", "photo-credit", "image-credit", "img-desc", "imgcap")),
    ("related", ("related", "read-also", "readalso", "read-more", "readmore", "recommend", "also-read", "most-read",
                 "mostread", "latest-news", "more-news", "see-also", "internal-link", "inline-link")),
    ("byline", ("byline", "author", "writer", "publish-date", "post-date", "article-date", "entry-date", "dateline")),
    ("boilerplate", ("share", "social", "newsletter", "subscribe", "donat", "breadcrumb", "cookie", "tags", "taglist",
                     "ticker", "comment", "copyright", "print-", "advert", "banner", "promo")),
)  # fmt: skip
_BLOCKS = (
    "p", "div", "li", "h2", "h3", "h4", "h5", "span", "td", "figcaption", "a", "strong", "cite", "address", "time",
    "small", "section", "aside", "figure", "ul", "blockquote",
)  # fmt: skip
_PARAGRAPHS = frozenset({"p", "li", "div", "h3", "h4", "blockquote"})
_LEVELS = 4  # <p><strong><span><a>
_LONGEST = 60  # words: a box with more holds the article too
_SHORTEST_LINK = 3  # words: a link of one or two is a tag or a name in a sentence


def read_hints(tree: HtmlElement) -> Mapping[Words, BlockKind]:
    """The kind of a line by its folded words."""
    hints: dict[Words, BlockKind] = {}
    for element in tree.iter(*_BLOCKS):
        kind = _named_kind(element)
        if kind and len(element.text_content().split()) <= _LONGEST:
            hints |= {line: kind for line in _lines(element) if line not in hints}
    for link in tree.iter("a"):
        if link.get("href") and _is_alone(link):
            hints.setdefault(fold_line(link.text_content()).words, "related")
    return hints


def _named_kind(element: HtmlElement) -> BlockKind | None:
    if element.tag == "figcaption":
        return "caption"
    name = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return next((kind for kind, names in _NAMES if any(part in name for part in names)), None) if name.strip() else None


def _is_alone(link: HtmlElement) -> bool:
    """Whether the link is all that its paragraph says: the title of another article, set between two paragraphs."""
    element = link
    for _ in range(_LEVELS):
        parent = element.getparent()
        if parent is None or len(parent) > 1 or (parent.text or "").strip() or (element.tail or "").strip():
            return False
        if parent.tag in _PARAGRAPHS:
            return len(link.text_content().split()) >= _SHORTEST_LINK
        element = parent
    return False


def _lines(element: HtmlElement) -> list[Words]:
    """The folded words of the element and of each text in it, so that either cut of extraction is found."""
    texts = [element.text_content(), *(text for text in element.itertext())]
    found = [fold_line(text).words for text in texts if len(text.split()) >= 2]
    return [words for words in found if words]
