"""The weights that are learned are those that the examples ask for."""

from __future__ import annotations

import random

from tawatur.evaluate.relations.regression import Example, learn
from tawatur.relate.signal import BASE
from tawatur.relate.weights import probability, show_weights, squashed


def drawn(weights: dict[str, float], number: int) -> list[Example]:
    """Examples whose answers these weights give, with chance."""
    chance = random.Random(7)
    examples = []
    for each in range(number):
        features = {BASE: 1.0, **{name: float(chance.random() < 0.5) for name in weights if name != BASE}}
        answer = chance.random() < squashed(sum(weights[name] * value for name, value in features.items()))
        examples.append(Example(str(each), features, answer))
    return examples


def test_the_weights_behind_the_examples_are_found_again() -> None:
    true = {BASE: -1.0, "for": 2.0, "against": -1.5, "nothing": 0.0}
    found = learn(drawn(true, 4000))
    assert all(abs(found[name] - weight) < 0.25 for name, weight in true.items())


def test_a_feature_of_two_examples_has_no_weight() -> None:
    rare = [Example("a", {BASE: 1.0, "rare": 1.0}, True)] * 2
    assert "rare" not in learn([*rare, *drawn({BASE: 0.0}, 20)])


def test_the_same_examples_give_the_same_weights() -> None:
    examples = drawn({BASE: 0.5, "x": 1.0}, 50)
    assert show_weights({"agreement": learn(examples)}) == show_weights({"agreement": learn(examples)})


def test_what_has_no_weight_says_nothing() -> None:
    assert probability({"unheard of": 5.0}, {BASE: 1.0}) == 0.5
