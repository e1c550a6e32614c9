"""Readings -> groups on one event, and the copies of one text among them.

One at a time: `describe` an article, add its signature to the `Neighbours`, and `place` it. In bulk: `group`.
"""

from tawatur.cluster.copies import find_copies
from tawatur.cluster.credits import credited, find_credits
from tawatur.cluster.describe import describe, shared_names
from tawatur.cluster.groups import cluster, group
from tawatur.cluster.guests import find_guests, guests_of, touched_by
from tawatur.cluster.likeness import Scale
from tawatur.cluster.memory import Memory
from tawatur.cluster.neighbours import Neighbours
from tawatur.cluster.placing import near, place

__all__ = [
    "Memory",
    "Neighbours",
    "Scale",
    "cluster",
    "credited",
    "describe",
    "find_copies",
    "find_guests",
    "find_credits",
    "group",
    "guests_of",
    "near",
    "place",
    "shared_names",
    "touched_by",
]
