"""Model types -> what is printed: the contract's JSON, and a listing for people."""

from tawatur.printout.listing import list_reading
from tawatur.printout.reading import render_reading
from tawatur.printout.story import render_story

__all__ = ["list_reading", "render_reading", "render_story"]
