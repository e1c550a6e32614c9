"""What is added on all cores is what is added on one, though the processes that read are killed."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur.errors import TawaturError
from tawatur.keep import Added, add_paths, open_store
from tawatur.model import Metadata
from tawatur.store import Store, StoryQuery
from tests.store.news import article

KNOWN = Metadata()
ARTICLES = 120  # more than are read before other processes start


@pytest.fixture
def source(tmp_path: Path) -> str:
    """JSONL in which one line is broken, and one page holds no article."""
    lines = [json.dumps({"text": article(number), "published": _day(number)}) for number in range(ARTICLES)]
    lines[80], lines[90] = "{", json.dumps({"html": "<p></p>"})
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    opened = open_store(str(tmp_path / "one.sqlite")), open_store(str(tmp_path / "many.sqlite"))
    yield opened
    for store in opened:
        store.close()


def test_adding_on_all_cores_outlives_kills_with_the_same_stories(source: str, stores: tuple[Store, Store]) -> None:
    one, many = stores
    told = [_told(each) for each in add_paths(one, [source], KNOWN, 1)]
    killed: list[str] = []
    chance = random.Random(1)
    deaths = 0
    for result in add_paths(many, [source], KNOWN, 2):
        killed.append(_told(result))
        if len(killed) in (66, 85, 100):
            deaths += _kill_one(chance)
    assert deaths >= 2
    assert killed == told
    assert len(told) == ARTICLES
    assert many.counts() == one.counts()
    assert _kept(many) == _kept(one)
    assert list(many.check()) == []


def _day(number: int) -> str:
    """Few articles a day, so that stories are small."""
    return f"2019-{number % 12 + 1:02}-{number // 12 % 28 + 1:02}"


def _kill_one(chance: random.Random) -> int:
    """How many were killed: one if any is there."""
    children = multiprocessing.active_children()
    if not children:
        return 0
    victim = chance.choice(children).pid
    assert victim is not None
    os.kill(victim, signal.SIGKILL)
    return 1


def _told(result: Added | TawaturError) -> str:
    return str(result) if isinstance(result, TawaturError) else f"{result.change} {result.article}"


def _kept(store: Store) -> list[object]:
    """Every story as it is printed, with the readings of its articles."""
    stories = [store.story(summary.id) for summary in store.stories(StoryQuery(limit=1000))]
    return [(each.articles, each.printout, store.readings(each.articles)) for each in stories]
