"""Whatever a server does, one request ends within its limits, with an answer or with the reason why there is none."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib

import brotli
import pytest

from tawatur.errors import FetchError
from tawatur.fetch.web import Client, OutletDown, Stopped, WebLimits
from tests.fetch.web.server import Asked, Server, drip, page, reply, reset

ARTICLE = "<html><body><p>نفى المجلس بيع البئر.</p></body></html>"
SMALL = WebLimits(wire=50_000, unpacked=100_000, total=0.5, idle=0.2)
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(bytes(20_000_000))


def client(limits: WebLimits = SMALL) -> Client:
    return Client(limits=limits, allow_loopback=True, contact="desk@almina.example")


def raw_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def test_an_answer_has_its_bytes_its_headers_and_its_time(server: Server) -> None:
    server.routes["/a?b=%D8%A8"] = page(ARTICLE, 'ETag: "1"')
    answer = client().send(server.url("/a?b=ب#c"))
    assert (answer.status, answer.body.decode(), answer.header("ETag")) == (200, ARTICLE, '"1"')
    assert answer.response.time is not None


def test_the_program_says_who_it_is_and_whom_to_write_to(server: Server) -> None:
    server.routes["/"] = page(ARTICLE)
    client().send(server.origin)
    assert server.asked[0].headers["user-agent"].startswith("Tawatur/")
    assert "desk@almina.example" in server.asked[0].headers["user-agent"]
    assert server.asked[0].headers["host"] == server.origin.removeprefix("http://")


def test_no_cookie_is_kept(server: Server) -> None:
    server.routes["/"] = page(ARTICLE, "Set-Cookie: id=7; Path=/")
    one = client()
    one.send(server.url("/"))
    one.send(server.url("/"))
    assert "cookie" not in server.asked[1].headers


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", raw_deflate), ("br", brotli.compress),
     ("gzip, br", lambda body: brotli.compress(gzip.compress(body))), ("identity", bytes)],
)  # fmt: skip
def test_what_is_packed_is_unpacked(server: Server, coding: str, pack: object) -> None:
    server.routes["/"] = page(pack(ARTICLE.encode()), f"Content-Encoding: {coding}")  # type: ignore[operator]
    assert client().send(server.url("/")).body.decode() == ARTICLE


@pytest.mark.parametrize(
    ("coding", "bomb"),
    [("gzip", BOMB), ("deflate", zlib.compress(bytes(20_000_000))), ("br", brotli.compress(bytes(20_000_000))),
     ("gzip, gzip", gzip.compress(BOMB)), ("gzip, gzip", gzip.compress(gzip.compress(b"x") + bytes(9_000_000)))],
)  # fmt: skip
def test_a_bomb_is_let_go_at_the_limit(server: Server, coding: str, bomb: bytes) -> None:
    server.routes["/"] = page(bomb, f"Content-Encoding: {coding}")
    with pytest.raises(FetchError, match=r"larger than the limit of 0\.0954 MB"):
        client().send(server.url("/"))


@pytest.mark.parametrize(
    ("coding", "body", "reason"),
    [("gzip", b"no gzip", "the page is damaged gzip"), ("br", b"\xff" * 9, "the page is damaged br"),
     ("gzip", gzip.compress(ARTICLE.encode())[:-20], "the page is gzip cut short"),
     ("br", brotli.compress(ARTICLE.encode())[:-9], "the page is br cut short"),
     ("zstd", b"(\xb5/\xfd", "packed as zstd, which was not asked for"),
     ("gzip, gzip, gzip", BOMB, "packed 3 times over")],
)  # fmt: skip
def test_what_cannot_be_unpacked_is_named(server: Server, coding: str, body: bytes, reason: str) -> None:
    server.routes["/"] = page(body, f"Content-Encoding: {coding}")
    with pytest.raises(FetchError, match=reason):
        client().send(server.url("/"))


def test_a_length_above_the_limit_is_not_waited_for(server: Server) -> None:
    server.routes["/"] = lambda _: reply("<p>", length=10**12)
    with pytest.raises(FetchError, match=r"page of 9\.54e\+05 MB is larger than the limit"):
        client().send(server.url("/"))


def test_a_body_without_end_ends_at_the_limit(server: Server) -> None:
    server.routes["/"] = drip(CHUNKED, b"2000\r\n" + b"a" * 0x2000 + b"\r\n", pause=0)
    with pytest.raises(FetchError, match="larger than the limit"):
        client().send(server.url("/"))


@pytest.mark.parametrize(
    ("head", "each"),
    [(CHUNKED, b"1\r\na\r\n"), (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"), (b"", b"H"),
     (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"a")],
    ids=["body", "headers", "status", "length"],
)  # fmt: skip
def test_what_drips_without_end_is_cut_off_in_time(server: Server, head: bytes, each: bytes) -> None:
    server.routes["/"] = drip(head, each)
    start = time.monotonic()
    with pytest.raises(OutletDown, match=r"took longer than 0\.5 seconds"):
        client().send(server.url("/"))
    assert time.monotonic() - start < 1.5


def test_silence_is_cut_off_earlier(server: Server) -> None:
    server.routes["/"] = lambda _: time.sleep(5)
    with pytest.raises(OutletDown, match=r"no answer for 0\.2 seconds"):
        client().send(server.url("/"))


def test_a_name_that_is_never_looked_up_ends_in_time() -> None:
    def never(_host: str, _port: int) -> list[str]:
        time.sleep(5)
        return []

    with pytest.raises(OutletDown, match="took longer than"):
        Client(limits=SMALL, resolve=never).send("http://almina.example/")


def test_a_wish_to_stop_is_heard_while_waiting(server: Server) -> None:
    server.routes["/"] = drip(CHUNKED, b"1\r\na\r\n")
    stop = threading.Event()
    threading.Timer(0.1, stop.set).start()
    start = time.monotonic()
    with pytest.raises(Stopped):
        Client(allow_loopback=True, stopped=stop.is_set).send(server.url("/"))
    assert time.monotonic() - start < 2


def nothing(_: Asked) -> None:
    """Hang up without a word."""


@pytest.mark.parametrize(
    "respond",
    [reset, nothing, lambda _: reply("<p>", length=5000), lambda _: b"SSH-2.0-OpenSSH\r\n", lambda _: b"\0" * 90,
     lambda _: CHUNKED + b"zz\r\n", lambda _: b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
     lambda _: b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300_000],
    ids=["reset", "nothing", "too short", "ssh", "zeros", "bad chunk", "bad length", "long header"],
)  # fmt: skip
def test_a_broken_answer_is_a_failed_connection(server: Server, respond: object) -> None:
    server.routes["/"] = respond  # type: ignore[assignment]
    with pytest.raises(OutletDown, match="the connection failed"):
        client().send(server.url("/"))


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(OutletDown, match="the connection failed"):
        client().send(f"http://127.0.0.1:{port}/")


def test_a_name_without_address() -> None:
    def unknown(_host: str, _port: int) -> list[str]:
        raise socket.gaierror("Name or service not known")

    with pytest.raises(OutletDown, match=r"the name almina\.example has no address: Name or service not known"):
        Client(resolve=unknown).send("http://almina.example/")
