"""What a cluster reads is what one process reads, though its workers are killed."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from distributed import LocalCluster

from tawatur.batch.cluster import read_files
from tawatur.batch.forms import Lines
from tawatur.batch.parquet import SCHEMA, Parquet
from tawatur.batch.parts import Part, write_part
from tawatur.cli.main import tawatur
from tawatur.errors import TawaturError
from tawatur.model import Metadata
from tawatur.pipeline import read_paths
from tawatur.printout import render_reading

KNOWN = Metadata()
FILES, LINES = 12, 20


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of JSONL, in one of which a line is broken."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(FILES):
        lines = [
            json.dumps({"text": f"قال رئيس بلدية الرابية سالم العمري إن {number} منزلا تضررت، ونفى سقوط {line} قتيلا."})
            for line in range(LINES)
        ]
        (folder / f"{number:02}.jsonl").write_text(
            "\n".join(lines[:1] + ["{"] * (number == 3) + lines[1:]), encoding="utf-8"
        )
    return folder


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as started:
        yield started


def lines_in(folder: Path) -> list[str]:
    packed = folder.glob("*.jsonl.gz")
    return sorted(line for part in packed for line in gzip.decompress(part.read_bytes()).decode().splitlines())


def lines_here(archive: Path) -> list[str]:
    readings = [each for each in read_paths([str(archive)], KNOWN) if not isinstance(each, TawaturError)]
    return sorted(json.dumps(render_reading(each), ensure_ascii=False) for each in readings)


def test_workers_that_are_killed_lose_nothing_and_double_nothing(
    archive: Path, tmp_path: Path, cluster: LocalCluster
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    parts: list[Part] = []
    for done, part in enumerate(read_files([str(archive)], KNOWN, str(out), cluster.scheduler_address, 2, Lines())):
        assert isinstance(part, Part)
        parts.append(part)
        if done in (1, 5):
            victim = random.Random(done).choice(list(cluster.workers.values()))
            os.kill(victim.pid, signal.SIGKILL)
    assert sorted(Path(part.source).name for part in parts) == sorted(path.name for path in archive.iterdir())
    assert sum(part.articles for part in parts) == FILES * LINES
    assert [len(part.failures) for part in parts if part.failures] == [1]
    assert lines_in(out) == lines_here(archive)


def test_what_was_read_is_not_read_again(archive: Path, tmp_path: Path) -> None:
    source = str(archive / "03.jsonl")
    first = write_part(source, KNOWN, str(tmp_path), Lines())
    written = (tmp_path / first.file).stat().st_mtime_ns
    assert write_part(source, KNOWN, str(tmp_path), Lines()) == first
    assert (tmp_path / first.file).stat().st_mtime_ns == written
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_parquet_holds_what_the_lines_hold(archive: Path, tmp_path: Path) -> None:
    source = str(archive / "03.jsonl")
    lines = write_part(source, KNOWN, str(tmp_path), Lines())
    part = write_part(source, KNOWN, str(tmp_path), Parquet())
    table = pq.read_table(tmp_path / part.file)
    assert table.schema.equals(SCHEMA)
    assert (part.articles, part.failures) == (lines.articles, lines.failures)
    told = [json.loads(line) for line in gzip.decompress((tmp_path / lines.file).read_bytes()).decode().splitlines()]
    rows = table.to_pylist()
    assert [json.loads(row["reading"]) for row in rows] == told
    assert [row["text"] for row in rows] == [each["text"] for each in told]
    first, claims = rows[0], told[0]["attributions"]
    assert [claim["id"] for claim in first["claims"]] == [claim["id"] for claim in claims]
    assert first["text"][first["claims"][0]["start"] : first["claims"][0]["end"]] == claims[0]["content"][0]["text"]


def test_half_a_surrogate_pair_is_a_question_mark_in_parquet(tmp_path: Path) -> None:
    source = tmp_path / "broken.jsonl"
    line = {"id": "half \ud83d", "text": "قال رئيس البلدية سالم العمري إن الطريق مفتوح."}
    source.write_text(json.dumps(line), encoding="utf-8")
    part = write_part(str(source), KNOWN, str(tmp_path), Parquet())
    table = pq.read_table(tmp_path / part.file)
    assert table.column("given_id").to_pylist() == ["half ?"]


def test_the_command_names_what_failed_and_does_the_rest(archive: Path, tmp_path: Path, cluster: LocalCluster) -> None:
    out = tmp_path / "out"
    words = [
        "batch",
        str(archive),
        str(tmp_path / "absent"),
        "--to",
        str(out),
        "--scheduler",
        cluster.scheduler_address,
    ]
    done = CliRunner().invoke(tawatur, words)
    assert done.exit_code == 1
    assert f"{FILES} files, {FILES * LINES} articles" in done.stdout
    assert "absent: no such file" in done.stderr
    assert "03.jsonl:2" in done.stderr
    assert lines_in(out) == lines_here(archive)
