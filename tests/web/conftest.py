"""The store that review is tested on."""

from tests.review.conftest import filled, store

__all__ = ["filled", "store"]
