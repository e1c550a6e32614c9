"""Measure how fast the desk answers over many articles: the examples again and again, each time under names of their own.

Without an argument they are put up in memory; with a file, in a store there, which is made if it is not there yet. A
number behind it asks for another number of articles.
"""

from __future__ import annotations

import datetime as dt
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

from fastapi.testclient import TestClient

from tawatur import __version__
from tawatur.cluster import describe
from tawatur.errors import TawaturError
from tawatur.keep import open_store
from tawatur.model import Page, Place, Reading, Regrouping, Story
from tawatur.pipeline import compare_readings, read_paths
from tawatur.printout import render_reading, render_story
from tawatur.store import Entry, Store, Writer
from tawatur.web.app import create_app
from tawatur.web.shelf import Shelf
from tawatur.web.stored import Stored

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
ARTICLES = 10_000
SPEAKERS = 6
STORY, SEARCH = 200.0, 100.0  # milliseconds of processor time that a story's page and a search may take
WORDS = ("الماء", "اتفاق مكتوب", "الناطق", "حريق", "كلمةلاتوجد", "ال")


def main() -> int:
    """0 if the slowest median is within its bound, else 1."""
    stories, readings = _many(int(sys.argv[2]) if len(sys.argv) > 2 else ARTICLES)
    started = time.perf_counter()
    store = filled(sys.argv[1], stories, readings) if len(sys.argv) > 1 else None
    app = create_app(Stored(store), store=store) if store else create_app(Shelf(stories, readings))
    desk = TestClient(app, base_url="http://localhost")
    print(f"{len(readings)} articles in {len(stories)} stories, put up in {time.perf_counter() - started:.1f} s")
    largest = sorted(stories, key=lambda story: -len(story.points))[:6]
    ids = [str(store.article(story.articles[0]).story) if store else story.id for story in largest]
    pages = _timed(desk, [f"/stories/{story}" for story in ids])
    searches = _timed(desk, [f"/?{urlencode({'q': words})}" for words in WORDS])
    holders = _timed(desk, [f"/holders?{urlencode({'name': name})}" for name in _speakers(readings)])
    print(f"a story's page  {pages:.0f} ms (the slowest of {len(largest)}; at most {STORY:.0f})")
    print(f"a search        {searches:.0f} ms (the slowest of {len(WORDS)}; at most {SEARCH:.0f})")
    print(f"a holder's page {holders:.0f} ms (the slowest of {SPEAKERS}, who speak in every copy of an example)")
    return int(pages > STORY or searches > SEARCH)


def _speakers(readings: Sequence[Reading]) -> list[str]:
    """Those who say most, each of them as often as the examples are there."""
    holders = (claim.holder for reading in readings[:200] for claim in reading.claims)
    said = Counter(each.name for each in holders if each.entity and not each.anonymous)
    return [name for name, _ in said.most_common(SPEAKERS)]


def _many(articles: int) -> tuple[list[Story], list[Reading]]:
    """The stories of the examples under new ids until there are so many articles."""
    read = [each for each in read_paths([str(EXAMPLES)]) if not isinstance(each, TawaturError)]
    told = compare_readings(read)
    stories: list[Story] = []
    readings: list[Reading] = []
    while len(readings) < articles:
        mark = f"-{len(readings)}"
        readings += (_renamed(reading, mark) for reading in read)
        stories += (_retold(story, mark) for story in told)
    return stories, readings


def _renamed(reading: Reading, mark: str) -> Reading:
    article = reading.document.article
    return replace(reading, document=replace(reading.document, article=replace(article, id=article.id + mark)))


def _retold(story: Story, mark: str) -> Story:
    points = (
        replace(
            point,
            id=point.id + mark,
            sides=tuple(
                replace(side, claims=tuple(replace(claim, article=claim.article + mark) for claim in side.claims))
                for side in point.sides
            ),
            figures=tuple(replace(figure, article=figure.article + mark) for figure in point.figures),
            evidence=tuple(
                replace(each, left=_moved(each.left, mark), right=_moved(each.right, mark)) for each in point.evidence
            ),
        )
        for point in story.points
    )
    copies = tuple(tuple(article + mark for article in group) for group in story.copies)
    names = tuple(article + mark for article in story.articles)
    return replace(story, id=story.id + mark, articles=names, copies=copies, points=tuple(points))


def _moved(place: Place | None, mark: str) -> Place | None:
    return place and Place(place.article + mark, place.span)


def filled(where: str, stories: Sequence[Story], readings: Sequence[Reading]) -> Store:
    """The store in that file with these stories, put in where it has none; nothing is read or grouped for it."""
    store = open_store(where)
    if store.counts()["articles"] >= len(readings):
        return store
    by_id = {reading.document.article.id: reading for reading in readings}
    for number, story in enumerate(stories):
        with store.writing() as writer:
            for article in story.articles:
                _keep(writer, by_id[article], number)
            writer.regroup(Regrouping((), (tuple(sorted(story.articles)),)))
        (kept,) = {store.article(article).story for article in story.articles}
        with store.writing() as writer:
            writer.compose(str(kept), store.story(str(kept)).articles, render_story(replace(story, id=str(kept))))
    return store


def _keep(writer: Writer, reading: Reading, number: int) -> None:
    """The article as if it had been published on a day of its own."""
    day = dt.date(2015, 1, 1) + dt.timedelta(number)
    article = replace(reading.document.article, published=day)
    reading = replace(reading, document=replace(reading.document, article=article))
    page = Page(f"bench/{article.id}", article.id.encode(), "text")
    signature = replace(describe(reading), article=article.id, day=day)
    writer.keep(Entry(page, None, __version__, render_reading(reading), signature))


def _timed(desk: TestClient, paths: Sequence[str], rounds: int = 5) -> float:
    """The greatest of the paths' median milliseconds of processor time."""
    return max(statistics.median(_once(desk, path) for _ in range(rounds)) for path in paths)


def _once(desk: TestClient, path: str) -> float:
    started = time.process_time()  # what it costs, whatever else the machine does; the asking is counted too
    answer = desk.get(path, headers={"HX-Request": "true"})
    taken = time.process_time() - started
    assert answer.status_code == 200, path
    return taken * 1000


if __name__ == "__main__":
    sys.exit(main())
