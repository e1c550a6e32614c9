"""Pairs with labels -> the weights of `tawatur relate`, and what they are worth."""

from tawatur.evaluate.relations.training import FOLDS, Labelled, cross_validate, score, train

__all__ = ["FOLDS", "Labelled", "cross_validate", "score", "train"]
