"""A page that shows nothing of its article, or its beginning alone, and has the whole in its JSON-LD."""

from __future__ import annotations

import html
import re

from lxml.html import HtmlElement

from tawatur.read.json_ld import article_body
from tawatur.read.outlets.shape import OutletReader, clean_lines

_SAMPLE = 60  # characters without spaces, by which the end of the article is looked for on the page
_BREAKS = re.compile(r"(?:\r?\n)+|</?(?:p|br|div|li|h[1-6])\b[^<>]*>", re.I)
_TAGS = re.compile(r"<[^<>]*>")


def _lines(tree: HtmlElement) -> list[str]:
    body = html.unescape(article_body(tree))
    return clean_lines(_TAGS.sub("", part) for part in _BREAKS.split(body))


def _has_shape(tree: HtmlElement) -> bool:
    """Whether the last paragraph in the JSON-LD cannot be seen on the page: elsewhere the page itself is read."""
    lines = _lines(tree)
    if not lines:
        return False
    end = "".join(lines[-1].split())[-_SAMPLE:]
    seen = "".join(
        "".join(tree.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::template)]")).split()
    )
    return end not in seen


EMBEDDED = OutletReader("embedded", _has_shape, _lines)
