"""`tawatur add` and `tawatur reread`: pages -> the store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from tawatur.cli.escaping import escape
from tawatur.cli.failures import Failures
from tawatur.cli.options import jobs_option, reads_pages
from tawatur.cli.progress import Progress
from tawatur.cli.stores import opened, over_store

if TYPE_CHECKING:
    from tawatur.errors import TawaturError
    from tawatur.keep import Added
    from tawatur.model import Metadata

_WORDS = {"added": "added", "changed": "changed, the old version is kept", "unchanged": "as they were"}


@click.command(no_args_is_help=True, short_help="Read articles into a store.")
@reads_pages
@over_store
@click.option("--quiet", is_flag=True, help="Name what fails, and nothing else.")
def add(paths: tuple[str, ...], known: Metadata, jobs: int, where: str | None, quiet: bool) -> None:
    """Read the articles at PATH... into the store, and put each into its story.

    Adding a page twice changes nothing. Each page is named once it is safely kept; stopped at any moment, the same
    command goes on where it ended. A PATH is what `tawatur read` takes.
    """
    from tawatur.keep import add_paths

    with opened(where) as store:
        report(add_paths(store, paths, known, jobs), "adding", quiet=quiet)


@click.command(short_help="Read all pages of a store again.")
@jobs_option
@over_store
@click.option("--quiet", is_flag=True, help="Name what fails, and nothing else.")
def reread(where: str | None, jobs: int, quiet: bool) -> None:
    """Read every page in the store again, with the grammar of today. Judgements stay."""
    from tawatur.keep import reread as reread_store

    with opened(where) as store:
        report(reread_store(store, jobs), "reading again", quiet=quiet)


def report(results: Iterable[Added | TawaturError], doing: str, *, quiet: bool, fails: bool = True) -> None:
    """Name each page as it is kept, and count in the end; status 1 if anything failed and `fails`."""
    failures = Failures()
    counts: Counter[str] = Counter()
    with Progress(doing, shown=quiet) as progress:
        for added in failures.passed(results, progress):
            counts[added.change] += 1
            if not quiet and added.change != "unchanged":
                click.echo(f"{added.change} {added.article} {escape(added.place)}")
    if not quiet:
        click.echo(
            ", ".join(f"{counts[change]} {words}" for change, words in _WORDS.items() if counts[change]) or "nothing"
        )
    if fails:
        failures.exit()
