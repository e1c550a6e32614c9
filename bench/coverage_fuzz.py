"""Feed one reader with bytes that atheris makes up, led by what the code does with them (extra `fuzz`).

    .venv/bin/python bench/coverage_fuzz.py READER CORPUS [-max_total_time=300] [-timeout=25]

What follows the folder goes to libFuzzer. The folder is given what the reader begins with, and libFuzzer the words of
it to put in (seeds.py). An input that breaks the reader, or takes longer than the time-out, is kept as `crash-…` or
`timeout-…` and ends the run.
"""

from __future__ import annotations

import gzip
import io
import json
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib.resources import files as package_files
from pathlib import Path

import atheris
from seeds import SEEDS, sow, words_of

# The parsers are led too: what breaks our list of feeds must first be TOML, and feedparser's feeds XML.
with atheris.instrument_imports(include=["tawatur", "feedparser", "sgmllib", "tomllib"]):
    from tawatur.errors import InternalError, TawaturError
    from tawatur.fetch.files import read_stream
    from tawatur.fetch.pairs import read_pairs
    from tawatur.fetch.sidecar import read_sidecar
    from tawatur.fetch.watch.feeds import read_feeds
    from tawatur.fetch.web.client import Answer
    from tawatur.fetch.web.listing import read_listing
    from tawatur.languages.arabic.fold import fold
    from tawatur.model import Metadata, Page, Response
    from tawatur.pipeline import compare_readings, read_safely, relate_pairs
    from tawatur.tables.checking import check_tables

    # What is imported when it is first needed would not be led.
    import feedparser  # noqa: F401  isort: skip

    for reader, language in (("text", "ar"), ("english", "en")):
        read_safely(Page("warm", "\n".join(SEEDS[reader]).encode(), "text", Metadata(language=language)))

TABLES = Path(str(package_files("tawatur.tables").joinpath("data")))
SCRATCH = Path(tempfile.mkdtemp(prefix="tawatur-fuzz-"))
_FIELDS = (
    "text",
    "html",
    "id",
    "title",
    "outlet",
    "name",
    "domain",
    "url",
    "published",
    "language",
    "author",
    "agency",
)
_SETTINGS = ("contact", "every", "delay", "newest", "url", "outlet", "language", "feed")
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


def archives(data: bytes) -> None:
    """A WARC whose records are as long as they say, and then damaged; by itself, gzipped, and in a WACZ."""
    given = atheris.FuzzedDataProvider(data)
    name = f"archive/{given.ConsumeUnicodeNoSurrogates(8)}.warc"
    cut, behind = given.ConsumeIntInRange(0, 4000), given.ConsumeBytes(given.ConsumeIntInRange(0, 20))
    warc = b"".join(_warc_record(given) for _ in range(given.ConsumeIntInRange(1, 3)))
    damaged = warc[:cut] + behind + warc[cut:]
    for raw in (damaged, gzip.compress(warc), gzip.compress(damaged)[:cut] + behind, _collection(name, damaged)):
        files(raw)


def lists(data: bytes) -> None:
    """A feed or a sitemap."""
    _unless_refused(lambda: read_listing(Answer("https://outlet.example/feed", 200, Response(None, ()), data)))


def jsonl(data: bytes) -> None:
    """Lines of JSONL whose fields are of any type."""
    given = atheris.FuzzedDataProvider(data)
    lines = [json.dumps(_record(given, _FIELDS)) for _ in range(given.ConsumeIntInRange(1, 3))]
    for page in read_stream(io.BytesIO("\n".join(lines).encode()), "lines.jsonl", Metadata(), None):
        if isinstance(page, Page):
            _sound(read_safely(page))


def feeds(data: bytes) -> None:
    """A list of feeds to watch: as it is, and with values of any type at the names that count."""
    given = atheris.FuzzedDataProvider(data)
    made = "\n".join(_setting(given) for _ in range(given.ConsumeIntInRange(0, 9)))
    for path in (_written("feeds.toml", data), _written("made.toml", made.encode("utf-8", "replace"))):
        _unless_refused(partial(read_feeds, path))


def sidecar(data: bytes) -> None:
    """What stands beside a file: as it is, and with values of any type at the names that count."""
    made = json.dumps(_record(atheris.FuzzedDataProvider(data), _FIELDS)).encode()
    for raw in (data, made):
        _written("page.html.meta.json", raw)
        read_sidecar(_written("page.html", b""))


def tables(data: bytes) -> None:
    """A row of a table of somebody's own, in each of the tables."""
    for name in ("outlets.tsv", "places.tsv", "countries.tsv", "given_names.tsv"):
        whole = (TABLES / name).read_bytes()
        _written(f"tables/{name}", b"\n".join(whole.splitlines()[:40]) + b"\n" + data)
        list(check_tables(fold, SCRATCH / "tables"))


def pairs(data: bytes) -> None:
    """Pairs of statements, as CSV and as JSONL."""
    for name in ("pairs.csv", "pairs.jsonl"):
        path = str(_written(name, data[:_MOST]))
        list(read_pairs(path))
        _each_sound(relate_pairs(path, "ar"))


def _record(given: atheris.FuzzedDataProvider, names: Sequence[str]) -> dict[str, object]:
    """An object with some of the names, and under each a value of any type."""
    chosen = [names[given.ConsumeIntInRange(0, len(names) - 1)] for _ in range(given.ConsumeIntInRange(0, 6))]
    return {name: _value(given, 3) for name in chosen}


def _warc_record(given: atheris.FuzzedDataProvider) -> bytes:
    """A response with a header of any name and value before its page."""
    header = given.ConsumeBytes(given.ConsumeIntInRange(0, 40))
    place = given.PickValueInList([b"https://outlet.example/1", b"<https://outlet.example/2>", b"", header])
    type_ = given.PickValueInList([b"text/html", b"text/html; charset=windows-1256", b"application/xhtml+xml", header])
    packing = given.PickValueInList([b"", b"Content-Encoding: gzip\r\n", b"Transfer-Encoding: chunked\r\n"])
    page = given.ConsumeBytes(given.ConsumeIntInRange(0, 400))
    body = gzip.compress(page) if b"gzip" in packing and given.ConsumeBool() else page
    http = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%s%s\r\n\r\n%s" % (type_, packing, header, body)
    warc = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nWARC-Date: 2019-02-05T08:00:00Z\r\n" % place
    kind = b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http)
    return b"%s%s%s\r\n\r\n" % (warc, kind, http)


def _collection(name: str, warc: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as collection:
        collection.writestr("datapackage.json", "{}")
        collection.writestr(name, warc)
    return packed.getvalue()


def _setting(given: atheris.FuzzedDataProvider) -> str:
    """A line of TOML, whose values are mostly written as those of JSON are."""
    name = _SETTINGS[given.ConsumeIntInRange(0, len(_SETTINGS) - 1)]
    return "[[feed]]" if given.ConsumeBool() else f"{name} = {json.dumps(_value(given, 2), ensure_ascii=False)}"


def _value(given: atheris.FuzzedDataProvider, depth: int) -> object:
    kinds: tuple[Callable[[], object], ...] = (
        lambda: None,
        given.ConsumeBool,
        lambda: given.ConsumeInt(8),
        given.ConsumeFloat,
        lambda: given.ConsumeUnicode(24),
        lambda: given.PickValueInList(
            ["", "ar", "2019-02-05", "0000-00-00", "https://outlet.example/1", "http://[", "\x00"]
        ),
        lambda: [_value(given, depth - 1) for _ in range(given.ConsumeIntInRange(0, 3))],
        lambda: _record(given, _FIELDS[:6]) if depth else {},
    )
    return kinds[given.ConsumeIntInRange(0, len(kinds) - 1 if depth else 5)]()


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
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path


READERS: dict[str, Callable[[bytes], None]] = {
    reader.__name__: reader
    for reader in (html, text, english, files, archives, jsonl, lists, feeds, sidecar, pairs, tables)
}

if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in READERS:
        sys.exit(f"{__doc__}\nREADER is one of: {', '.join(READERS)}")
    reader = READERS[sys.argv.pop(1)]
    sow(reader.__name__, Path(sys.argv[1]))
    if words := words_of(reader.__name__):  # an empty dictionary is refused
        sys.argv.append(f"-dict={_written('words', words)}")
    atheris.Setup(sys.argv, reader)
    atheris.Fuzz()
