"""A text of thousands of claims is read in a time that grows with its length, not with its square."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from tawatur.errors import TawaturError
from tawatur.model import Metadata, Page
from tawatur.pipeline import read_safely

CLAIMS = 3000
LONGEST = 5.0  # seconds of processor time on a busy machine; comparing each claim with all before it took twice as long

TEXTS = {
    "one sentence, the same holder": ("ar", "وقال الوزير إن الجسر انهار " * CLAIMS + "."),
    "one sentence, in English": ("en", "the minister said that the bridge fell and " * CLAIMS + "."),
    "titles that point back": ("ar", "وقال المسؤول إن الجسر انهار. " * CLAIMS),
    "titles that point back, in English": ("en", "The official said that the bridge fell. " * CLAIMS),
    "days of every claim": ("en", "The minister said on Sunday that the bridge fell. " * CLAIMS),
    "one paragraph of pronouns": ("en", "He said that the bridge fell. " * CLAIMS),
}


@pytest.mark.parametrize("name", TEXTS)
def test_thousands_of_claims_are_read_in_seconds(name: str) -> None:
    language, text = TEXTS[name]
    known = Metadata(language=language, published=dt.date(2031, 5, 6))
    read_safely(Page("warm", b"The minister said that the bridge fell.", "text", known))
    start = time.process_time()
    reading = read_safely(Page("long.txt", text.encode(), "text", known))
    assert time.process_time() - start < LONGEST
    assert not isinstance(reading, TawaturError)
    assert len(reading.claims) == CLAIMS
