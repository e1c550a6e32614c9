"""`tawatur compare` on all cores prints what it prints on one, though the processes that read are killed."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.command import TAWATUR
from tests.store.news import article

ARTICLES = 300
KILLS = 3


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux which processes are children")
def test_comparing_on_all_cores_outlives_kills_with_the_same_points(tmp_path: Path) -> None:
    source = tmp_path / "articles.jsonl"
    lines = (json.dumps({"text": article(number), "published": _day(number)}) for number in range(ARTICLES))
    source.write_text("\n".join(lines), encoding="utf-8")
    command = [TAWATUR, "compare", "--format", "json", str(source)]
    here = subprocess.run([*command, "--jobs", "1"], capture_output=True, check=True, timeout=300)
    many = subprocess.Popen([*command, "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    kills = _kill_workers(many)
    output, errors = many.communicate(timeout=300)
    assert kills > 0
    assert (many.returncode, errors.decode()) == (0, "")
    assert output == here.stdout


def _day(number: int) -> str:
    """Few articles a day, so that comparing takes no longer than reading."""
    return f"2019-{number % 12 + 1:02}-{number // 12 % 28 + 1:02}"


def _kill_workers(parent: subprocess.Popen[bytes]) -> int:
    """Kill workers at random moments, as many as are met before the work is done; how many."""
    chance = random.Random(2)
    killed = 0
    while killed < KILLS and parent.poll() is None:
        time.sleep(chance.uniform(0.2, 0.6))
        if workers := _workers(parent.pid):
            os.kill(chance.choice(workers), signal.SIGKILL)
            killed += 1
    return killed


def _workers(parent: int) -> list[int]:
    """The processes that read for this one; the one that only tracks what they share is none of them."""
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(each) for each in found if b"spawn_main" in _command(each)]


def _command(process: str) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:  # gone meanwhile
        return b""
