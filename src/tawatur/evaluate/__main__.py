"""`python -m tawatur.evaluate GOLD…`: the figures, and what is wrong, for whoever works on the reading."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tawatur.errors import GoldError
from tawatur.evaluate.errors import KINDS, as_text, find_differences
from tawatur.evaluate.scoring import score_files, total

_LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--files", type=_LIST, help="A list of gold files, one a line.")
@click.option("--errors", is_flag=True, help="Show each error in its sentence.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(list(KINDS)), help="Show errors of this kind alone.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def main(gold: tuple[Path, ...], files: Path | None, errors: bool, kinds: tuple[str, ...], as_json: bool) -> None:
    """Score the reading against GOLD, files or folders of them."""
    listed = [Path(line) for line in files.read_text(encoding="utf-8").split("\n") if line.strip()] if files else []
    if not gold and not listed:
        raise click.UsageError("give gold files or folders")
    try:
        scored = score_files([*gold, *listed])
    except GoldError as error:
        raise click.ClickException(str(error)) from error
    if errors or kinds:
        click.echo(as_text(find_differences(scored, kinds)) + "\n")
    figures = total(scored)
    click.echo(json.dumps(figures.as_json(), ensure_ascii=False) if as_json else figures.as_text())


if __name__ == "__main__":
    main()
