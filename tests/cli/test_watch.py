"""`tawatur watch` reads what comes out, ends when asked to, and goes on where it was."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import tawatur
from tests.fetch.web.server import Server, page, running

ROOT = Path(__file__).parents[2]
BODY = "<p>نفى المجلس المحلي في تل الريحان، الأحد، بيع البئر القديمة إلى مستثمر من خارج البلدة.</p>"
ARTICLE = f"<html><head><title>المجلس المحلي ينفي بيع البئر</title></head><body>{BODY * 2}</body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


def publish(server: Server, folder: Path, *paths: str) -> Path:
    """A feed of these articles, and a file that names it."""
    items = "".join(f"<item><link>{server.url(path)}</link></item>" for path in paths)
    server.routes["/rss"] = page(f"<rss version='2.0'><channel>{items}</channel></rss>", kind="application/xml")
    server.routes |= dict.fromkeys(paths, page(ARTICLE))
    file = folder / "feeds.toml"
    file.write_text(f'delay = 0\n[[feed]]\nurl = "{server.url("/rss")}"\noutlet = "الميناء"\n', encoding="utf-8")
    return file


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.cli.loopback", "watch", *map(str, arguments)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def finish(*arguments: str | Path) -> tuple[int, list[str], str]:
    """Status, addresses of the articles printed as JSONL, and standard error."""
    process = start(*arguments, "--format", "jsonl")
    output, errors = process.communicate(timeout=60)
    return process.returncode, [json.loads(line)["url"] for line in output.splitlines()], errors


def test_one_round_reads_what_is_new_and_names_what_failed(server: Server, tmp_path: Path) -> None:
    file = publish(server, tmp_path, "/1", "/2")
    server.routes["/2"] = page("", status="404 Not Found")
    status, urls, errors = finish(file, "--once")
    assert (status, urls) == (1, [server.url("/1")])
    assert errors == f"tawatur: {server.url('/2')}: no such page (status 404)\n"
    assert finish(file, "--once") == (0, [], "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly_and_it_goes_on_where_it_was(server: Server, tmp_path: Path, number: int) -> None:
    file = publish(server, tmp_path, "/1")
    process = start(file, "--format", "jsonl")
    assert process.stdout
    assert json.loads(process.stdout.readline())["outlet"]["name"] == "الميناء"
    begin = time.monotonic()
    process.send_signal(number)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (0, "", "")
    assert time.monotonic() - begin < 5
    assert finish(publish(server, tmp_path, "/2", "/1"), "--once")[1] == [server.url("/2")]


def test_a_file_that_is_wrong_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text('[[feed]]\nurl = "ftp://almina.example"\n')
    run = tawatur("watch", "feeds.toml", folder=tmp_path)
    assert run.status == 1
    assert run.failures() == ["feeds.toml:2: ftp://almina.example: only http and https addresses are fetched"]


def test_the_command_itself_reaches_nothing_on_this_machine(server: Server, tmp_path: Path) -> None:
    run = tawatur("watch", publish(server, tmp_path, "/1"), "--once")
    assert run.status == 1
    assert "127.0.0.1, which is no public address" in run.errors
    assert tawatur("read", server.url("/1")).status == 1
    assert server.asked == []
