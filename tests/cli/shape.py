"""The fields that `tawatur` promises to print, and what may stand in each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

Check = Callable[[Any], bool]
Shape = dict[str, Any]


def maybe(check: Check | Shape | list[Any]) -> Check:
    """Null, or what `check` asks."""
    return lambda value: value is None or fits(value, check)


def one_of(*values: object) -> Check:
    """One of the values."""
    return lambda value: value in values


def text(value: object) -> bool:
    return isinstance(value, str)


def truth(value: object) -> bool:
    return isinstance(value, bool)


def offset(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def share(value: Any) -> bool:
    return number(value) and 0 <= value <= 1


def day(value: Any) -> bool:
    return text(value) and dt.date.fromisoformat(value).isoformat() == value


def end_of_time(value: Any) -> bool:
    """A day, or a month or year where a range says no more."""
    return text(value) and dt.date.fromisoformat(value + "0000-01-01"[len(value) :]).isoformat().startswith(value)


def fits(value: Any, shape: Any) -> bool:
    """Whether a value has a shape: exactly the fields of an object, a list of one shape, or what a check asks."""
    if isinstance(shape, dict):
        return isinstance(value, dict) and list(value) == list(shape) and all(fits(value[k], shape[k]) for k in shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(fits(each, shape[0]) for each in value)
    return bool(shape(value))


def assert_shape(value: Any, shape: Shape) -> None:
    """Fail with the fields that are not as promised."""
    assert list(value) == list(shape)
    assert {name: value[name] for name in shape if not fits(value[name], shape[name])} == {}


SPAN: Shape = {"start": offset, "end": offset}
STRETCH: Shape = {**SPAN, "text": text}
BOUNDS: Shape = {
    "value": maybe(number),
    "low": maybe(number),
    "high": maybe(number),
    "unit": maybe(text),
    "of": maybe(text),
}
PEOPLE: Shape = {"fate": maybe(text), "group": maybe(text), "part": truth}

ATTRIBUTION: Shape = {
    "id": text,
    "cue": maybe(STRETCH),
    "source": maybe(STRETCH),
    "content": [STRETCH],
    "mode": one_of("direct", "indirect", "mixed"),
    "stance": one_of("asserts", "confirms", "denies", "doubts", "urges", "promises"),
    "holder": {"entity": maybe(text), "name": text, "anonymous": truth, "carried": truth},
    "told": maybe(text),
    "via": maybe(text),
    "inside": maybe(text),
    "when": maybe({"from": day, "to": day}),
    "rule": text,
    "confidence": share,
}
ENTITY: Shape = {
    "id": text,
    "kind": one_of("person", "organization", "place"),
    "name": text,
    "names": [text],
    "role": maybe(text),
    "of": maybe(text),
    "same_as": [text],
    "latitude": maybe(number),
    "longitude": maybe(number),
    "precision": maybe(one_of("place", "region")),
    "mentions": [SPAN],
}
READING: Shape = {
    "id": text,
    "given_id": maybe(text),
    "page": text,
    "sha256": lambda value: text(value) and len(bytes.fromhex(value)) == 32,
    "outlet": maybe({"name": maybe(text), "domain": maybe(text)}),
    "url": maybe(text),
    "title": maybe(text),
    "published": maybe(day),
    "author": maybe(text),
    "agency": maybe(text),
    "language": text,
    "text": text,
    "blocks": [{"kind": one_of("headline", "byline", "body", "caption", "related", "boilerplate"), **SPAN}],
    "attributions": [ATTRIBUTION],
    "entities": [ENTITY],
    "times": [{**STRETCH, "type": text, "value": maybe(text), "from": maybe(end_of_time), "to": maybe(end_of_time)}],
    "quantities": [{**STRETCH, **BOUNDS, **PEOPLE}],
}
WITNESS: Shape = {
    "name": text,
    "anonymous": truth,
    "chains": [[{"kind": one_of("outlet", "agency", "person", "organization", "anonymous"), "name": text}]],
}
PLACE: Shape = {"article": text, "start": offset, "end": offset}

POINT: Shape = {
    "id": text,
    "text": text,
    "status": one_of("single witness", "corroborated", "disputed", "figures differ", "outlet only"),
    "sides": [
        {
            "side": one_of("asserted", "denied"),
            "claims": [{"article": text, "attribution": maybe(text), "content": SPAN, "against": maybe(text)}],
            "witnesses": [WITNESS],
        }
    ],
    "figures": [{"article": text, "attribution": maybe(text), **BOUNDS, **PEOPLE, **SPAN}],
    "evidence": [{"signal": text, "score": number, "detail": text, "left": maybe(PLACE), "right": maybe(PLACE)}],
}
CREDIT: Shape = {"article": text, "agency": text}
STORY: Shape = {
    "id": text, "title": text, "articles": [text], "copies": [[text]], "credits": [CREDIT], "points": [POINT],
}  # fmt: skip
COMPARISON: Shape = {"articles": [READING], "stories": [STORY]}
