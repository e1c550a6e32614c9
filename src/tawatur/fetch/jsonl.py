"""A stream of JSONL -> one page a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO

from tawatur.errors import FetchError
from tawatur.fetch.limits import PAGE_LIMIT, too_large
from tawatur.fetch.metadata import read_metadata
from tawatur.model import Metadata, Page


def read_lines(stream: IO[bytes], place: str, metadata: Metadata) -> Iterator[Page | FetchError]:
    """Each line as a page of kind "json" at `place:LINE`; a line that is none is an error there, and the rest goes on.

    A file that is one JSON object over many lines is one page.
    """
    number = 0
    while line := stream.readline(PAGE_LIMIT + 1):
        number += 1
        where = f"{place}:{number}"
        if len(line) > PAGE_LIMIT:
            while not line.endswith(b"\n") and (line := stream.readline(PAGE_LIMIT)):
                pass
            yield FetchError(where, too_large("line", None))
        elif number == 1 and line.strip() in (b"{", b"\xef\xbb\xbf{"):
            yield from _whole(line + stream.read(PAGE_LIMIT + 1 - len(line)), place, metadata)
            return
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield from _page(line, where, metadata)


def _whole(raw: bytes, place: str, metadata: Metadata) -> Iterator[Page | FetchError]:
    if len(raw) > PAGE_LIMIT:
        yield FetchError(place, too_large("JSON", None))
    else:
        yield from _page(raw, place, metadata)


def _page(raw: bytes, where: str, metadata: Metadata) -> Iterator[Page | FetchError]:
    """The page, preceded by an error for each field that cannot be used."""
    try:
        fields = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        yield FetchError(where, f"not UTF-8: {error.reason} at byte {error.start + 1}")
        return
    except (ValueError, RecursionError) as error:
        yield FetchError(where, f"not JSON: {error}")
        return
    if not isinstance(fields, dict):
        yield FetchError(where, 'not an object like {"text": …}')
        return
    if not any(isinstance(fields.get(name), str) for name in ("text", "html")):
        yield FetchError(where, "has neither text nor html")
        return
    for problem in read_metadata(fields)[1]:
        yield FetchError(where, problem)
    given = fields.get("id")
    given_id = None if given is None else given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    yield Page(where, raw.strip(b"\r\n"), "json", metadata, given_id)
