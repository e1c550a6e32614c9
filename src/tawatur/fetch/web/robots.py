"""What a host's robots.txt lets a program like this one fetch, and how slowly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tawatur.fetch.web.client import PRODUCT

if TYPE_CHECKING:
    from protego import Protego

_LONGEST = 512 * 1024  # bytes that are looked at; RFC 9309 asks for at least 500 KB


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host; without any, all may be fetched."""

    rules: Protego | None = None

    def allows(self, url: str) -> bool:
        """Whether the address may be fetched."""
        return self.rules is None or bool(self.rules.can_fetch(url, PRODUCT))

    @property
    def delay(self) -> float:
        """Seconds to leave between two requests, as Crawl-delay or Request-rate ask; 0 where neither does."""
        if self.rules is None:
            return 0.0
        rate = self.rules.request_rate(PRODUCT)
        spread = rate.seconds / rate.requests if rate and rate.requests else 0.0
        return max(self.rules.crawl_delay(PRODUCT) or 0.0, spread)


def parse_robots(raw: bytes) -> Robots:
    """The rules in a robots.txt; what is no rule in it is passed over."""
    from protego import Protego

    return Robots(Protego.parse(raw[:_LONGEST].decode("utf-8", "replace")))
