"""How much of the network one request may cost."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.fetch.limits import PAGE_LIMIT


@dataclass(frozen=True, slots=True)
class WebLimits:
    """Bytes and seconds of one request, and how often an address may lead to another."""

    wire: int = PAGE_LIMIT  # bytes of the body as sent
    unpacked: int = PAGE_LIMIT  # bytes of the body after gzip, deflate and br
    total: float = 60  # seconds from looking up the name to the last byte
    idle: float = 15  # seconds without a byte
    redirects: int = 5


USUAL = WebLimits()
