"""`tawatur watch` adds what comes out, ends when asked to, and goes on where it was."""

from __future__ import annotations

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
BODY = "<p>نفى المجلس المحلي في تل الريحان، الأحد، بيع البئر القديمة إلى مستثمر من خارج البلدة، وقال إن {} من العقود مزور.</p>"


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


def publish(server: Server, folder: Path, *paths: str) -> Path:
    """A feed of these articles, and a file that names it."""
    items = "".join(f"<item><link>{server.url(path)}</link></item>" for path in paths)
    server.routes["/rss"] = page(f"<rss version='2.0'><channel>{items}</channel></rss>", kind="application/xml")
    for path in paths:
        title, number = f"المجلس المحلي ينفي بيع البئر {path[1:]}", path[1:]
        server.routes[path] = page(
            f"<html><head><title>{title}</title></head><body>{BODY.format(number)}</body></html>"
        )
    file = folder / "feeds.toml"
    file.write_text(f'delay = 0\n[[feed]]\nurl = "{server.url("/rss")}"\noutlet = "الميناء"\n', encoding="utf-8")
    return file


def start(folder: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-m",
        "tests.cli.loopback",
        "watch",
        *map(str, arguments),
        "--store",
        str(folder / "store.db"),
    ]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def finish(folder: Path, *arguments: str | Path) -> tuple[int, list[str], str]:
    """Status, what was said of each page and in the end, and standard error."""
    process = start(folder, *arguments)
    output, errors = process.communicate(timeout=120)
    return process.returncode, output.splitlines(), errors


def added(lines: list[str]) -> list[str]:
    """The addresses of the pages that were added."""
    return [line.split()[2] for line in lines if line.startswith("added ")]


def test_one_round_adds_what_is_new_and_names_what_failed(server: Server, tmp_path: Path) -> None:
    file = publish(server, tmp_path, "/1", "/2")
    server.routes["/2"] = page("", status="404 Not Found")
    status, lines, errors = finish(tmp_path, file, "--once")
    assert (status, added(lines), lines[-1]) == (1, [server.url("/1")], "1 added")
    assert errors == f"tawatur: {server.url('/2')}: no such page (status 404)\n"
    assert finish(tmp_path, file, "--once") == (0, ["nothing"], "")
    assert server.paths.count("/1") == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly_and_it_goes_on_where_it_was(server: Server, tmp_path: Path, number: int) -> None:
    process = start(tmp_path, publish(server, tmp_path, "/1"))
    assert process.stdout
    assert process.stdout.readline().startswith("added ")
    process.send_signal(number)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, errors) == (0, "1 added\n", "")
    assert added(finish(tmp_path, publish(server, tmp_path, "/2", "/1"), "--once")[1]) == [server.url("/2")]


def test_a_signal_is_heard_while_outlets_are_silent(server: Server, tmp_path: Path) -> None:
    file = publish(server, tmp_path, "/1", "/2")
    server.routes["/2"] = lambda _: time.sleep(60)
    process = start(tmp_path, file)
    assert process.stdout
    assert process.stdout.readline().startswith("added ")
    while "/2" not in server.paths:
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=20) == ("1 added\n", "")
    assert process.returncode == 0
    assert tawatur("store", "check", "--store", str(tmp_path / "store.db")).status == 0


def test_a_page_is_added_once_whenever_it_is_killed(server: Server, tmp_path: Path) -> None:
    file = publish(server, tmp_path, *(f"/{number}" for number in range(6)))
    process = start(tmp_path, file)
    assert process.stdout
    said = added([process.stdout.readline(), process.stdout.readline()])
    process.kill()
    said += added(process.communicate(timeout=60)[0].splitlines())
    later = added(finish(tmp_path, file, "--once")[1])
    assert not set(said) & set(later)
    assert len({*said, *later}) >= 5  # one may have been kept and not be named before the kill
    assert len([path for path in server.paths if path[1:].isdigit()]) <= 7
    assert tawatur("store", "check", "--store", str(tmp_path / "store.db")).status == 0


def test_what_was_seen_is_in_the_store(server: Server, tmp_path: Path) -> None:
    finish(tmp_path, publish(server, tmp_path, "/1", "/2"), "--once")
    (tmp_path / "moved").mkdir()
    assert tawatur("store", "backup", "moved/store.db", "--store", "store.db", folder=tmp_path).status == 0
    file = publish(server, tmp_path, "/3", "/1", "/2")
    assert added(finish(tmp_path / "moved", file, "--once")[1]) == [server.url("/3")]
    assert server.paths.count("/1") == 1


def test_a_second_watcher_is_turned_away(server: Server, tmp_path: Path) -> None:
    file = publish(server, tmp_path, "/1")
    first = start(tmp_path, file)
    assert first.stdout
    assert first.stdout.readline().startswith("added ")
    status, lines, errors = finish(tmp_path, file, "--once")
    assert (status, added(lines)) == (1, [])
    assert errors.endswith("store.db: another process watches feeds for this store: stop that one first\n")
    first.send_signal(signal.SIGTERM)
    assert first.communicate(timeout=60)[1] == ""
    assert finish(tmp_path, file, "--once")[0] == 0


def test_a_file_that_is_wrong_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text('[[feed]]\nurl = "ftp://almina.example"\n')
    run = tawatur("watch", "feeds.toml", "--store", "store.db", folder=tmp_path)
    assert run.status == 1
    assert run.failures() == ["feeds.toml:2: ftp://almina.example: only http and https addresses are fetched"]


def test_the_command_itself_reaches_nothing_on_this_machine(server: Server, tmp_path: Path) -> None:
    run = tawatur("watch", publish(server, tmp_path, "/1"), "--once", "--store", "store.db", folder=tmp_path)
    assert run.status == 1
    assert "127.0.0.1, which is no public address" in run.errors
    assert tawatur("read", server.url("/1")).status == 1
    assert server.asked == []
