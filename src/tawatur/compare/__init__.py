"""A story's readings -> its points: who holds what, on whose word, and how many witnesses stand behind it."""

from tawatur.compare.changes import changes_since
from tawatur.compare.story import compare

__all__ = ["changes_since", "compare"]
