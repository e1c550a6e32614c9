"""Gold stories and points, and what comparing their articles gives -> figures, and each point beside gold's."""

from tawatur.evaluate.stories.differences import show_points, show_stories
from tawatur.evaluate.stories.figures import StoryFigures
from tawatur.evaluate.stories.scoring import ScoredFolder, evaluate_stories, score_folders, total

__all__ = [
    "ScoredFolder",
    "StoryFigures",
    "evaluate_stories",
    "score_folders",
    "show_points",
    "show_stories",
    "total",
]
