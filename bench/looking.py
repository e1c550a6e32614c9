"""What it costs to look into a store of made-up events, and whether what is seen there is what happened."""

from __future__ import annotations

import json
import random
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlencode

from events import Event, events, lines
from fastapi.testclient import TestClient
from grouping import bcubed
from multiplying import OF_A_COPY
from sqlalchemy import select

from tawatur.keep import open_store
from tawatur.store import Query
from tawatur.store.database import Database
from tawatur.store.schema import articles
from tawatur.web.app import create_app
from tawatur.web.stored import Stored

_SAMPLE = 60  # events whose points, searches and pages are looked at
_ROUNDS = 9  # of each thing that is timed
_MOST_EVENTS = 50_000  # numbers above are those of copies
_HEADERS = {"Accept-Language": "ar"}


class Look(NamedTuple):
    """Milliseconds of processor time by what was asked for, and shares of what was right by what was looked at."""

    costs: dict[str, float]
    right: dict[str, float]


def look(path: Path) -> Look:
    """Look into the store at that path."""
    store = open_store(str(path))
    assert isinstance(store, Database)
    homes = homes_of(store)
    there = [event for event in islice(events(), _MOST_EVENTS) if event.number in homes]
    sample = random.Random(1).sample(there, min(_SAMPLE, len(there)))
    desk = TestClient(create_app(Stored(store)), base_url="http://localhost")
    named = [event for event in sample if speaker(store, homes, event)]
    costs = {name: _timed(ask, named) for name, ask in ask_about(store, desk, homes).items()}
    right = {
        "grouping, B-cubed F1": _grouping(store),
        "points: disputed or not": _share(_disputed_is_right(store, homes, event) for event in sample),
        "search for a holder": _share(_search_is_right(store, event) for event in sample),
        "story pages": _share(_page_is_right(desk, homes, event) for event in sample),
    }
    store.close()
    return Look(costs, right)


def homes_of(store: Database) -> dict[int, tuple[str, ...]]:
    """For each event that is there the stories that its articles are in."""
    found: dict[int, dict[str, None]] = {}
    with store.engine.connect() as connection:
        for address, story in connection.execute(select(articles.c.address, articles.c.story)):
            found.setdefault(_event(address), {})[story] = None
    return {event: tuple(stories) for event, stories in found.items()}


def _event(address: str) -> int:
    """The number of the event that the article of this address tells; of a copy another one than of its original."""
    return int(address.rpartition("/")[2])


Asking = Callable[[Event], object]


def ask_about(store: Database, desk: TestClient, homes: dict[int, tuple[str, ...]]) -> dict[str, Asking]:
    """What is asked of the store and of the desk about an event, by its name in the table."""

    def page(path: str, **query: str) -> object:
        answer = desk.get(f"{path}?{urlencode(query)}" if query else path, headers=_HEADERS)
        assert answer.status_code == 200, (path, query)
        return answer

    return {
        "search: a name": lambda event: store.search(Query(event.holder)),
        "search: a word of one in twelve": lambda event: store.search(Query(event.words["act"])),
        "search: a word of all": lambda event: store.search(Query("نفى")),
        "search: claims of a holder": lambda event: store.search(Query(holder=event.holder)),
        "page: stories": lambda event: page("/"),
        "page: stories that are disputed": lambda event: page("/", status="disputed"),
        "page: stories with a word of all": lambda event: page("/", q="نفى"),
        "page: a story": lambda event: page(f"/stories/{homes[event.number][0]}"),
        "page: an article": lambda event: page(f"/articles/{_article(store, homes, event)}"),
        "page: a holder": lambda event: page("/holders", name=speaker(store, homes, event)),
        "page: an outlet": lambda event: page("/outlets", name=json.loads(next(lines(event)))["outlet"]),
    }


def _article(store: Database, homes: dict[int, tuple[str, ...]], event: Event) -> str:
    return store.story(homes[event.number][0]).articles[0]


def speaker(store: Database, homes: dict[int, tuple[str, ...]], event: Event) -> str:
    """Somebody who is named in the event's story, as he was read; "" where everybody's name was missed."""
    printout = store.story(homes[event.number][0]).printout
    assert printout is not None
    sides = (side for point in printout["points"] for side in point["sides"])
    return next((each["name"] for side in sides for each in side["witnesses"] if not each["anonymous"]), "")


def _timed(ask: Asking, sample: Sequence[Event]) -> float:
    """The median of the rounds, each of another event, behind one that is not counted."""
    ask(sample[-1])
    return statistics.median(_once(ask, event) for event in sample[:_ROUNDS])


def _once(ask: Asking, event: Event) -> float:
    began = time.process_time()
    ask(event)
    return 1000 * (time.process_time() - began)


def _share(right: Iterable[bool]) -> float:
    return statistics.mean(right)


def _grouping(store: Database) -> float:
    groups: dict[str, list[str]] = {}
    truth: dict[str, int] = {}
    with store.engine.connect() as connection:
        for row in connection.execute(select(articles.c.id, articles.c.story, articles.c.address)):
            groups.setdefault(row.story, []).append(row.id)
            truth[row.id] = _event(row.address)
    return bcubed(list(groups.values()), truth)[2]


def _disputed_is_right(store: Database, homes: dict[int, tuple[str, ...]], event: Event) -> bool:
    """Whether the event's story has a point with the holder who denies and the witness who asserts if there is one."""
    printout = store.story(homes[event.number][0]).printout
    assert printout is not None
    sides = [_named(point) for point in printout["points"]]
    both = any(
        _is_among(event.words["witness"], asserted) and _is_among(event.holder, denied) for asserted, denied in sides
    )
    return both if event.disputed else any(_is_among(event.holder, denied) for _, denied in sides) and not both


def _is_among(person: str, names: set[str]) -> bool:
    """Whether somebody is named, with his office or without: the nonce towns of the offices are in no table."""
    return any(name == person or name.endswith(f" {person}") for name in names)


def _named(point: dict[str, Any]) -> tuple[set[str], set[str]]:
    names = {side["side"]: {witness["name"] for witness in side["witnesses"]} for side in point["sides"]}
    return names.get("asserted", set()), names.get("denied", set())


def _search_is_right(store: Database, event: Event) -> bool:
    """Whether searching for who denies it finds the event's articles, all of them and no others."""
    found = {hit.article for hit in store.search(Query(f"«{event.holder}»", kind="article", limit=1000))}
    numbers = [_event(store.article(each).address or "") for each in found]
    return numbers.count(event.number) == event.articles and all(_is_copy(each, event) for each in numbers)


def _is_copy(number: int, event: Event) -> bool:
    return event.number in (number, number // OF_A_COPY)


def _page_is_right(desk: TestClient, homes: dict[int, tuple[str, ...]], event: Event) -> bool:
    """Whether the pages of the event's stories show who denies it, and who asserts it where somebody does."""
    shown = "".join(desk.get(f"/stories/{story}", headers=_HEADERS).text for story in homes[event.number])
    return event.holder in shown and (event.words["witness"] in shown) == event.disputed
