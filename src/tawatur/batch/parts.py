"""One file of pages -> one file of their readings, written whole or not at all, so that any machine may do it again."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tawatur import __version__
from tawatur.errors import FetchError, TawaturError
from tawatur.fetch.walk import walk_folder
from tawatur.model import Metadata, content_id
from tawatur.pipeline import read_paths
from tawatur.printout import render_reading


@dataclass(frozen=True, slots=True)
class Part:
    """What came of one input file: `name` in the output folder, and for each page that failed where and why."""

    source: str
    name: str
    articles: int
    failures: tuple[tuple[str, str], ...]


def files_below(paths: Iterable[str]) -> Iterator[str | TawaturError]:
    """The files at the paths, folders opened, in order; an error for each path that is not there."""
    for path in paths:
        if Path(path).is_dir():
            yield from (each if isinstance(each, TawaturError) else str(each) for each in walk_folder(Path(path)))
        elif Path(path).is_file():
            yield path
        else:
            yield FetchError(path, "no such file")


def write_part(source: str, known: Metadata, folder: str) -> Part:
    """Read every page of a file into `folder/NAME.jsonl.gz`, a line an article as `tawatur read` prints it.

    NAME is a hash of the file's place, size and time and of this program's version: what is there already is not done
    again. Two machines that do one file write the same bytes under the same name.
    """
    stat = os.stat(source)
    name = content_id(source, stat.st_size, stat.st_mtime_ns, repr(known), __version__)
    done = Path(folder, f"{name}.done.json")
    if done.exists():
        told = json.loads(done.read_text(encoding="utf-8"))
        return Part(source, name, told["articles"], tuple((where, why) for where, why in told["failures"]))
    failures: list[tuple[str, str]] = []
    articles = 0
    draft = Path(folder, f".{name}.{os.uname().nodename}.{os.getpid()}")
    with draft.open("wb") as raw, gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
        for result in read_paths([source], known):
            if isinstance(result, TawaturError):
                failures.append((result.where, result.reason))
            else:
                line = json.dumps(render_reading(result), ensure_ascii=False)
                out.write(f"{line}\n".encode("utf-8", "backslashreplace"))
                articles += 1
    draft.replace(Path(folder, f"{name}.jsonl.gz"))
    draft.write_text(json.dumps({"source": source, "articles": articles, "failures": failures}), encoding="utf-8")
    draft.replace(done)
    return Part(source, name, articles, tuple(failures))
