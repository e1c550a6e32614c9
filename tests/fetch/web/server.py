"""A web server on this machine that misbehaves as it is told, and remembers what it was asked."""

from __future__ import annotations

import contextlib
import socket
import socketserver
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: Mapping[str, str]
    socket: socket.socket


Respond = Callable[[Asked], bytes | None]


class Server(socketserver.ThreadingTCPServer):
    """Answers each path by a function that returns the bytes to send, or sends them itself."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.tls = tls
        self.routes: dict[str, Respond] = {}
        self.asked: list[Asked] = []
        self.open = self.most_open = 0
        self.lock = threading.Lock()

    @property
    def origin(self) -> str:
        return f"{'https' if self.tls else 'http'}://127.0.0.1:{self.server_address[1]}"

    def url(self, path: str) -> str:
        return self.origin + path

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients hang up here on purpose."""


class _Handler(socketserver.BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        connection: socket.socket = self.request
        if self.server.tls:
            connection = self.server.tls.wrap_socket(connection, server_side=True)
        with contextlib.suppress(OSError):
            self._answer(connection)

    @contextlib.contextmanager
    def _counted(self) -> Iterator[None]:
        """Count the request as open until it is answered: whoever has the answer may send the next one."""
        with self.server.lock:
            self.server.open += 1
            self.server.most_open = max(self.server.most_open, self.server.open)
        try:
            yield
        finally:
            with self.server.lock:
                self.server.open -= 1

    def _answer(self, connection: socket.socket) -> None:
        raw = b""
        while b"\r\n\r\n" not in raw and (chunk := connection.recv(4096)):
            raw += chunk
        first, *lines = raw.decode("latin-1").split("\r\n")
        if not first:
            return
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines) if value}
        asked = Asked(first.split(" ")[1], headers, connection)
        self.server.asked.append(asked)
        with self._counted():
            answer = self.server.routes.get(asked.path, MISSING)(asked)
        if answer:
            connection.sendall(answer)
        connection.close()


def reply(
    body: str | bytes, *headers: str, status: str = "200 OK", kind: str = HTML, length: int | None = None
) -> bytes:
    """The bytes of a response; `length` is the Content-Length where it should not be the true one."""
    raw = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(raw) if length is None else length}"]
    return "\r\n".join([*lines, *headers, "", ""]).encode() + raw


def page(body: str | bytes, *headers: str, **more: str) -> Respond:
    """A route that always answers the same."""
    return lambda _: reply(body, *headers, **more)  # type: ignore[arg-type]


MISSING = page("", status="404 Not Found")


def redirect(target: str, status: str = "302 Found") -> Respond:
    """A route that leads elsewhere."""
    return lambda _: reply("", f"Location: {target}", status=status)


def drip(head: bytes, each: bytes, pause: float = 0.02) -> Respond:
    """A route that sends `head` and then `each`, slowly, without end."""

    def respond(asked: Asked) -> None:
        asked.socket.sendall(head)
        with contextlib.suppress(OSError):
            while True:
                asked.socket.sendall(each)
                time.sleep(pause)

    return respond


def reset(asked: Asked) -> None:
    """Hang up with a reset in the middle of the answer."""
    asked.socket.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<p>")
    asked.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    asked.socket.close()


@contextlib.contextmanager
def running(tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    """A server while it is needed."""
    with Server(tls) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
