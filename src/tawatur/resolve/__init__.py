"""Attributions -> Claims: who is behind each, which names are one entity."""

from tawatur.resolve.claims import resolve

__all__ = ["resolve"]
