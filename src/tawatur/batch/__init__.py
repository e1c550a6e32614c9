"""The same stages over many pages at once: on all cores of a machine."""

from tawatur.batch.reading import read_pages, read_paths

__all__ = ["read_pages", "read_paths"]
