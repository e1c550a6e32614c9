"""The option that says which store, and what every command over one does alike."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from tawatur.cli.failures import Failures
from tawatur.errors import TawaturError

if TYPE_CHECKING:
    from tawatur.store import Store


def over_store(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the store's file or address as `where`, None for the user's own store."""
    return click.option(
        "--store",
        "where",
        metavar="FILE|URL",
        help="The store: a file, or a postgresql:// address. [default: the user's own]",
    )(command)


def looks(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that shows something `where` and `form`."""
    form: Callable[[Callable[..., None]], Callable[..., None]] = click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="For people, or JSON.",
    )
    return form(over_store(command))


@contextmanager
def opened(where: str | None) -> Iterator[Store]:
    """The store, closed in the end; what is wrong with it is named on standard error, and the status is 1."""
    from tawatur.keep import open_store

    failures = Failures()
    try:
        store = open_store(where)
        try:
            yield store
        finally:
            store.close()
    except TawaturError as error:
        failures.name(error)
        failures.exit()


def local_user() -> str:
    """Who sits at this machine, as it names them; nothing where it does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return ""


def printed_json(value: Any) -> None:
    """Print a value as one line of JSON."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False))
