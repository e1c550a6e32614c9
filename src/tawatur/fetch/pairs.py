"""A table of statements, CSV or JSONL -> pairs, each with its place."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from itertools import chain
from typing import IO

from tawatur.errors import FetchError
from tawatur.model import Pair

_LONGEST = 2000  # characters; what is longer is an article
_LINE = 1024 * 1024  # bytes of a line that are looked at


def read_pairs(path: str) -> Iterator[Pair | FetchError]:
    """The pairs in a file, or on standard input for `-`; a line that is none is an error there, and the rest goes on.

    JSONL where the first line opens an object: `left` and `right`. Else CSV: its first two columns. The first row of a
    CSV is its header if neither of these cells has a space in it.
    """
    if path == "-":
        yield from _pairs(sys.stdin.buffer, path)
        return
    try:
        with open(path, "rb") as stream:
            yield from _pairs(stream, path)
    except OSError as error:
        yield FetchError(path, error.strerror or str(error))


def _pairs(stream: IO[bytes], path: str) -> Iterator[Pair | FetchError]:
    lines = _lines(stream)
    first = next(lines, None)
    if first is None:
        yield FetchError(path, "is empty")
        return
    read = _from_json if first.lstrip().startswith("{") else _from_csv
    for pair in read(chain([first], lines), path):
        yield pair if isinstance(pair, FetchError) else _checked(pair)


def _lines(stream: IO[bytes]) -> Iterator[str]:
    """The lines; bytes that are not UTF-8 become half surrogates, by which the line is found out."""
    number = 0
    while line := stream.readline(_LINE):
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(_LINE)):
            pass
        yield line.decode("utf-8-sig" if number == 0 else "utf-8", "surrogateescape")
        number += 1


def _from_json(lines: Iterator[str], path: str) -> Iterator[Pair | FetchError]:
    for number, line in enumerate(lines, 1):
        where = f"{path}:{number}"
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield FetchError(where, f"not JSON: {error}")
            continue
        left, right = (fields.get("left"), fields.get("right")) if isinstance(fields, dict) else (None, None)
        if isinstance(left, str) and isinstance(right, str):
            yield Pair(where, left, right)
        else:
            yield FetchError(where, 'not an object with two texts like {"left": …, "right": …}')


def _from_csv(lines: Iterator[str], path: str) -> Iterator[Pair | FetchError]:
    reader = csv.reader(lines)
    first = True
    while True:
        where = f"{path}:{reader.line_num + 1}"
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield FetchError(where, f"not CSV: {error}")
            continue
        is_header, first = first and len(row) > 1 and not any(" " in cell.strip() for cell in row[:2]), False
        if is_header or not any(cell.strip() for cell in row):
            continue
        yield Pair(where, row[0], row[1]) if len(row) > 1 else FetchError(where, "has one column where two are needed")


def _checked(pair: Pair) -> Pair | FetchError:
    """The pair, or why one of its statements cannot be read."""
    for name, side in (("first", pair.left), ("second", pair.right)):
        if any("\ud800" <= character <= "\udfff" for character in side):
            return FetchError(pair.place, f"the {name} statement is not UTF-8: save the file as UTF-8")
        if not any(map(str.isalnum, side)):
            return FetchError(pair.place, f"the {name} statement has no word in it")
        if len(side) > _LONGEST:
            return FetchError(pair.place, f"the {name} statement is longer than {_LONGEST} characters: no statement")
    return pair
