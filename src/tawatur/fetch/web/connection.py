"""Connect to checked network addresses only: the name is looked up here, once, and what was checked is connected to."""

from __future__ import annotations

import queue
import ssl
import threading
from collections.abc import Iterable, Sequence

import httpcore

from tawatur.fetch.web.address import Resolver, permitted
from tawatur.fetch.web.deadline import Deadline

_Option = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class Forbidden(Exception):
    """The host has no address that may be connected to; the message says which it has."""


class UnknownHost(Exception):
    """The name has no network address at all, or nobody answers for it."""


class CheckedBackend(httpcore.NetworkBackend):
    """What httpcore connects through. Between check and connection no name is looked up again."""

    def __init__(self, resolve: Resolver, deadline: Deadline, *, allow_loopback: bool) -> None:
        self._resolve, self._deadline, self._allow_loopback = resolve, deadline, allow_loopback
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[_Option] | None = None,
    ) -> httpcore.NetworkStream:  # fmt: skip
        """A connection to the first address of the host that answers; Forbidden where none may be asked."""
        failure: Exception = UnknownHost(f"the name {host} has no address")
        for address in self._checked(host, port):
            try:
                wait = min(self._deadline.left(), timeout or self._deadline.left())
                stream = self._inner.connect_tcp(address, port, wait, local_address, socket_options)
                return DeadlineStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    def _checked(self, host: str, port: int) -> Sequence[str]:
        found = _look_up(self._resolve, host, port, self._deadline)
        addresses = permitted(found, allow_loopback=self._allow_loopback)
        if found and not addresses:
            raise Forbidden(f"{host} is {found[0]}, which is no public address")
        return addresses


def _look_up(resolve: Resolver, host: str, port: int, deadline: Deadline) -> Sequence[str]:
    """What the resolver answers within the deadline: the system's own look-up cannot be told to hurry."""
    answers: queue.SimpleQueue[Sequence[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolve(host, port))
        except (OSError, UnicodeError) as error:
            answers.put(error)

    threading.Thread(target=ask, daemon=True).start()
    while True:
        try:
            answer = answers.get(timeout=min(deadline.left(), 0.25))
            break
        except queue.Empty:
            continue
    if isinstance(answer, Exception):
        raise UnknownHost(f"the name {host} has no address: {answer}")
    return answer


class DeadlineStream(httpcore.NetworkStream):
    """A connection that ends with the deadline, however steadily single bytes drip in."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What came next; httpcore.ReadTimeout after `timeout` seconds without a byte."""
        for wait in self._deadline.slices(timeout):
            try:
                return self._inner.read(max_bytes, wait)
            except httpcore.ReadTimeout:
                self._deadline.left()
        raise httpcore.ReadTimeout

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send what is asked for."""
        self._inner.write(buffer, min(self._deadline.left(), timeout or self._deadline.left()))

    def close(self) -> None:
        """Hang up."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection encrypted; the certificate must be that of the name, not of the address connected to."""
        wait = min(self._deadline.left(), timeout or self._deadline.left())
        return DeadlineStream(self._inner.start_tls(ssl_context, server_hostname, wait), self._deadline)

    def get_extra_info(self, info: str) -> object:
        """What httpcore asks of a socket."""
        return self._inner.get_extra_info(info)
