"""Measure processor time: reading a plain text article against extracting an ordinary page, in the same run."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import trafilatura
from measures import gold_folder
from page import ordinary_page
from spread import spread
from texts import article

from tawatur.annotate import annotate
from tawatur.attribute import attribute
from tawatur.errors import TawaturError
from tawatur.languages import load_language
from tawatur.model import Metadata, Page
from tawatur.pipeline import read_safely
from tawatur.read import read_page
from tawatur.resolve import resolve

WORDS = 300
T = TypeVar("T")
ROUNDS = 15
STARTS = 3  # the quickest of so many processes
BATCH = 12  # articles, and extractions of the page, a round


_LOAD_TABLES = """
import tawatur.tables as tables
from tawatur.languages.arabic.fold import fold
for name in "titles organizations outlets countries demonyms metonyms places given_names".split():
    getattr(tables, name)(fold)
"""


def main() -> int:
    """0 if reading costs no more than extracting, else 1."""
    html = ordinary_page()
    extracted = trafilatura.extract(html)
    print(f"page: {len(html.encode()) / 1000:.0f} kB, of which {len((extracted or '').split())} words are extracted")
    _read(_pages(BATCH, seed=1))  # tables are loaded and patterns compiled once, and are no part of an article's cost
    reading, extracting = _rounds(html)
    ratios = [left / right for left, right in zip(reading, extracting, strict=True)]
    print(f"read a text of {WORDS} words  {spread(reading)} ms")
    print(f"extract the page         {spread(extracting)} ms")
    print(f"ratio                    {spread(ratios)}")
    _show_stages(_pages(BATCH * 3, seed=2))
    _show_real()
    _show_start()
    return int(statistics.median(ratios) > 1)


def _show_start() -> None:
    """What a process costs that reads one article, tables loaded and all, beside one that only starts the interpreter."""
    with tempfile.TemporaryDirectory() as scratch:
        page = Path(scratch, "article.txt")
        page.write_text(article(WORDS, 7), encoding="utf-8")
        command = [str(Path(sys.executable).with_name("tawatur")), "read", str(page)]
        reading = min(_seconds(command) for _ in range(STARTS))
    bare = min(_seconds([sys.executable, "-c", "pass"]) for _ in range(STARTS))
    tables = min(_seconds([sys.executable, "-c", _LOAD_TABLES]) for _ in range(STARTS))
    imports = min(_seconds([sys.executable, "-c", "import tawatur.tables"]) for _ in range(STARTS))
    print(f"\na process for one article {reading:.2f} s of processor time; the interpreter alone {bare:.2f} s")
    print(f"all tables of names load in {tables - imports:.2f} s")


def _seconds(command: Sequence[str]) -> float:
    """Processor time of a process and what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _rounds(html: str) -> tuple[list[float], list[float]]:
    """Milliseconds an article and milliseconds a page, a value each round, taken by turns; every article is new."""
    reading: list[float] = []
    extracting: list[float] = []
    for number in range(ROUNDS):
        pages = _pages(BATCH, seed=1000 * (number + 1))
        reading.append(_milliseconds(partial(_read, pages)) / BATCH)
        extracting.append(_milliseconds(lambda: [trafilatura.extract(html) for _ in range(BATCH)]) / BATCH)
    return reading, extracting


def _pages(count: int, seed: int) -> list[Page]:
    return [
        Page(f"{number}.txt", article(WORDS, number).encode(), "text", Metadata(language="ar"))
        for number in range(seed, seed + count)
    ]


def _read(pages: Iterable[Page]) -> list[TawaturError]:
    """Read the pages; the errors of those that could not be read."""
    return [error for error in map(read_safely, pages) if isinstance(error, TawaturError)]


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def _show_stages(pages: Sequence[Page]) -> None:
    """Milliseconds an article in each stage, the median of five passes over the pages."""
    passes = [_stages(pages) for _ in range(5)]
    print("stages, ms an article:")
    for stage in passes[0]:
        print(f"  {stage:11} {statistics.median(each[stage] for each in passes) / len(pages):.2f}")


def _stages(pages: Sequence[Page]) -> dict[str, float]:
    language = load_language("ar")
    spent = dict.fromkeys(("read", "annotate", "times", "quantities", "attribute", "resolve"), 0.0)

    def timed(stage: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        result = work()
        spent[stage] += (time.process_time() - start) * 1000
        return result

    for page in pages:
        read = timed("read", partial(read_page, page))
        document = timed("annotate", partial(annotate, read, language))
        times = timed("times", partial(language.find_times, read.text, document.tokens, read.published))
        timed("quantities", partial(language.find_quantities, read.text, document.tokens, times))
        found = timed("attribute", partial(attribute, document, language))
        timed("resolve", partial(resolve, document, found, language))
    spent["annotate"] -= spent["times"] + spent["quantities"]
    return spent


def _show_real() -> None:
    """The same on real articles, where there are any: invented ones repeat their words."""
    path = gold_folder() / "stories" / "dev" / "articles.jsonl"
    if not path.exists():
        return
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    pages = [Page(str(n), text.encode(), "text", Metadata(language="ar")) for n, text in enumerate(texts)]
    words = sum(len(text.split()) for text in texts)
    start = time.process_time()
    errors = _read(pages)
    spent = (time.process_time() - start) * 1000
    for error in errors:
        print(f"not read: {error}")
    print(f"{len(texts)} real articles, {words} words: {spent / words * WORDS:.2f} ms for {WORDS} words")


if __name__ == "__main__":
    sys.exit(main())
