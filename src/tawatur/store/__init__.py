"""Where pages, readings, stories and judgements are kept: one contract, on SQLite or PostgreSQL."""

from tawatur.store.contract import Neighbourhood, Store, Writer
from tawatur.store.database import open_database
from tawatur.store.news import Hook, Look, News, Piece
from tawatur.store.people import Deed, People, Person, Token
from tawatur.store.places import default_store
from tawatur.store.records import (
    Address,
    Entry,
    Hit,
    Judgement,
    Kept,
    KeptStory,
    Query,
    Searchable,
    Standing,
    StoryQuery,
    Summary,
)

__all__ = [
    "Address",
    "Deed",
    "Entry",
    "Hit",
    "Hook",
    "Judgement",
    "Kept",
    "KeptStory",
    "Look",
    "Neighbourhood",
    "News",
    "People",
    "Person",
    "Piece",
    "Query",
    "Searchable",
    "Standing",
    "Store",
    "StoryQuery",
    "Summary",
    "Token",
    "Writer",
    "default_store",
    "open_database",
]
