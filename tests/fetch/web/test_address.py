"""No name, number or redirect leads to an address inside a network of our own."""

from __future__ import annotations

import contextlib
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import FetchError
from tawatur.fetch.web import Client, OutletDown
from tawatur.fetch.web.address import parse_address, permitted
from tests.fetch.web.server import Server, page, running

TLS = Path(__file__).parent / "tls"
PRIVATE = (
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250",
    "240.0.0.1", "255.255.255.255", "192.88.99.1", "::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12:3456::1",
    "fec0::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
    "::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::1", "100::1", "no address", "",
)  # fmt: skip
PUBLIC = ("93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8", "64:ff9b::808:808")


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_never_permitted(address: str) -> None:
    assert permitted([address], allow_loopback=False) == ()


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_permitted(address: str) -> None:
    assert permitted([address], allow_loopback=False) == (address,)


def test_a_test_that_allows_the_loopback_allows_nothing_else() -> None:
    assert permitted(PRIVATE, allow_loopback=True) == ("127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1",
                                                       "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::")  # fmt: skip


@given(st.ip_addresses())
def test_any_address_is_permitted_or_not(address: object) -> None:
    assert permitted([str(address)], allow_loopback=False) in ((), (str(address),))


@pytest.mark.parametrize(
    ("url", "reason"),
    [("ftp://almina.example/", "only http and https"), ("file:///etc/passwd", "only http and https"),
     ("gopher://almina.example/", "only http and https"), ("data:text/html,x", "only http and https"),
     ("almina.example/a", "only http and https"), ("//almina.example/a", "only http and https"),
     ("http:///a", "names no host"), ("http://", "names no host"), ("http://user:pw@almina.example/", "password"),
     ("http://almina.example/a b", "spaces"), ("http://almina.example/\r\nX: y", "spaces"),
     ("http://almina.example:99999999/", "not an address"), ("http://[::1", "not an address"),
     ("http://almina.example/" + "a" * 5000, "too long")],
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused_with_the_reason(url: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        parse_address(url)


@given(st.text(max_size=30), st.sampled_from(["", "http://", "https://", "http://almina.example/", "http://["]))
def test_any_text_is_an_address_or_refused(text: str, start: str) -> None:
    with contextlib.suppress(FetchError):
        assert parse_address(start + text).scheme in ("http", "https")


def test_arabic_hosts_and_paths_are_sent_as_the_network_wants_them() -> None:
    parsed = parse_address("https://موقع.example/أخبار?ص=١#نص")
    assert parsed.raw_host == b"xn--4gbrim.example"
    assert parsed.raw_path == b"/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?%D8%B5=%D9%A1"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0"]
)
def test_the_loopback_is_not_reached_by_any_spelling(server: Server, host: str) -> None:
    server.routes["/"] = page("inside")
    with pytest.raises(FetchError, match=r"no public address|no address|not an address"):
        Client().send(f"http://{host}:{server.server_address[1]}/")
    assert server.asked == []


def test_a_name_that_answers_differently_each_time_is_looked_up_once(server: Server) -> None:
    """The name is public when it is checked and private a moment later: only what was checked is connected to."""
    server.routes["/"] = page("inside")
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    asked: list[str] = []

    def resolve(host: str, _port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    one = Client(resolve=resolve, allow_loopback=True)
    url = f"http://almina.example:{server.server_address[1]}/"
    assert one.send(url).body == b"inside"
    assert asked == ["almina.example"]
    with pytest.raises(FetchError, match=r"almina\.example is 10\.0\.0\.1, which is no public address"):
        one.send(url)


def test_of_several_addresses_only_public_ones_are_tried(server: Server) -> None:
    server.routes["/"] = page("inside")
    url = f"http://almina.example:{server.server_address[1]}/"
    mixed = ["10.0.0.1", "169.254.169.254", "127.0.0.1"]
    assert Client(resolve=lambda *_: mixed, allow_loopback=True).send(url).body == b"inside"
    with pytest.raises(FetchError, match="no public address"):
        Client(resolve=lambda *_: mixed).send(url)


@pytest.fixture
def encrypted() -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "almina.pem")
    with running(context) as one:
        one.routes["/"] = page("inside")
        yield one


def test_a_certificate_that_nobody_vouches_for_is_refused(encrypted: Server) -> None:
    with pytest.raises(OutletDown, match="certificate"):
        Client(allow_loopback=True).send(encrypted.url("/"))


def test_a_certificate_must_be_of_the_name_and_not_of_the_address(encrypted: Server) -> None:
    trusting = ssl.create_default_context(cafile=TLS / "ca.pem")
    one = Client(resolve=lambda *_: ["127.0.0.1"], allow_loopback=True, tls=trusting)
    port = encrypted.server_address[1]
    assert one.send(f"https://almina.example:{port}/").body == b"inside"
    with pytest.raises(OutletDown, match=r"not valid for 'arrased\.example'"):
        one.send(f"https://arrased.example:{port}/")
