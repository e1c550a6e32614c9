"""Names of persons, organisations and places in English tokens, and who speaks in a source span."""

from tawatur.languages.english.names.finder import find_names
from tawatur.languages.english.names.outlets import outlet_name

__all__ = ["find_names", "outlet_name"]
