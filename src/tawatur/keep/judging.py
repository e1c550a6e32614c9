"""Judgements -> the store, and what they change there at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tawatur.cluster import place
from tawatur.keep.composing import compose_due
from tawatur.store import Judgement, Store, Writer

SAME_STORY = "same story"


def judge(store: Store, judgement: Judgement) -> None:
    """Keep a judgement. One on two articles' stories regroups them, and their points are composed anew."""
    with store.writing() as writer:
        writer.judge(judgement)
        _regroup(store, writer, judgement)
    compose_due(store)


def retract(store: Store, judgement: Judgement, by: str, at: dt.datetime) -> None:
    """Let a judgement no longer stand, and undo what it changed; KeyError if there is none."""
    with store.writing() as writer:
        writer.retract(judgement.id, by, at)
        _regroup(store, writer, judgement)
    compose_due(store)


def _regroup(store: Store, writer: Writer, judgement: Judgement) -> None:
    if judgement.kind != SAME_STORY:
        return
    for signature in writer.neighbours.signatures(_newest(store, judgement.about)):
        writer.regroup(place(signature, writer.neighbours))


def _newest(store: Store, articles: Sequence[str]) -> list[str]:
    """The newest versions of those articles that are there."""
    found = []
    for article in articles:
        try:
            found.append(store.newest(article))
        except KeyError:
            continue
    return found
