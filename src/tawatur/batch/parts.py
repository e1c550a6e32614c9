"""One file of pages -> one file of what came of them, written whole or not at all, so that any machine may do it again."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tawatur import __version__
from tawatur.batch.forms import Form
from tawatur.errors import FetchError, TawaturError
from tawatur.fetch.walk import walk_folder
from tawatur.model import Metadata, content_id
from tawatur.pipeline import fetch_safely, read_safely


@dataclass(frozen=True, slots=True)
class Part:
    """What came of one input file: `file` in the output folder, and for each page that failed where and why."""

    source: str
    file: str
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


def write_part(source: str, known: Metadata, folder: str, form: Form) -> Part:
    """Read every page of a file into a file of that form in `folder`.

    Its name is a hash of the source's place, size and time and of this program's version: what is there already is not
    done again. Two machines that do one file write the same bytes under the same name.
    """
    stat = os.stat(source)
    name = content_id(source, stat.st_size, stat.st_mtime_ns, repr(known), __version__)
    file = f"{name}{form.suffix}"
    done = Path(folder, f"{file}.done.json")
    if done.exists():
        told = json.loads(done.read_text(encoding="utf-8"))
        return Part(source, file, told["articles"], tuple((where, why) for where, why in told["failures"]))
    draft = Path(folder, f".{file}.{os.uname().nodename}.{os.getpid()}")
    part = _read_into(draft, source, file, known, form)
    draft.replace(Path(folder, file))
    told = {"source": source, "articles": part.articles, "failures": part.failures}
    draft.write_text(json.dumps(told), encoding="utf-8")
    draft.replace(done)
    return part


def _read_into(draft: Path, source: str, file: str, known: Metadata, form: Form) -> Part:
    failures: list[tuple[str, str]] = []
    articles = 0
    with form.opened(draft) as out:
        for page in fetch_safely([source], known):
            result = read_safely(page)
            out.write(page, result)
            if isinstance(result, TawaturError):
                failures.append((result.where, result.reason))
            else:
                articles += 1
    return Part(source, file, articles, tuple(failures))
