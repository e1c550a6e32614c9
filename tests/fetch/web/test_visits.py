"""Outlets are asked as their robots.txt allows, in turn, and are left alone while they ask for it."""

from __future__ import annotations

import datetime as dt
import time
from email.utils import format_datetime

import pytest

from tawatur.errors import FetchError
from tawatur.fetch.web import Client, OutletDown, Visits, WebLimits
from tawatur.fetch.web.robots import parse_robots
from tawatur.fetch.web.statuses import retry_after
from tests.fetch.web.server import Respond, Server, page, redirect, reply, reset

NOW = dt.datetime(2026, 3, 1, 12, 0, tzinfo=dt.UTC)
IN_A_MINUTE = NOW + dt.timedelta(minutes=1)


def visits(delay: float = 0.0, patience: float = 0.0) -> Visits:
    return Visits(Client(limits=WebLimits(total=2, idle=1), allow_loopback=True), delay=delay, patience=patience)


def robots(text: str) -> Respond:
    return page(text, kind="text/plain")


def test_a_page_at_the_end_of_redirects(server: Server) -> None:
    server.routes |= {"/a": redirect("/b"), "/b": redirect("c?d=e"), "/c?d=e": page("here")}
    answer = visits().get(server.url("/a"))
    assert (answer.body, answer.url) == (b"here", server.url("/c?d=e"))


def test_a_redirect_with_arabic_letters(server: Server) -> None:
    server.routes |= {"/a": redirect("/خبر"), "/%D8%AE%D8%A8%D8%B1": page("here")}
    assert visits().get(server.url("/a")).body == b"here"


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Again", "308 For Ever"])
def test_a_loop_of_redirects_ends(server: Server, status: str) -> None:
    server.routes |= {"/a": redirect("/b", status), "/b": redirect("/a", status)}
    with pytest.raises(FetchError, match="more than 5 times: a loop"):
        visits().get(server.url("/a"))
    assert server.paths.count("/a") + server.paths.count("/b") == 6


@pytest.mark.parametrize(
    ("target", "reason"),
    [("http://10.0.0.1/", "10.0.0.1, which is no public address"),
     ("http://169.254.169.254/latest/meta-data/", "no public address"), ("http://[fe80::1]/", "no public address"),
     ("file:///etc/passwd", "only http and https"), ("http://a:b@almina.example/", "password"),
     ("http://[", "no address"), ("", "without naming it")],
)  # fmt: skip
def test_a_redirect_to_where_nothing_is_fetched(server: Server, target: str, reason: str) -> None:
    server.routes["/a"] = redirect(target)
    with pytest.raises(FetchError, match=reason):
        visits().get(server.url("/a"))


@pytest.mark.parametrize(
    ("status", "kind", "reason"),
    [("404 Not Found", FetchError, "no such page"), ("410 Gone", FetchError, "no such page"),
     ("403 Forbidden", FetchError, "does not let us in"), ("451 Law", FetchError, "does not let us in"),
     ("204 No Content", FetchError, "no page came back"), ("206 Partial", FetchError, "no page came back"),
     ("500 Oops", OutletDown, "out of order"), ("502 Bad Gateway", OutletDown, "out of order"),
     ("429 Too Many", OutletDown, "overloaded"), ("503 Busy", OutletDown, "overloaded")],
)  # fmt: skip
def test_what_a_status_means(server: Server, status: str, kind: type[FetchError], reason: str) -> None:
    server.routes["/a"] = page("", status=status)
    with pytest.raises(FetchError, match=f"{reason}.*status {status[:3]}") as caught:
        visits().get(server.url("/a"))
    assert type(caught.value) is kind


def test_an_unchanged_page_is_no_failure(server: Server) -> None:
    def respond(asked: object) -> bytes:
        return reply("", status="304 Not Modified") if "if-none-match" in asked.headers else reply("new")  # type: ignore[attr-defined]

    server.routes["/a"] = respond
    assert visits().get(server.url("/a")).status == 200
    assert visits().get(server.url("/a"), {"If-None-Match": '"1"'}).status == 304


@pytest.mark.parametrize("status", ["429 Too Many", "503 Busy"])
def test_who_asks_for_a_pause_is_left_alone(server: Server, status: str) -> None:
    server.routes |= {"/a": page("", "Retry-After: 120", status=status), "/b": page("here")}
    one = visits(patience=60)
    with pytest.raises(OutletDown, match="asks for a pause of 120 seconds") as caught:
        one.get(server.url("/a"))
    assert caught.value.wait == 120
    assert 115 < one.ready_in(server.url("/b")) <= 120
    with pytest.raises(OutletDown, match=r"left alone for another 1[12]. seconds"):
        one.get(server.url("/b"))
    assert "/b" not in server.paths


def test_a_short_pause_is_waited_for(server: Server) -> None:
    answers = iter([reply("", "Retry-After: 0", status="503 Busy"), reply("here")])
    server.routes["/a"] = lambda _: next(answers)
    one = Visits(Client(allow_loopback=True), delay=0, patience=60, clock=lambda: time.monotonic() * 25)
    with pytest.raises(OutletDown):
        one.get(server.url("/a"))
    assert one.get(server.url("/a")).body == b"here"


def test_pauses_grow_while_failures_go_on_and_end_with_them(server: Server) -> None:
    now = [0.0]
    one = Visits(Client(allow_loopback=True), delay=0, clock=lambda: now[0])
    server.routes["/a"] = reset
    pauses = []
    for _ in range(14):
        with pytest.raises(OutletDown):
            one.get(server.url("/a"))
        pauses.append(one.ready_in(server.url("/a")))
        now[0] += pauses[-1]
    assert pauses[:4] == [5, 10, 20, 40]
    assert pauses[-1] == 3600
    server.routes["/a"] = page("here")
    one.get(server.url("/a"))
    assert one.ready_in(server.url("/a")) == 0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120), (" 7 ", 7), ("99999999999", 86400), (format_datetime(IN_A_MINUTE, usegmt=True), 60),
     ("Sun, 01 Mar 2026 11:00:00 GMT", 0), ("soon", None), ("-5", None), ("", None), (None, None), ("١٢", None)],
)  # fmt: skip
def test_how_long_a_header_asks_to_wait(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


def test_what_robots_txt_forbids_is_not_asked_for(server: Server) -> None:
    server.routes |= {"/robots.txt": robots("User-agent: *\nDisallow: /private\n"), "/private/a": page("no")}
    one = visits()
    for _ in range(2):
        with pytest.raises(FetchError, match=r"robots\.txt asks programs not to fetch this page"):
            one.get(server.url("/private/a"))
    assert server.paths == ["/robots.txt"]


def test_robots_txt_may_name_us(server: Server) -> None:
    text = "User-agent: *\nDisallow: /\n\nUser-agent: tawatur\nDisallow: /b\n"
    server.routes |= {"/robots.txt": robots(text), "/a": page("here"), "/b": page("no")}
    assert visits().get(server.url("/a")).body == b"here"
    with pytest.raises(FetchError, match=r"robots\.txt"):
        visits().get(server.url("/b"))


def test_a_redirect_to_a_forbidden_page_is_not_followed(server: Server) -> None:
    server.routes |= {"/robots.txt": robots("User-agent: *\nDisallow: /b\n"), "/a": redirect("/b"), "/b": page("no")}
    with pytest.raises(FetchError, match=r"robots\.txt"):
        visits().get(server.url("/a"))
    assert "/b" not in server.paths


@pytest.mark.parametrize(
    "answer",
    [page("", status="404 Not Found"), page("", status="403 No"), page(b"\xff\xfe\0garbage"), redirect("http://10.0.0.1/"),
     redirect("/robots.txt"), page("<html>not here</html>")],
    ids=["missing", "refused", "garbage", "private", "loop", "page"],
)  # fmt: skip
def test_without_rules_all_may_be_fetched(server: Server, answer: Respond) -> None:
    server.routes |= {"/robots.txt": answer, "/a": page("here")}
    assert visits().get(server.url("/a")).body == b"here"


@pytest.mark.parametrize("answer", [page("", status="500 Oops"), page("", status="429 Slow"), reset])
def test_while_robots_txt_fails_nothing_is_fetched(server: Server, answer: Respond) -> None:
    server.routes |= {"/robots.txt": answer, "/a": page("here")}
    with pytest.raises(OutletDown, match=r"/robots\.txt"):
        visits().get(server.url("/a"))
    assert server.paths == ["/robots.txt"]


@pytest.mark.parametrize(
    ("text", "delay"),
    [("Crawl-delay: 3", 3), ("Request-rate: 1/10", 10), ("Crawl-delay: 2\nRequest-rate: 1/5", 5), ("", 0),
     ("Crawl-delay: no", 0), ("Crawl-delay: -4", 0)],
)  # fmt: skip
def test_how_slowly_robots_txt_asks_us_to_go(text: str, delay: float) -> None:
    assert parse_robots(f"User-agent: *\n{text}\n".encode()).delay == delay


def test_between_two_requests_to_a_host_there_is_a_pause(server: Server) -> None:
    server.routes |= {"/robots.txt": robots("User-agent: *\nCrawl-delay: 0.3\n"), "/a": page("a"), "/b": page("b")}
    one = visits(delay=0.05, patience=5)
    one.get(server.url("/a"))
    start = time.monotonic()
    assert 0.2 < one.ready_in(server.url("/b")) <= 0.3
    one.get(server.url("/b"))
    assert time.monotonic() - start >= 0.25


def test_hostile_rules_cost_no_time() -> None:
    rules = parse_robots(b"User-agent: *\nDisallow: /" + b"*a" * 5000 + b"*b\n" + b"Allow: /*x$\n" * 20_000)
    start = time.monotonic()
    assert rules.allows("http://almina.example/" + "a" * 3000)
    assert time.monotonic() - start < 1
