"""`tawatur store`: is the store whole, and a copy of it."""

from __future__ import annotations

from pathlib import Path

import click

from tawatur.cli.escaping import escape
from tawatur.cli.failures import Failures
from tawatur.cli.stores import opened, over_store
from tawatur.errors import StoreError


@click.group()
def store() -> None:
    """Look after a store."""


@store.command(short_help="Verify that nothing is lost or damaged.")
@over_store
def check(where: str | None) -> None:
    """Verify the file, the digests of all pages, and that the tables fit each other; status 1 if anything is wrong."""
    failures = Failures()
    with opened(where) as opened_store:
        for fault in opened_store.check():
            failures.name(StoreError(opened_store.where, fault))
        if not failures.count:
            counts = ", ".join(f"{number} {noun}" for noun, number in opened_store.counts().items())
            click.echo(f"{escape(opened_store.where)} is whole: {counts}")
    failures.exit()


@store.command(short_help="Copy the store while it is in use.")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@over_store
def backup(file: Path, where: str | None) -> None:
    """Copy the store into FILE, which must not be there yet, while others read and write.

    The copy is one file of SQLite, whichever database the store is in, and a store like any other.
    """
    failures = Failures()
    with opened(where) as opened_store:
        try:
            opened_store.backup(file)
        except FileExistsError:
            failures.name(StoreError(str(file), "is there already: name a new file"))
        else:
            click.echo(f"copied to {escape(str(file))}")
    failures.exit()
