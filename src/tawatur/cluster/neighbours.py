"""What grouping asks of the articles that are there already, wherever they are kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from tawatur.model import Days, Signature, Verdict


class Neighbours(Protocol):
    """The articles placed so far, each with its signature and its story.

    `days` None means all days. No question needs a walk through the whole store: an index from keys to articles, counts
    of terms by day, and a table of stories answer them.
    """

    def spread(self, keys: Collection[str], days: Days | None) -> tuple[int, Mapping[str, int]]:
        """How many articles the days have, and how many of them have each of these among `Signature.counted`.

        What none of them has is left out.
        """

    def sharing(self, keys: Collection[str], days: Days | None, limit: int) -> Sequence[str]:
        """The articles of these days that have most of these keys, at most `limit`; ties by id."""

    def signatures(self, articles: Collection[str]) -> Sequence[Signature]:
        """The signatures of these articles, in any order."""

    def stories(self, articles: Collection[str]) -> Sequence[tuple[str, ...]]:
        """The stories that hold any of these articles, each whole and once."""

    def verdicts(self, articles: Collection[str]) -> Sequence[Verdict]:
        """The judgements on pairs of which one or both are among these articles."""
