"""The tree of a page -> the lines of its article, each with what its markup says it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import trafilatura
from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura.metadata import Document
from trafilatura.settings import Extractor

_ENOUGH = 80  # characters of text below which the paragraphs themselves are looked through
# trafilatura looks again, for more, where it found fewer characters and a smaller share of what the page says.
_SHORT, _SHARE = 3000, 0.2
_SHORTEST = 5  # words of a paragraph that is no label
_SPACES = re.compile(r"[ \t\r\f\v\u00a0\n]+")
_GROUPS = frozenset({"list", "table", "row", "body", "div", "quote", "cell", "item"})


def extract_lines(tree: HtmlElement, *, paragraphs_only: bool = False) -> list[str]:
    """The lines of the article in order; one that the page breaks with <br> holds newlines. Empty where there is none.

    `paragraphs_only` takes every <p> of the page, for pages on which extraction would take too long.
    """
    if paragraphs_only:
        return _paragraphs(tree)
    found = _extract(tree)
    lines = list(_lines(found.body)) if found is not None and found.body is not None else []
    return lines if sum(map(len, lines)) >= _ENOUGH else _paragraphs(tree) or lines


def _extract(tree: HtmlElement) -> Document | None:
    """What trafilatura finds of the article.

    What it measures the page by to know whether it should look again takes a tenth of reading a page, a pattern being
    asked about every element; where the page has paragraphs enough, its characters mostly tell that it should not.
    """
    said = len(" ".join(tree.itertext()))
    if sum(map(len, _paragraphs(tree))) >= _SHARE * said:
        found = _look(tree, "at once")
        length = len(found.raw_text or "") if found is not None else 0
        if not 0 < length < min(_SHORT, _SHARE * said):
            return found
    return _look(tree, "balanced")


def _look(tree: HtmlElement, focus: str) -> Document | None:
    """What trafilatura finds with a focus; it looks again only with its own, "balanced"."""
    found = trafilatura.bare_extraction(tree, options=_options(focus))
    return found if isinstance(found, Document) else None


@cache
def _options(focus: str) -> Extractor:
    """What is to be extracted, made once: trafilatura reads its configuration for every page anew."""
    options = Extractor(output_format="txt", comments=False, tables=True, with_metadata=False, formatting=False)
    options.focus = focus
    return options


def _lines(body: _Element) -> Iterator[str]:
    """A line for every element that holds text; a list or table gives one for each item or row."""
    for element in body:
        if not isinstance(element.tag, str):
            continue
        if element.tag == "row":
            line = " | ".join(text for cell in element if (text := _text(cell)))
            yield from [line] if line else []
        elif element.tag in _GROUPS and any(child.tag in _GROUPS or child.tag in ("p", "head") for child in element):
            own = _clean(element.text or "")
            yield from [own] if own else []
            yield from _lines(element)
        elif line := _text(element):
            yield line
        if tail := _clean(element.tail or ""):
            yield tail


def _text(element: _Element) -> str:
    parts: list[str] = [element.text or ""]
    for child in element.iter():
        if child is element:
            continue
        parts.append("\n" if child.tag == "lb" else "")
        parts.append((child.text or "") if isinstance(child.tag, str) else "")
        parts.append(child.tail or "")
    return _clean("".join(parts))


def _clean(text: str) -> str:
    """Single spaces, and single newlines where the page has breaks; source lines were joined by the extraction."""
    return "\n".join(line for part in text.split("\n") if (line := _SPACES.sub(" ", part).strip()))


def _paragraphs(tree: HtmlElement) -> list[str]:
    """Every paragraph of the page that is long enough to be one: for pages that extraction finds nothing on."""
    found = (_SPACES.sub(" ", paragraph.text_content()).strip() for paragraph in tree.iter("p"))
    return [text for text in found if len(text.split()) >= _SHORTEST]
