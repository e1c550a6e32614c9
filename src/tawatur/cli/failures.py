"""Errors -> lines on standard error, and in the end the exit status."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

from tawatur.cli.escaping import escape
from tawatur.cli.progress import Progress
from tawatur.errors import TawaturError

Value = TypeVar("Value")


class Failures:
    """What could not be read, named as it comes up."""

    def __init__(self) -> None:
        self.count = 0

    def passed(self, results: Iterable[Value | TawaturError], progress: Progress) -> Iterator[Value]:
        """Those results that are no errors; each error is named on standard error in its turn."""
        for result in results:
            if isinstance(result, TawaturError):
                progress.clear()
                self.name(result)
            else:
                yield result
            progress.advance()

    def name(self, error: TawaturError) -> None:
        """Say where and why: `tawatur: page.html: is empty`."""
        self.count += 1
        click.echo(f"tawatur: {escape(error.where)}: {escape(error.reason)}", err=True)
        if error.__cause__ and os.environ.get("TAWATUR_TRACEBACK"):
            click.echo("".join(traceback.format_exception(error.__cause__)), err=True)

    def exit(self) -> None:
        """End the command with status 1 if anything failed."""
        if self.count:
            click.get_current_context().exit(1)
