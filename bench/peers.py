"""Run Tawatur beside its peers on the same made-up articles, by turns in one run: a Markdown table of costs and ratios.

    .venv/bin/python bench/peers.py [--rounds N] [--write]

A ratio is taken within a round and told with its quartiles; memory is that of a process of its own over a thousand
articles. `--write` puts the table into bench/peers.md.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

from articles import lines
from page import ordinary_page
from spread import spread
from texts import article

from tawatur.cluster import Memory, describe, place
from tawatur.errors import TawaturError
from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import read_safely

WORDS = 300
BATCH = 10  # articles a round
_WARMING = 10  # rounds that are not counted: tables load, and the first articles of a day find no stories
_EVENT_WORDS = 60  # of an article that tells its event and nothing else
THOUSAND = 1000
_HASHES, _RUN, _ALIKE = 128, 5, 0.5  # of MinHash: permutations, words a shingle, what is asked of a pair

_HEADER = """# Beside peers

What `make bench` printed last (`.venv/bin/python bench/peers.py --write`).

"""
Work = Callable[[int], object]  # does what it does with BATCH articles, other ones for every number


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--alone", choices=list(PEERS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        print(_megabytes_of(PEERS[options.alone]))
        return
    table = _table(_rounds(options.rounds), {name: _memory(name) for name in PEERS})
    print(table, end="")
    if options.write:
        Path(__file__).with_name("peers.md").write_text(_HEADER + table, encoding="utf-8")


@cache
def _pages(number: int) -> list[str]:
    return [ordinary_page(BATCH * number + each) for each in range(BATCH)]


@cache
def _texts(number: int) -> list[str]:
    return [article(WORDS, BATCH * number + each) for each in range(BATCH)]


@cache
def _reports(number: int) -> list[str]:
    """Articles of which four tell one event, with names of its own: those of `_texts` are all alike, as no day's news is."""
    told = [json.loads(line)["text"] for line in islice(lines(BATCH * (number + 1)), BATCH * number, None)]
    fillings = [article(WORDS - _EVENT_WORDS, BATCH * number + each) for each in range(BATCH)]
    return [f"{text}\n{filling}" for text, filling in zip(told, fillings, strict=True)]


def extract(number: int) -> None:
    """trafilatura alone: an ordinary page to its text."""
    import trafilatura

    for html in _pages(number):
        trafilatura.extract(html)


def read_html(number: int) -> None:
    """The whole reading of the same pages, extraction included."""
    known = Metadata(language="ar")
    for html in _pages(number):
        read_safely(Page("page.html", html.encode(), "html", known))


def read_text(number: int) -> None:
    """The whole reading of plain text."""
    _read(_texts(number))


@cache
def _spacy() -> Any:
    import spacy

    pipeline = spacy.blank("ar")
    pipeline.add_pipe("sentencizer")
    return pipeline


def sentences(number: int) -> None:
    """A spaCy pipeline without a model: tokens and sentences."""
    for document in _spacy().pipe(_texts(number)):
        list(document.sents)


def signatures(number: int) -> None:
    """What grouping keeps of articles that were read, and the story of each among all that came before."""
    memory = _memory_of_articles()
    for reading in _readings(number):
        signature = describe(reading)
        memory.add(signature)
        memory.regroup(place(signature, memory))


@cache
def _memory_of_articles() -> Memory:
    return Memory()


def minhash(number: int) -> None:
    """MinHash of runs of words by datasketch, and the near copies of each among all that came before."""
    from datasketch import MinHash

    index = _index()
    for each, text in enumerate(_reports(number)):
        words = text.split()
        sketch = MinHash(_HASHES)
        sketch.update_batch([" ".join(words[k : k + _RUN]).encode() for k in range(len(words) - _RUN + 1)])
        index.query(sketch)
        index.insert(f"{number}-{each}", sketch)


@cache
def _index() -> Any:
    from datasketch import MinHashLSH

    return MinHashLSH(_ALIKE, _HASHES)


@cache
def _readings(number: int) -> list[Reading]:
    return _read(_reports(number))


def _read(texts: Sequence[str]) -> list[Reading]:
    known = Metadata(published=dt.date(2031, 5, 6), language="ar")
    pages = [Page("article.txt", text.encode(), "text", known) for text in texts]
    return [each for each in map(read_safely, pages) if not isinstance(each, TawaturError)]


PEERS: dict[str, Work] = {
    "trafilatura: page to text": extract,
    "Tawatur: page to claims": read_html,
    "spaCy, blank: text to sentences": sentences,
    "Tawatur: text to claims": read_text,
    "datasketch: text to near copies": minhash,
    "Tawatur: reading to story": signatures,
}
# What each is put beside: work on the same input.
_BESIDE = {
    "Tawatur: page to claims": "trafilatura: page to text",
    "Tawatur: text to claims": "spaCy, blank: text to sentences",
    "Tawatur: reading to story": "datasketch: text to near copies",
}
# What is made before the clock runs.
_BEFORE: dict[Work, Callable[[int], object]] = {
    extract: _pages,
    read_html: _pages,
    sentences: _texts,
    read_text: _texts,
    minhash: _reports,
    signatures: _readings,
}


def _rounds(rounds: int) -> dict[str, list[float]]:
    """Milliseconds of processor time an article, a value each round, the peers by turns."""
    spent: dict[str, list[float]] = {name: [] for name in PEERS}
    for number in range(_WARMING + rounds):
        for name, work in PEERS.items():
            taken = _milliseconds(work, number) / BATCH
            if number >= _WARMING:
                spent[name].append(taken)
    return spent


def _milliseconds(work: Work, number: int) -> float:
    _BEFORE.get(work, _texts)(number)
    gc.collect()
    began = time.process_time()
    work(number)
    return 1000 * (time.process_time() - began)


def _memory(name: str) -> float:
    """Megabytes that a process takes at most which does a thousand articles and nothing else."""
    command = [sys.executable, __file__, "--alone", name]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _megabytes_of(work: Work) -> float:
    for number in range(THOUSAND // BATCH):
        work(number)
        for made in (_pages, _texts, _reports, _readings):
            made.cache_clear()
    return _peak()


def _peak() -> float:
    """Of this program alone: `ru_maxrss` begins with what the process was that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _table(spent: dict[str, list[float]], memory: dict[str, float]) -> str:
    lines = ["| | ms an article | beside the line above | s a thousand | MB at most |", "|---|---|---|---|---|"]
    for name, values in spent.items():
        beside = _BESIDE.get(name)
        ratio = spread([left / right for left, right in zip(values, spent[beside], strict=True)]) if beside else ""
        middle = statistics.median(values)
        lines.append(f"| {name} | {spread(values)} | {ratio} | {middle:.1f} | {memory[name]:.0f} |")
    return "\n".join([*lines, "", _circumstances(), ""])


def _circumstances() -> str:
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = ", ".join(f"{name} {version(name)}" for name in ("trafilatura", "spacy", "datasketch"))
    return (
        f"{dt.date.today()}, {os.cpu_count()} cores, {gigabytes:.0f} GB, load {os.getloadavg()[0]:.1f}, Python "
        f"{platform.python_version()}, {versions}. Processor time, made-up Arabic articles of {WORDS} words, pages of 75 kB; "
        "medians with quartiles."
    )


if __name__ == "__main__":
    main()
