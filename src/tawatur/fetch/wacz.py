"""A web archive collection (WACZ) -> the pages of all web archives in it."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from tawatur.errors import FetchError
from tawatur.fetch.warc import read_records
from tawatur.model import Metadata, Page

_ARCHIVES = (".warc", ".warc.gz")
_CHUNK = 64 * 1024  # what is lost at the end of a member with a wrong checksum
_MOST = 200  # times the size of the file that all in it may be; HTML packs 5 to 20 times, bombs 1,000 times and more
_SPARE = 16 * 1024 * 1024  # that much may always be unpacked


class _Bomb(Exception):
    """There is more in the file than any web archive holds."""


def read_wacz(stream: IO[bytes], place: str, metadata: Metadata) -> Iterator[Page | FetchError]:
    """Each HTML response as a page with its URL; what is damaged is an error with the place. `stream` can be sought in.

    Nothing is written but one unnamed file at a time, so that names of members lead nowhere.
    """
    stream.seek(0, 2)
    budget = stream.tell() * _MOST + _SPARE
    try:
        with zipfile.ZipFile(stream) as collection:
            members = [info for info in collection.infolist() if _is_archive(info)]
            if not members:
                yield FetchError(place, "is a ZIP archive without web archives in it: unpack it, and give the folder")
            for info in members:
                with tempfile.TemporaryFile() as copy:
                    yield from _copied(collection, info, copy, f"{place}!{info.filename}", budget)
                    budget -= copy.tell()
                    yield from read_records(copy, f"{place}!{info.filename}", metadata)
    except _Bomb:
        yield FetchError(
            place, f"holds more than {_MOST} times its own size: no web archive does, so it is not read on"
        )
    except (zipfile.BadZipFile, ValueError, EOFError) as error:
        yield FetchError(place, f"is a damaged ZIP archive: {error}")


def _is_archive(info: zipfile.ZipInfo) -> bool:
    return info.filename.startswith("archive/") and info.filename.endswith(_ARCHIVES)


def _copied(
    collection: zipfile.ZipFile, info: zipfile.ZipInfo, copy: IO[bytes], place: str, budget: int
) -> Iterator[FetchError]:
    """Copy a member as far as it can be unpacked; an error where that is not to its end."""
    try:
        with collection.open(info) as member:
            while chunk := member.read(_CHUNK):
                copy.write(chunk)
                if copy.tell() > budget:
                    raise _Bomb
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        yield FetchError(place, f"is damaged or locked, and read as far as it goes: {error}")
