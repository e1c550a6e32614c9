"""A story's readings -> its points: who holds what, on whose word, and how many witnesses stand behind it."""

from tawatur.compare.changes import changed_points, changes_since, forebears
from tawatur.compare.story import compare

__all__ = ["changed_points", "changes_since", "compare", "forebears"]
