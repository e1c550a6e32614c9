"""`tawatur serve`: a store, or pages -> the desk, in a browser on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tawatur.cli.failures import Failures
from tawatur.cli.options import reads_pages_or_store
from tawatur.cli.progress import Progress
from tawatur.errors import TawaturError

if TYPE_CHECKING:
    from tawatur.model import Metadata
    from tawatur.store import Store
    from tawatur.web.library import Library


@click.command(short_help="Open the desk in a browser.")
@reads_pages_or_store
@click.option("--host", default="127.0.0.1", show_default=True, help="The address of this machine to listen on.")
@click.option(
    "--port", default=8018, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 for any that is free."
)
def serve(paths: tuple[str, ...], where: str | None, known: Metadata, jobs: int, host: str, port: int) -> None:
    """Show stories at http://127.0.0.1:8018 until the command is stopped: those of the store, as they are at the moment of
    asking, or with PATH... those of the articles there, which are read and compared at the start and not stored.

    Nothing is fetched from elsewhere unless a person pastes an address. Whoever reaches the port can read everything, so it
    listens on addresses of this machine alone.
    """
    _check_host(host)
    failures = Failures()
    try:
        if paths:
            _serve(_shelf(paths, known, jobs, failures), host, port)
        else:
            _serve_store(where, host, port)
    except ImportError as missing:
        raise click.ClickException(f"the desk needs {missing.name}: pip install 'tawatur[desk]'") from None
    except TawaturError as error:
        failures.name(error)
    failures.exit()


def _shelf(paths: tuple[str, ...], known: Metadata, jobs: int, failures: Failures) -> Library:
    from tawatur.batch import read_paths
    from tawatur.pipeline import compare_readings, different
    from tawatur.web.shelf import Shelf

    with Progress("reading") as progress:
        readings = different(failures.passed(read_paths(paths, known, jobs), progress))
        progress.say(f"comparing {len(readings)} articles")
        return Shelf(compare_readings(readings), readings)


def _serve_store(where: str | None, host: str, port: int) -> None:
    from tawatur.keep import open_store
    from tawatur.web.stored import Stored

    store = open_store(where)
    try:
        _serve(Stored(store), host, port, store)
    finally:
        store.close()


def _serve(library: Library, host: str, port: int, store: Store | None = None) -> None:
    from tawatur.web.app import create_app
    from tawatur.web.server import run

    run(create_app(library, store=store), host, port, lambda address: click.echo(f"tawatur: {address}", err=True))


def _check_host(host: str) -> None:
    from tawatur.web.loopback import is_loopback

    if not is_loopback(host):
        raise click.BadParameter(
            "the desk has no accounts, so it listens on 127.0.0.1, ::1 or localhost alone.", param_hint="--host"
        )
