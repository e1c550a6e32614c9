"""Document -> Attributions: the language's grammar finds them, here they are put in order and nested."""

from tawatur.attribute.confidence import explain_confidence
from tawatur.attribute.nesting import attribute

__all__ = ["attribute", "explain_confidence"]
