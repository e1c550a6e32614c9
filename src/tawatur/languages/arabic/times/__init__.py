"""Text -> time expressions with their place in the calendar."""

from tawatur.languages.arabic.times.find import find_times
from tawatur.languages.arabic.times.whole import read_date

__all__ = ["find_times", "read_date"]
