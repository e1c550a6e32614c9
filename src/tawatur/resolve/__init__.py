"""Attributions -> Claims: who is behind each, which names are one entity."""

from tawatur.resolve.claims import resolve
from tawatur.resolve.sure import keep_sure

__all__ = ["keep_sure", "resolve"]
