"""Kill what `tawatur add` does (SIGKILL) at random moments until all articles are in: is anything lost that was said to be added?

    .venv/bin/python bench/kills.py [ARTICLES] [KILLS] [FILE|URL]

Status 1 if a page that was reported is not there, one is there twice, or `store check` finds anything.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import NoReturn

from articles import write

from tawatur.keep import Added, add_paths, open_store
from tawatur.model import Metadata
from tawatur.pipeline import read_paths

_SHORTEST, _LONGEST = 0.05, 3.0  # seconds of a life


def main() -> None:
    articles, kills = (int(each) for each in (sys.argv[1:3] + ["2000", "100"][len(sys.argv[1:3]) :]))
    with tempfile.TemporaryDirectory() as folder:
        where = sys.argv[3] if len(sys.argv) > 3 else f"{folder}/store.sqlite"
        faults = kill(Path(folder), where, articles, kills)
    for fault in faults:
        print(fault)
    sys.exit(bool(faults))


def kill(folder: Path, where: str, articles: int, kills: int, seed: int = 1) -> list[str]:
    """What went wrong when `add` was killed so many times, and then let finish."""
    source = write(folder / "articles.jsonl", articles, short=True)
    list(read_paths([str(write(folder / "first.jsonl", 1))]))  # loads the tables, once for all lives
    chance = random.Random(seed)
    reported: Counter[str] = Counter()
    while_adding = 0
    for _ in range(kills):
        printed, ended = _run(where, source, chance.uniform(_SHORTEST, _LONGEST))
        reported.update(printed)
        while_adding += not ended
    printed, _ = _run(where, source, None)
    last = len(printed)
    reported.update(printed)
    print(
        f"{articles} articles: {while_adding} of {kills} kills hit, {sum(reported.values()) - last} reported before, {last} after"
    )
    return _faults(where, reported, articles)


def _run(where: str, source: Path, seconds: float | None) -> tuple[list[str], bool]:
    """The ids that were reported as added, and whether the run ended by itself.

    The process is forked from this one, which has read the tables already: a life is spent adding, not starting.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _add(where, source, theirs)
    os.close(theirs)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    with open(ours, encoding="utf-8") as pipe:
        printed = pipe.read()
    status = os.waitpid(child, 0)[1]
    lines = printed.split("\n")[:-1]
    return [line.split()[1] for line in lines if line.startswith("added ")], os.WIFEXITED(status)


def _add(where: str, source: Path, report: int) -> NoReturn:
    """What `tawatur add --jobs 1` does, in a process that ends here."""
    try:
        store = open_store(where)
        for result in add_paths(store, [str(source)], Metadata(), 1):
            line = f"{result.change} {result.article}\n" if isinstance(result, Added) else f"failed {result}\n"
            os.write(report, line.encode())
        os._exit(0)
    except BaseException:  # noqa: BLE001  a forked process must not go on as its parent
        traceback.print_exc()
        os._exit(1)


def _faults(where: str, reported: Counter[str], articles: int) -> list[str]:
    store = open_store(where)
    kept = store.readings(list(reported))
    faults = list(store.check())
    faults += [f"{each} was reported, and is not there" for each in reported if each not in kept]
    faults += [f"{each} was reported as added {number} times" for each, number in reported.items() if number > 1]
    counts = store.counts()
    if (counts["articles"], counts["pages"]) != (articles, articles):
        faults.append(f"{articles} articles were given, and there are {dict(counts)}")
    store.close()
    return faults


if __name__ == "__main__":
    main()
