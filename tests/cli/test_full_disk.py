"""A disk that is really full: what was reported stays, the error says what to do, and the same command goes on later."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import TAWATUR
from tests.store.news import article

# In a mount namespace of its own, so that nothing is left mounted however the test ends.
SCRIPT = """
mount -t tmpfs -o size=1500k tmpfs "$1" || exit 77
tawatur="$2"; source="$3"; results="$4"
run() { name="$1"; shift; "$tawatur" "$@" > "$results/$name.out" 2> "$results/$name.err"; echo $? > "$results/$name.status"; }
run full add --jobs 1 "$source" --store "$1/store.sqlite"
run whole store check --store "$1/store.sqlite"
run copy store backup "$1/copy.sqlite" --store "$1/store.sqlite"
ls "$1" > "$results/files"
mount -o remount,size=100m "$1"
run again add --jobs 1 "$source" --store "$1/store.sqlite"
run after store check --store "$1/store.sqlite"
"""


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-m", "true"], check=False).returncode:
        pytest.skip("only root may mount a small disk")
    disk, source = tmp_path / "disk", tmp_path / "articles.jsonl"
    disk.mkdir()
    source.write_text("".join(json.dumps({"text": article(number)}) + "\n" for number in range(25)), encoding="utf-8")
    arguments = [str(each) for each in (disk, TAWATUR, source, tmp_path)]
    if subprocess.run(["unshare", "-m", "sh", "-c", SCRIPT, "sh", *arguments], check=False).returncode == 77:
        pytest.skip("no small disk can be mounted here")

    def told(name: str, kind: str) -> str:
        return (tmp_path / f"{name}.{kind}").read_text(encoding="utf-8")

    before = told("full", "out").count("added ")
    assert told("full", "status") == "1\n"
    assert 0 < before < 25
    assert told("full", "err").endswith(
        "store.sqlite: the disk is full: make room and run the same command again; whatever was reported as added is kept\n"
    )
    assert f"is whole: {before} pages" in told("whole", "out")
    assert "the copy cannot be written: database or disk is full" in told("copy", "err")
    assert "copy.sqlite" not in (tmp_path / "files").read_text()
    assert told("again", "out").endswith(f"{25 - before} added, {before} as they were\n")
    assert "is whole: 25 pages, 25 articles" in told("after", "out")
