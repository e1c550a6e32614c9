"""Readings -> a file of them in one of the forms that other programs take."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from tawatur.errors import TawaturError
from tawatur.model import Page, Reading
from tawatur.printout import render_reading


class PartWriter(Protocol):
    """Takes what came of each page of a file, in the order of the pages."""

    def write(self, page: Page | TawaturError, result: Reading | TawaturError) -> None: ...


class Form(Protocol):
    """A kind of file. It goes to other machines, so it is pickled."""

    @property
    def suffix(self) -> str:
        """The end of the file's name, with its dot."""

    def opened(self, path: Path) -> AbstractContextManager[PartWriter]:
        """A writer into a new file, whole when it is closed."""


class Lines:
    """JSONL packed with gzip: a line an article, as `tawatur read --format jsonl` prints it."""

    suffix = ".jsonl.gz"

    @contextmanager
    def opened(self, path: Path) -> Iterator[PartWriter]:
        with packed_lines(path) as out:
            yield _ReadingLines(out)


@contextmanager
def packed_lines(path: Path) -> Iterator[gzip.GzipFile]:
    """A new file packed with gzip, the same bytes for the same lines."""
    with path.open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
        yield out


def put_line(out: gzip.GzipFile, record: object) -> None:
    """One line of JSON."""
    out.write(json_bytes(record) + b"\n")


def json_bytes(record: object) -> bytes:
    """JSON in UTF-8; half a surrogate pair, which no bytes stand for, is escaped."""
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace")


class _ReadingLines:
    def __init__(self, out: gzip.GzipFile) -> None:
        self._out = out

    def write(self, page: Page | TawaturError, result: Reading | TawaturError) -> None:
        if isinstance(result, Reading):
            put_line(self._out, render_reading(result))
