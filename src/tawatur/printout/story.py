"""A story -> the object that `tawatur compare` prints for it."""

from __future__ import annotations

from typing import Any

from tawatur.model import Change, Evidence, Figure, Place, PlacedClaim, Point, Side, Story, Witness
from tawatur.printout.values import render_number, render_span


def render_story(story: Story) -> dict[str, Any]:
    """One object of `stories` in `compare --format json`, its fields in their order."""
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "copies": [list(copies) for copies in story.copies],
        "credits": [{"article": credit.article, "agency": credit.agency} for credit in story.credits],
        "points": [_render_point(point) for point in story.points],
    }


def render_change(change: Change) -> dict[str, Any]:
    """One object of a story's `changes` in `compare --since DATE --format json`."""
    figures = [_render_figure(figure) for figure in change.figures]
    return {"point": change.point, "was": change.was, "status": change.status, "figures": figures}


def _render_point(point: Point) -> dict[str, Any]:
    return {
        "id": point.id,
        "text": point.text,
        "status": point.status,
        "sides": [_render_side(side) for side in point.sides],
        "figures": [_render_figure(figure) for figure in point.figures],
        "evidence": [_render_evidence(each) for each in point.evidence],
    }


def _render_evidence(evidence: Evidence) -> dict[str, Any]:
    told = {"signal": evidence.signal, "score": evidence.score, "detail": evidence.detail}
    return {**told, "left": _render_place(evidence.left), "right": _render_place(evidence.right)}


def _render_place(place: Place | None) -> dict[str, Any] | None:
    return place and {"article": place.article, **render_span(place.span)}


def _render_side(side: Side) -> dict[str, Any]:
    return {
        "side": side.side,
        "claims": [_render_placed(claim) for claim in side.claims],
        "witnesses": [_render_witness(witness) for witness in side.witnesses],
    }


def _render_placed(claim: PlacedClaim) -> dict[str, Any]:
    content = render_span(claim.content)
    return {"article": claim.article, "attribution": claim.attribution, "content": content, "against": claim.against}


def _render_witness(witness: Witness) -> dict[str, Any]:
    return {
        "name": witness.name,
        "anonymous": witness.anonymous,
        "chains": [[{"kind": link.kind, "name": link.name} for link in chain] for chain in witness.chains],
    }


def _render_figure(figure: Figure) -> dict[str, Any]:
    return {
        "article": figure.article,
        "attribution": figure.attribution,
        "value": render_number(figure.value),
        "low": render_number(figure.low),
        "high": render_number(figure.high),
        "unit": figure.unit,
        "of": figure.of,
        "fate": figure.fate,
        "group": figure.group,
        "part": figure.part,
        "start": figure.start,
        "end": figure.end,
    }
