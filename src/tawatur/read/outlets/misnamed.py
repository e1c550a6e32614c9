"""An article inside of an element that is named as what is thrown away: comments, a widget, related."""

from __future__ import annotations

import re
from collections import Counter

from lxml.html import HtmlElement

from tawatur.read.outlets.shape import OutletReader, clean_lines

_NAMES = re.compile(r"comment|widget|related|sidebar|footer|share|social|promo|banner|modal|popup|hidden", re.I)
_SHORTEST = 5  # words of a paragraph
_LONG = 12  # words of a paragraph that counts as one of an article
_FEWEST = 2  # long paragraphs
_MOST_OF_LINKS = 0.3  # of the characters


def _has_shape(tree: HtmlElement) -> bool:
    """Whether most long paragraphs of the page stand together in such an element, with the headline in or before it."""
    home = _home(tree)
    if home is None or not any(
        _NAMES.search(_names(one)) for one in (home, *home.iterancestors()) if one.tag != "body"
    ):
        return False
    headings = tree.xpath("//h1")
    return bool(headings) and (home in headings[0].iterancestors() or _stands_before(tree, headings[0], home))


def _home(tree: HtmlElement) -> HtmlElement | None:
    """The element whose own paragraphs are most of the page's long ones, and are no links; None for none."""
    homes = Counter(
        paragraph.getparent() for paragraph in tree.iter("p") if len(paragraph.text_content().split()) >= _LONG
    )
    if not homes:
        return None
    home, count = homes.most_common(1)[0]
    if home is None or count < _FEWEST or count * 2 <= sum(homes.values()):
        return None
    links = sum(len(link.text_content()) for link in home.iter("a"))
    return home if links <= _MOST_OF_LINKS * len(home.text_content()) else None


def _stands_before(tree: HtmlElement, heading: HtmlElement, home: HtmlElement) -> bool:
    """Whether the heading is the one that the element stands under: no other lies between."""
    last = None
    for element in tree.iter("h1", home.tag):
        if element is home:
            return last is heading
        last = element if element.tag == "h1" else last
    return False


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _lines(tree: HtmlElement) -> list[str]:
    home = _home(tree)
    return (
        clean_lines((part.text_content() for part in home if part.tag in ("p", "h2", "h3", "blockquote")), _SHORTEST)
        if home is not None
        else []
    )


MISNAMED = OutletReader("misnamed", _has_shape, _lines, always=False)
