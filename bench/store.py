"""Add made-up articles to an empty store: how many a second, and does memory grow with the store.

.venv/bin/python bench/store.py [ARTICLES] [FILE|URL]
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

from articles import write

from tawatur.keep import Added, add_paths, open_store
from tawatur.model import Metadata
from tawatur.store import Query, Store

_PARTS = 10


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        where = sys.argv[2] if len(sys.argv) > 2 else f"{folder}/store.sqlite"
        source = write(Path(folder) / "articles.jsonl", number)
        store = open_store(where)
        began = time.perf_counter()
        _add(store, source, number)
        took = time.perf_counter() - began
        print(f"{number} articles in {took:.0f} s: {number / took:.1f} a second, points composed")
        _look(store)
        faults = list(store.check())
        print(f"check: {faults or 'whole'}; {dict(store.counts())}")
        if "://" not in where:
            print(f"{Path(where).stat().st_size / number / 1024:.1f} KB an article on disk")


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


def _look(store: Store) -> None:
    for words in ("الجسر", "«رئيس البلدية»", "وللمستشفى المنارة", "دينارا"):
        began = time.perf_counter()
        hits = store.search(Query(words))
        print(f"search {words}: {len(hits)} hits in {1000 * (time.perf_counter() - began):.0f} ms")
    began = time.perf_counter()
    store.stories()
    print(f"50 stories in {1000 * (time.perf_counter() - began):.0f} ms")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
