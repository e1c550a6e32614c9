"""`python -m tawatur.evaluate GOLD…`: the figures, and what is wrong, for whoever works on the reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from tawatur.errors import GoldError, TawaturError
from tawatur.evaluate.errors import KINDS, find_differences, find_failures, show_differences
from tawatur.evaluate.rules import count_rules, show_rules
from tawatur.evaluate.scoring import score_files, total
from tawatur.evaluate.stories import score_folders, show_points, show_stories
from tawatur.evaluate.stories import total as total_stories

_LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--files", type=_LIST, help="A list of gold files, one a line.")
@click.option("--errors", is_flag=True, help="Show each error in its sentence.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(list(KINDS)), help="Show errors of this kind alone.")
@click.option("--rules", is_flag=True, help="Show what each rule is worth.")
@click.option("--stories", is_flag=True, help="Score stories and points alone, not attributions.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def main(
    gold: tuple[Path, ...], files: Path | None, errors: bool, kinds: tuple[str, ...], rules: bool, stories: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Score the reading against GOLD, files or folders of them; with --stories, the comparison."""
    listed = [Path(line) for line in files.read_text(encoding="utf-8").split("\n") if line.strip()] if files else []
    paths = [*gold, *listed]
    if not paths:
        raise click.UsageError("give gold files or folders")
    try:
        if stories:
            _stories(paths, errors, as_json)
        else:
            _attributions(paths, errors, kinds, rules, as_json)
    except GoldError as error:
        raise click.ClickException(str(error)) from error


def _attributions(paths: Sequence[Path], errors: bool, kinds: Sequence[str], rules: bool, as_json: bool) -> None:
    scored = score_files(paths)
    _name(find_failures(scored))
    if errors or kinds:
        click.echo(show_differences(find_differences(scored, kinds)) + "\n")
    if rules:
        click.echo(show_rules(count_rules(scored)) + "\n")
    figures = total(scored)
    click.echo(json.dumps(figures.as_json(), ensure_ascii=False) if as_json else figures.as_text())


def _stories(paths: Sequence[Path], errors: bool, as_json: bool) -> None:
    scored = score_folders(paths)
    _name(error for folder in scored for error in folder.failures)
    if errors:
        for folder in scored:
            click.echo(f"{folder.gold.folder}\n{show_stories(folder)}\n\n{show_points(folder)}")
    figures = total_stories(scored)
    click.echo(json.dumps(figures.as_json(), ensure_ascii=False) if as_json else figures.as_text())


def _name(failures: Iterable[TawaturError]) -> None:
    for error in failures:
        click.echo(f"not read: {error}", err=True)


if __name__ == "__main__":
    main()
