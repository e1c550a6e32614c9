"""Read a part of a body's name in quote marks as the body that the article names: «الكردستاني», «العدالة والتنمية»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tawatur.languages.arabic.names.drafts import Draft, in_order
from tawatur.languages.arabic.names.kinds import ORGANIZATION, PLACE_HEAD
from tawatur.languages.arabic.names.line import QUOTES, Line
from tawatur.languages.arabic.names.shipped import known_parts
from tawatur.model import Form

_HEADS = ORGANIZATION | PLACE_HEAD
_LONGEST = 3  # words
QUOTED = "a part of its name"


def name_quoted(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts, in the order of the text, with what stands in quote marks and is part of one body's name, its head aside."""
    spans = [] if QUOTES.isdisjoint(line.forms) else [span for span in _quoted(line) if _is_free(span, drafts)]
    bodies = [draft for draft in drafts if draft.kind == "organization" and draft.proper] if spans else []
    added = [draft for first, last in spans if (draft := _part_of_one(line, first, last, bodies)) is not None]
    return in_order([*drafts, *added]) if added else drafts


def _quoted(line: Line) -> Iterator[tuple[int, int]]:
    """Where a few words stand in quote marks, the first of them with its article and no kind of body or place."""
    for at, form in enumerate(line.forms[:-1]):
        if form not in QUOTES or not line.words[at + 1].definite or line.words[at + 1].kinds & _HEADS:
            continue
        closing = line.closing(at, line.end)
        if closing is not None and closing - at - 1 <= _LONGEST:
            yield at + 1, closing


def _is_free(span: tuple[int, int], drafts: Iterable[Draft]) -> bool:
    first, last = span
    return not any(draft.first < last and first < draft.last for draft in drafts)


def _part_of_one(line: Line, first: int, last: int, bodies: Sequence[Draft]) -> Draft | None:
    parts = line.parts(first, last)
    things = {body.same_as or body.forms[0].parts[:2]: body for body in bodies if _holds(body, parts)}
    if len(things) != 1:
        return None
    (body,) = things.values()
    form = Form(line.name(first, last), parts, QUOTED)
    return Draft(first, last, last, "organization", [form, body.forms[0]], same_as=body.same_as)


def _holds(body: Draft, parts: tuple[str, ...]) -> bool:
    """Whether the parts stand side by side in one of the body's names, behind its first word."""
    names = {form.parts for form in body.forms}.union(known_parts(body.same_as))
    return any(name[at : at + len(parts)] == parts for name in names for at in range(1, len(name) - len(parts) + 1))
