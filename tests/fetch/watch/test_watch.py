"""Watching takes what is new, goes on where it was, and no outlet that fails holds up the others."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from tawatur.errors import FetchError
from tawatur.fetch.watch import Feed, FeedState, watch_feeds
from tawatur.fetch.web import Client, Visits, WebLimits
from tawatur.model import Metadata, Outlet, Page
from tests.fetch.web.server import Asked, Respond, Server, page, redirect, reply, reset, running

ARTICLE = "<html><head><title>عنوان</title></head><body><p>نفى المجلس المحلي بيع البئر.</p></body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


class States(dict[str, FeedState]):
    """What is remembered, in memory."""

    def load(self, url: str) -> FeedState:
        return self.get(url, FeedState(url))

    def save(self, state: FeedState) -> None:
        self[state.url] = state


@pytest.fixture
def states() -> States:
    return States()


def visits(stop: threading.Event | None = None) -> Visits:
    client = Client(
        limits=WebLimits(total=2, idle=0.5), allow_loopback=True, stopped=(stop or threading.Event()).is_set
    )
    return Visits(client, delay=0, patience=0)


def rss(server: Server, *paths: str, changed: str = "Wed, 11 Oct 2017 10:00:00 GMT") -> str:
    items = "".join(f"<item><link>{server.url(path)}</link><pubDate>{changed}</pubDate></item>" for path in paths)
    return f"<rss version='2.0'><channel>{items}</channel></rss>"


def tagged(body: str, tag: str) -> Respond:
    """A list that is sent again only to who has not got this one."""

    def respond(asked: Asked) -> bytes:
        unchanged = asked.headers.get("if-none-match") == tag
        return (
            reply("", status="304 Not Modified") if unchanged else reply(body, f"ETag: {tag}", kind="application/xml")
        )

    return respond


def serve(server: Server, *paths: str, tag: str = '"1"') -> Feed:
    server.routes["/rss"] = tagged(rss(server, *paths), tag)
    server.routes |= dict.fromkeys(paths, page(ARTICLE))
    return Feed(server.url("/rss"), Metadata(Outlet("الميناء", None)))


def once(states: States, *feeds: Feed) -> list[Page | FetchError]:
    return list(watch_feeds(feeds, visits(), states, once=True))


def places(found: list[Page | FetchError]) -> list[str]:
    return [one.place.rpartition("/")[2] for one in found if isinstance(one, Page)]


def test_what_is_new_is_taken_once(server: Server, states: States) -> None:
    feed = serve(server, "/1", "/2")
    first = once(states, feed)
    assert places(first) == ["1", "2"]
    assert isinstance(first[0], Page)
    assert first[0].metadata.outlet == Outlet("الميناء", None)
    assert once(states, feed) == []
    assert places(once(states, serve(server, "/3", "/1", "/2", tag='"2"'))) == ["3"]
    assert server.paths.count("/1") == 1


def test_an_unchanged_feed_is_not_sent_again(server: Server, states: States) -> None:
    feed = serve(server, "/1")
    once(states, feed)
    once(states, feed)
    assert [asked.headers.get("if-none-match") for asked in server.asked if asked.path == "/rss"] == [None, '"1"']


def test_an_article_that_its_feed_calls_changed_is_fetched_again(server: Server, states: States) -> None:
    feed = serve(server, "/1")
    once(states, feed)
    server.routes["/rss"] = page(rss(server, "/1", changed="Thu, 12 Oct 2017 10:00:00 GMT"), kind="application/xml")
    assert places(once(states, feed)) == ["1"]


def test_who_is_killed_while_storing_a_page_gets_it_again(server: Server, states: States) -> None:
    feed = serve(server, "/1", "/2", "/3")
    watch = watch_feeds([feed], visits(), states, once=True)
    next(watch)
    second = next(watch)
    watch.close()  # type: ignore[attr-defined]  # as a kill: what came last was not stored
    assert isinstance(second, Page)
    assert places(once(states, feed)) == ["2", "3"]


def test_an_outlet_that_is_down_does_not_hold_up_the_others(server: Server, states: States) -> None:
    with running() as broken, running() as silent:
        broken.routes["/rss"] = reset
        silent.routes["/robots.txt"] = lambda _: time.sleep(3)
        start = time.monotonic()
        found = once(states, Feed(broken.url("/rss")), Feed(silent.url("/rss")), serve(server, "/1"))
        assert time.monotonic() - start < 2
    assert places(found) == ["1"]
    assert len([one for one in found if isinstance(one, FetchError)]) == 2


def test_a_pause_that_an_outlet_asks_for_holds_after_a_restart(server: Server, states: States) -> None:
    feed = serve(server, "/1")
    server.routes["/rss"] = page("", "Retry-After: 600", status="429 Too Many")
    once(states, feed)
    asked = len(server.asked)
    (error,) = once(states, feed)
    assert isinstance(error, FetchError)
    assert error.reason.startswith("is left alone for another 10 minutes: the outlet is overloaded (status 429)")
    assert len(server.asked) == asked


def test_a_page_that_fails_is_tried_again_and_let_be_in_the_end(server: Server, states: States) -> None:
    feed = serve(server, "/1", "/2")
    server.routes["/2"] = page("", status="500 Oops")
    assert places(once(states, feed)) == ["1"]
    server.routes["/2"] = page(ARTICLE)
    assert places(once(states, feed)) == ["2"]
    feed = serve(server, "/3", tag='"2"')
    server.routes["/3"] = page("", status="500 Oops")
    for _ in range(5):
        once(states, feed)
    assert server.paths.count("/3") == 3


def test_a_page_that_is_gone_is_named_once(server: Server, states: States) -> None:
    feed = serve(server, "/1")
    server.routes["/1"] = page("", status="404 Not Found")
    (error,) = once(states, feed)
    assert isinstance(error, FetchError)
    assert once(states, feed) == []


def test_what_is_no_feed_says_where_the_feed_is(server: Server, states: States) -> None:
    server.routes["/"] = page(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>'
    )
    (error,) = once(states, Feed(server.url("/")))
    assert isinstance(error, FetchError)
    assert error.reason == "is no feed and no sitemap: the page names /feed.xml"


def test_no_more_than_the_newest_are_taken(server: Server, states: States) -> None:
    feed = serve(server, "/1", "/2", "/3")
    assert places(once(states, Feed(feed.url, newest=2))) == ["1", "2"]


def test_one_connection_at_a_time(server: Server, states: States) -> None:
    server.routes["/other"] = page(rss(server, "/4", "/5"), kind="application/xml")
    once(states, serve(server, "/1", "/2", "/3"), Feed(server.url("/other")))
    assert server.most_open == 1


def later(body: str, seconds: float = 0.3) -> Respond:
    """An answer that takes its time."""

    def respond(asked: Asked) -> bytes:
        time.sleep(seconds)
        return reply(body)

    return respond


def test_hosts_are_asked_at_once_and_each_over_one_connection(states: States) -> None:
    open_now: list[int] = []
    with running() as one, running() as two, running() as three:
        servers = (one, two, three)

        def respond(asked: Asked) -> bytes:
            open_now.append(sum(each.open for each in servers))
            return later(ARTICLE)(asked)  # type: ignore[return-value]

        feeds = [serve(each, "/1", "/2", "/3") for each in servers]
        for each in servers:
            each.routes |= dict.fromkeys(("/1", "/2", "/3"), respond)
        start = time.monotonic()
        assert len(places(once(states, *feeds))) == 9
        assert time.monotonic() - start < 9 * 0.3
        assert max(open_now) == 3
        assert [each.most_open for each in servers] == [1, 1, 1]


def test_a_host_that_others_lead_to_is_asked_for_one_thing_at_a_time(server: Server, states: States) -> None:
    feed = serve(server, "/1", "/2")
    server.routes |= dict.fromkeys(("/1", "/2"), later(ARTICLE, 0.1))
    with running() as leading:
        feeds = [feed, serve(leading, "/a", "/b")]
        leading.routes |= {"/a": redirect(server.url("/1?a")), "/b": redirect(server.url("/1?b"))}
        server.routes |= dict.fromkeys(("/1?a", "/1?b"), later(ARTICLE, 0.1))
        assert len(places(once(states, *feeds))) == 4
    assert server.most_open == 1


def test_a_fault_of_the_program_ends_the_watch(server: Server, states: States) -> None:
    one = visits()
    one.client.send = None  # type: ignore[method-assign, assignment]
    with pytest.raises(TypeError):
        list(watch_feeds([serve(server, "/1")], one, states, once=True))


def test_hosts_take_turns_while_one_asks_for_pauses(server: Server, states: States) -> None:
    with running() as slow:
        slow.routes["/robots.txt"] = page("User-agent: *\nCrawl-delay: 0.2\n", kind="text/plain")
        found = once(states, serve(slow, "/s1", "/s2"), serve(server, "/1", "/2", "/3"))
    assert places(found)[:3] == ["1", "2", "3"]
    assert sorted(places(found)) == ["1", "2", "3", "s1", "s2"]


def test_watching_goes_on_until_it_is_stopped(server: Server, states: States) -> None:
    stop = threading.Event()
    feed = Feed(serve(server, "/1").url, every=0)
    found: list[str] = []
    for one in watch_feeds([feed], visits(stop), states):
        found += places([one])
        if found == ["1"]:
            serve(server, "/2", "/1", tag='"2"')
        elif found == ["1", "2"]:
            stop.set()
    assert found == ["1", "2"]


def test_a_wish_to_stop_is_heard_in_a_long_pause(server: Server, states: States) -> None:
    stop = threading.Event()
    feed = serve(server)
    threading.Timer(0.3, stop.set).start()
    start = time.monotonic()
    assert list(watch_feeds([feed], visits(stop), states)) == []
    assert time.monotonic() - start < 2
