"""A language that is added as docs/how-to/add-a-language.md says is read and compared by every stage."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur import languages
from tawatur.languages import load_language
from tawatur.model import Article, Block, Outlet, Reading
from tawatur.pipeline import compare_readings, read_article

ROOT = Path(__file__).parents[2]
TEXT = "La ministro Petro diris, ke 12 homoj mortis hodiaŭ. La armeo neis, ke la soldatoj bombis la ponton."


@pytest.fixture
def esperanto(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The language is named, and nothing else is done."""
    monkeypatch.setitem(languages.PACKS, "eo", ("tests.languages.miniature.pack", "ESPERANTO"))
    load_language.cache_clear()
    yield
    load_language.cache_clear()


def read(key: str, text: str = TEXT) -> Reading:
    block = Block("body", 0, len(text))
    outlet = Outlet(key, f"{key}.example")
    return read_article(Article(key, key, key, "", outlet, None, None, dt.date(2021, 3, 10), "eo", text, (block,)))


@pytest.mark.usefixtures("esperanto")
def test_it_is_read() -> None:
    reading = read("gazeto")
    said = [(claim.holder.name, claim.attribution.stance) for claim in reading.claims]
    assert said == [("Petro", "asserts"), ("La armeo", "denies")]
    assert [each.value for each in reading.document.quantities] == [12]
    assert [each.value for each in reading.document.times] == ["2021-03-10"]
    assert reading.claims[1].attribution.content[0].of(TEXT) == "la soldatoj bombis la ponton"


@pytest.mark.usefixtures("esperanto")
def test_its_articles_are_compared() -> None:
    (story,) = compare_readings([read("gazeto"), read("revuo", TEXT + " La ponto falis.")])
    assert {side.side for point in story.points for side in point.sides} == {"asserted", "denied"}


def test_without_being_named_it_is_not_there() -> None:
    with pytest.raises(KeyError, match="there are ar, en"):
        load_language("eo")


def test_the_guide_names_every_part_of_a_pack() -> None:
    guide = (ROOT / "docs" / "how-to" / "add-a-language.md").read_text(encoding="utf-8")
    assert {"tokenize", "find_attributions", "find_names", "key_words", "meanings", "PACKS"} <= set(
        re.findall(r"\w+", guide)
    )
