"""No page of the desk, no search and no article added costs the database more where six times as much is there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event

from tawatur.keep import Added, add_paths, open_store
from tawatur.model import Metadata
from tawatur.store.database import Database
from tawatur.web.app import create_app
from tawatur.web.stored import Stored
from tests.bench.scripts import scripts

ARTICLES, COPIES = 160, 5
BOUNDS = {  # so low that the smaller store has reached them
    "tawatur.store.matching._MANY": 40,
    "tawatur.store.search._MOST_MATCHES": 40,
    "tawatur.store.looking._MANY": 10,
    "tawatur.web.stored._LATEST": 2,
    "tawatur.web.stored._COUNTED": 20,
    "tawatur.web.holders._ARTICLES": 20,
    "tawatur.web.pages._PAGE": 10,
}
MORE = {
    "page: stories of a status that none has": {"status": "of no story"},
    "page: a word that is nowhere": {"q": "زرافة"},
}
_EACH = 10  # instructions of SQLite, after which they are counted


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Database]]:
    """A store of made-up articles, and one with all of its rows on other days too."""
    folder = tmp_path_factory.mktemp("stores")
    with scripts():
        from filling import fill  # type: ignore[import-not-found]
        from multiplying import multiply  # type: ignore[import-not-found]

        list(fill(folder, [ARTICLES]))
        multiply(folder / f"{ARTICLES}.sqlite", folder / "larger.sqlite", COPIES, apart=60)
        smaller, larger = (open_store(str(folder / f"{name}.sqlite")) for name in (ARTICLES, "larger"))
        assert isinstance(smaller, Database)
        assert isinstance(larger, Database)
        yield smaller, larger
    smaller.close()
    larger.close()


def work(store: Database, folder: Path) -> dict[str, int]:
    """Instructions of SQLite by what is asked for: of the greatest of some questions."""
    from events import events  # type: ignore[import-not-found]
    from looking import ask_about, homes_of, speaker  # type: ignore[import-not-found]

    desk = TestClient(create_app(Stored(store)), base_url="http://localhost")
    there = homes_of(store)
    sample = [each for each in islice(events(), 60) if each.number in there and speaker(store, there, each)][:6]
    asked: dict[str, Callable[[Any], object]] = ask_about(store, desk, there)
    asked |= {name: partial(_open, desk, query) for name, query in MORE.items()}
    asked["one more article"] = partial(_add, store, folder)
    return {name: max(_instructions(store, ask, each) for each in sample) for name, ask in asked.items()}


def _open(desk: TestClient, query: Mapping[str, str], _: object) -> None:
    assert desk.get("/", params=query).status_code == 200


def _add(store: Database, folder: Path, told: Any) -> None:
    """One outlet more tells the event, in the words of another and some of its own."""
    from events import lines

    line = json.loads(next(iter(lines(told))))
    text = f"{line['text']}\n\nوأكد شاهد أن الطريق مقطوع."
    line |= {"id": "more", "text": text, "outlet": "وكالة أخرى", "url": f"https://more.example/{told.number}"}
    page = folder / "more.jsonl"
    page.write_text(json.dumps(line, ensure_ascii=False), encoding="utf-8")
    (added,) = add_paths(store, [str(page)], Metadata(), jobs=1)
    assert isinstance(added, Added)


def _instructions(store: Database, ask: Callable[[Any], object], about: object) -> int:
    number = 0

    def count() -> int:
        nonlocal number
        number += _EACH
        return 0

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(count, _EACH)

    event.listen(store.engine, "checkout", watch)
    ask(about)
    event.remove(store.engine, "checkout", watch)
    return number


def test_nothing_costs_more_where_more_is_there(
    stores: tuple[Database, Database], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, bound in BOUNDS.items():
        monkeypatch.setattr(name, bound)
    smaller, larger = (work(store, tmp_path) for store in stores)
    grown = {name: (smaller[name], larger[name]) for name in smaller if larger[name] > 1.5 * smaller[name] + 1000}
    assert grown == {}
    assert min(larger.values()) > 0
    assert sum(larger.values()) > 1000
