"""`tawatur relate`: pairs of statements -> what the one is to the other."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from tawatur.cli.failures import Failures
from tawatur.cli.progress import Progress

if TYPE_CHECKING:
    from tawatur.model import Pair, Relation


@click.command(no_args_is_help=True, short_help="Tell whether statements agree or contradict each other.")
@click.argument("pairs", metavar="PAIRS")
@click.option("--language", type=click.Choice(["ar", "en"]), help="Their language, where it should not be guessed.")
@click.option(
    "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
    help="Lines to read here, or one JSON object a pair.",
)  # fmt: skip
def relate(pairs: str, language: str | None, form: str) -> None:
    """Tell of each two statements in PAIRS whether the one agrees with the other, contradicts it, or speaks of
    something else, and why.

    PAIRS is a CSV file (its first two columns; a first row without spaces in them is its header), JSONL with the fields
    left and right, or - for standard input.
    """
    from tawatur.pipeline import relate_pairs

    failures = Failures()
    with Progress("relating", shown=not sys.stdout.isatty()) as progress:
        for number, (pair, relation) in enumerate(failures.passed(relate_pairs(pairs, language), progress), 1):
            click.echo(_line(pair, relation) if form == "jsonl" else _lines(number, pair, relation), nl=False)
    failures.exit()


def _line(pair: Pair, relation: Relation) -> str:
    from tawatur.printout import render_relation

    return json.dumps(render_relation(relation), ensure_ascii=False) + "\n"


def _lines(number: int, pair: Pair, relation: Relation) -> str:
    from tawatur.printout import list_relation

    return ("\n" if number > 1 else "") + list_relation(number, pair, relation)
