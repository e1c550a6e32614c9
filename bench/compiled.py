"""Read the same articles with the modules as they are and compiled, by turns in two processes: a Markdown table.

    .venv/bin/python bench/compiled.py build/compiled/installed [--rounds N]

The folder is what `make compiled` installs into. 1 where a reading is not the same to the last character.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import os
import platform
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import trafilatura
from measures import REPOSITORY, gold_folder
from page import ordinary_page
from spread import spread
from texts import article

from tawatur.model import Metadata, Page, Reading
from tawatur.pipeline import read_safely
from tawatur.printout import render_reading

BATCH = 10  # articles a round
_WARMING = 6  # rounds that are not counted: tables load, and words are met for the first time
_COMPILED = "tawatur.languages.arabic.attribution.verbs"  # a module that is, where any is
_SUFFIXES = (".so", ".pyd")
_IS_COMPILED = "compiled?"


class Turn(NamedTuple):
    """What one process made of one round: milliseconds of processor time an article, and a hash of what it read."""

    spent: float
    read: str


def main() -> int:
    """0 if both read the same, else 1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", default=str(REPOSITORY / "build" / "compiled" / "installed"))
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.serve:
        _serve()
        return 0
    with _started(REPOSITORY / "src") as plain, _started(options.folder) as compiled:
        if _ask(plain, _IS_COMPILED) == _ask(compiled, _IS_COMPILED):
            print(f"{options.folder}: nothing compiled there; say `make compiled`", file=sys.stderr)
            return 1
        turns = _turns(plain, compiled, options.rounds)
    print(_table(turns), end="")
    different = sum(left.read != right.read for pairs in turns.values() for left, right in pairs)
    print(f"{different} of {sum(map(len, turns.values()))} rounds were read differently.")
    return int(different > 0)


def _started(folder: str | Path) -> subprocess.Popen[str]:
    """A process that reads with the modules in the folder."""
    there = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, __file__, "--serve"]
    return subprocess.Popen(command, env=there, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _ask(process: subprocess.Popen[str], question: str) -> str:
    assert process.stdin is not None
    assert process.stdout is not None
    print(question, file=process.stdin, flush=True)
    return process.stdout.readline().strip()


def _turns(
    plain: subprocess.Popen[str], compiled: subprocess.Popen[str], rounds: int
) -> dict[str, list[tuple[Turn, Turn]]]:
    """Both processes' turns by kind of page, a pair each round; in a round everything comes once."""
    turns: dict[str, list[tuple[Turn, Turn]]] = {kind: [] for kind in KINDS}
    for number in range(_WARMING + rounds):
        for kind, pairs in turns.items():
            left, right = (Turn(*json.loads(_ask(each, json.dumps([kind, number])))) for each in (plain, compiled))
            pairs += [(left, right)] if number >= _WARMING else []
    return turns


def _serve() -> None:
    """Answer every question: what to read and the number of a round, or whether this process has compiled modules."""
    for question in sys.stdin:
        if question.strip() == _IS_COMPILED:
            print(str(import_module(_COMPILED).__file__).endswith(_SUFFIXES), flush=True)
        else:
            print(json.dumps(_turn(*json.loads(question))), flush=True)


def _turn(kind: str, number: int) -> Turn:
    pages = [KINDS[kind](BATCH * number + each) for each in range(BATCH)]
    began = time.process_time()
    results = [_WORK.get(kind, read_safely)(page) for page in pages]
    spent = 1000 * (time.process_time() - began) / BATCH
    return Turn(spent, hashlib.sha256("\n".join(map(_printed, results)).encode()).hexdigest())


def _printed(result: object) -> str:
    return json.dumps(render_reading(result), ensure_ascii=False) if isinstance(result, Reading) else str(result)


def _arabic(number: int) -> Page:
    return Page(f"{number}.txt", article(300, number).encode(), "text", Metadata(language="ar"))


def _english(number: int) -> Page:
    """750 words of paragraphs in an order of chance: of real articles where the gold files are there, else of the examples."""
    chance = random.Random(number)
    chosen: list[str] = []
    while sum(len(each.split()) for each in chosen) < 750:
        chosen.append(chance.choice(_english_paragraphs()))
    return Page(f"{number}.txt", "\n\n".join(chosen).encode(), "text", Metadata(language="en"))


@cache
def _english_paragraphs() -> list[str]:
    real = _real_english()
    paths = sorted(real.iterdir()) if real.is_dir() else sorted(REPOSITORY.glob("examples/*/*.txt"))
    found = (each for path in paths for each in path.read_text(encoding="utf-8").split("\n"))
    return [each for each in found if each.isascii() and len(each.split()) > 8]


def _real_english() -> Path:
    return gold_folder() / "english-dev" / "text"


def _saved(number: int) -> Page:
    return Page(f"{number}.html", ordinary_page(number).encode(), "html", Metadata(language="ar"))


def _extract(page: Page) -> str | None:
    return trafilatura.extract(page.raw.decode())


EXTRACTING = "the same page, extracted by trafilatura alone"
KINDS: dict[str, Callable[[int], Page]] = {
    "an Arabic article of 300 words": _arabic,
    "an English article of 750 words": _english,
    "a saved page of 75 kB": _saved,
    EXTRACTING: _saved,
}
_WORK: dict[str, Callable[[Page], object]] = {EXTRACTING: _extract}


def _table(turns: dict[str, list[tuple[Turn, Turn]]]) -> str:
    """A row for each kind of page: costs as it is and compiled, each beside extracting a page, and beside one another."""
    extracting = [plain.spent for plain, _ in turns[EXTRACTING]]
    lines = [
        "| | ms as it is | a second at most | beside extracting "
        "| ms compiled | a second at most | beside extracting | compiled beside as it is |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for kind, pairs in turns.items():
        plain, compiled = ([turn.spent for turn in side] for side in zip(*pairs, strict=True))
        costs = f"{_cost(plain, extracting)} | {_cost(compiled, extracting)} | {_ratio(compiled, plain)}"
        lines.append(f"| {kind} | {costs} |")
    return "\n".join([*lines, "", _circumstances(), ""])


def _cost(spent: Sequence[float], extracting: Sequence[float]) -> str:
    """Milliseconds with their spread, how many a second in the quickest round, and the ratio to extracting a page."""
    return f"{spread(spent)} | {1000 / min(spent):.0f} | {_ratio(spent, extracting)}"


def _ratio(left: Sequence[float], right: Sequence[float]) -> str:
    return spread([one / other for one, other in zip(left, right, strict=True)])


def _circumstances() -> str:
    real = "real" if _real_english().is_dir() else "made of the examples'"
    return (
        f"{dt.date.today()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}, trafilatura "
        f"{version('trafilatura')}. Processor time an article, medians with quartiles; English paragraphs are {real}."
    )


if __name__ == "__main__":
    sys.exit(main())
