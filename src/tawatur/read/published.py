"""Find the day of publication where it stands in words: near the headline, in a byline, in the address."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from tawatur.fetch.metadata import parse_date
from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.times import find_times

_EARLIEST = dt.date(1995, 1, 1)  # the first Arabic newspapers went online
_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d\d)[/-]?(?P<m>0[1-9]|1[0-2]|[1-9](?=[/-]))[/-]?(?P<d>[0-2]\d|3[01]|[1-9](?=\D))(?=\D|$)")
_NO_PLACE = "ancestor::footer or ancestor::aside or ancestor::nav or contains(@class,'foot') or ancestor::*[" + " or ".join(
    f"contains(translate(concat(@class,' ',@id),'FRSWT','frswt'),'{name}')"
    for name in ("footer", "related", "sidebar", "widget", "ticker", "comment", "latest", "most-read", "trending")
) + "]"
_NAMED = " or ".join(
    f"contains(translate(concat(@class,' ',@id,' ',@itemprop),'DTPB','dtpb'),'{name}')"
    for name in ("date", "time", "publish", "byline", "meta", "info")
)
_TIMES = f"//time[not({_NO_PLACE})]"
_DATED = f"//body//*[({_NAMED}) and not({_NO_PLACE})]"
_LONGEST = 160  # characters of a line that gives a date; what is longer is the article
_PARAGRAPH = 25  # words: the search ends at the first paragraph
_MOST_LOOKED_AT = 60


def day_near_headline(tree: HtmlElement) -> dt.date | None:
    """The day in a <time> or a dated line by the headline; never one of a footer, a sidebar or a box of links."""
    for element in tree.xpath(_TIMES)[:5]:
        day = parse_date(element.get("datetime") or "") or day_in_words(element.text_content())
        if day:
            return day
    for text in _candidates(tree):
        day = day_in_words(text)
        if day:
            return day
    return None


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
    for element in tree.xpath(_DATED)[:_MOST_LOOKED_AT]:
        yield element.get("content") or element.text_content()
    heading = next(iter(tree.xpath("//h1")), None)
    if heading is None:
        return
    for element in heading.xpath("following::*[not(self::script or self::style)]")[:_MOST_LOOKED_AT]:
        text = element.text or ""
        if len(text.split()) > _PARAGRAPH:
            return
        yield text
