"""A store that is served -> webhooks told of its news, beside the answers to requests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tawatur.errors import StoreError
from tawatur.fetch.web import Client
from tawatur.keep.hooks import send_news
from tawatur.store import Store

_PAUSE = 10.0  # seconds between two looks for news


@contextmanager
def telling(store: Store, pause: float = _PAUSE, client: Client | None = None) -> Iterator[None]:
    """Tell news in a thread of its own until the block ends; a store that is locked for long is looked at again later."""
    stop = threading.Event()

    def tell() -> None:
        asked = client or Client(stopped=stop.is_set)
        while not stop.wait(pause):
            with suppress(StoreError):
                send_news(store, asked, stop.is_set)

    thread = threading.Thread(target=tell, name="messenger", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(5)
