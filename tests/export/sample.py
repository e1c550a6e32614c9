"""The bridge of tests/report/sample.py as material, with a place on the map and words that would do harm."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tawatur.export import Material
from tawatur.model import Entity, Reading, Span, Story
from tests.report.sample import Said, bridge, make_reading, placed

MADE = dt.datetime(2020, 5, 2, 9, 30, tzinfo=dt.UTC)


def material() -> Material:
    """Two articles on a bridge, published at addresses of the web, and one on something else."""
    stories, readings = bridge()
    published = [_published(reading) for reading in readings]
    return Material(tuple(stories), {each.document.article.id: each for each in published}, MADE)


def hostile(words: str, name: str | None = None) -> Material:
    """One article whose title, outlet, address, holder and content are `words`, as a point that one witness holds."""
    name = words if name is None else name
    reading = make_reading(name, words, f"قال {words} كذا", [Said("قال", words, words)], words, words)
    story = bridge()[0][1]
    point = story.points[0]
    side = replace(point.sides[0], claims=(placed(reading, 0),))
    told = Story("s", words, (name,), (), (replace(point, text=words, sides=(side,)),))
    return Material((told,), {name: reading}, MADE)


def _published(reading: Reading) -> Reading:
    article = reading.document.article
    there = article.text.find("الجسر")
    mentions = (Span(there, there + 5),) if there >= 0 else ()
    bridge = Entity("b", "place", "الجسر", ("الجسر",), None, None, ("places:bridge",), 33.5, 36.25, mentions, "place")
    on_the_web = replace(article, url=f"https://{article.id}.example/خبر?a=1&b=2")
    entities = (*reading.entities, bridge) if mentions else reading.entities
    return replace(reading, document=replace(reading.document, article=on_the_web), entities=entities)
