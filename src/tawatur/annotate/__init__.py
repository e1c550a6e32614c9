"""Article -> Document: tokens, sentences, quotations, times, quantities."""

from tawatur.annotate.document import annotate

__all__ = ["annotate"]
