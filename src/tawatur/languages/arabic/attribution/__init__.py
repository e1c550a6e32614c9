"""The grammar of attribution in Arabic news: cues, sources, contents, stance."""

from tawatur.languages.arabic.attribution.grammar import find_attributions

__all__ = ["find_attributions"]
