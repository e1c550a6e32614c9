"""Pages into a store and out of it again: read, grouped and compared as they come."""

from tawatur.keep.adding import Added, add_pages, add_paths
from tawatur.keep.composing import compose_due
from tawatur.keep.correcting import show_readings
from tawatur.keep.gold import export_gold
from tawatur.keep.judging import judge, retract
from tawatur.keep.opening import open_store
from tawatur.keep.rereading import reread
from tawatur.keep.showing import show_reading, show_story
from tawatur.keep.versions import Difference, difference

__all__ = [
    "Added",
    "Difference",
    "add_pages",
    "add_paths",
    "compose_due",
    "difference",
    "export_gold",
    "judge",
    "open_store",
    "reread",
    "retract",
    "show_reading",
    "show_readings",
    "show_story",
]
