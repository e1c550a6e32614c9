"""A folder means all pages in it, in the order of their names."""

from __future__ import annotations

import os
from pathlib import Path

from tawatur.errors import FetchError
from tawatur.fetch import fetch_pages
from tawatur.fetch.walk import walk_folder
from tawatur.model import Page

TEXT = "نفى المجلس بيع البئر."


def test_a_folder_is_read_whole_and_sorted(tmp_path: Path) -> None:
    names = "b/2.txt b/1.txt a.txt c a.meta.json .hidden.txt .git/x.txt b/page_files/style.css b/photo.png gold.yaml"
    for name in names.split():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    found = [page.place for page in fetch_pages([str(tmp_path)]) if isinstance(page, Page)]
    assert [os.path.relpath(place, tmp_path) for place in found] == ["a.txt", "c", "b/1.txt", "b/2.txt"]


def test_what_tells_of_a_folder_is_no_article_of_it(tmp_path: Path) -> None:
    for name in ("README.md", "Readme", "readme.txt", "readme.html", "notes.md"):
        (tmp_path / name).write_text("Sam Hill said that the road is open.\n", "utf-8")
    assert [Path(str(each)).name for each in walk_folder(tmp_path)] == ["notes.md", "readme.html"]
    named = [each for each in fetch_pages([str(tmp_path / "README.md")]) if isinstance(each, Page)]
    assert len(named) == 1  # a file that is named on its own is read


def test_a_picture_under_a_pages_name_is_an_error_there(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    error, page = fetch_pages([str(tmp_path)])
    assert isinstance(error, FetchError)
    assert isinstance(page, Page)


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert list(walk_folder(tmp_path)) == []


def test_a_link_to_its_own_folder_does_not_go_round(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert list(walk_folder(tmp_path)) == [tmp_path / "a.txt"]


def test_a_link_to_nothing_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "gone.html").symlink_to(tmp_path / "nowhere")
    (error,) = fetch_pages([str(tmp_path)])
    assert isinstance(error, FetchError)
    assert error.reason == "no such file"


def test_a_link_to_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").symlink_to(tmp_path / "pipe")
    assert list(walk_folder(tmp_path)) == []
