"""Find and read the sidecar of a file: `NAME.meta.json` beside it."""

from __future__ import annotations

import json
from pathlib import Path

from tawatur.errors import FetchError
from tawatur.fetch.limits import SIDECAR_LIMIT
from tawatur.fetch.metadata import read_metadata
from tawatur.fetch.names import place_of
from tawatur.model import Metadata

SUFFIX = ".meta.json"


def read_sidecar(path: Path) -> tuple[Metadata, list[FetchError]]:
    """What stands beside `path` in `x.txt.meta.json`, else in `x.meta.json`; empty metadata where there is neither.

    What cannot be used comes back as errors that name the sidecar, so that the page itself is still read.
    """
    for sidecar in (path.with_name(path.name + SUFFIX), path.with_name(path.stem + SUFFIX)):
        try:
            if sidecar.is_fifo():  # opening one may wait for ever
                return Metadata(), [FetchError(place_of(sidecar), "sidecar not read: is a pipe")]
            with open(sidecar, "rb") as file:
                raw = file.read(SIDECAR_LIMIT + 1)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            return Metadata(), [FetchError(place_of(sidecar), f"sidecar not read: {error.strerror or error}")]
        return _parse(raw, place_of(sidecar))
    return Metadata(), []


def _parse(raw: bytes, place: str) -> tuple[Metadata, list[FetchError]]:
    if len(raw) > SIDECAR_LIMIT:
        return Metadata(), [FetchError(place, "sidecar not read: larger than 1 MB")]
    try:
        fields = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return Metadata(), [FetchError(place, f"sidecar not read: not JSON ({error})")]
    if not isinstance(fields, dict):
        return Metadata(), [FetchError(place, 'sidecar not read: not an object like {"outlet": …, "published": …}')]
    metadata, problems = read_metadata(fields)
    return metadata, [FetchError(place, f"sidecar: {problem}") for problem in problems]
