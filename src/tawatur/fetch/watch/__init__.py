"""Feeds that are named in a file -> their articles as they come out."""

from tawatur.fetch.watch.feeds import Feed, Feeds, read_feeds
from tawatur.fetch.watch.rounds import watch_feeds
from tawatur.fetch.watch.state import FeedState, States

__all__ = ["Feed", "FeedState", "Feeds", "States", "read_feeds", "watch_feeds"]
