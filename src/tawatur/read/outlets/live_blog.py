"""A live blog: many entries, each with its own time, share buttons and perhaps a heading."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from tawatur.read.outlets.shape import OutletReader, clean_lines

_NAMES = re.compile(
    r"live-?_?blog|live-?_?(?:entry|post|update|item|feed)|timeline|ticker-?_?(?:entry|post|item)", re.I
)
_CLASSES = etree.XPath("//@class", smart_strings=False)
_TIME = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")  # «16:40عاجل» is glued
_FEWEST = 3  # entries; below that it is an article with a box
_SHORTEST = 4  # words of a line: what is shorter is a time, a label, a button
_ENTRIES = ("article", "li", "section", "div")


def _has_shape(tree: HtmlElement) -> bool:
    """Whether there are entries, and more is said in them than beside: a ticker beside an article is none."""
    if not any(map(_NAMES.search, set(_CLASSES(tree)))):
        return False
    entries = _entries(tree)
    if len(entries) < _FEWEST:
        return False
    inside = {part for entry in entries for part in _parts(entry)}
    beside = sum(_words(part) for part in tree.iter("p") if part not in inside)
    return sum(map(_words, inside)) > beside


def _entries(tree: HtmlElement) -> list[HtmlElement]:
    """The elements that a live blog's names are given to, or stand around."""
    found: list[HtmlElement] = []
    for element in tree.iter(*_ENTRIES):
        parent = element.getparent()
        around = parent.get("class") or "" if parent is not None else ""
        if _NAMES.search(f"{element.get('class') or ''} {around}") and _is_entry(element, parent):
            found.append(element)
    return found


def _is_entry(element: HtmlElement, parent: HtmlElement | None) -> bool:
    """Whether the element is one of several alike beside each other, with a time at its head, and no mere link."""
    if parent is None or sum(1 for other in parent if other.tag == element.tag) < _FEWEST:
        return False
    text = element.text_content()
    links = sum(len(link.text_content()) for link in element.iter("a"))
    return links * 2 < len(text) and (element.find(".//time") is not None or bool(_TIME.search(text[:80])))


def _parts(entry: HtmlElement) -> list[HtmlElement]:
    """Headings and paragraphs of an entry; where it has no paragraph, its innermost divisions."""
    parts = list(entry.iter("h2", "h3", "h4", "p", "blockquote"))
    if not any(part.tag in ("p", "blockquote") for part in parts):
        parts += [part for part in entry.iter("div") if len(part) == 0]
    return parts


def _words(part: HtmlElement) -> int:
    return len(part.text_content().split())


def _lines(tree: HtmlElement) -> list[str]:
    """What stands above the first entry, then the entries in the order of the page."""
    entries = _entries(tree)
    above: list[str] = []
    for element in tree.iter("p", entries[0].tag):
        if element is entries[0]:
            break
        above += [element.text_content()] if element.tag == "p" else []
    lines = (part.text_content() for entry in entries for part in _parts(entry))
    return list(dict.fromkeys(clean_lines([*above, *lines], _SHORTEST)))


LIVE_BLOG = OutletReader("live-blog", _has_shape, _lines)
