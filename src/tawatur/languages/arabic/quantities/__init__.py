"""Tokens -> counts, shares, sums and measures."""

from tawatur.languages.arabic.quantities.find import find_quantities

__all__ = ["find_quantities"]
