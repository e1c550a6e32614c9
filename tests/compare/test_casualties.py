"""Fifteen outlets report one attack, each with its own figures: one story, with the killed in one row and the wounded in another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tawatur.cluster import cluster
from tawatur.model import Article, Block, Outlet, Reading
from tawatur.pipeline import read_article

FOLDER = Path(__file__).parent / "casualties"
PLACES = ("Sarqin", "Dersifa", "Vellen", "Khan Marwa")  # each event has one


def articles(name: str) -> Iterator[Article]:
    """The articles of a file: `== outlet | day | headline`, and the text below."""
    for number, part in enumerate((FOLDER / name).read_text(encoding="utf-8").split("\n== ")[1:]):
        head, _, body = part.partition("\n")
        outlet, day, headline = head.split(" | ")
        text = f"{headline}\n\n{body.strip()}\n"
        blocks = Block("headline", 0, len(headline)), Block("body", len(headline) + 2, len(text))
        key = f"{name}:{number:02d}"
        published = dt.date.fromisoformat(day)
        yield Article(key, None, key, "", Outlet(outlet, None), None, headline, published, "en", text, blocks)


@cache
def stories() -> tuple[tuple[Reading, ...], ...]:
    return cluster([read_article(article) for name in ("market.txt", "others.txt") for article in articles(name)])


def event(reading: Reading) -> str:
    return next(place for place in PLACES if place in reading.document.article.text)


def test_no_story_mixes_two_events() -> None:
    assert all(len(set(map(event, story))) == 1 for story in stories())


def test_most_articles_of_the_attack_are_one_story() -> None:
    assert max(len(story) for story in stories()) >= 8
