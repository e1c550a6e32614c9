"""Whatever cannot be read is named with the reason, the rest is read, and the exit status says so."""

from __future__ import annotations

import ctypes
import gzip
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import BRIDGE, MARKET, Run, tawatur

MEGABYTE = 1024 * 1024
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"
CODE_ONLY = b"<!doctype html><html><head><title>x</title></head><body><script>start()</script></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles that can be read, between which the tests put what cannot."""
    (tmp_path / "a.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "z.txt").write_text(MARKET, encoding="utf-8")
    return tmp_path


def read(folder: Path) -> Run:
    return tawatur("read", ".", "--format", "jsonl", folder=folder)


def assert_only_failure(run: Run, place: str, reason: str) -> None:
    """The two articles were read, and one failure is named, at this place and with these words in its reason."""
    assert [article["text"] for article in run.objects()] == [BRIDGE, MARKET]
    assert run.status == 1
    [failure] = run.failures()
    assert failure.startswith(f"{place}: ")
    assert reason in failure


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("empty.html", b"", "is empty"),
        ("blank.txt", b"\n \n", "is empty"),
        ("picture.html", PICTURE, "PNG picture"),
        ("code.html", CODE_ONLY, "no article found"),
        ("half.html.gz", gzip.compress(os.urandom(999).hex().encode())[:500], "damaged gzip"),
        ("feed.html", b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "feed"),
        ("program.txt", b"\x7fELF\x02\x01\x01\0\0\0\0", "program"),
    ],
)
def test_file_that_is_no_article(folder: Path, name: str, raw: bytes, reason: str) -> None:
    (folder / name).write_bytes(raw)
    assert_only_failure(read(folder), name, reason)


def test_page_of_50_megabytes(folder: Path) -> None:
    paragraph = "<p>قال المتحدث إن الطريق مغلق.</p>\n".encode()
    (folder / "huge.html").write_bytes(b"<html><body>" + paragraph * (50 * MEGABYTE // len(paragraph)))
    assert_only_failure(read(folder), "huge.html", "larger than the limit")


def test_jsonl_with_a_broken_line(tmp_path: Path) -> None:
    first, last = (json.dumps({"text": text}) for text in (BRIDGE, MARKET))
    lines = [first, '{"text": "قطع', "[1, 2]", '{"title": "بلا نص"}', "", last]
    (tmp_path / "b.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run = read(tmp_path)
    assert [article["page"] for article in run.objects()] == ["b.jsonl:1", "b.jsonl:6"]
    assert [failure.split(": ")[0] for failure in run.failures()] == ["b.jsonl:2", "b.jsonl:3", "b.jsonl:4"]
    assert run.status == 1


def test_windows_1256_is_read_as_it_was_meant(folder: Path) -> None:
    (folder / "m.txt").write_bytes(BRIDGE.encode("windows-1256"))
    run = read(folder)
    assert run.status == 0
    assert [article["text"] for article in run.objects()] == [BRIDGE, BRIDGE, MARKET]


def test_bytes_of_no_encoding(folder: Path) -> None:
    (folder / "m.txt").write_bytes(bytes(range(128, 256)) * 8 + b"\x81\x8d\x8f\x90" * 40 + b"\xff\xfe\xfd" * 50)
    run = read(folder)
    assert run.status in (0, 1)  # some encoding may fit; what counts is that the others are read and nothing breaks
    assert [article["text"] for article in run.objects() if article["page"] != "m.txt"] == [BRIDGE, MARKET]


def without_the_right_of_root_to_read_everything() -> Callable[[], None] | None:
    """Makes root an owner like others: without two capabilities (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)."""
    if os.geteuid():
        return None
    libc = ctypes.CDLL(None)  # prctl(PR_CAPBSET_DROP, …) works on this process, so it must run in the new one

    def drop() -> None:
        for capability in (1, 2):
            libc.prctl(24, capability, 0, 0, 0)

    return drop


def test_file_without_permission(folder: Path) -> None:
    (folder / "closed.txt").write_text(BRIDGE, encoding="utf-8")
    (folder / "closed.txt").chmod(0)
    prepare = without_the_right_of_root_to_read_everything()
    run = tawatur("read", ".", "--format", "jsonl", folder=folder, prepare=prepare)
    assert_only_failure(run, "closed.txt", "permission")


def test_folder_without_permission(folder: Path) -> None:
    (folder / "closed").mkdir(mode=0)
    prepare = without_the_right_of_root_to_read_everything()
    run = tawatur("read", ".", "--format", "jsonl", folder=folder, prepare=prepare)
    assert_only_failure(run, "./closed", "not opened: Permission denied")


def test_path_that_is_not_there(folder: Path) -> None:
    run = tawatur("read", "a.txt", "gone.txt", "z.txt", "--format", "jsonl", folder=folder)
    assert_only_failure(run, "gone.txt", "no such file")


def test_name_with_newline_and_controls_is_shown_escaped(folder: Path) -> None:
    (folder / "m\ntawatur: all is well\x1b[2J\u202e\u2028.txt").write_bytes(b"")
    run = read(folder)
    assert_only_failure(run, r"m\ntawatur: all is well\x1b[2J\u202e\u2028.txt", "is empty")


def test_article_in_a_file_with_such_a_name_is_read(tmp_path: Path) -> None:
    (tmp_path / "سطر\nثان\x07.txt").write_text(BRIDGE, encoding="utf-8")
    run = read(tmp_path)
    assert run.status == 0
    assert [article["page"] for article in run.objects()] == ["سطر\nثان\x07.txt"]
    listing = tawatur("read", ".", folder=tmp_path).output
    assert "\x07" not in listing
    assert "سطر ثان.txt" in listing


def test_name_that_is_no_utf8(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xc8\xe1\xcf.txt")).write_text(BRIDGE, encoding="utf-8")
    run = read(tmp_path)
    assert (run.status, [article["text"] for article in run.objects()]) == (0, [BRIDGE])


def test_half_a_surrogate_pair_in_json(tmp_path: Path) -> None:
    line = json.dumps({"id": "\ud83d", "text": "قالت البلدية \ud83d إن الجسر مغلق."})
    (tmp_path / "s.jsonl").write_text(line, encoding="utf-8")
    assert tawatur("read", "s.jsonl", folder=tmp_path).status == 0
    [article] = read(tmp_path).objects()
    assert article["given_id"] == "\ud83d"
    assert article["text"] == "قالت البلدية \ufffd إن الجسر مغلق."


def test_article_in_a_language_that_cannot_be_read(folder: Path) -> None:
    (folder / "m.txt").write_text(
        "Das Ministerium bestritt, dass die Brücke eingestürzt sei, und nannte sie gesperrt. " * 4
    )
    assert_only_failure(read(folder), "m.txt", "language")


def test_sidecar_that_is_broken_leaves_its_page_readable(folder: Path) -> None:
    (folder / "a.txt.meta.json").write_text("{broken", encoding="utf-8")
    assert_only_failure(read(folder), "a.txt.meta.json", "sidecar")


def test_many_failures_are_named_each_on_a_line(folder: Path) -> None:
    for number in range(5):
        (folder / f"e{number}.html").write_bytes(b"")
    run = read(folder)
    assert [failure.split(":")[0] for failure in run.failures()] == [f"e{number}.html" for number in range(5)]
    assert len(run.objects()) == 2


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_compare_goes_on_too(folder: Path, form: str) -> None:
    (folder / "picture.html").write_bytes(PICTURE)
    run = tawatur("compare", ".", "--format", form, folder=folder)
    assert run.status == 1
    assert run.errors == "tawatur: picture.html: is a PNG picture, not a page\n"
    assert "الجسر" in run.output


def test_nothing_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "e.html").write_bytes(b"")
    assert tawatur("read", ".", folder=tmp_path) == Run(1, "", "tawatur: e.html: is empty\n")
    assert tawatur("compare", ".", folder=tmp_path) == Run(1, "", "tawatur: e.html: is empty\n")
    assert json.loads(tawatur("read", ".", "--format", "json", folder=tmp_path).output) == []
    compared = json.loads(tawatur("compare", ".", "--format", "json", folder=tmp_path).output)
    assert compared == {"articles": [], "stories": []}
