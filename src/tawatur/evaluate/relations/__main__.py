"""`python -m tawatur.evaluate.relations TRAIN.csv`: cross-validate on labelled pairs, and make the weights of all."""

from __future__ import annotations

import csv
from pathlib import Path

import click

from tawatur.evaluate.relations import FOLDS, Labelled, cross_validate, score, train
from tawatur.languages import load_language
from tawatur.relate.weights import show_weights


@click.command()
@click.argument("pairs", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", "table", type=click.Path(dir_okay=False, path_type=Path), help="Write the weights here.")
@click.option("--language", default="ar", show_default=True)
def main(pairs: Path, table: Path | None, language: str) -> None:
    """Cross-validate on PAIRS, a CSV of two statements and agree, disagree or other, below a header."""
    pack = load_language(language)
    with pairs.open(encoding="utf-8-sig", newline="") as stream:
        labelled = [Labelled(*row[:3]) for row in list(csv.reader(stream))[1:]]
    if table:
        table.write_text(show_weights(train(labelled, pack)), encoding="utf-8")
    said = cross_validate(labelled, pack, lambda fold: click.echo(f"fold {fold + 1} of {FOLDS}", err=True))
    for name, value in score(labelled, said).items():
        click.echo(f"{name:10} {value:.3f}")
    others = [word for each, word in zip(labelled, said, strict=True) if each.stance == "other"]
    click.echo(f"other      {others.count('other')} of {len(others)} found, {said.count('other')} said")


if __name__ == "__main__":
    main()
