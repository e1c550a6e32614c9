"""One request to one address -> its answer, whatever the other side does."""

from __future__ import annotations

import datetime as dt
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import httpcore
import httpx

from tawatur import __version__
from tawatur.errors import FetchError
from tawatur.fetch.limits import too_large
from tawatur.fetch.web.address import Resolver, look_up, parse_address
from tawatur.fetch.web.connection import CheckedBackend, Forbidden, UnknownHost
from tawatur.fetch.web.deadline import Deadline, DeadlineReached
from tawatur.fetch.web.limits import USUAL, WebLimits
from tawatur.fetch.web.unpack import CannotUnpack, TooLarge, limited, unpack
from tawatur.model import Response

PRODUCT = "Tawatur"  # the name by which robots.txt may speak of us
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate, br",
    "Accept-Language": "ar,en;q=0.5",
    "Connection": "close",
}


class OutletDown(FetchError):
    """The other side could not be reached or asks for patience: later it may answer."""

    def __init__(self, where: str, reason: str, wait: float | None = None) -> None:
        super().__init__(where, reason)
        self.wait = wait  # seconds that it asked us to wait


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered: the body is unpacked and below the limits."""

    url: str
    status: int
    response: Response
    body: bytes

    def header(self, name: str) -> str | None:
        """The first header of that name, or None."""
        return self.response.header(name)


class Client:
    """Sends single requests safely: each looks its host up anew, and keeps no cookie, no connection and no cache."""

    def __init__(
        self, *, limits: WebLimits = USUAL, contact: str = "", allow_loopback: bool = False,
        resolve: Resolver = look_up, tls: ssl.SSLContext | None = None, stopped: Callable[[], bool] = lambda: False,
    ) -> None:  # fmt: skip
        """`contact`, an address or a mailbox, goes into the user agent. Tests alone may `allow_loopback`."""
        self.limits, self.stopped = limits, stopped
        self._allow_loopback, self._resolve, self._tls = allow_loopback, resolve, tls
        purpose = "reads news; obeys robots.txt" + (f"; {contact}" if contact else "")
        self._agent = f"{PRODUCT}/{__version__} ({purpose})"

    def send(self, url: str, headers: Mapping[str, str] | None = None, body: bytes | None = None) -> Answer:
        """The answer to one GET, or to one POST of a body, whatever its status; redirects are not followed.

        Raises OutletDown where trying later may help, FetchError where not, and Stopped.
        """
        parsed = parse_address(url)
        try:
            return self._send(url, parsed, {**_HEADERS, "User-Agent": self._agent, **(headers or {})}, body)
        except Forbidden as error:
            raise FetchError(url, f"not fetched: {error}") from None
        except TooLarge:
            raise FetchError(url, too_large("page", None, self.limits.unpacked)) from None
        except CannotUnpack as error:
            raise FetchError(url, f"the page {error}") from None
        except (UnknownHost, DeadlineReached) as error:
            raise OutletDown(url, str(error)) from None
        except httpcore.TimeoutException:
            raise OutletDown(url, f"no answer for {self.limits.idle:g} seconds") from None
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise OutletDown(url, f"the connection failed: {error}".rstrip(": ")) from None

    def _send(self, url: str, parsed: httpx.URL, headers: Mapping[str, str], body: bytes | None) -> Answer:
        deadline = Deadline(self.limits.total, self.stopped)
        backend = CheckedBackend(self._resolve, deadline, allow_loopback=self._allow_loopback)
        address = httpcore.URL(
            scheme=parsed.raw_scheme, host=parsed.raw_host, port=parsed.port, target=parsed.raw_path or b"/"
        )
        sent = [("Host", parsed.netloc.decode("ascii")), *headers.items()]
        sent += [("Content-Length", str(len(body)))] if body is not None else []
        idle = self.limits.idle
        timeouts = {"connect": idle, "read": idle, "write": idle, "pool": idle}
        with (
            httpcore.ConnectionPool(ssl_context=self._tls or _system_tls(), network_backend=backend) as pool,
            pool.stream(
                "GET" if body is None else "POST", address, headers=sent, content=body, extensions={"timeout": timeouts}
            ) as answer,
        ):
            return self._receive(url, answer)

    def _receive(self, url: str, answer: httpcore.Response) -> Answer:
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in answer.headers)
        response = Response(dt.datetime.now(dt.UTC), headers)
        limits = self.limits
        length = response.header("content-length") or ""
        if length.isascii() and length.isdecimal() and int(length[:20]) > limits.wire:
            raise FetchError(url, too_large("page", int(length[:20]), limits.wire))
        chunks = limited(answer.iter_stream(), limits.wire)
        body = unpack(chunks, response.header("content-encoding") or "", limits.unpacked)
        return Answer(url, answer.status, response, body)


@cache
def _system_tls() -> ssl.SSLContext:
    """Certificates are checked against the authorities that browsers trust, and must be those of the name."""
    return httpx.create_ssl_context(trust_env=False)
