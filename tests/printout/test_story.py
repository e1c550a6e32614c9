"""A story is printed with exactly the fields of the contract."""

from __future__ import annotations

import json

from tawatur.model import Evidence, Figure, Link, PlacedClaim, Point, Side, Span, Story, Witness
from tawatur.printout import render_story
from tests.cli.shape import STORY, assert_shape

CHAIN = (Link("outlet", "مرآة الساحل"), Link("agency", "وكالة الساحل"), Link("person", "سعد النوري"))
DENIED = Side("denied", (PlacedClaim("a1", "c1", Span(3, 9)),), (Witness("سعد النوري", False, (CHAIN,)),))
ASSERTED = Side("asserted", (PlacedClaim("a2", None, Span(0, 4)),), ())
FIGURE = Figure("a1", "c1", None, 10.0, 99.0, None, "قتيل", 5, 9)
POINT = Point("p1", "وقوع ضحايا", "disputed", (ASSERTED, DENIED), (FIGURE,), (Evidence("negation", 0.9, "نفى / أكد"),))
STORIES = Story("s1", "الجسر", ("a1", "a2", "a3"), (("a2", "a3"),), (POINT,))


def test_story() -> None:
    printed = render_story(STORIES)
    assert_shape(printed, STORY)
    assert json.loads(json.dumps(printed)) == printed
    [point] = printed["points"]
    asserted, denied = point["sides"]
    assert asserted == {
        "side": "asserted",
        "claims": [{"article": "a2", "attribution": None, "content": {"start": 0, "end": 4}, "against": None}],
        "witnesses": [],
    }
    assert [link["kind"] for link in denied["witnesses"][0]["chains"][0]] == ["outlet", "agency", "person"]
    assert (point["figures"][0]["low"], point["figures"][0]["high"]) == (10, 99)
    assert printed["copies"] == [["a2", "a3"]]
