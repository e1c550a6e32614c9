"""Feed one reader with bytes that atheris makes up, led by what the code does with them (extra `fuzz`).

    .venv/bin/python bench/coverage_fuzz.py READER CORPUS [-max_total_time=300] [-timeout=25]

What follows the folder goes to libFuzzer. An input that breaks the reader, or takes longer than the time-out, is kept as
`crash-…` or `timeout-…` and ends the run.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tawatur"]):
    from tawatur.errors import InternalError, TawaturError
    from tawatur.fetch.files import read_stream
    from tawatur.fetch.pairs import read_pairs
    from tawatur.fetch.sidecar import read_sidecar
    from tawatur.fetch.watch.feeds import read_feeds
    from tawatur.fetch.web.client import Answer
    from tawatur.fetch.web.listing import read_listing
    from tawatur.model import Metadata, Page, Response
    from tawatur.pipeline import compare_readings, read_safely, relate_pairs

SCRATCH = Path(tempfile.mkdtemp(prefix="tawatur-fuzz-"))
_MOST = 20_000  # bytes of a page: what takes long by its size alone tells nothing


def html(data: bytes) -> None:
    """A page of markup, read and compared."""
    _whole(Page("page.html", data[:_MOST], "html", Metadata()))


def text(data: bytes) -> None:
    """Plain text in Arabic."""
    _whole(Page("page.txt", data[:_MOST], "text", Metadata(language="ar")))


def english(data: bytes) -> None:
    """Plain text in English."""
    _whole(Page("page.txt", data[:_MOST], "text", Metadata(language="en")))


def files(data: bytes) -> None:
    """A file of any kind: JSONL, WARC, WACZ, gzip, or a page."""
    for page in read_stream(io.BytesIO(data), "file", Metadata(), len(data)):
        if isinstance(page, Page):
            _sound(read_safely(page))


def lists(data: bytes) -> None:
    """A feed or a sitemap."""
    _unless_refused(lambda: read_listing(Answer("https://outlet.example/feed", 200, Response(None, ()), data)))


def feeds(data: bytes) -> None:
    """A list of feeds to watch."""
    path = _written("feeds.toml", data)
    _unless_refused(lambda: read_feeds(path))


def sidecar(data: bytes) -> None:
    """What stands beside a file."""
    _written("page.html.meta.json", data)
    read_sidecar(_written("page.html", b""))


def pairs(data: bytes) -> None:
    """Pairs of statements, as CSV and as JSONL."""
    for name in ("pairs.csv", "pairs.jsonl"):
        path = str(_written(name, data[:_MOST]))
        list(read_pairs(path))
        _each_sound(relate_pairs(path, "ar"))


def _whole(page: Page) -> None:
    result = read_safely(page)
    _sound(result)
    if not isinstance(result, TawaturError):
        compare_readings([result])


def _sound(result: object) -> None:
    """A fault of the program itself is what is looked for."""
    if isinstance(result, InternalError):
        raise result.__cause__ or result


def _each_sound(results: Iterable[object]) -> None:
    for result in results:
        _sound(result)


def _unless_refused(work: Callable[[], object]) -> None:
    try:
        work()
    except TawaturError as refused:
        _sound(refused)


def _written(name: str, data: bytes) -> Path:
    path = SCRATCH / name
    path.write_bytes(data)
    return path


READERS: dict[str, Callable[[bytes], None]] = {
    reader.__name__: reader for reader in (html, text, english, files, lists, feeds, sidecar, pairs)
}

if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in READERS:
        sys.exit(f"{__doc__}\nREADER is one of: {', '.join(READERS)}")
    reader = READERS[sys.argv.pop(1)]
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    atheris.Setup(sys.argv, reader)
    atheris.Fuzz()
