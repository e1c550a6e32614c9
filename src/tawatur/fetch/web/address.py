"""An address as given -> the network addresses that may be connected to, none of them inside a network of our own."""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence

import httpx

from tawatur.errors import FetchError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], Sequence[str]]

_LONGEST = 4000  # characters of an address; Arabic ones in percent signs reach 2,000
_SCHEMES = ("http", "https")
_CONTROLS = re.compile(r"[\x00-\x20\x7f]")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_OUTDATED = tuple(map(ipaddress.ip_network, ("192.88.99.0/24", "fec0::/10")))  # given up, and routed here and there


def parse_address(url: str) -> httpx.URL:
    """The address with its host as DNS wants it (xn--…) and without a fragment; FetchError for what is not fetched."""
    if len(url) > _LONGEST or _CONTROLS.search(url):
        raise FetchError(url[:200], "not an address: it is too long or holds spaces")
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(url, f"not an address: {error}") from None
    if parsed.scheme not in _SCHEMES:
        raise FetchError(url, "only http and https addresses are fetched")
    if not 0 < (parsed.port or 80) < 65536:
        raise FetchError(url, f"not an address: there is no port {parsed.port}")
    if not parsed.host:
        raise FetchError(url, "not an address: it names no host")
    if parsed.userinfo:
        raise FetchError(url, "holds a name or password: give the address without")
    return parsed.copy_with(fragment=None)


def look_up(host: str, port: int) -> Sequence[str]:
    """Every network address of a host, as the system answers; OSError where there is none."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers))


def permitted(addresses: Sequence[str], *, allow_loopback: bool) -> tuple[str, ...]:
    """Those of the addresses that may be connected to, in order."""
    return tuple(address for address in addresses if _is_permitted(address, allow_loopback=allow_loopback))


def _is_permitted(address: str, *, allow_loopback: bool) -> bool:
    try:
        ip = _embedded(ipaddress.ip_address(address))
    except ValueError:
        return False
    if ip.is_loopback:
        return allow_loopback
    if ip.is_multicast or ip.is_reserved or ip.is_link_local or ip.is_private or ip.is_unspecified:
        return False
    return ip.is_global and not any(ip.version == block.version and ip in block for block in _OUTDATED)


def _embedded(ip: IP) -> IP:
    """The IPv4 address that an IPv6 one leads to: mapped, 6to4, Teredo, NAT64, or in the old compatible form."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip.ipv4_mapped or ip.sixtofour:
        return ip.ipv4_mapped or ip.sixtofour or ip
    if ip.teredo:
        return ip.teredo[1]
    value = int(ip)
    if ip in _NAT64 or 0xFFFF < value <= 0xFFFFFFFF:
        return ipaddress.IPv4Address(value & 0xFFFFFFFF)
    return ip
