"""Page -> Article: characters, text, blocks, metadata, language."""

from tawatur.read.language import detect_language
from tawatur.read.page import read_page

__all__ = ["detect_language", "read_page"]
