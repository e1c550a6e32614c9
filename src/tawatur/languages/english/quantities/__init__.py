"""Counts, shares, sums and measures in English text."""

from tawatur.languages.english.quantities.find import find_quantities

__all__ = ["find_quantities"]
