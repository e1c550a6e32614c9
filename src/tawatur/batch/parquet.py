"""Readings -> Parquet: a row an article, its claims in a list, and the whole reading as JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tawatur.batch.forms import PartWriter, json_bytes
from tawatur.errors import TawaturError
from tawatur.model import Page, Reading
from tawatur.printout import render_reading

_ROWS = 500  # articles in memory at a time

_CLAIM = pa.struct(
    [
        ("id", pa.string()),
        ("holder", pa.string()),
        ("anonymous", pa.bool_()),
        ("stance", pa.string()),
        ("mode", pa.string()),
        ("told", pa.string()),
        ("via", pa.string()),
        ("inside", pa.string()),
        ("start", pa.int32()),  # of the content, in code points of `text`
        ("end", pa.int32()),
        ("confidence", pa.float64()),
    ]
)
SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("given_id", pa.string()),
        ("page", pa.string()),
        ("sha256", pa.string()),
        ("outlet", pa.string()),
        ("domain", pa.string()),
        ("url", pa.string()),
        ("title", pa.string()),
        ("published", pa.date32()),
        ("language", pa.string()),
        ("text", pa.string()),
        ("claims", pa.list_(_CLAIM)),
        ("reading", pa.string()),  # as `tawatur read --format jsonl` prints it
    ]
)


class Parquet:
    """A Parquet file, written some hundred rows at a time."""

    suffix = ".parquet"

    @contextmanager
    def opened(self, path: Path) -> Iterator[PartWriter]:
        with pq.ParquetWriter(path, SCHEMA, compression="zstd") as out:
            rows = _Rows(out)
            yield rows
            rows.flush()


class _Rows:
    def __init__(self, out: pq.ParquetWriter) -> None:
        self._out = out
        self._rows: list[dict[str, Any]] = []

    def write(self, page: Page | TawaturError, result: Reading | TawaturError) -> None:
        if isinstance(result, Reading):
            self._rows.append(_row(render_reading(result)))
            if len(self._rows) == _ROWS:
                self.flush()

    def flush(self) -> None:
        if self._rows:
            self._out.write_table(pa.Table.from_pylist(self._rows, SCHEMA))
            self._rows.clear()


def _row(reading: Mapping[str, Any]) -> dict[str, Any]:
    outlet = reading["outlet"] or {}
    day = reading["published"]
    return {
        **{name: _valid(reading[name]) for name in ("id", "given_id", "page", "sha256", "url", "title", "language")},
        "outlet": _valid(outlet.get("name")),
        "domain": _valid(outlet.get("domain")),
        "published": dt.date.fromisoformat(day) if day else None,
        "text": _valid(reading["text"]),
        "claims": [_claim(each) for each in reading["attributions"]],
        "reading": json_bytes(reading).decode("utf-8"),
    }


def _claim(claim: Mapping[str, Any]) -> dict[str, Any]:
    content, holder = claim["content"], claim["holder"]
    return {
        **{name: _valid(claim[name]) for name in ("id", "stance", "mode", "told", "via", "inside")},
        "holder": _valid(holder["name"]),
        "anonymous": holder["anonymous"],
        "start": content[0]["start"],
        "end": content[-1]["end"],
        "confidence": claim["confidence"],
    }


def _valid(text: str | None) -> str | None:
    """The text with a question mark for half a surrogate pair, so that offsets stay."""
    return text and text.encode("utf-8", "replace").decode("utf-8")
