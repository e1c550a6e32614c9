"""Judgements -> the store, and what they change there at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from tawatur.cluster import place
from tawatur.keep.composing import compose_due
from tawatur.keep.correcting import corrected
from tawatur.model import Regrouping
from tawatur.printout import load_reading, render_reading
from tawatur.store import Judgement, Store, Writer

SAME_STORY = "same story"
_OF_ARTICLES = ("claim", "entity", "reviewed")
_OF_POINTS = ("same point", "same entity", "side")


def judge(store: Store, judgement: Judgement) -> None:
    """Keep a judgement, and let it hold: stories are regrouped, articles found anew, and points composed anew."""
    with store.writing() as writer:
        writer.judge(judgement)
        if "groups" in judgement.value and judgement.kind == SAME_STORY:
            _divide(store, writer, judgement)
        else:
            _apply(store, writer, judgement)
    compose_due(store)


def retract(store: Store, judgement: Judgement, by: str, at: dt.datetime) -> None:
    """Let a judgement no longer stand, and undo what it changed; KeyError if there is none."""
    with store.writing() as writer:
        writer.retract(judgement.id, by, at)
        _apply(store, writer, judgement)
    compose_due(store)


def _apply(store: Store, writer: Writer, judgement: Judgement) -> None:
    if judgement.kind == SAME_STORY:
        for signature in writer.neighbours.signatures(_newest(store, judgement.about)):
            writer.regroup(place(signature, writer.neighbours))
    elif judgement.kind in _OF_ARTICLES:
        for article, record in store.readings(_newest(store, judgement.about)).items():
            seen = corrected({article: load_reading(record)}, writer.standing([article]))[article]
            writer.show(render_reading(seen))
    elif judgement.kind in _OF_POINTS:
        writer.disturb(judgement.about)


def _divide(store: Store, writer: Writer, judgement: Judgement) -> None:
    """Make each group of articles one story, taken out of those that they are in, whose other articles stay there."""
    groups = [tuple(sorted(set(_newest(store, group)))) for group in judgement.value["groups"]]
    moved = {article for group in groups for article in group}
    before = [tuple(sorted(story)) for story in writer.neighbours.stories(sorted(moved))]
    rest = [left for story in before if (left := tuple(each for each in story if each not in moved))]
    writer.regroup(Regrouping(tuple(sorted(before)), tuple(sorted([*filter(None, groups), *rest]))))


def _newest(store: Store, articles: Sequence[str]) -> list[str]:
    """The newest versions of those articles that are there."""
    return list(dict.fromkeys(_found(store, articles)))


def _found(store: Store, articles: Sequence[str]) -> Iterator[str]:
    for article in articles:
        try:
            yield store.newest(article)
        except KeyError:
            continue
