"""Text that breaks off anywhere, or is no text at all, is read without a fault, and spans stay inside it."""

from __future__ import annotations

import datetime as dt

import pytest

from tawatur.model import Article, Block
from tawatur.pipeline import read_article

TEXT = (
    "\"The gates are shut,\" said Samir Haddad (R-Md.), a spokesman for the River Forces (RF). 'Nobody left,' he told the "
    "Karam Post on Monday, March 8, 2021: between 20 and 30 houses, $3 million or more — Lena Orsolo's claim that"
)
NONSENSE = ["said", "'", '"', "“”", "$", "20 to", "at least", "who said that", "according to", "( said )", "— Said", "'s", "of the", "a.m.", "U.S."]  # fmt: skip


def read(text: str, kind: str = "body") -> None:
    block = Block("headline" if kind == "headline" else "body", 0, len(text))
    article = Article("x", None, "x", "", None, None, None, dt.date(2021, 3, 10), "en", text, (block,))
    reading = read_article(article)
    for claim in reading.claims:
        for span in claim.attribution.content:
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("kind", ["body", "headline"])
def test_a_text_that_breaks_off_anywhere(kind: str) -> None:
    for end in range(1, len(TEXT)):
        read(TEXT[:end], kind)
        read(TEXT[end:], kind)


@pytest.mark.parametrize("text", NONSENSE)
def test_what_is_no_sentence(text: str) -> None:
    read(text)
    read(f"{text} {text}\n\n{text}")


def test_long_runs_are_read() -> None:
    for piece in ("said he ", "who said ", "the army and ", "'a ", "of the town of ", "(", "Mr. "):
        read(piece * 1500)
