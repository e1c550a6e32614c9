"""`tawatur judgements` and `tawatur gold`: what people said of a store, as lines of JSON and as gold files."""

from __future__ import annotations

from pathlib import Path

import click

from tawatur.cli.escaping import escape
from tawatur.cli.stores import opened, over_store, printed_json


@click.command(short_help="Print what people judged.")
@over_store
@click.option("--kind", metavar="KIND", help="Of one kind alone: claim, entity, note, …")
@click.option("--about", metavar="ID", help="On this article or story alone.")
@click.option("--retracted", is_flag=True, help="Also those that were undone.")
def judgements(where: str | None, kind: str | None, about: str | None, retracted: bool) -> None:
    """Print the judgements of a store as JSONL, the earliest first: of which kind, on what, by whom and when."""
    from tawatur.review.rendering import render_judgement

    with opened(where) as store:
        for judgement in store.judgements(kind, about, retracted=retracted):
            printed_json(render_judgement(judgement))


@click.command(short_help="Write gold files of what people went through.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@over_store
def gold(folder: Path, where: str | None) -> None:
    """Write for each article that a person went through a gold file into FOLDER, with its text; and for each story its
    points. `tawatur evaluate FOLDER` scores the reading against them.
    """
    from tawatur.keep import export_gold

    with opened(where) as store:
        for path in export_gold(store, folder):
            click.echo(escape(str(path)))
