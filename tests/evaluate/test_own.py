"""Offsets carried from the text that was read to the gold text."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import TawaturError
from tawatur.evaluate.own import Carrier, read_text
from tawatur.model import Reading, Span
from tests.evaluate.sample import GOLD


@given(st.lists(st.sampled_from(["سد", "نهر", "أعلى"]), min_size=1, max_size=8), st.data())
def test_a_carried_word_is_the_same_word(words: list[str], data: st.DataObject) -> None:
    gold = " ".join(words)
    spaces = data.draw(st.lists(st.sampled_from([" ", "\n", "\r\n", "  "]), min_size=len(words), max_size=len(words)))
    own = "".join(space + word for space, word in zip(spaces, words, strict=True))
    number = data.draw(st.integers(0, len(words) - 1))
    start = sum(len(space) + len(word) for space, word in zip(spaces[:number], words[:number], strict=True))
    span = Span(start + len(spaces[number]), start + len(spaces[number]) + len(words[number]))
    assert span.of(own) == words[number]
    carried = Carrier(own, gold).carry(span)
    assert carried.of(gold) == words[number]
    assert carried.start == len(" ".join(words[:number])) + (number > 0)


def test_a_text_is_read_with_its_sidecar(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text((GOLD / "ferry.txt").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "ferry.meta.json").write_text('{"outlet": "المرسى", "published": "2031-05-05"}', encoding="utf-8")
    found = read_text(tmp_path / "ferry.txt")
    assert isinstance(found, Reading)
    assert found.document.article.outlet is not None
    assert found.document.article.outlet.name == "المرسى"
    assert str(found.document.article.published) == "2031-05-05"


def test_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    found = read_text(tmp_path / "nothing.txt")
    assert isinstance(found, TawaturError)
    assert found.where.endswith("nothing.txt")
