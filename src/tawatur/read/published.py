"""Find the day of publication near the headline of a page."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from tawatur.fetch.metadata import parse_date
from tawatur.read.days import day_in_words

_DATED = re.compile(r"date|time|publi|byline|meta|info", re.I)
_ELSEWHERE = re.compile(r"foot|related|sidebar|widget|ticker|comment|latest|most-?read|trending|nav", re.I)
_ELSEWHERE_TAGS = frozenset({"footer", "aside", "nav"})
_PARAGRAPH = 25  # words: the search ends at the first paragraph
_MOST_LOOKED_AT = 60


def day_near_headline(tree: HtmlElement) -> dt.date | None:
    """The day in a <time> or a dated line by the headline; never one of a footer, a sidebar or a box of links."""
    for element in islice(tree.iter("time"), _MOST_LOOKED_AT):
        day = None if _stands_elsewhere(element) else parse_date(element.get("datetime") or "")
        if day:
            return day
    return next((day for text in _candidates(tree) if (day := day_in_words(text))), None)


def _candidates(tree: HtmlElement) -> Iterator[str]:
    """Lines that are marked up as dates, then the short lines between the headline and the first paragraph."""
    for element in islice(_marked_as_dates(tree), _MOST_LOOKED_AT):
        if not _stands_elsewhere(element):
            yield element.get("content") or element.text_content()
    after_heading = False
    for element in tree.iter("h1", "p", "div", "span", "li", "time", "small", "td", "strong", "b", "em", "i", "a"):
        text = element.text or ""
        if element.tag == "h1":
            after_heading = True
        elif after_heading:
            if len(text.split()) > _PARAGRAPH:
                return
            if any(map(str.isdigit, text)) and not _stands_elsewhere(element):
                yield text


def _marked_as_dates(tree: HtmlElement) -> Iterator[HtmlElement]:
    for element in tree.iter("time", "span", "div", "p", "li", "small", "em", "td", "meta", "abbr", "b", "font", "a"):
        names = element.get("class"), element.get("id"), element.get("itemprop")
        if element.tag == "time" or any(name and _DATED.search(name) for name in names):
            yield element


def _stands_elsewhere(element: HtmlElement) -> bool:
    for parent in (element, *element.iterancestors()):
        names = f"{parent.get('class') or ''} {parent.get('id') or ''}"
        if parent.tag in _ELSEWHERE_TAGS or parent.tag != "body" and _ELSEWHERE.search(names):
            return True
    return False
