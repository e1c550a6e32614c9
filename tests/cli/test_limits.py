"""In a process that may take so much memory and no more, files that are made to take all of it are read or named."""

from __future__ import annotations

import gzip
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fetch.archive import record

MEGABYTES = 600  # of addresses; an ordinary page is read in 250
PARAGRAPH = "<p>قال رئيس بلدية وادي الزهر سالم العمري إن الجسر أغلق أمام الشاحنات حتى نهاية الأسبوع.</p>"
RUN = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]) * 2**20,) * 2)
from tawatur.cli import main
sys.argv[:] = ["tawatur", *sys.argv[2:]]
main()
"""
UNPACKED = 300_000_000  # bytes


def _page(head: str, body: str) -> bytes:
    return f"<html><head><title>جسر</title>{head}</head><body>{body}{PARAGRAPH * 3}</body></html>".encode()


def _record() -> bytes:
    """A WARC record of one page that unpacks to far more than memory."""
    return gzip.compress(record("https://outlet.example/1", b"<p>" + b"x" * UNPACKED), 1)


FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "an attribute of ten million letters": ("a.html", lambda: _page("", f'<div title="{"x" * 10_000_000}">')),
    "an element of 200,000 classes": ("a.html", lambda: _page("", f'<div class="{"a " * 200_000}">')),
    "a title of a million words": ("a.html", lambda: _page(f'<meta property="og:title" content="{"جسر " * 1_000_000}">', "")),
    "elements nested 200,000 deep": ("a.html", lambda: _page("", "<b>" * 200_000)),
    "two million entities": ("a.html", lambda: _page("", "&lt;" * 2_000_000)),
    "a gzipped page that unpacks to 300 MB": ("a.html.gz", lambda: gzip.compress(b"<p>" + b"x" * UNPACKED, 1)),
    "a record that unpacks to 300 MB": ("a.warc.gz", _record),
    "20,000 people in a sentence": (
        "a.txt", lambda: ("Sam said that " + ", ".join(f"Sam Hill{n} of Reuters" for n in range(20_000)) + " came.").encode(),
    ),
    "a line of JSON of 15 million letters": ("a.jsonl", lambda: b'{"text": "Sam said it.", "title": "' + b"x" * 15_000_000 + b'"}\n'),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_no_file_takes_all_memory(name: str, tmp_path: Path) -> None:
    file, make = FILES[name]
    path = tmp_path / file
    path.write_bytes(make())
    command = [sys.executable, "-c", RUN, str(MEGABYTES), "read", str(path), "--format", "jsonl"]
    done = subprocess.run(command, capture_output=True, check=False)
    errors = done.stderr.decode()
    assert done.returncode in (0, 1), errors[-2000:]
    assert "Traceback" not in errors
    assert "internal fault" not in errors
    assert bool(errors) == bool(done.returncode)
