"""Gold and readings -> the weights of confidence, and a table that shows how far its word can be trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tawatur.attribute.confidence import BASE, Features, find_features, probability, squashed, weights
from tawatur.evaluate.scoring import Scored
from tawatur.model import Reading

_RARE = 5  # a feature that fewer examples have gets no weight
_PULL = 8.0  # how strongly weights are held at 0 (ridge); by cross-validation 3 to 12 are as good
_ROUNDS = 8  # of Newton's method, which settles in five
_FOLDS = 10
_STEPS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True)
class Example:
    """What is known of an attribution that was made, and whether gold has it with both edges; `article` as a number."""

    article: int
    features: Features
    right: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """A probability that was given, and what was the case."""

    said: float
    right: bool


def examples(scored: Iterable[Scored]) -> list[Example]:
    """An example for each attribution that the program made of the articles."""
    return [each for number, article in enumerate(scored) for each in _of_article(number, article)]


def _of_article(number: int, article: Scored) -> Iterator[Example]:
    if not isinstance(article.reading, Reading):
        return
    whole = {pair.own.claim.attribution.id for pair in article.matching.pairs if pair.whole}
    made = [claim.attribution for claim in article.reading.claims]
    for attribution, features in zip(made, find_features(article.reading.document, made), strict=True):
        yield Example(number, features, attribution.id in whole)


def train(given: Sequence[Example]) -> dict[str, float]:
    """Feature -> weight by penalised logistic regression, Newton's method; the base alone is not held at 0."""
    counts = Counter(name for each in given for name in each.features)
    names = [BASE, *sorted(name for name, count in counts.items() if count >= _RARE and name != BASE)]
    place = {name: index for index, name in enumerate(names)}
    rows = [[place[name] for name in each.features if name in place] for each in given]
    answer = [0.0] * len(names)
    for _ in range(_ROUNDS):
        slope, curve = _derivatives(rows, [each.right for each in given], answer)
        step = _solve(curve, slope)
        answer = [old + new for old, new in zip(answer, step, strict=True)]
    return dict(zip(names, answer, strict=True))


def _derivatives(
    rows: Sequence[Sequence[int]], right: Sequence[bool], answer: Sequence[float]
) -> tuple[list[float], list[list[float]]]:
    """Gradient and negative Hessian of the penalised likelihood at `answer`."""
    size = len(answer)
    slope = [-_PULL * weight if index else 0.0 for index, weight in enumerate(answer)]
    curve = [[(_PULL if a else 1e-6) if a == b else 0.0 for b in range(size)] for a in range(size)]
    for row, was_right in zip(rows, right, strict=True):
        said = squashed(sum(answer[a] for a in row))
        for a in row:
            slope[a] += was_right - said
            for b in row:
                curve[a][b] += said * (1 - said)
    return slope, curve


def _solve(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """The solution of a positive definite system, by elimination."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for a in range(size):
        for b in range(a + 1, size):
            factor = rows[b][a] / rows[a][a]
            if factor:
                rows[b] = [low - factor * high for low, high in zip(rows[b], rows[a], strict=True)]
    answer = [0.0] * size
    for a in reversed(range(size)):
        rest = sum(rows[a][b] * answer[b] for b in range(a + 1, size))
        answer[a] = (rows[a][size] - rest) / rows[a][a]
    return answer


def shifted(known: Mapping[str, float], unseen: Sequence[Example]) -> dict[str, float]:
    """The weights with the base moved until their mean over articles that no rule was written on is the share right there.

    On articles that the rules were written on more is right than on any others: the weights would promise too much.
    """
    low, high = -6.0, 6.0
    share = sum(each.right for each in unseen)
    while high - low > 1e-4:
        middle = (low + high) / 2
        moved = {**known, BASE: known[BASE] + middle}
        low, high = (middle, high) if sum(each.said for each in judge(unseen, moved)) < share else (low, middle)
    return {**known, BASE: known[BASE] + low}


def cross_shift(known: Mapping[str, float], unseen: Sequence[Example]) -> list[Judged]:
    """The unseen examples judged by weights whose base was moved by the other half of the unseen articles."""
    halves = [[each for each in unseen if each.article % 2 == half] for half in (0, 1)]
    return judge(halves[0], shifted(known, halves[1])) + judge(halves[1], shifted(known, halves[0]))


def cross_validate(given: Sequence[Example]) -> list[Judged]:
    """Every example judged by weights that were made without its article, nor any of its fold's."""
    judged: list[Judged] = []
    for fold in range(_FOLDS):
        known = train([each for each in given if each.article % _FOLDS != fold])
        judged += judge([each for each in given if each.article % _FOLDS == fold], known)
    return judged


def judge(given: Iterable[Example], known: Mapping[str, float] | None = None) -> list[Judged]:
    """What the weights (None: those of the program) say of the examples."""
    used = weights() if known is None else known
    return [Judged(probability(each.features, used), each.right) for each in given]


def show_weights(known: Mapping[str, float]) -> str:
    """The weights as the lines of confidence.tsv."""
    head = "# Feature and weight. Made by `python -m tawatur.evaluate GOLD… --calibrate`; never edited by hand."
    return "\n".join([head, *(f"{name}\t{weight:.3f}" for name, weight in known.items())]) + "\n"


def show_reliability(judged: Sequence[Judged]) -> str:
    """A Markdown table: what was said, and how often it was so; below it the error, and how well it tells apart."""
    lines = ["| confidence | attributions | said | right |", "|---|---|---|---|"]
    low = 0.0
    for high in _STEPS:
        here = [each for each in judged if low <= each.said < high or high == 1.0 == each.said]
        if here:
            said, right = sum(each.said for each in here), sum(each.right for each in here)
            lines.append(
                f"| {low:.2f} to {high:.2f} | {len(here)} | {said / len(here):.2f} | {right / len(here):.2f} |"
            )
        low = high
    return "\n".join([*lines, "", _summary(judged)])


def _summary(judged: Sequence[Judged]) -> str:
    if not judged:
        return "no attributions"
    share = sum(each.right for each in judged) / len(judged)
    brier = sum((each.said - each.right) ** 2 for each in judged) / len(judged)
    return (
        f"{len(judged)} attributions, {share:.3f} right; Brier score {brier:.3f} (the share alone: "
        f"{share * (1 - share):.3f}); area under the curve {area(judged):.3f}"
    )


def area(judged: Sequence[Judged]) -> float:
    """The chance that of a right and a wrong attribution the right one has the higher confidence; 0.5 without both."""
    right = sorted(each.said for each in judged if each.right)
    wrong = sorted(each.said for each in judged if not each.right)
    if not right or not wrong:
        return 0.5
    wins = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return wins / (len(right) * len(wrong))
