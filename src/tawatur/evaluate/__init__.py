"""Gold files and the readings of their texts -> figures, and each error beside its sentence."""

from tawatur.evaluate.figures import Figures, Match, Share
from tawatur.evaluate.scoring import Scored, evaluate, score, score_files, total

__all__ = ["Figures", "Match", "Scored", "Share", "evaluate", "score", "score_files", "total"]
