"""Document -> Attributions: the language's grammar finds them, here they are put in order and nested."""

from tawatur.attribute.nesting import attribute

__all__ = ["attribute"]
