"""Names of persons, organisations and places in Arabic tokens, and who speaks in a source span."""

from tawatur.languages.arabic.names.finder import find_names
from tawatur.languages.arabic.names.outlets import outlet_name

__all__ = ["find_names", "outlet_name"]
