"""Small stories made by hand: articles of a sentence or two, their claims found by their words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from tawatur.model import (
    Article,
    Attribution,
    Block,
    Claim,
    Document,
    Entity,
    Figure,
    Holder,
    Link,
    Mode,
    Outlet,
    PlacedClaim,
    Point,
    Reading,
    Side,
    Span,
    Stance,
    Story,
    Witness,
)


class Said(NamedTuple):
    """What one claim of a sample is; every string stands in the article's text."""

    cue: str
    content: str
    holder: str
    anonymous: bool = False
    mode: Mode = "indirect"
    stance: Stance = "asserts"


def make_reading(
    name: str, outlet: str, text: str, said: Sequence[Said] = (), title: str | None = None, url: str | None = None
) -> Reading:
    """A reading whose claims have the ids 0, 1, …; every named holder is an entity of that name."""
    block = Block("body", 0, len(text))
    article = Article(
        name, None, f"{name}.txt", "0" * 64, Outlet(outlet, None), url, title, dt.date(2020, 5, 1), "ar", text, (block,)
    )
    names = dict.fromkeys(each.holder for each in said if not each.anonymous)
    entities = tuple(Entity(each, "person", each, (each,), None, None, (), None, None, ()) for each in names)
    claims = tuple(_claim(number, text, each) for number, each in enumerate(said))
    return Reading(Document(article, (), (), ()), claims, entities)


def placed(reading: Reading, number: int) -> PlacedClaim:
    """The reading's claim of that number, where it stands."""
    content = reading.claims[number].attribution.content[0]
    return PlacedClaim(reading.document.article.id, str(number), content)


def own_voice(reading: Reading, words: str) -> PlacedClaim:
    """The article's own words."""
    return PlacedClaim(reading.document.article.id, None, span_of(reading.document.article.text, words))


def figure(reading: Reading, number: int | None, words: str, value: float | None, low: float | None = None) -> Figure:
    """The number that `words` give in the reading's claim of that number; None for the outlet itself."""
    span = span_of(reading.document.article.text, words)
    name = None if number is None else str(number)
    return Figure(reading.document.article.id, name, value, low, None, None, words.split()[-1], *span)


def span_of(text: str, words: str) -> Span:
    """Where the words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def chain(outlet: str, *hops: str) -> tuple[Link, ...]:
    """From the outlet over persons to the root."""
    return (Link("outlet", outlet), *(Link("person", hop) for hop in hops))


def bridge() -> tuple[list[Story], list[Reading]]:
    """A bridge that is down or not, and how many crossed it; then an article on something else."""
    north = make_reading(
        "north", "أنباء الشمال",
        "قال المهندس زيد النجار إن الجسر انهار. وأضاف: \"عبره 12 شخصا قبل ذلك\". ويربط الجسر ضفتي النهر.",
        [Said("قال", "الجسر انهار", "زيد النجار"), Said("أضاف", "عبره 12 شخصا قبل ذلك", "زيد النجار", mode="direct")],
        "انهيار جسر",
    )  # fmt: skip
    south = make_reading(
        "south", "صوت الجنوب",
        "نفى المجلس البلدي انهيار الجسر. وذكر مصدر محلي أن أكثر من 15 شخصا عبروا. وحذر المجلس البلدي من السباحة.",
        [
            Said("نفى", "انهيار الجسر", "المجلس البلدي", stance="denies"),
            Said("ذكر", "أكثر من 15 شخصا عبروا", "مصدر محلي", anonymous=True),
            Said("حذر", "السباحة", "المجلس البلدي", stance="urges"),
        ],
        "المجلس ينفي",
    )  # fmt: skip
    other = make_reading("other", "صوت الجنوب", "قالت ليلى إن الموسم جيد.", [Said("قالت", "الموسم جيد", "ليلى")])
    zayd, council = "زيد النجار", "المجلس البلدي"
    points = (
        _point(
            "warned", "single witness", Side("asserted", (placed(south, 2),), (_witness(council, "صوت الجنوب"),))
        ),
        Point(
            "crossed", "عدد العابرين", "figures differ",
            (Side("asserted", (placed(north, 1), placed(south, 1)), (
                _witness(zayd, "أنباء الشمال"),
                Witness("مصدر محلي", True, ((Link("outlet", "صوت الجنوب"), Link("anonymous", "مصدر محلي")),)),
            )),),
            (figure(south, 1, "15 شخصا", None, 15), figure(north, 1, "12 شخصا", 12)),
        ),
        Point(
            "fell", "الجسر انهار", "disputed",
            (Side("asserted", (placed(north, 0),), (_witness(zayd, "أنباء الشمال"),)),
             Side("denied", (placed(south, 0),), (_witness(council, "صوت الجنوب"),))),
            (),
        ),
        _point("banks", "outlet only", Side("asserted", (own_voice(north, "ويربط الجسر ضفتي النهر"),), ())),
    )  # fmt: skip
    several = Story("bridge", "انهيار الجسر", ("north", "south"), (), points)
    return [Story("other", "الموسم", ("other",), (), ()), several], [north, south, other]


def _claim(number: int, text: str, said: Said) -> Claim:
    cue, content = span_of(text, said.cue), span_of(text, said.content)
    attribution = Attribution(
        str(number), cue, None, (content,), said.mode, said.stance, None, None, None, None, "sample", 1.0
    )
    entity = None if said.anonymous else said.holder
    return Claim(attribution, Holder(entity, said.holder, said.anonymous, False), None, None, None)


def _witness(name: str, outlet: str) -> Witness:
    return Witness(name, False, (chain(outlet, name),))


def _point(name: str, status: str, side: Side) -> Point:
    assert status in ("single witness", "outlet only")
    return Point(name, name, "single witness" if status == "single witness" else "outlet only", (side,), ())
