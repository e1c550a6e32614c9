"""What is new since one last looked, a point by any id that it had, a feed that stays, and webhooks."""

from __future__ import annotations

import hashlib
import hmac
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import feedparser
import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.cli.hooks import hooks
from tawatur.errors import FetchError
from tawatur.fetch.web import Client, WebLimits
from tawatur.keep import judge, show_readings
from tawatur.keep.hooks import add_hook, send_news
from tawatur.model import Place, Point
from tawatur.review import group_claims, put_on_side
from tawatur.store import Store
from tawatur.web.app import create_app
from tawatur.web.messenger import telling
from tawatur.web.stored import Stored
from tests.review.desk import largest, placed, places, signed

LOOKS = {"Sec-Fetch-Site": "none"}


@pytest.fixture
def desk(store: Store) -> TestClient:
    return TestClient(create_app(Stored(store), store=store), base_url="http://localhost")


def dispute(store: Store) -> tuple[str, Point]:
    """Let a point on which several agree be disputed: a person puts one on the other side. Its status before, and it."""
    point = next(
        each for each in largest(store).points
        if each.status != "disputed" and len({claim.article for claim in placed(each) if claim.attribution}) > 1
    )  # fmt: skip
    side, turned = next(
        (side.side, Place(each.article, each.content))
        for side in point.sides
        for each in side.claims
        if each.attribution
    )
    texts = {key: each.document.article.text for key, each in show_readings(store, largest(store).articles).items()}
    judge(store, put_on_side([turned], "denied" if side == "asserted" else "asserted", texts, signed()))
    found = next(each for each in largest(store).points if turned in places(each))
    assert found.status == "disputed"
    return point.status, found


def test_what_changed_since_one_last_looked_is_told_until_the_visit_is_over(desk: TestClient, store: Store) -> None:
    page = f"/stories/{largest(store).id}?lang=en"
    assert "Since you last looked" not in desk.get(page, headers=LOOKS).text
    _, disputed = dispute(store)
    for _ in range(2):  # also when the page is loaded anew
        (since,) = markup.fromstring(desk.get(page, headers=LOOKS).text).cssselect(".since")
        assert "became disputed" in " ".join(since.text_content().split())
        assert disputed.text in since.text_content()
    marks = markup.fromstring(desk.get("/?lang=en").text).cssselect(".story-list .judged")
    assert sorted(each.text_content() for each in marks) == ["changed", "new"]


def test_a_look_that_another_site_or_a_program_causes_is_none(desk: TestClient, store: Store) -> None:
    page = f"/stories/{largest(store).id}"
    for headers in ({"Sec-Fetch-Site": "cross-site"}, {}, {"Sec-Fetch-Site": "none", "Sec-Purpose": "prefetch"}):
        desk.get(page, headers=headers)
        assert store.news.look("local", largest(store).id) is None


def test_what_is_new_is_listed_and_told_to_programs_piece_by_piece(desk: TestClient, store: Store) -> None:
    first = desk.get("/api/news", params={"limit": 3}).json()
    assert (len(first["news"]), first["more"]) == (3, True)
    assert {each["was"] for each in first["news"]} == {None}
    last = store.news.last()
    was, disputed = dispute(store)
    (piece,) = [each for each in desk.get("/api/news", params={"after": last}).json()["news"] if each["was"]]
    assert (piece["was"], piece["status"], piece["point"]) == (was, "disputed", disputed.id)
    assert disputed.text in markup.fromstring(desk.get("/news").text).text_content()


def test_a_point_is_found_by_the_ids_that_it_had(desk: TestClient, store: Store) -> None:
    story = largest(store)
    left, right = story.points[0], story.points[-1]
    texts = {key: each.document.article.text for key, each in show_readings(store, story.articles).items()}
    judge(store, group_claims([[*places(left), *places(right)]], texts, signed()))
    found = desk.get(f"/api/stories/{story.id}/points/{left.id}").json()
    assert found["id"] != left.id
    assert found["id"] in {each.id for each in largest(store).points}
    page = desk.get(f"/stories/{story.id}/points/{left.id}?lang=en")
    assert "Why are these one point?" in page.text
    assert "a judgement" in page.text
    assert desk.get(f"/stories/{story.id}/points/none").status_code == 404
    csv = desk.get("/api/export/csv", params={"story": story.id, "point": left.id}).text
    assert 1 < len(csv.splitlines()) < len(desk.get("/api/export/csv", params={"story": story.id}).text.splitlines())


def test_a_feeds_entry_stays_one_as_its_point_changes(desk: TestClient, store: Store) -> None:
    def entries() -> dict[str, tuple[str, str]]:
        read = feedparser.parse(desk.get("/api/export/atom", params={"story": largest(store).id}).content)
        return {each.id: (each.updated, each.title) for each in read.entries}

    before = entries()
    dispute(store)
    after = entries()
    changed = [key for key in before if key in after and before[key][1] != after[key][1]]
    assert len(changed) == 1
    assert after[changed[0]][1].endswith("disputed")


@contextmanager
def listener(status: int = 200) -> Iterator[tuple[str, list[tuple[dict[str, str], bytes]]]]:
    """The address of a server that answers so, and what it was sent."""
    got: list[tuple[dict[str, str], bytes]] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            """Nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/hook", got
    server.shutdown()
    server.server_close()


def test_a_webhook_is_told_once_and_signed(store: Store) -> None:
    local = Client(allow_loopback=True)
    with listener() as (url, got):
        hook = add_hook(store, url, "منى", largest(store).id[:9])
        add_hook(store, url, "منى", words="كلمةلاتوجد")
        assert send_news(store, local) == 0
        was, disputed = dispute(store)
        assert (send_news(store, local), send_news(store, local)) == (1, 0)
    headers, body = got[0]
    assert (
        headers["X-Tawatur-Signature"] == "sha256=" + hmac.new(hook.secret.encode(), body, hashlib.sha256).hexdigest()
    )
    assert (disputed.id, was, "disputed") in {
        (each["point"], each["was"], each["status"]) for each in json.loads(body)["news"]
    }


def test_a_webhook_that_fails_is_tried_later_and_nothing_is_lost(store: Store) -> None:
    local = Client(allow_loopback=True)
    with listener(500) as (url, got):
        hook = add_hook(store, url, "منى")
        dispute(store)
        assert (send_news(store, local), send_news(store, local), len(got)) == (0, 0, 1)
    (failed,) = store.news.hooks()
    assert (failed.failures, failed.failure, failed.sent, failed.next > hook.next) == (
        1,
        "answered 500",
        hook.sent,
        True,
    )


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/x", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest"])
def test_a_webhook_never_leads_into_our_own_network(store: Store, url: str) -> None:
    add_hook(store, url, "منى")
    dispute(store)
    assert send_news(store, Client(limits=WebLimits(total=2, idle=1))) == 0
    assert "no public address" in (store.news.hooks()[0].failure or "")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "javascript:alert(1)", "http://a:b@x.example/", "x"])
def test_what_is_no_address_of_the_web_is_no_webhook(desk: TestClient, store: Store, url: str) -> None:
    with pytest.raises(FetchError):
        add_hook(store, url, "منى")
    assert desk.post("/api/hooks", json={"url": url}).status_code == 422


def test_hooks_are_kept_by_programs_and_by_the_command(desk: TestClient, store: Store) -> None:
    made = desk.post("/api/hooks", json={"url": "https://receiver.example/x", "words": "السد"}).json()
    assert len(made["secret"]) > 40
    assert made["secret"] not in desk.get("/api/hooks").text
    run = CliRunner().invoke(hooks, ["list", "--store", store.where])
    assert run.output.split("\t")[:2] == [made["id"], "https://receiver.example/x"]
    assert CliRunner().invoke(hooks, ["remove", made["id"], "--store", store.where]).exit_code == 0
    assert desk.delete(f"/api/hooks/{made['id']}").status_code == 404
    assert desk.post("/api/hooks", json={"url": "https://x.example/", "story": "none"}).status_code == 404


def test_a_served_store_tells_by_itself(store: Store) -> None:
    with listener() as (url, got):
        add_hook(store, url, "منى")
        dispute(store)
        arrived = threading.Event()
        with telling(store, 0.05, Client(allow_loopback=True)):
            for _ in range(200):
                if got or arrived.wait(0.05):
                    break
        assert got
