"""Two statements -> whether the one agrees with the other, contradicts it, or speaks of something else, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.languages import LanguagePack
from tawatur.model import Evidence, Relation
from tawatur.relate.pairing import pair
from tawatur.relate.signal import BASE, Signal
from tawatur.relate.signals import find_signals
from tawatur.relate.statement import read_statement
from tawatur.relate.weights import Weights, known_weights, squashed

LEAST_SAME_SUBJECT = 0.25  # the costs are not alike: few pairs that somebody sets side by side are on two subjects
LEAST_AGREEMENT = 0.5
_SLIGHT = 0.05  # a score below it is no reason


def relate(left: str, right: str, language: LanguagePack) -> Relation:
    """What `right` is to `left`. The evidence is that of the answer, the weightiest first."""
    signals = compare_words(left, right, language)
    weights = known_weights("same subject")
    same = squashed(_log_odds(signals, weights))
    if same < LEAST_SAME_SUBJECT:
        return Relation(language.code, "other", round(1 - same, 3), _evidence(signals, weights))
    weights = known_weights("agreement")
    agreement = squashed(_log_odds(signals, weights))
    if agreement >= LEAST_AGREEMENT:
        return Relation(language.code, "agrees", round(agreement, 3), _evidence(signals, weights))
    return Relation(language.code, "contradicts", round(1 - agreement, 3), _evidence(signals, weights))


def compare_words(left: str, right: str, language: LanguagePack) -> tuple[Signal, ...]:
    """All signals that two statements give."""
    return find_signals(pair(read_statement(left, language), read_statement(right, language)))


def gathered(signals: Sequence[Signal]) -> Mapping[str, float]:
    """The features of all signals together."""
    return {name: value for signal in signals for name, value in signal.features.items()}


def _log_odds(signals: Sequence[Signal], weights: Weights) -> float:
    return sum(weights.get(name, 0.0) * value for name, value in gathered(signals).items())


def _evidence(signals: Sequence[Signal], weights: Weights) -> tuple[Evidence, ...]:
    scored = [
        Evidence(
            signal.name,
            round(sum(weights.get(name, 0.0) * value for name, value in signal.features.items() if name != BASE), 3),
            signal.detail,
        )
        for signal in signals
    ]
    kept = [each for each in scored if abs(each.score) >= _SLIGHT]
    return tuple(sorted(kept, key=lambda each: (-abs(each.score), each.signal)))
