"""The command line: a door without logic of its own."""

from tawatur.cli.main import main

__all__ = ["main"]
