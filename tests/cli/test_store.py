"""`tawatur add`, `stories`, `story`, `search`, `reread` and `store`, as a person or another program runs them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import BRIDGE, MARKET, Run, tawatur

KNOWN = ("--outlet", "صحيفة المنارة", "--published", "2019-03-05")
CHANGED = BRIDGE.replace("3 أسابيع", "5 أسابيع")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    news = tmp_path / "news"
    news.mkdir()
    (news / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (news / "market.txt").write_text(MARKET, encoding="utf-8")
    assert over(tmp_path, "add", news, "--outlet", "صحيفة المنارة", "--published", "2019-03-05").output.endswith(
        "2 added\n"
    )
    return tmp_path


def over(folder: Path, *arguments: str | Path) -> Run:
    """Run a command over the store in the folder; it succeeds."""
    run = tawatur(*arguments, "--store", folder / "store.sqlite")
    assert (run.status, run.errors) == (0, "")
    return run


def printed(run: Run) -> Any:
    return json.loads(run.output)


def test_adding_again_names_nothing_anew(folder: Path) -> None:
    assert over(folder, "add", folder / "news", *KNOWN).output == "2 as they were\n"


def test_stories_and_one_of_them(folder: Path) -> None:
    stories = printed(over(folder, "stories", "--format", "json"))
    assert sorted(each["articles"] for each in stories) == [1, 1]
    assert set(stories[0]) == {"id", "title", "articles", "outlets", "first", "last", "statuses", "changed", "due"}
    story = printed(over(folder, "story", stories[0]["id"][:8], "--format", "json"))
    assert story["stories"][0]["id"] == stories[0]["id"]
    assert [each["id"] for each in story["articles"]] == story["stories"][0]["articles"]
    listing = over(folder, "stories").output
    assert stories[0]["title"] in listing
    assert all(line.startswith("\u200f") for line in listing.splitlines() if line)
    assert stories[0]["title"][:20] in over(folder, "story", stories[0]["id"]).output


def test_a_story_that_is_not_there_is_named(folder: Path) -> None:
    run = tawatur("story", "s123456", "--store", folder / "store.sqlite")
    assert run.status == 1
    assert run.failures() == ["s123456: no story of this id, or more than one that begins so: see tawatur stories"]


def test_search_finds_claims_and_says_where(folder: Path) -> None:
    (hit,) = printed(over(folder, "search", "ضحايا", "--format", "json", "--holder", "سعد النوري"))
    assert (hit["kind"], hit["stance"], hit["published"]) == ("claim", "denies", "2019-03-05")
    assert "سعد النوري — نفي" in over(folder, "search", "ضحايا").output
    assert (
        printed(over(folder, "search", "البيطار", "--for", "entity", "--format", "json"))[0]["text"] == "ناصر البيطار"
    )
    assert "لا نتيجة" in over(folder, "search", "كلمةغيرموجودة").output
    assert tawatur("search", "--store", folder / "store.sqlite").status == 2


def test_a_changed_article_shows_what_changed(folder: Path) -> None:
    (folder / "news" / "bridge.txt").write_text(CHANGED, encoding="utf-8")
    assert over(folder, "add", folder / "news", *KNOWN).output.endswith(
        "1 changed, the old version is kept, 1 as they were\n"
    )
    (story,) = [each["id"] for each in printed(over(folder, "stories", "--format", "json")) if "الجسر" in each["title"]]
    (version,) = printed(over(folder, "story", story, "--format", "json"))["versions"]
    assert [each["content"][0]["text"] for each in version["gained"]] == ["الأعمال تستغرق 5 أسابيع"]
    assert [each["content"][0]["text"] for each in version["lost"]] == ["الأعمال تستغرق 3 أسابيع"]
    listing = over(folder, "story", story).output
    assert "+ أضيف: سعد النوري — قول — الأعمال تستغرق 5 أسابيع" in listing


def test_looking_after_a_store(folder: Path) -> None:
    assert over(folder, "reread").output == "2 as they were\n"
    assert "is whole: 2 pages, 2 articles" in over(folder, "store", "check").output
    over(folder, "store", "backup", folder / "copy.sqlite")
    assert tawatur("store", "backup", folder / "copy.sqlite", "--store", folder / "store.sqlite").status == 1
    assert "is whole" in tawatur("store", "check", "--store", folder / "copy.sqlite").output


def test_what_is_no_store_is_named(tmp_path: Path) -> None:
    run = tawatur("stories", "--store", "mysql://user:secret@host/x")
    assert run.status == 1
    assert "secret" not in run.errors
    assert "is no store" in run.errors
