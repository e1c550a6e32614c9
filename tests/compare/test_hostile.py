"""What nobody would write costs no more than its length: sentences without end, quotes in quotes, claims in claims."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from tawatur.errors import TawaturError
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import compare_readings, read_safely

WORDS = {"en": 100_000, "ar": 30_000}  # 100,000 in Arabic, with 17,000 claims, take a quarter of a minute
DEPTH = 10_000
MARKS = 100_000
SECONDS = 240  # of processor time, on a slow and busy machine; before claims were bounded it took hours
MEGABYTES = 600

ARABIC = "قال رئيس وأضاف إن محمد الذي نفى 12 قتيلا بحسب مصدر في دمشق أن".split()
ENGLISH = "said Mayor Sam Hill that denied 12 killed according to Reuters who the in London Tuesday".split()


def sentence(words: list[str], number: int) -> str:
    """One sentence in which cues, sources and numbers stand in ever other orders."""
    return " ".join(words[(7 * place + place // 5) % len(words)] for place in range(number))


HOSTILE = {
    "a sentence, ar": (sentence(ARABIC, WORDS["ar"]), "ar"),
    "a sentence, en": (sentence(ENGLISH, WORDS["en"]), "en"),
    "quotes, ar": (f"قال سالم: {'«' * DEPTH}الطريق مفتوح{'»' * DEPTH}.", "ar"),
    "quotes, en": (f"Sam said: {'“' * DEPTH}the road is open{'”' * DEPTH}.", "en"),
    "marks never closed, ar": (f"قال سالم: {'«' * MARKS}الطريق مفتوح.", "ar"),
    "marks never closed, en": (f"Sam said: {'«' * MARKS}the road is open.", "en"),
    "what no token holds, ar": (f"قال سالم إن الطريق مفتوح{'_' * MARKS}", "ar"),
    "what no token holds, en": (f"Sam said that the road is open{chr(0xAD) * MARKS}", "en"),
    "a word of one letter, ar": (f"قال سالم إن الطريق مفتوح {'و' * MARKS} أمس.", "ar"),
    "a word of one letter, en": (f"Sam said that the road is open {'a' * MARKS} today.", "en"),
    "claims, ar": (f"{'قال سالم إن ' * DEPTH}الطريق مفتوح.", "ar"),
    "claims, en": (f"{'Sam said that ' * DEPTH}the road is open.", "en"),
    "quoted claims, ar": (f"{'قال سالم: «' * DEPTH}الطريق مفتوح{'»' * DEPTH}", "ar"),
    "quoted claims, en": (f"{'Sam said: “' * DEPTH}the road is open{'”' * DEPTH}", "en"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_read_and_compared_in_bounded_time(name: str) -> None:
    text, language = HOSTILE[name]
    began = time.process_time()
    reading = _read(text, language)
    stories = compare_readings([reading])
    assert time.process_time() - began < SECONDS
    assert len(stories) == 1
    assert reading.document.article.text == text


@pytest.mark.parametrize("name", ["quotes, ar", "claims, en"])
def test_it_is_read_in_bounded_memory(name: str) -> None:
    text, language = HOSTILE[name]
    _read("قال سالم إن الطريق مفتوح.", "ar")  # tables load once
    _read("Sam said that the road is open.", "en")
    tracemalloc.start()
    _read(text, language)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MEGABYTES * 2**20


def _read(text: str, language: str) -> Reading:
    result = read_safely(Page("page.txt", text.encode(), "text", Metadata(language=language)))
    assert not isinstance(result, TawaturError), result
    return result


def test_of_an_article_so_many_statements_are_compared() -> None:
    sentences = (f"قال رئيس البلدية سالم العمري إن {number} منزلا تضررت." for number in range(1000))
    reading = _read("\n\n".join(sentences), "ar")
    assert len(reading.claims) > 500
    (story,) = compare_readings([reading])
    assert sum(len(side.claims) for point in story.points for side in point.sides) == 400
