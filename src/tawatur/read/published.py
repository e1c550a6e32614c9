"""Find the day of publication where it stands in words: near the headline, in a byline, in the address."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from tawatur.fetch.metadata import parse_date
from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.times import find_times

_EARLIEST = dt.date(1995, 1, 1)  # the first Arabic newspapers went online
_IN_ADDRESS = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/-]?(?P<m>0[1-9]|1[0-2]|[1-9](?=[/-]))[/-]?(?P<d>[0-2]\d|3[01]|[1-9](?=\D))(?=\D|$)"
)
_DATED = re.compile(r"date|time|publi|byline|meta|info", re.I)
_ELSEWHERE = re.compile(r"foot|related|sidebar|widget|ticker|comment|latest|most-?read|trending|nav", re.I)
_ELSEWHERE_TAGS = frozenset({"footer", "aside", "nav"})
_LONGEST = 160  # characters of a line that gives a date; what is longer is the article
_PARAGRAPH = 25  # words: the search ends at the first paragraph
_MOST_LOOKED_AT = 60


def day_near_headline(tree: HtmlElement) -> dt.date | None:
    """The day in a <time> or a dated line by the headline; never one of a footer, a sidebar or a box of links."""
    for element in islice(tree.iter("time"), _MOST_LOOKED_AT):
        day = None if _stands_elsewhere(element) else parse_date(element.get("datetime") or "")
        if day:
            return day
    return next((day for text in _candidates(tree) if (day := day_in_words(text))), None)


def day_in_words(text: str) -> dt.date | None:
    """The first whole day, with its year, that a short Arabic line names; None where there is none."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or not any(character.isdigit() for character in text):
        return None
    for time in find_times(text, tokenize(text, 0, len(text)), None):
        if time.from_ is not None and time.from_ == time.to and time.from_ >= _EARLIEST:
            return time.from_
    return None


def day_in_address(url: str | None) -> dt.date | None:
    """The day in an address like `/2017/10/11/` or `/20171011/`."""
    found = _IN_ADDRESS.search(url or "")
    if not found:
        return None
    try:
        day = dt.date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return day if day >= _EARLIEST else None


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
