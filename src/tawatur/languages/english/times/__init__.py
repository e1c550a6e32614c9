"""Time expressions in English text, and the days that they mean."""

from tawatur.languages.english.times.find import find_times

__all__ = ["find_times"]
