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
_BLOCKS = ("p", "div", "li", "h2", "h3", "h4", "h5", "span", "td", "figcaption", "a", "strong", "cite", "address", "time",
           "small", "section", "aside", "figure", "ul", "blockquote")  # fmt: skip
_LONGEST = 60  # words: a box with more holds the article too
_SHORTEST_LINK = 3  # words: a link of one or two is a tag or a name in a sentence


def read_hints(tree: HtmlElement) -> Mapping[Words, BlockKind]:
    """The kind of a line by its folded words."""
    hints: dict[Words, BlockKind] = {}
    for element in tree.iter(*_BLOCKS):
        kind = _kind(element)
        if kind:
            for line in _lines(element):
                hints.setdefault(line, kind)
    return hints


def _kind(element: HtmlElement) -> BlockKind | None:
    if element.tag == "figcaption":
        return "caption"
    name = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    if name.strip():
        for kind, names in _NAMES:
            if any(part in name for part in names):
                return kind if len(element.text_content().split()) <= _LONGEST else None
    return "related" if element.tag in ("p", "li", "div", "h3", "h4", "strong") and _is_link(element) else None


def _is_link(element: HtmlElement) -> bool:
    """Whether all that the element says is one link: a title of another article, set between two paragraphs."""
    links = element.findall(".//a")
    if len(links) != 1 or not links[0].get("href"):
        return False
    text = "".join(element.text_content().split())
    return text == "".join(links[0].text_content().split()) and len(links[0].text_content().split()) >= _SHORTEST_LINK


def _lines(element: HtmlElement) -> list[Words]:
    """The folded words of the element and of each text in it, so that either cut of extraction is found."""
    texts = [element.text_content(), *(text for text in element.itertext())]
    found = [fold_line(text).words for text in texts if len(text.split()) >= 2]
    return [words for words in found if words]
