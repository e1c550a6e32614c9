"""Kill whoever adds (SIGKILL) at random moments until all articles are in: is anything lost that was said to be added?

    .venv/bin/python bench/kills.py [ARTICLES] [KILLS] [--cold] [--store FILE|URL]

With `--cold` each life is `tawatur add` as a person starts it, with its processes; else it is forked with the tables
read, so that it is spent on adding. Status 1 if a page that was reported is not there, one is there twice, or `store
check` finds anything.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from articles import write

from tawatur.keep import Added, add_paths, open_store
from tawatur.model import Metadata
from tawatur.pipeline import read_paths

_SHORTEST = 0.05  # seconds of a life
_LONGEST, _LONGEST_COLD = 3.0, 12.0

# Add the source to the store, for so many seconds or to the end: the ids that were reported as added, and whether it ended.
Life = Callable[[str, Path, "float | None"], tuple[list[str], bool]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=2000)
    parser.add_argument("kills", type=int, nargs="?", default=100)
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--store")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = options.store or f"{folder}/store.sqlite"
        faults = kill(Path(folder), where, options.articles, options.kills, cold=options.cold)
    for fault in faults:
        print(fault)
    sys.exit(bool(faults))


def kill(folder: Path, where: str, articles: int, kills: int, *, cold: bool = False, seed: int = 1) -> list[str]:
    """What went wrong when `add` was killed so many times, and then let finish."""
    source = write(folder / "articles.jsonl", articles, short=True)
    life, longest = (_start, _LONGEST_COLD) if cold else (_fork, _LONGEST)
    if not cold:
        list(read_paths([str(write(folder / "first.jsonl", 1))]))  # loads the tables, once for all lives
    chance = random.Random(seed)
    reported: Counter[str] = Counter()
    while_adding = 0
    for _ in range(kills):
        printed, ended = life(where, source, chance.uniform(_SHORTEST, longest))
        reported.update(printed)
        while_adding += not ended
    printed, _ = life(where, source, None)
    last = len(printed)
    reported.update(printed)
    before = sum(reported.values()) - last
    print(f"{articles} articles: {while_adding} of {kills} kills hit, {before} reported before, {last} after")
    return _faults(where, reported, articles)


def _start(where: str, source: Path, seconds: float | None) -> tuple[list[str], bool]:
    """A life of the command itself; its workers must end by themselves when it is killed."""
    command = [str(Path(sys.executable).with_name("tawatur")), "add", "--jobs", "2", "--store", where, str(source)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8")
    if seconds is not None:
        time.sleep(seconds)
        process.kill()
    printed = process.communicate()[0]
    return _added(printed), process.returncode != -signal.SIGKILL


def _fork(where: str, source: Path, seconds: float | None) -> tuple[list[str], bool]:
    """A life forked from this process, which has read the tables already."""
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
    return _added(printed), os.WIFEXITED(status)


def _added(printed: str) -> list[str]:
    """The ids in the lines that were printed whole."""
    return [line.split()[1] for line in printed.split("\n")[:-1] if line.startswith("added ")]


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
