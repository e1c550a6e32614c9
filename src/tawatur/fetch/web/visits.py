"""Ask outlets politely: as robots.txt allows, one request at a time, slowly, and with longer pauses while they fail."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

import httpx

from tawatur.errors import FetchError
from tawatur.fetch.web.address import parse_address
from tawatur.fetch.web.client import Answer, Client, OutletDown
from tawatur.fetch.web.deadline import Stopped
from tawatur.fetch.web.robots import Robots, parse_robots
from tawatur.fetch.web.statuses import REDIRECTS, check_status

_SLICE = 0.25  # seconds
_FRESH = 24 * 3600.0  # seconds that a robots.txt holds, as RFC 9309 asks
_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 3600.0  # seconds after one failure, and at most


@dataclass(slots=True)
class _Host:
    """How things stand with one host; moments are on the clock of Visits. Whoever asks it something holds `turn`."""

    ready: float = 0.0
    failures: int = 0
    turn: threading.Lock = field(default_factory=threading.Lock)


@dataclass(slots=True)
class _Rules:
    """The robots.txt of one scheme and host. Whoever fetches it holds `turn`, and no turn of a host but while it asks."""

    robots: Robots = field(default_factory=Robots)
    until: float = float("-inf")
    turn: threading.Lock = field(default_factory=threading.Lock)


class Visits:
    """Goes from host to host with one client, and remembers how each one wants to be treated.

    Threads may share one: a host gets one request at a time from all of them together.
    """

    def __init__(
        self, client: Client, *, delay: float = 1.0, patience: float = 60.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`delay`: seconds between two requests to a host; `patience`: the longest that a request waits for its turn."""
        self.client = client
        self._delay, self._patience, self._clock = delay, patience, clock
        self._hosts: dict[str, _Host] = {}
        self._rules: dict[str, _Rules] = {}

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The page at the end of all redirects, with status 200, or 304 where `headers` ask for changes alone.

        Each hop is checked, and asks the robots.txt of its host. Raises FetchError, OutletDown, Stopped.
        """
        hop = url
        for _ in range(self.client.limits.redirects + 1):
            answer = self._ask(hop, headers)
            if answer.status not in REDIRECTS:
                check_status(answer)
                return answer
            hop = _target(answer)
        raise FetchError(url, f"leads to another address more than {self.client.limits.redirects} times: a loop")

    def ready_in(self, url: str) -> float:
        """Seconds until the host of the address may be asked again; 0 for now. FetchError for what is no address."""
        return max(0.0, self._host(url).ready - self._clock())

    def put_off(self, url: str, seconds: float) -> None:
        """Leave the host alone for a while: what an earlier run was told still holds."""
        host = self._host(url)
        host.ready = max(host.ready, self._clock() + seconds)

    def _ask(self, url: str, headers: Mapping[str, str] | None) -> Answer:
        robots = self._robots(url)
        if not robots.allows(url):
            raise FetchError(url, "robots.txt asks programs not to fetch this page")
        return self._send(url, headers, max(self._delay, robots.delay))

    def _send(self, url: str, headers: Mapping[str, str] | None, delay: float) -> Answer:
        """One request in its turn; what went wrong makes the next turn later."""
        host = self._host(url)
        with self._held(host.turn):
            self._wait(url, host)
            return self._send_now(url, host, headers, delay)

    def _send_now(self, url: str, host: _Host, headers: Mapping[str, str] | None, delay: float) -> Answer:
        try:
            answer = self.client.send(url, headers)
            if answer.status >= 500 or answer.status == 429:
                check_status(answer)
        except OutletDown as error:
            pause = min(_FIRST_PAUSE * 2**host.failures, _LONGEST_PAUSE)
            host.failures = min(host.failures + 1, 20)
            host.ready = self._clock() + max(pause, error.wait or 0.0, delay)
            raise
        host.failures = 0
        host.ready = self._clock() + delay
        return answer

    def _robots(self, url: str) -> Robots:
        """The rules for the address; where its robots.txt is missing there are none, and where it fails the page waits."""
        where = str(parse_address(url).copy_with(raw_path=b"/robots.txt"))
        rules = self._rules.setdefault(where, _Rules())
        with self._held(rules.turn):
            if rules.until < self._clock():
                rules.robots = self._fetch_robots(where)
                rules.until = self._clock() + _FRESH
        return rules.robots

    def _fetch_robots(self, where: str) -> Robots:
        for _ in range(self.client.limits.redirects + 1):
            try:
                answer = self._send(where, None, self._delay)
                if answer.status not in REDIRECTS:
                    return parse_robots(answer.body) if answer.status == 200 else Robots()
                where = _target(answer)
            except OutletDown:
                raise
            except FetchError:
                break
        return Robots()

    def _wait(self, url: str, host: _Host) -> None:
        left = host.ready - self._clock()
        if left > self._patience:
            raise OutletDown(url, f"the outlet is left alone for another {left:.0f} seconds", left)
        while (left := host.ready - self._clock()) > 0:
            if self.client.stopped():
                raise Stopped
            time.sleep(min(left, _SLICE))

    @contextlib.contextmanager
    def _held(self, lock: threading.Lock) -> Iterator[None]:
        while not lock.acquire(timeout=_SLICE):
            if self.client.stopped():
                raise Stopped
        try:
            yield
        finally:
            lock.release()

    def _host(self, url: str) -> _Host:
        return self._hosts.setdefault(host_of(url), _Host())


def host_of(url: str) -> str:
    """The name and port that an address leads to, which are asked for one thing at a time; FetchError for what is none."""
    return parse_address(url).netloc.decode("ascii")


def _target(answer: Answer) -> str:
    """The address that a redirect leads to."""
    location = answer.header("location")
    if not location:
        raise FetchError(answer.url, f"leads to another address without naming it (status {answer.status})")
    with contextlib.suppress(UnicodeError):  # headers are bytes: what is above ASCII was sent as UTF-8
        location = location.encode("latin-1").decode("utf-8")
    try:
        joined = parse_address(answer.url).join(location.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(answer.url, f"leads to what is no address: {error}") from None
    return str(parse_address(str(joined)))
