"""What is read on many processes is what is read on one."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tawatur.batch import read_paths
from tawatur.batch.queue import Queue
from tawatur.batch.reading import Chunk, Result, read_chunk
from tawatur.batch.workers import Workers
from tawatur.errors import TawaturError
from tawatur.model import Metadata, Page
from tawatur.pipeline import read_paths as read_here

KNOWN = Metadata()


@pytest.fixture
def lines(tmp_path: Path) -> str:
    """200 short articles, the 150th of which is broken, and the 160th a page without an article."""
    path = tmp_path / "articles.jsonl"
    articles = [
        json.dumps({"id": str(number), "text": f"قال رئيس بلدية الرابية سالم العمري إن {number} منزلا تضررت بالسيول."})
        for number in range(200)
    ]
    articles[149] = "{"
    articles[159] = json.dumps({"html": "<p></p>"})  # found to hold no article by another process
    path.write_text("\n".join(articles), encoding="utf-8")
    return str(path)


def shown(results: list[Result]) -> list[str]:
    return [str(each) if isinstance(each, TawaturError) else repr(each) for each in results]


def test_many_processes_give_what_one_gives_in_the_same_order(lines: str) -> None:
    here = shown(list(read_here([lines], KNOWN)))
    assert len(here) == 200
    assert "articles.jsonl:150" in here[149]
    assert "no article" in here[159]
    assert shown(list(read_paths([lines], KNOWN, 2))) == here


def test_processes_that_are_killed_are_replaced_and_nothing_is_lost(lines: str) -> None:
    results: list[Result] = []
    for result in read_paths([lines], KNOWN, 2):
        results.append(result)
        if len(results) in (70, 120):
            for child in multiprocessing.active_children():
                assert child.pid is not None
                os.kill(child.pid, signal.SIGKILL)
    assert shown(results) == shown(list(read_here([lines], KNOWN)))


def read_or_die(pages: Chunk) -> list[Result]:
    if any(isinstance(page, Page) and page.place == "deadly" for page in pages):
        os.kill(os.getpid(), signal.SIGKILL)
    return read_chunk(pages)


def test_a_page_that_kills_its_process_is_named_and_the_others_are_read() -> None:
    text = "قال رئيس بلدية الرابية إن الطريق مفتوح.".encode()
    pages: Chunk = [Page(place, text, "text", KNOWN) for place in ("one", "deadly", "two", "three")]
    with Workers(2) as workers:
        results = list(Queue(workers, 4, read_or_die).run([pages[:3], pages[3:]]))
    failed = [str(each) for each in results if isinstance(each, TawaturError)]
    assert len(results) == 4
    assert failed == ["deadly: the process that read it was killed 4 times: is there memory enough?"]


def work_for_ever() -> None:
    while True:
        time.sleep(1)


def parent_of_workers(told: Any) -> None:
    with Workers(2) as workers:
        workers.submit(work_for_ever)
        workers.submit(work_for_ever)
        told.send([child.pid for child in multiprocessing.active_children()])
        work_for_ever()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux which processes run")
def test_no_process_outlives_one_that_is_killed() -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    parent = context.Process(target=parent_of_workers, args=(theirs,))
    parent.start()
    children = ours.recv()
    assert len(children) == 2
    assert all(map(runs, children))
    parent.kill()
    parent.join()
    end = time.monotonic() + 30
    while any(map(runs, children)) and time.monotonic() < end:
        time.sleep(0.1)
    assert not any(map(runs, children))


def runs(number: int) -> bool:
    """Whether the process is there and no zombie, which nobody may collect here."""
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_reading_loads_no_processes_until_there_are_many_pages() -> None:
    """A process that reads one article starts in under a second; what makes others takes a tenth of that to load."""
    loaded = "import sys, tawatur.batch; print('concurrent.futures.process' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


def test_a_program_without_a_main_guard_is_told_so(lines: str, tmp_path: Path) -> None:
    """Each process would run the program again, and start processes of its own; that went on for ever."""
    program = tmp_path / "program.py"
    program.write_text(
        "import sys\nfrom tawatur.batch import read_paths\nfrom tawatur.model import Metadata\n"
        "print(len(list(read_paths(sys.argv[1:], Metadata(), 2))))\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(program), lines], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1
    assert "if __name__ == '__main__':" in done.stderr.splitlines()[-1]
    assert not done.stdout
