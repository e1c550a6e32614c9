"""Add made-up articles to an empty store: how many a second, and does memory grow with the store.

    .venv/bin/python bench/store.py [ARTICLES] [FILE|URL]

A process that adds for long grows by the words that it remembers, up to what its caches hold; so in the end two fresh
ones add the same articles, one to an empty store and one to the full one. The figures are kept in bench/README.md.
"""

from __future__ import annotations

import itertools
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from articles import lines, write

from tawatur.keep import Added, add_paths, open_store
from tawatur.model import Metadata
from tawatur.store import Query, Store

_PARTS = 10
_MORE = 300  # articles that a fresh process adds


def main() -> None:
    if sys.argv[1:2] == ["--peak"]:
        _add_more(sys.argv[2], Path(sys.argv[3]))
        return
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        where = sys.argv[2] if len(sys.argv) > 2 else f"{folder}/store.sqlite"
        source = write(Path(folder) / "articles.jsonl", number)
        store = open_store(where)
        began = time.perf_counter()
        _add(store, source, number)
        took = time.perf_counter() - began
        print(f"{number} articles in {took:.0f} s: {number / took:.1f} a second, points composed")
        ours, others = (
            1000 * _processor_time(who) / number for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(
            f"processor time an article: {ours:.0f} ms in the one process that keeps, {others:.0f} ms in those that read"
        )
        _look(store)
        faults = list(store.check())
        print(f"check: {faults or 'whole'}; {dict(store.counts())}")
        if "://" not in where:
            print(f"{Path(where).stat().st_size / number / 1024:.1f} KB an article on disk")
        store.close()
        more = Path(folder) / "more.jsonl"
        more.write_text("\n".join(itertools.islice(lines(number + _MORE), number, None)), encoding="utf-8")
        for name, place in (("an empty store", f"{folder}/empty.sqlite"), ("the full store", where)):
            print(f"a fresh process adds {_MORE} more to {name}: {_peak(place, more)} MB at most", flush=True)


def _add(store: Store, source: Path, number: int) -> None:
    last = time.perf_counter()
    part = max(number // _PARTS, 1)
    for done, result in enumerate(add_paths(store, [str(source)], Metadata(), 2), 1):
        assert isinstance(result, Added), result
        if done % part == 0:
            now = time.perf_counter()
            print(
                f"{done:>7} articles {part / (now - last):>6.1f} a second, {_megabytes():>6.0f} MB at most", flush=True
            )
            last = now


def _peak(where: str, source: Path) -> str:
    """What a process that does nothing but this needs at most."""
    asked = [sys.executable, __file__, "--peak", where, str(source)]
    return subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


def _add_more(where: str, source: Path) -> None:
    store = open_store(where)
    assert len(list(add_paths(store, [str(source)], Metadata(), 2))) == _MORE
    print(f"{_megabytes():.0f}")


def _look(store: Store) -> None:
    for words in ("الجسر", "«رئيس البلدية»", "وللمستشفى المنارة", "دينارا"):
        began = time.perf_counter()
        hits = store.search(Query(words))
        print(f"search {words}: {len(hits)} hits in {1000 * (time.perf_counter() - began):.0f} ms")
    began = time.perf_counter()
    store.stories()
    print(f"50 stories in {1000 * (time.perf_counter() - began):.0f} ms")


def _processor_time(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _megabytes() -> float:
    """The most memory that this program has had; what started it is counted by `getrusage`, but not here."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


if __name__ == "__main__":
    main()
