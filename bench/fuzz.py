"""Read damaged articles for a while and name each that fails or takes too long: `bench/fuzz.py [PATH…] [--seconds N]`."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from tawatur.errors import InternalError, TawaturError
from tawatur.fetch import fetch_pages
from tawatur.model import Metadata, Page
from tawatur.pipeline import compare_readings, read_safely

ROOT = Path(__file__).parent.parent
_SLOW = 0.01  # seconds a thousand bytes: some ten times what reading takes
_START = 0.2  # seconds that a short text may take
_MARKS = "«»“”\"'()[]،؛:.…-–ـ‏‎⁦⁩\u064b\u0651ﷲﻻ٠١٢٪%\n\t\x00\ud83d"
_WORDS = "قال إن أن نفى وأضاف بحسب كما الذي لا لم من على في المصدر و ، : «"


def main() -> int:
    """0 if every damaged article was read in time, 1 if one was not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=[str(ROOT / "examples")])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found = fetch_pages(options.paths, Metadata())
    # A line of JSONL was found to be whole when it was fetched: damaged inside a page it shows nothing.
    pages = [page for page in found if isinstance(page, Page) and page.kind != "json"]
    chance = random.Random(options.seed)
    for page in pages:
        read_safely(page)  # tables load once
    until, done, faults = time.monotonic() + options.seconds, 0, 0
    while time.monotonic() < until:
        page = chance.choice(pages)
        damaged = replace(page, raw=damage(page.raw.decode("utf-8", "replace"), chance).encode("utf-8", "replace"))
        for fault in _faults(damaged):
            faults += 1
            path = Path(f"fuzz-{options.seed}-{done}.bin")
            path.write_bytes(damaged.raw)
            print(f"{page.place}: {fault}: kept as {path}")
        done += 1
    print(f"{done} damaged articles, {faults} faults")
    return int(bool(faults))


def _faults(page: Page) -> Iterator[str]:
    begin = time.process_time()
    result = read_safely(page)
    spent = time.process_time() - begin
    if isinstance(result, InternalError):
        yield str(result)
    elif not isinstance(result, TawaturError):
        compare_readings([result])
    if spent > _START + _SLOW * len(page.raw) / 1000:
        yield f"{spent:.2f} s for {len(page.raw)} bytes"


def damage(text: str, chance: random.Random) -> str:
    """The text after one to six blows."""
    for _ in range(chance.randint(1, 6)):
        text = chance.choice(_BLOWS)(text, chance)
    return text


def _cut(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    return text[:start] + text[start + chance.randrange(400) :]


def _insert(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + "".join(chance.choices(_MARKS, k=chance.randint(1, 9))) + text[at:]


def _repeat(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    return text[:start] + text[start : start + chance.randrange(200)] * chance.randint(2, 40) + text[start:]


def _words(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return f"{text[:at]} {' '.join(chance.choices(_WORDS.split(), k=chance.randint(1, 60)))} {text[at:]}"


def _unstop(text: str, chance: random.Random) -> str:
    return text.replace(chance.choice(".\n،:»«"), chance.choice(["", " ", "«", "،"]))


def _shuffle(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


_BLOWS: tuple[Callable[[str, random.Random], str], ...] = (_cut, _insert, _repeat, _words, _unstop, _shuffle)

if __name__ == "__main__":
    sys.exit(main())
