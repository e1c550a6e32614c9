"""Readings -> groups on one event, and the copies of one text among them."""

from tawatur.cluster.copies import find_copies
from tawatur.cluster.groups import cluster

__all__ = ["cluster", "find_copies"]
