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
@click.option("--errors", is_flag=True, help="Before the figures show each error in its sentence.")
@click.option("--kind", "kinds", multiple=True, metavar="KIND", help="Show errors of this kind alone: source, holder")
def evaluate(gold: tuple[Path, ...], form: str, errors: bool, kinds: tuple[str, ...]) -> None:
    """Read the texts beside the gold files at GOLD..., and score the reading against them.

    GOLD is a gold file (YAML beside its text) or a folder of them; where a folder has gold stories or points, comparing
    its articles is scored too. docs/evaluation.md explains the figures.
    """
    import tawatur.evaluate as evaluation

    if unknown := set(kinds) - set(evaluation.KINDS):
        raise click.BadParameter(f"{', '.join(sorted(unknown))}: no such kind; there are {', '.join(evaluation.KINDS)}")
    failures = Failures()
    try:
        assessment = evaluation.assess(gold)
    except TawaturError as error:
        failures.name(error)
    else:
        for failure in assessment.failures():
            failures.name(failure)
        if errors or kinds:
            click.echo(assessment.show_errors(kinds) + "\n", err=form == "json")
        click.echo(json.dumps(assessment.as_json(), ensure_ascii=False) if form == "json" else assessment.as_text())
    failures.exit()
