"""Model types -> what is printed: the contract's JSON, and listings for people."""

from tawatur.printout.listing import list_reading
from tawatur.printout.loading import load_article, load_reading, load_story
from tawatur.printout.reading import render_reading
from tawatur.printout.relation import list_relation, render_relation
from tawatur.printout.story import render_change, render_story

__all__ = [
    "list_reading",
    "load_article",
    "load_reading",
    "load_story",
    "list_relation",
    "render_reading",
    "render_relation",
    "render_change",
    "render_story",
]
