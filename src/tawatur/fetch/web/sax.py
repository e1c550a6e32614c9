"""The XML parser that feedparser is given: expat, for elements of a bounded number of attributes."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.expatreader import ExpatParser

_MOST_ATTRIBUTES = 200  # feedparser looks for each among all of an element


class TooManyAttributes(Exception):
    """No SAXException, upon which feedparser would try another parser."""


class BoundedParser(ExpatParser):
    """Expat that gives up at an element with too many attributes."""

    def start_element_ns(self, name: str, attrs: Mapping[str, str]) -> None:
        if len(attrs) > _MOST_ATTRIBUTES:
            raise TooManyAttributes(f"an element has more than {_MOST_ATTRIBUTES} attributes")
        super().start_element_ns(name, attrs)


def create_parser() -> BoundedParser:
    """What `xml.sax.make_parser` asks of a module that it is named."""
    return BoundedParser()
