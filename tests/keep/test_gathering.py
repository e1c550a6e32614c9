"""What many processes read into one store is what one process adds to it, though they are killed at random."""

from __future__ import annotations

import json
import os
import random
import signal
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from distributed import LocalCluster

from tawatur.cli.main import tawatur
from tawatur.errors import TawaturError
from tawatur.keep import Added, add_paths, open_store
from tawatur.keep.gathering import add_files
from tawatur.model import Metadata
from tawatur.store import Store, StoryQuery
from tests.fetch.archive import record
from tests.store.conftest import place, postgres  # noqa: F401  fixtures
from tests.store.news import article

KNOWN = Metadata()
WORKERS, FILES, LINES = 3, 8, 7


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """JSONL and WARC files by turns; one line is broken, and one record holds no article."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(FILES):
        texts = [article(number * LINES + line) for line in range(LINES)]
        if number % 2:
            (folder / f"{number:02}.warc").write_bytes(b"".join(_record(number, *each) for each in enumerate(texts)))
        else:
            days = [f"2019-{number + 1:02}-{line + 1:02}" for line in range(LINES)]
            lines = [json.dumps({"text": text, "published": day}) for text, day in zip(texts, days, strict=True)]
            broken = ["{"] if number == 4 else []
            (folder / f"{number:02}.jsonl").write_text("\n".join(lines[:3] + broken + lines[3:]), encoding="utf-8")
    with (folder / "05.warc").open("ab") as last:
        last.write(record("https://outlet.example/none", b"<html><body></body></html>"))
    return folder


def _record(number: int, line: int, text: str) -> bytes:
    headline, *paragraphs = text.strip().split("\n\n")
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    page = (
        f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>{body}</article></body></html>"
    )
    return record(f"https://outlet{line}.example/{number}", page.encode())


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=WORKERS, threads_per_worker=1, dashboard_address=None, silence_logs=50) as started:
        yield started


class Killer:
    """Kills a worker now and then, as long as it is entered."""

    def __init__(self, cluster: LocalCluster, most: int) -> None:
        self._cluster, self._most = cluster, most
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.kills = 0

    def __enter__(self) -> Killer:
        self._thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        self._ended.set()
        self._thread.join()

    def _run(self) -> None:
        chance = random.Random(3)
        while self.kills < self._most and not self._ended.wait(chance.uniform(0.3, 1.5)):
            process = chance.choice(list(self._cluster.workers.values())).pid
            if process:
                os.kill(process, signal.SIGKILL)
                self.kills += 1


def test_a_store_filled_by_workers_that_are_killed_is_the_store_of_one_process(
    archive: Path,
    tmp_path: Path,
    cluster: LocalCluster,
    place: str,  # noqa: F811
) -> None:
    folder = tmp_path / "parts"
    folder.mkdir()
    here, there = open_store(str(tmp_path / "here.sqlite")), open_store(place)
    told = [_told(each) for each in add_paths(here, [str(archive)], KNOWN, 1)]
    with Killer(cluster, most=2) as killer:
        added = add_files(there, [str(archive)], KNOWN, str(folder), cluster.scheduler_address, WORKERS)
        assert [_told(each) for each in added] == told
    assert killer.kills > 0
    assert there.counts() == here.counts()
    assert here.counts()["articles"] == FILES * LINES
    assert _kept(there) == _kept(here)
    assert list(there.check()) == []
    again = add_files(there, [str(archive)], KNOWN, str(folder), cluster.scheduler_address, WORKERS)
    assert {each.change for each in again if isinstance(each, Added)} == {"unchanged"}
    assert there.counts() == here.counts()
    here.close()
    there.close()


def _told(result: Added | TawaturError) -> str:
    return str(result) if isinstance(result, TawaturError) else f"{result.change} {result.article}"


def _kept(store: Store) -> Sequence[object]:
    """Every story as it is printed, with the readings of its articles."""
    stories = [store.story(summary.id) for summary in store.stories(StoryQuery(limit=1000))]
    return sorted((list(each.articles), each.printout, dict(store.readings(each.articles))) for each in stories)


def test_the_command_adds_to_a_store(archive: Path, tmp_path: Path, cluster: LocalCluster) -> None:
    where = str(tmp_path / "store.sqlite")
    files = [str(archive / "00.jsonl"), str(archive / "01.warc"), str(archive / "00.jsonl"), str(tmp_path / "absent")]
    words = ["batch", *files, "--to", str(tmp_path / "parts"), "--store", where]
    done = CliRunner().invoke(tawatur, [*words, "--scheduler", cluster.scheduler_address])
    assert done.exit_code == 1
    assert f"{2 * LINES} added" in done.stdout
    assert "absent: no such file" in done.stderr
    store = open_store(where)
    assert store.counts()["articles"] == 2 * LINES
    store.close()


def test_a_store_has_its_own_form(archive: Path, tmp_path: Path) -> None:
    words = ["batch", str(archive), "--to", str(tmp_path), "--store", str(tmp_path / "s"), "--format", "parquet"]
    done = CliRunner().invoke(tawatur, words)
    assert done.exit_code == 2
    assert "--format" in done.stderr
