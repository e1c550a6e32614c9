"""`python -m tawatur.evaluate GOLD…`: the figures, and what is wrong, for whoever works on the reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from tawatur.errors import GoldError, TawaturError
from tawatur.evaluate.calibration import (
    cross_shift,
    cross_validate,
    examples,
    judge,
    shifted,
    show_reliability,
    show_weights,
    train,
)
from tawatur.evaluate.errors import KINDS, find_differences, find_failures, show_differences
from tawatur.evaluate.rules import count_rules, show_rules
from tawatur.evaluate.scoring import score_files, total
from tawatur.evaluate.stories import score_folders, show_points, show_stories
from tawatur.evaluate.stories import total as total_stories

_TABLE = click.Path(dir_okay=False, path_type=Path)
_LIST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--files", type=_LIST, help="A list of gold files, one a line.")
@click.option("--errors", is_flag=True, help="Show each error in its sentence.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(list(KINDS)), help="Show errors of this kind alone.")
@click.option("--rules", is_flag=True, help="Show what each rule is worth.")
@click.option("--stories", is_flag=True, help="Score stories and points alone, not attributions.")
@click.option(
    "--calibrate", "table", type=_TABLE, help="Learn the weights of confidence from GOLD, and write them to this table."
)
@click.option("--unseen", type=_LIST, help="With --calibrate: a list of gold files that no rule was written on.")
@click.option("--reliability", is_flag=True, help="Show how far the confidence can be trusted.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def main(
    gold: tuple[Path, ...], files: Path | None, errors: bool, kinds: tuple[str, ...], rules: bool, stories: bool,
    table: Path | None, unseen: Path | None, reliability: bool, as_json: bool,
) -> None:  # fmt: skip
    """Score the reading against GOLD, files or folders of them; with --stories, the comparison."""
    paths = [*gold, *_listed(files)]
    if not paths:
        raise click.UsageError("give gold files or folders")
    try:
        if table:
            _calibrate(paths, _listed(unseen), table)
        elif reliability:
            click.echo(show_reliability(judge(examples(score_files(paths)))))
        elif stories:
            _stories(paths, errors, as_json)
        else:
            _attributions(paths, errors, kinds, rules, as_json)
    except GoldError as error:
        raise click.ClickException(str(error)) from error


def _listed(files: Path | None) -> list[Path]:
    """The paths in a list of them, one a line; none without a list."""
    return [Path(line) for line in files.read_text(encoding="utf-8").split("\n") if line.strip()] if files else []


def _calibrate(paths: Sequence[Path], unseen: Sequence[Path], table: Path) -> None:
    """Write the weights, and show how far they can be trusted on articles that they were not made from."""
    seen = examples(score_files(paths))
    if not seen:
        raise click.UsageError("nothing was found in these articles: there is nothing to learn from")
    known = train(seen)
    click.echo(f"Judged by weights made of other articles:\n\n{show_reliability(cross_validate(seen))}")
    if held_back := examples(score_files(unseen)):
        click.echo(
            f"\nUnseen, the base moved by their other half:\n\n{show_reliability(cross_shift(known, held_back))}"
        )
        known = shifted(known, held_back)
    table.write_text(show_weights(known), encoding="utf-8")


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
