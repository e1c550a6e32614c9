"""What a reader for one shape of pages says of itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class OutletReader:
    """How pages of one shape are told and read.

    `domains` are the outlets that have it, () for any. `since` and `until` bound the days of publication in which an
    outlet's pages had this shape; a page whose day is not known may have it.
    """

    name: str
    has_shape: Callable[[HtmlElement], bool]
    lines: Callable[[HtmlElement], list[str]]
    domains: tuple[str, ...] = ()
    always: bool = True  # False: only where the general reader misses what this one finds
    since: dt.date | None = None
    until: dt.date | None = None

    def is_for(self, host: str | None, day: dt.date | None) -> bool:
        """Whether an outlet's pages of that day may have this shape."""
        ours = not self.domains or any(f".{host}".endswith(f".{domain}") for domain in self.domains)
        return ours and (day is None or (self.since or dt.date.min) <= day <= (self.until or dt.date.max))


def clean_lines(texts: Iterable[str], shortest: int = 1) -> list[str]:
    """The texts with single spaces, those with fewer than `shortest` words left out."""
    lines = (" ".join(text.split()) for text in texts)
    return [line for line in lines if len(line.split()) >= shortest]
