"""Pairs of statements -> agreement, contradiction, or another subject, each with its evidence."""

from tawatur.relate.decide import relate

__all__ = ["relate"]
