"""Page -> Article: characters, text, blocks, metadata, language."""

from tawatur.read.page import read_page

__all__ = ["read_page"]
