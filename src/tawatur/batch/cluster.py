"""Read many files on many machines, with Dask: each file is one task, and a machine that dies is replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Any

from distributed import Client, LocalCluster, as_completed

from tawatur.batch.forms import Form
from tawatur.batch.parts import Part, files_below, write_part
from tawatur.errors import ReadError, TawaturError
from tawatur.model import Metadata

_RETRIES = 2  # of a file whose task fails by itself; one whose machine dies is done again by Dask


def read_files(
    paths: Sequence[str], known: Metadata, folder: str, scheduler: str | None, workers: int, form: Form
) -> Iterator[Part | TawaturError]:
    """A part for every file at the paths, in the order in which they are done, or the error that it failed with.

    An error of a file has its place as `where`. `scheduler` is the address of a Dask scheduler whose workers see the
    same files and `folder` as this process; None starts `workers` processes here.
    """
    files = list(files_below(paths))
    yield from (each for each in files if isinstance(each, TawaturError))
    with ExitStack() as stack:
        if scheduler is None:
            cluster: Any = LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
            scheduler = stack.enter_context(cluster).scheduler_address
        client = stack.enter_context(Client(scheduler))
        sources = [each for each in files if isinstance(each, str)]
        tasks = client.map(write_part, sources, known=known, folder=folder, form=form, retries=_RETRIES, pure=False)
        source_of = dict(zip((task.key for task in tasks), sources, strict=True))
        for task in as_completed(tasks):
            failure = task.exception()
            yield task.result() if failure is None else _failed(source_of[task.key], failure)


def _failed(source: str, failure: BaseException) -> TawaturError:
    if isinstance(failure, OSError):
        return ReadError(source, f"not read on its machine: {failure.strerror or failure}")
    return ReadError(source, f"given up after several tries: {type(failure).__name__}: {failure}")
