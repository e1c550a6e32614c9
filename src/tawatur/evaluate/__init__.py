"""Gold files and the readings of their texts -> figures, and each error beside its sentence."""

from tawatur.evaluate.assessment import Assessment, assess
from tawatur.evaluate.errors import KINDS, Difference, find_differences, find_failures, show_differences
from tawatur.evaluate.figures import Figures, Match, Share
from tawatur.evaluate.scoring import Scored, evaluate, score, score_files, total
from tawatur.evaluate.stories import StoryFigures, evaluate_stories

__all__ = [
    "KINDS",
    "Assessment",
    "Difference",
    "Figures",
    "Match",
    "Scored",
    "Share",
    "StoryFigures",
    "assess",
    "evaluate",
    "evaluate_stories",
    "find_differences",
    "find_failures",
    "score",
    "score_files",
    "show_differences",
    "total",
]
