"""An address to listen on -> whether this machine alone can reach it."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_ANY = ("0.0.0.0", "::", "")


@dataclass(frozen=True, slots=True)
class Place:
    """Where to listen, and by which names; `alone`: on this machine only."""

    host: str
    port: int
    given: tuple[str, ...] = ()
    alone: bool = True
    certificate: str | None = None
    key: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names, without port, that a request may ask for: those given, the host's own, and this machine's."""
        own = () if self.host in _ANY else (f"[{self.host}]" if ":" in self.host else self.host,)
        return (*LOOPBACK, *own, *(name.lower() for name in self.given))


def is_loopback(host: str) -> bool:
    """Whether a name or address is of this machine alone; a name that must be looked up is not."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
