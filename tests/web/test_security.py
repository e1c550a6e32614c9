"""Nothing that an article says can run, no other site can act here, and nothing else is served."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html as markup

from tawatur.web.loopback import is_loopback
from tawatur.web.security import BODY_LIMIT, POLICY
from tests.cli.command import BRIDGE, TAWATUR, tawatur
from tests.web.desk import client, hostile_client

HOSTILE = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'onmouseover='alert(1)", "{{ 7*7 }}{% raw %}",
    "javascript:alert(1)", "</textarea><script>1</script>", "\u202e<svg/onload=alert(1)>", "<!--", "&lt;b&gt;", "]]>",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("page", ["/", "/stories/s", "/articles/h?at=4-9", "/paste", "/holders", "/outlets"])
def test_no_word_of_an_article_becomes_markup(words: str, page: str) -> None:
    desk = hostile_client(words)
    there = desk.get(page, params={"name": words} if page in ("/holders", "/outlets") else None)
    tree = markup.fromstring(there.text)
    scripts = [each.get("src") for each in tree.iter("script")]
    assert scripts == ["/static/htmx.min.js", "/static/report.js"]
    assert there.status_code == 200
    assert not [name for each in tree.iter() for name in each.keys() if name.startswith("on")]  # noqa: SIM118  elements
    assert not [each for each in tree.iter("a") if (each.get("href") or "").lower().startswith("javascript")]
    assert {each.tag for each in tree.iter("img", "iframe", "object", "embed", "style", "base")} == set()
    assert there.headers["content-security-policy"] == POLICY


@pytest.mark.parametrize("words", HOSTILE)
def test_a_form_that_comes_back_holds_what_was_typed_as_text(words: str) -> None:
    tree = markup.fromstring(client().post("/paste", data={"address": words}).text)
    assert tree.cssselect("input[name=address]")[0].get("value") == words
    assert len(list(tree.iter("script"))) == 2


def test_a_search_comes_back_as_text() -> None:
    tree = markup.fromstring(client().get("/", params={"q": '"><script>alert(1)</script>'}).text)
    assert tree.cssselect("input[name=q]")[0].get("value") == '"><script>alert(1)</script>'
    assert len(list(tree.iter("script"))) == 2


@pytest.mark.parametrize("path", ["/", "/none", "/static/desk.css", "/api/stories", "/api/none", "/api/openapi.json"])
def test_every_answer_carries_the_policy(path: str) -> None:
    answer = client().get(path)
    assert answer.headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_name_that_is_not_ours_is_turned_away() -> None:
    assert client().get("/", headers={"Host": "evil.example"}).status_code == 421
    assert client().get("/", headers={"Host": "localhost:8018"}).status_code == 200
    assert client().get("/", headers={"Host": "[::1]:8018"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "null"},
    ],
)
def test_no_other_site_can_post_here(headers: dict[str, str]) -> None:
    assert client().post("/paste", data={"text": "قال زيد"}, headers=headers).status_code == 403
    assert client().post("/api/read", json={"text": "قال زيد"}, headers=headers).status_code == 403


def test_our_own_pages_and_programs_can() -> None:
    for headers in ({"Origin": "http://localhost"}, {"Sec-Fetch-Site": "same-origin"}, {}):
        assert (
            client().post("/paste", data={"text": "قال زيد العابد إن السوق مغلق."}, headers=headers).status_code == 200
        )


def test_too_much_is_not_read() -> None:
    assert client().post("/api/read", content=b"x" * (BODY_LIMIT + 1)).status_code == 413
    for length in (b"\xb3", b"9" * 5000):  # a digit that is no decimal one, and more of them than a number may have
        assert client().post("/api/read", content=b"x", headers={b"Content-Length": length}).status_code == 413


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"])
def test_no_other_file_is_served(path: str) -> None:
    assert client().get(path).status_code == 404


@pytest.mark.parametrize(
    ("host", "ours"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("192.168.1.5", False), ("example.org", False), ("", False)],
)  # fmt: skip
def test_only_this_machine_can_be_listened_on(host: str, ours: bool) -> None:
    assert is_loopback(host) == ours


def test_the_command_refuses_to_listen_elsewhere() -> None:
    run = tawatur("serve", "-", "--host", "0.0.0.0", given=BRIDGE.encode())
    assert run.status == 2
    assert "the desk has no accounts" in run.errors


def test_the_command_serves_until_it_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BRIDGE, encoding="utf-8")
    started = subprocess.Popen(
        [TAWATUR, "serve", "a.txt", "--port", "0"], cwd=tmp_path, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert started.stderr
    address = started.stderr.readline().removeprefix("tawatur: ").strip()
    try:
        asked = subprocess.run(
            [sys.executable, "-c", "import sys, httpx; print(httpx.get(sys.argv[1], trust_env=False).status_code)", address],
            capture_output=True, text=True, timeout=30, check=True,
        )  # fmt: skip
        assert asked.stdout.strip() == "200"
    finally:
        started.terminate()
        assert started.wait(20) in (0, -15)


def test_a_port_that_is_taken_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = tawatur("serve", "-", "--port", str(port), given=BRIDGE.encode())
    assert run.status == 1
    assert run.failures() == [f"127.0.0.1:{port}: cannot listen there: Address already in use; give another --port"]
