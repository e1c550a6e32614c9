"""`tawatur evaluate`: gold files -> how well their texts are read."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tawatur.cli.failures import Failures
from tawatur.errors import TawaturError


@click.command(no_args_is_help=True, short_help="Score the reading against gold files.")
@click.argument("gold", metavar="GOLD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="A table to read, or one JSON object.",
)  # fmt: skip
def evaluate(gold: tuple[Path, ...], form: str) -> None:
    """Read the texts beside the gold files at GOLD..., and score the reading against them.

    GOLD is a gold file (YAML beside its text) or a folder of them. docs/evaluation.md explains the figures.
    """
    import tawatur.evaluate as evaluation

    failures = Failures()
    try:
        figures = evaluation.evaluate(gold)
    except TawaturError as error:
        failures.name(error)
    else:
        click.echo(json.dumps(figures.as_json(), ensure_ascii=False) if form == "json" else figures.as_text())
    failures.exit()
