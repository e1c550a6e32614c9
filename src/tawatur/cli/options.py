"""The paths to read, and what options tell of the articles there."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from functools import wraps
from typing import Any

import click


class Day(click.ParamType[dt.date]):
    """A date in ISO 8601."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date like 2017-10-11.", param, ctx)


def _address(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    from tawatur.fetch.metadata import is_address  # what only says its version needs no reader

    if value and not is_address(value):
        raise click.BadParameter(f"{value!r} is not an address.")
    return value


def reads_pages(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the paths as `paths`, and what the options say of every page there as `known: Metadata`."""
    return _with_pages(command, required=True)


def reads_pages_or_store(command: Callable[..., None]) -> Callable[..., None]:
    """The same for a command that looks into the store at `where` if it is given no path."""
    from tawatur.cli.stores import over_store

    def either(paths: tuple[str, ...], where: str | None, **rest: Any) -> None:
        if paths and where:
            raise click.UsageError("Give paths to read, or --store with what was read before: not both.")
        command(paths=paths, where=where, **rest)

    return _with_pages(over_store(wraps(command)(either)), required=False)


def _with_pages(command: Callable[..., None], *, required: bool) -> Callable[..., None]:

    @wraps(command)
    def with_metadata(
        outlet: str | None, published: dt.date | None, language: str | None, url: str | None, **rest: Any
    ) -> None:
        from tawatur.model import Metadata, Outlet

        known = Metadata(Outlet(outlet, None) if outlet else None, url or None, None, published, language)
        command(known=known, **rest)

    decorated: Callable[..., None] = with_metadata
    for decorate in _OPTIONS:
        decorated = decorate(decorated)
    return click.argument("paths", metavar="PATH...", nargs=-1, required=required)(decorated)


def takes_confidence(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command how sure a claim must be, as `least`."""
    return click.option(
        "--min-confidence", "least", type=click.FloatRange(0, 1), default=0.0, metavar="P",
        help="Leave out claims whose confidence is under P, between 0 and 1.",
    )(command)  # fmt: skip


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


jobs_option = click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=_cores,
    metavar="N",
    help="How many processes read at once; as many as there are cores by default.",
)
_OPTIONS = (
    jobs_option,
    click.option("--url", metavar="URL", callback=_address, help="The address that the pages were published at."),
    click.option("--language", type=click.Choice(["ar", "en"]), help="Their language, where it should not be guessed."),
    click.option("--published", type=Day(), metavar="DATE", help="The day they were published, like 2017-10-11."),
    click.option("--outlet", metavar="NAME", help="Who published the pages."),
)
