"""Examples -> weights: penalised logistic regression by Newton's method with conjugate gradients, in plain Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tawatur.relate.signal import BASE
from tawatur.relate.weights import squashed

_PULL = 2.0  # how strongly weights are held at 0 (ridge)
_RARE = 3  # a feature that fewer examples have gets no weight
_ROUNDS = 12  # of Newton's method
_STEPS = 40  # of conjugate gradients in each
_SETTLED = 1e-6


@dataclass(frozen=True, slots=True)
class Example:
    """What was seen of a pair, and whether the answer is yes; pairs of one `group` are never on both sides of a fold."""

    group: str
    features: Mapping[str, float]
    answer: bool


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Feature -> weight. The same examples in the same order give the same weights."""
    counts = Counter(name for each in examples for name, value in each.features.items() if value)
    names = [BASE, *sorted(name for name, count in counts.items() if count >= _RARE and name != BASE)]
    place = {name: number for number, name in enumerate(names)}
    rows = [[(place[name], value) for name, value in each.features.items() if name in place] for each in examples]
    weights = [0.0] * len(names)
    for _ in range(_ROUNDS):
        slope, curves = _slope(rows, [each.answer for each in examples], weights)
        step = _solve(rows, curves, slope)
        weights = [old + new for old, new in zip(weights, step, strict=True)]
        if max(map(abs, step)) < _SETTLED:
            break
    return dict(zip(names, weights, strict=True))


Row = Sequence[tuple[int, float]]


def _slope(rows: Sequence[Row], answers: Sequence[bool], weights: Sequence[float]) -> tuple[list[float], list[float]]:
    """The gradient of the penalised likelihood, and for each row how much the likelihood bends there."""
    slope = [0.0, *(-_PULL * weight for weight in weights[1:])]
    curves = []
    for row, answer in zip(rows, answers, strict=True):
        said = squashed(sum(weights[number] * value for number, value in row))
        curves.append(said * (1 - said))
        for number, value in row:
            slope[number] += (answer - said) * value
    return slope, curves


def _solve(rows: Sequence[Row], curves: Sequence[float], slope: Sequence[float]) -> list[float]:
    """The Newton step: where the bent likelihood is flat (Hestenes and Stiefel 1952)."""
    step = [0.0] * len(slope)
    rest = list(slope)
    way = list(rest)
    length = sum(value * value for value in rest)
    for _ in range(_STEPS):
        if length < _SETTLED**2:
            break
        bent = _bend(rows, curves, way)
        reach = length / sum(a * b for a, b in zip(way, bent, strict=True))
        step = [old + reach * new for old, new in zip(step, way, strict=True)]
        rest = [old - reach * new for old, new in zip(rest, bent, strict=True)]
        before, length = length, sum(value * value for value in rest)
        way = [new + length / before * old for new, old in zip(rest, way, strict=True)]
    return step


def _bend(rows: Sequence[Row], curves: Sequence[float], way: Sequence[float]) -> list[float]:
    """The negative Hessian times a direction."""
    bent = [1e-6 * way[0], *(_PULL * value for value in way[1:])]
    for row, curve in zip(rows, curves, strict=True):
        along = curve * sum(way[number] * value for number, value in row)
        for number, value in row:
            bent[number] += along * value
    return bent
