"""A backup is a store of its own, whole, whatever happens to the other one meanwhile."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tawatur.errors import StoreError
from tawatur.keep import add_pages, judge, open_store
from tawatur.store import Judgement, Query, Store
from tests.cli.command import TAWATUR
from tests.store.news import NOON, article, page


def test_a_copy_holds_all_that_the_store_does(store: Store, tmp_path: Path) -> None:
    url = "https://outlet.example/news/1"
    list(add_pages(store, [page(1, article(1), url), page(1, article(2), url), *map(page, range(3, 6))]))
    judge(store, Judgement("note", ("x",), {"text": "للمتابعة"}, "منى", NOON))
    store.backup(tmp_path / "copy.sqlite")
    copy = open_store(str(tmp_path / "copy.sqlite"))
    assert list(copy.check()) == []
    assert copy.counts() == store.counts()
    assert copy.stories() == store.stories()
    assert copy.judgements() == store.judgements()
    assert [copy.page(each) for each in copy.pages()] == [store.page(each) for each in store.pages()]
    found = [{hit.id for hit in each.search(Query("بلدية"))} for each in (copy, store)]
    assert found[0] == found[1] != set()
    copy.close()


def test_a_copy_may_be_made_while_another_process_adds(place: str, tmp_path: Path) -> None:
    source = tmp_path / "articles.jsonl"
    source.write_text("".join(json.dumps({"text": article(number)}) + "\n" for number in range(60)), encoding="utf-8")
    open_store(place).close()
    adding = subprocess.Popen([TAWATUR, "add", "--jobs", "1", "--store", place, source], stdout=subprocess.PIPE)
    assert adding.stdout
    numbers: list[int] = []
    store = open_store(place)
    for line in adding.stdout:
        if len(numbers) < 5 and line.startswith(b"added "):
            path = tmp_path / f"copy{len(numbers)}.sqlite"
            store.backup(path)
            copy = open_store(str(path))
            assert list(copy.check()) == []
            numbers.append(copy.counts()["articles"])
            copy.close()
    assert adding.wait() == 0
    assert numbers == sorted(numbers)
    assert numbers[0] < 60
    assert store.counts()["articles"] == 60
    store.close()


def test_a_copy_that_is_not_whole_has_no_name(store: Store, tmp_path: Path) -> None:
    kept = tmp_path / "copy.sqlite"
    kept.write_text("بيانات")
    with pytest.raises(FileExistsError):
        store.backup(kept)
    assert kept.read_text() == "بيانات"
    with pytest.raises(StoreError, match="the copy cannot be written"):
        store.backup(tmp_path / "nowhere" / "copy.sqlite")
    with pytest.raises(StoreError, match="the copy cannot be written"):
        store.backup(kept / "copy.sqlite")
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["copy.sqlite"]
