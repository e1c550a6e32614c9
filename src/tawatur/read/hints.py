"""What markup says of the lines of a page that their words do not: captions, links alone, related boxes, bylines."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from tawatur.model import BlockKind

# Parts of class and id names that sites give to what is not the article, hyphens left out; the first group decides.
_NAMES: tuple[tuple[BlockKind, tuple[str, ...]], ...] = (
    ("caption", ("caption", "photocredit", "imagecredit", "imgdesc", "imgcap")),
    ("related", ("related", "readalso", "readmore", "recommend", "alsoread", "mostread", "latestnews", "morenews",
                 "seealso", "internallink", "inlinelink")),
    ("byline", ("byline", "author", "writer", "publishdate", "postdate", "articledate", "entrydate", "newsdate",
                "dateline")),
    ("boilerplate", ("share", "social", "newsletter", "subscribe", "donat", "breadcrumb", "cookie", "tags", "ticker",
                     "comment", "copyright", "advert", "banner", "promo")),
)  # fmt: skip
_NO_HYPHENS = str.maketrans("", "", "-_")
_NAMED = etree.XPath("//@class/.. | //@id/.. | //figcaption")  # a quarter of a page's elements
_BLOCKS = frozenset((
    "p", "div", "li", "h2", "h3", "h4", "h5", "span", "td", "figcaption", "a", "strong", "cite", "address", "time",
    "small", "section", "aside", "figure", "ul", "blockquote",
))  # fmt: skip
_PARAGRAPHS = frozenset({"p", "li", "div", "h3", "h4", "blockquote"})
_LEVELS = 4  # <p><strong><span><a>
_LONGEST = 60  # words: a box with more holds the article too
_SHORTEST_LINK = 3  # words: a link of one or two is a tag or a name in a sentence


def read_hints(tree: HtmlElement, lines: Collection[str]) -> Mapping[str, BlockKind]:
    """What lines are, by their characters that are not space; those that markup says nothing of are missing."""
    wanted = {compact(line) for line in lines if len(line.split()) <= _LONGEST}
    hints: dict[str, BlockKind] = {}
    for element in _NAMED(tree):
        kind = _named_kind(element) if element.tag in _BLOCKS else None
        if kind:
            for text in (element.text_content(), *element.itertext()):
                if (key := compact(text)) in wanted:
                    hints.setdefault(key, kind)
    for link in tree.iter("a"):
        key = compact(link.text_content() if len(link) else link.text or "")
        if key in wanted and link.get("href") and _is_alone(link):  # most links are in menus, and no lines
            hints.setdefault(key, "related")
    return hints


def compact(text: str) -> str:
    """The characters of a line that are not space: extraction and markup space them differently."""
    return "".join(text.split())


def _named_kind(element: HtmlElement) -> BlockKind | None:
    if element.tag == "figcaption":
        return "caption"
    return _kind_of_names(element.get("class", ""), element.get("id", ""))


@lru_cache(maxsize=10_000)
def _kind_of_names(name: str, identifier: str) -> BlockKind | None:
    name = f"{name} {identifier}".lower().translate(_NO_HYPHENS)
    return next((kind for kind, parts in _NAMES if any(part in name for part in parts)), None)


def _is_alone(link: HtmlElement) -> bool:
    """Whether the link is all that its paragraph says, and no sentence: the title of another article."""
    element = link
    for _ in range(_LEVELS):
        parent = element.getparent()
        if parent is None or len(parent) > 1 or (parent.text or "").strip() or (element.tail or "").strip():
            return False
        if parent.tag in _PARAGRAPHS:
            text = link.text_content().strip()
            return len(text.split()) >= _SHORTEST_LINK and not text.endswith(".")
        element = parent
    return False
