"""One file or stream -> its pages."""

from __future__ import annotations

import gzip
import io
import os
import shutil
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from tawatur.errors import FetchError
from tawatur.fetch.jsonl import read_lines
from tawatur.fetch.limits import HEAD, PAGE_LIMIT, too_large
from tawatur.fetch.names import place_of
from tawatur.fetch.sidecar import read_sidecar
from tawatur.fetch.sniff import GZIP, NotAPage, sniff, unpacked_head
from tawatur.fetch.wacz import read_wacz
from tawatur.fetch.warc import read_records
from tawatur.model import Metadata, Page

_ARCHIVES: Mapping[str, Callable[[IO[bytes], str, Metadata], Iterator[Page | FetchError]]] = {
    "warc": read_records,
    "wacz": read_wacz,
}


def fetch_file(path: Path, overrides: Metadata) -> Iterator[Page | FetchError]:
    """The pages of one file with its sidecar; an error for what cannot be opened or is no page."""
    place = place_of(path)
    try:
        with open(path, "rb") as file:
            size = os.fstat(file.fileno()).st_size
            metadata, errors = read_sidecar(path)
            yield from errors
            yield from read_stream(file, place, metadata.overlaid(overrides), size)
    except FileNotFoundError:
        yield FetchError(place, "no such file")
    except PermissionError:
        yield FetchError(place, "no permission to read it")
    except OSError as error:
        yield FetchError(place, f"not read: {error.strerror or error}")


def fetch_standard_input(overrides: Metadata) -> Iterator[Page | FetchError]:
    """The pages of what is piped in, at the place `-`."""
    yield from read_stream(sys.stdin.buffer, "-", overrides, None)


def read_stream(
    stream: IO[bytes], place: str, metadata: Metadata, size: int | None, *, name: str | None = None
) -> Iterator[Page | FetchError]:
    """The pages in a stream of `size` bytes where that is known; `name` is that of a file where `place` is not."""
    head = stream.read(HEAD)
    rewound = cast(IO[bytes], io.BufferedReader(_Rewound(head, stream), HEAD))
    try:
        kind = sniff(unpacked_head(head), name or place)
        if kind == "warc" or kind == "wacz":
            with _seekable(stream, rewound) as archive:
                yield from _ARCHIVES[kind](archive, place, metadata)
            return
        if head.startswith(GZIP):
            rewound, size = cast(IO[bytes], gzip.GzipFile(fileobj=rewound)), None
        if kind == "jsonl":
            yield from read_lines(rewound, place, metadata)
            return
        raw = rewound.read(PAGE_LIMIT + 1)
        if len(raw) > PAGE_LIMIT:
            yield FetchError(place, too_large("page", size))
        else:
            yield Page(place, raw, kind, metadata)
    except NotAPage as reason:
        yield FetchError(place, str(reason))
    except (EOFError, zlib.error, gzip.BadGzipFile):
        yield FetchError(place, "is a damaged gzip file: fetch it again")


@contextmanager
def _seekable(stream: IO[bytes], rewound: IO[bytes]) -> Iterator[IO[bytes]]:
    """The stream itself where it can be sought in, else a copy of it on disk."""
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(rewound, copy)
        yield copy


class _Rewound(io.RawIOBase):
    """A stream with the bytes that were read from its start put back."""

    def __init__(self, head: bytes, rest: IO[bytes]) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        chunk = self._head[: len(view)] if self._head else self._rest.read(len(view))
        self._head = self._head[len(view) :]
        view[: len(chunk)] = chunk
        return len(chunk)
