"""Tawatur reads news, and shows who says what, on whose word, and how many independent witnesses stand behind it."""

__version__ = "0.1.0"
