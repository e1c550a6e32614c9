"""The grammar of attribution in English news: cues, sources, contents, stance."""

from tawatur.languages.english.attribution.grammar import find_attributions

__all__ = ["find_attributions"]
