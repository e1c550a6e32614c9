"""`tawatur serve`: a store, or pages -> the desk, in a browser on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tawatur.cli.comparing import compare_pages
from tawatur.cli.failures import Failures
from tawatur.cli.options import reads_pages_or_store
from tawatur.errors import TawaturError

if TYPE_CHECKING:
    from tawatur.model import Metadata
    from tawatur.store import Store
    from tawatur.web.library import Library
    from tawatur.web.loopback import Place


@click.command(short_help="Open the desk in a browser.")
@reads_pages_or_store
@click.option("--host", default="127.0.0.1", show_default=True, help="The address of this machine to listen on.")
@click.option(
    "--port", default=8018, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 for any that is free."
)
@click.option(
    "--name", "names", multiple=True, metavar="NAME", help="A name by which the desk is asked for; may be repeated."
)
@click.option(
    "--certificate",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False),
    help="Encrypt, with this certificate.",
)
@click.option("--key", metavar="FILE", type=click.Path(exists=True, dir_okay=False), help="The certificate's key.")
def serve(
    paths: tuple[str, ...], where: str | None, known: Metadata, jobs: int, host: str, port: int, names: tuple[str, ...],
    certificate: str | None, key: str | None,
) -> None:  # fmt: skip
    """Show stories at http://127.0.0.1:8018 until the command is stopped: those of the store, as they are at the moment of
    asking, or with PATH... those of the articles there, which are read and compared at the start and not stored.

    Nothing is fetched from elsewhere unless a person pastes an address. Without accounts (`tawatur users`) whoever
    reaches the port can do everything, so it listens on addresses of this machine alone; with them it may listen
    elsewhere, under the names that --name gives.
    """
    place = _place(host, port, names, certificate, key)
    failures = Failures()
    try:
        if paths:
            _serve_pages(paths, known, jobs, failures, place)
        else:
            _serve_store(where, place)
    except ImportError as missing:
        raise click.ClickException(f"the desk needs {missing.name}: pip install 'tawatur[desk]'") from None
    except TawaturError as error:
        failures.name(error)
    failures.exit()


def _serve_pages(paths: tuple[str, ...], known: Metadata, jobs: int, failures: Failures, place: Place) -> None:
    from tawatur.web.shelf import Shelf

    _check_alone(place)
    _serve(Shelf(*compare_pages(paths, known, jobs, failures)), place)


def _serve_store(where: str | None, place: Place) -> None:
    from tawatur.keep import open_store
    from tawatur.web.messenger import telling
    from tawatur.web.stored import Stored

    store = open_store(where)
    try:
        if not store.people.are_there():
            _check_alone(place)
        with telling(store):
            _serve(Stored(store), place, store)
    finally:
        store.close()


def _serve(library: Library, place: Place, store: Store | None = None) -> None:
    from tawatur.web.app import create_app
    from tawatur.web.server import run

    app = create_app(library, place.names, store, alone=place.alone)
    run(app, place, lambda address: click.echo(f"tawatur: {address}", err=True))


def _place(host: str, port: int, names: tuple[str, ...], certificate: str | None, key: str | None) -> Place:
    from tawatur.web.loopback import Place, is_loopback

    alone = is_loopback(host)
    if bool(certificate) != bool(key):
        raise click.UsageError("--certificate and --key go together.")
    if not alone and not certificate:
        click.echo(
            "tawatur: passwords go over the network as they are, unless a proxy before the desk encrypts them", err=True
        )
    return Place(host, port, names, alone, certificate, key)


def _check_alone(place: Place) -> None:
    if not place.alone:
        raise click.BadParameter(
            "the desk has no accounts (tawatur users add), so it listens on 127.0.0.1, ::1 or localhost alone.",
            param_hint="--host",
        )
