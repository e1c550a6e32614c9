"""Claims that are not sure enough are left out, and what stood inside them moves outward."""

from __future__ import annotations

from dataclasses import replace

from tawatur.model import Article, Block, Reading
from tawatur.pipeline import read_article
from tawatur.resolve import keep_sure

_TEXT = "وقال المحلل إن الوزير أكد أن البلدية أعلنت إغلاق الجسر."


def _reading(*confidences: float) -> Reading:
    block = Block("body", 0, len(_TEXT))
    reading = read_article(Article("bridge", None, "bridge", "", None, None, None, None, "ar", _TEXT, (block,)))
    claims = (
        claim._replace(attribution=claim.attribution._replace(confidence=confidence))
        for claim, confidence in zip(reading.claims, confidences, strict=True)
    )
    return replace(reading, claims=tuple(claims))


def test_what_stood_inside_an_unsure_claim_stands_inside_the_one_around_it() -> None:
    outer, inner = keep_sure(_reading(0.9, 0.4, 0.8), 0.5).claims
    assert outer.attribution.inside is None
    assert inner.attribution.inside == outer.attribution.id


def test_without_any_around_it_is_told_by_the_outlet() -> None:
    [inner] = keep_sure(_reading(0.3, 0.4, 0.8), 0.5).claims
    assert inner.attribution.inside is None


def test_nothing_is_left_out_where_nothing_is_asked_for() -> None:
    reading = _reading(0.0, 0.4, 0.8)
    assert keep_sure(reading, 0) is reading
