"""A desk over hand-made stories, and one over words that would do harm."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator, Sequence

import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tawatur.export import Material
from tawatur.model import Reading, Story
from tawatur.web.app import create_app
from tawatur.web.shelf import Shelf
from tests.examples.gold_story import gold_story
from tests.export.sample import hostile, material


def client(of: Material | None = None) -> TestClient:
    """Asks the desk as a program on the same machine does."""
    of = of or material()
    app = create_app(Shelf(of.stories, list(of.readings.values())))
    return TestClient(app, base_url="http://localhost", raise_server_exceptions=True)


def hostile_client(words: str) -> TestClient:
    """A desk whose only article, of the id h, calls itself, and everyone in it, `words`."""
    return client(hostile(words, "h"))


def gold_desk() -> tuple[Story, Sequence[Reading]]:
    """A story of the examples as a careful person reads it, and another beside it."""
    story, readings = gold_story("dam-handover")
    return story, [*readings.values(), *material().readings.values()]


@contextlib.contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """The address of a desk that listens on a port of this machine."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()  # or who is quick finds nobody there
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


def gold_app() -> FastAPI:
    """A desk over that story and two others."""
    story, readings = gold_desk()
    return create_app(Shelf([story, *material().stories], readings))
