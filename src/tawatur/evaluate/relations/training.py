"""Labelled pairs -> the weights of both questions, and what they are worth on pairs that they were not made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tawatur.evaluate.relations.regression import Example, learn
from tawatur.languages import LanguagePack
from tawatur.relate.decide import LEAST_AGREEMENT, LEAST_SAME_SUBJECT, compare_words, gathered
from tawatur.relate.weights import Question, Weights, probability
from tawatur.relate.wording import LEXICAL

FOLDS = 10
_FAR = 997  # how far on in the list the statement is that makes a pair on two subjects


class Labelled(NamedTuple):
    """A pair with what a person says it is: agree, disagree or other."""

    left: str
    right: str
    stance: str


def train(pairs: Sequence[Labelled], language: LanguagePack) -> dict[Question, Weights]:
    """The weights that all pairs give."""
    features = [_features(each.left, each.right, language) for each in pairs]
    return {
        "same subject": learn(list(_on_subject(pairs, features, language))),
        "agreement": learn(list(_on_agreement(pairs, features))),
    }


def cross_validate(
    pairs: Sequence[Labelled], language: LanguagePack, tell: Callable[[int], None] = lambda _: None
) -> list[str]:
    """What is said of each pair by weights made without it; pairs with one left statement are in one fold."""
    features = [_features(each.left, each.right, language) for each in pairs]
    subject = list(_on_subject(pairs, features, language))
    agreement = list(_on_agreement(pairs, features))
    fold_of = _folds(pairs)
    said = [""] * len(pairs)
    for fold in range(FOLDS):
        tell(fold)
        same = learn([each for each in subject if fold_of[each.group] != fold])
        agree = learn([each for each in agreement if fold_of[each.group] != fold])
        for number, each in enumerate(pairs):
            if fold_of[each.left] == fold:
                said[number] = _answer(features[number], same, agree)
    return said


def score(pairs: Sequence[Labelled], said: Sequence[str]) -> dict[str, float]:
    """F1 of agree and of disagree, and their mean."""
    f1 = {}
    for stance in ("agree", "disagree"):
        right = sum(each.stance == word == stance for each, word in zip(pairs, said, strict=True))
        number = sum(each.stance == stance for each in pairs) + sum(word == stance for word in said)
        f1[stance] = 2 * right / number if number else 0.0
    return {**f1, "macro F1": sum(f1.values()) / 2}


def _answer(features: Mapping[str, float], same: Weights, agree: Weights) -> str:
    if probability(_general(features), same) < LEAST_SAME_SUBJECT:
        return "other"
    return "agree" if probability(features, agree) >= LEAST_AGREEMENT else "disagree"


def _features(left: str, right: str, language: LanguagePack) -> Mapping[str, float]:
    return gathered(compare_words(left, right, language))


def _general(features: Mapping[str, float]) -> dict[str, float]:
    """Without the features that name a word: what a text is about is not learned from the words of one corpus."""
    return {name: value for name, value in features.items() if not name.startswith(LEXICAL)}


def _on_agreement(pairs: Sequence[Labelled], features: Sequence[Mapping[str, float]]) -> Iterator[Example]:
    for each, found in zip(pairs, features, strict=True):
        if each.stance != "other":
            yield Example(each.left, found, each.stance == "agree")


def _on_subject(
    pairs: Sequence[Labelled], features: Sequence[Mapping[str, float]], language: LanguagePack
) -> Iterator[Example]:
    """The pairs as they are, and each left statement with the right one of a pair far away, on another subject."""
    for number, (each, found) in enumerate(zip(pairs, features, strict=True)):
        yield Example(each.left, _general(found), each.stance != "other")
        other = pairs[(number + _FAR) % len(pairs)]
        if other.left != each.left:
            yield Example(each.left, _general(_features(each.left, other.right, language)), False)


def _folds(pairs: Sequence[Labelled]) -> dict[str, int]:
    """The fold of each left statement: folds of about as many pairs."""
    sizes: dict[int, int] = defaultdict(int)
    folds: dict[str, int] = {}
    for each in pairs:
        if each.left not in folds:
            folds[each.left] = min(range(FOLDS), key=lambda fold: (sizes[fold], fold))
        sizes[folds[each.left]] += 1
    return folds
