"""Features -> probabilities, by weights that were learned (weights.tsv)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

Question = Literal["same subject", "agreement"]
Weights = Mapping[str, float]


def probability(features: Mapping[str, float], weights: Weights) -> float:
    """What the weights make of the features; one that has no weight says nothing."""
    return squashed(math.fsum(weights.get(name, 0.0) * value for name, value in features.items()))


def squashed(log_odds: float) -> float:
    """The probability that log odds stand for."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


@cache
def known_weights(question: Question) -> Weights:
    """Feature -> weight for one of the two questions that are asked of a pair."""
    lines = files(__package__).joinpath("weights.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(weight) for asked, name, weight in rows if asked == question}


def show_weights(weights: Mapping[Question, Weights]) -> str:
    """The lines of weights.tsv."""
    head = "# Question, feature and weight. Made by `python -m tawatur.evaluate.relations TRAIN.csv --write FILE`; never edited by hand."
    rows = [
        f"{question}\t{name}\t{weight:.3f}"
        for question, known in weights.items()
        for name, weight in sorted(known.items())
        if abs(weight) >= 0.0005
    ]
    return "\n".join([head, *rows]) + "\n"
