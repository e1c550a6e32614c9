"""Read a day where it stands in words or in an address."""

from __future__ import annotations

import datetime as dt
import re

from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.times import find_times

_EARLIEST = dt.date(1995, 1, 1)  # the first Arabic newspapers went online
_LONGEST = 160  # characters of a line that gives a date; what is longer is the article
_IN_ADDRESS = re.compile(
    r"/(?P<y>(?:19|20)\d\d)[/-]?(?P<m>0[1-9]|1[0-2]|[1-9](?=[/-]))[/-]?(?P<d>[0-2]\d|3[01]|[1-9](?=\D))(?=\D|$)"
)


def day_in_words(text: str) -> dt.date | None:
    """The first whole day, with its year, that a short Arabic line names; None where there is none."""
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or not any(character.isdecimal() for character in text):
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
