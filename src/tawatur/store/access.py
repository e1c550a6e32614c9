"""Transactions over the database of a store, whose failures say where and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from tawatur.store.engine import writing
from tawatur.store.failures import explained


class Access:
    """What each part of the store that reads and writes tables has."""

    def __init__(self, made: Engine, where: str) -> None:
        self.engine, self.where = made, where

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.where), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with explained(self.where), writing(self.engine) as connection:
            yield connection
