"""`tawatur serve`: pages -> the desk, in a browser on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tawatur.cli.failures import Failures
from tawatur.cli.options import reads_pages
from tawatur.cli.progress import Progress
from tawatur.errors import TawaturError

if TYPE_CHECKING:
    from tawatur.model import Metadata


@click.command(no_args_is_help=True, short_help="Open the desk in a browser.")
@reads_pages
@click.option("--host", default="127.0.0.1", show_default=True, help="The address of this machine to listen on.")
@click.option(
    "--port", default=8018, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 for any that is free."
)
def serve(paths: tuple[str, ...], known: Metadata, jobs: int, host: str, port: int) -> None:
    """Read and compare the articles at PATH..., and show them at http://127.0.0.1:8018 until the command is stopped.

    Nothing is stored, and nothing is fetched from elsewhere unless a person pastes an address. Whoever reaches the port can
    read everything, so it listens on addresses of this machine alone.
    """
    from tawatur.batch import read_paths
    from tawatur.pipeline import compare_readings, different

    _check_host(host)
    failures = Failures()
    with Progress("reading") as progress:
        readings = different(failures.passed(read_paths(paths, known, jobs), progress))
        progress.say(f"comparing {len(readings)} articles")
        stories = compare_readings(readings)
    try:
        from tawatur.web.app import create_app
        from tawatur.web.server import run
        from tawatur.web.shelf import Shelf

        run(
            create_app(Shelf(stories, readings)),
            host,
            port,
            lambda address: click.echo(f"tawatur: {address}", err=True),
        )
    except ImportError as missing:
        raise click.ClickException(f"the desk needs {missing.name}: pip install 'tawatur[desk]'") from None
    except TawaturError as error:
        failures.name(error)
    failures.exit()


def _check_host(host: str) -> None:
    from tawatur.web.loopback import is_loopback

    if not is_loopback(host):
        raise click.BadParameter(
            "the desk has no accounts, so it listens on 127.0.0.1, ::1 or localhost alone.", param_hint="--host"
        )
