"""Saved pages of the shapes that news sites have are read as the person who wrote them meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.fetch import fetch_pages
from tawatur.model import Article, Page
from tawatur.read import read_page
from tests.read.block_cases import BlockCase, load_case

PAGES = Path(__file__).parents[1] / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


def read(name: str) -> Article:
    (page,) = fetch_pages([str(PAGES / f"{name}.html")])
    assert isinstance(page, Page)
    return read_page(page)


def expected(name: str) -> BlockCase:
    return load_case(PAGES / f"{name}.expected")


@pytest.mark.parametrize("name", NAMES)
def test_blocks(name: str) -> None:
    article = read(name)
    blocks = [(block.kind, article.text[block.start : block.end]) for block in article.blocks]
    assert blocks == list(expected(name).blocks)


@pytest.mark.parametrize("name", NAMES)
def test_text(name: str) -> None:
    assert read(name).text == expected(name).text.strip("\n")


@pytest.mark.parametrize("name", NAMES)
def test_what_the_page_says_of_itself(name: str) -> None:
    article = read(name)
    outlet = article.outlet
    said = {
        "title": article.title,
        "outlet": outlet.name if outlet else None,
        "domain": outlet.domain if outlet else None,
        "url": article.url,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "author": article.author,
        "agency": article.agency,
    }
    assert {key: value for key, value in said.items() if value is not None} == expected(name).known


def test_there_are_enough_pages_each_with_what_is_expected() -> None:
    assert len(NAMES) >= 12
    assert sorted(path.stem for path in PAGES.glob("*.expected")) == NAMES
