"""A page that a script builds, with the article for those without scripts in <noscript>."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from tawatur.read.outlets.shape import OutletReader, clean_lines

_HIDDEN_PARAGRAPHS = etree.XPath("//noscript//p")
_SHORTEST = 5  # words of a paragraph
_FEWEST = 2  # paragraphs
_ARTICLE = 40  # words


def _lines(tree: HtmlElement) -> list[str]:
    return clean_lines((paragraph.text_content() for paragraph in _HIDDEN_PARAGRAPHS(tree)), _SHORTEST)


def _has_shape(tree: HtmlElement) -> bool:
    """Whether the paragraphs for those without scripts are an article, and are no copy of what all others see."""
    lines = _lines(tree)
    if len(lines) < _FEWEST or sum(len(line.split()) for line in lines) < _ARTICLE:
        return False
    others = {" ".join(one.text_content().split()) for one in tree.xpath("//p[not(ancestor::noscript)]")}
    return not others & set(lines)


NOSCRIPT = OutletReader("noscript", _has_shape, _lines)
