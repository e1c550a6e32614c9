"""Webhooks: who is told, once and signed, over checked addresses alone; their page, their command and their API."""

from __future__ import annotations

import hashlib
import hmac
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient
from lxml import html as markup

from tawatur.cli.hooks import hooks
from tawatur.errors import FetchError
from tawatur.fetch.web import Client, WebLimits
from tawatur.keep.hooks import add_hook, send_news
from tawatur.store import Store
from tawatur.web.messenger import telling
from tests.review.desk import largest
from tests.web.test_news import dispute


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
    told, other = store.news.hooks()
    assert told.told is not None
    assert other.told is None
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


def test_an_admin_adds_sees_and_ends_hooks_on_their_page(desk: TestClient, store: Store) -> None:
    def send(path: str, **given: str) -> str:
        proof = markup.fromstring(desk.get("/admin/hooks").text).cssselect("input[name=csrf]")[0].get("value")
        return str(desk.post(path, data={"csrf": proof, **given}, follow_redirects=True).text)

    assert 'role="alert"' in send("/admin/hooks", url="x")
    assert desk.post("/admin/hooks", data={"url": "https://receiver.example/x"}).status_code == 403
    refused = send("/admin/hooks?lang=ar", url="https://receiver.example/x", story="none")
    assert "لا قصة بهذا الرقم" in refused
    assert "https://receiver.example/x" in refused  # what was typed is not lost
    assert not store.news.hooks()
    made = send("/admin/hooks", url="https://receiver.example/x", words="السد")
    (hook,) = store.news.hooks()
    assert hook.secret in made
    page = markup.fromstring(desk.get("/admin/hooks?lang=en").text)
    assert hook.secret not in page.text_content()
    assert "none yet" in page.cssselect(".hooks")[0].text_content()
    store.news.was_not_sent(hook.id, "answered 500", hook.next)
    assert "answered 500" in desk.get("/admin/hooks").text
    store.news.was_sent(hook.id, 1, told=True)
    assert "<time" in desk.get("/admin/hooks").text
    send("/admin/hooks/end", hook=hook.id)
    assert not store.news.hooks()
    assert [deed.what for deed in store.people.deeds()] == ["ended a webhook", "added a webhook"]
