"""Find the time expressions of English tokens, each the longest at its place, and put them in the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from tawatur.languages.calendar.expressions import express, place_in_order
from tawatur.languages.calendar.moments import Draft, Moment
from tawatur.languages.english.times.clock import read_clock
from tawatur.languages.english.times.dates import read_date
from tawatur.languages.english.times.days import read_counted, read_day_beside, read_near, read_part, read_weekday
from tawatur.languages.english.times.feasts import read_feast
from tawatur.languages.english.times.line import Line
from tawatur.languages.english.times.runs import read_joined, read_one, read_run, read_vague
from tawatur.languages.english.times.sets import read_set
from tawatur.languages.english.times.stretches import READERS
from tawatur.languages.english.times.words import time_kinds
from tawatur.languages.remembering import remembered
from tawatur.model import Span, TimeExpression, Token

_LOOK_BACK = 10
_CLOSE = 2  # tokens: «by Friday», «until early Friday»; not «displaced by floods on Friday»
_SENTENCE_ENDS = frozenset(".;!?:")
_HEADS = frozenset(
    ("direction", "same", "follow", "count", "few", "ordinal", "share", "often", "before_year", "future")
)
_NEVER_BEHIND_A_HEAD = frozenset(("before_year", "future", "ref", "behind", "ago", "adverb", "same", "edge"))
_Reader = Callable[[Line, int], Draft | None]


def find_times(text: str, tokens: Sequence[Token], anchor: dt.date | None) -> list[TimeExpression]:
    """The time expressions in order; without an anchor those that count from it have no value."""
    drafts = list(_drafts(Line(text, tokens)))
    spans = [Span(tokens[draft.first].start, tokens[draft.end - 1].end) for draft in drafts]
    placed = place_in_order(drafts, anchor)
    return [express(text, *each) for each in zip(spans, drafts, placed, strict=True)]


def _drafts(line: Line) -> Iterator[Draft]:
    end = 0
    for at in [at for at, form in enumerate(line.forms) if _readers(form)]:
        if at < end or _is_head(line.forms[at]) and not _may_follow(line.form(at + 1 + (line.form(at + 1) == "of"))):
            continue
        found = [draft for read in _readers(line.forms[at]) if (draft := read(line, at)) is not None]
        if found:
            longest = max(found, key=lambda draft: draft.end)
            end = longest.end
            yield _looking_ahead(line, longest)


def _looking_ahead(line: Line, draft: Draft) -> Draft:
    """The draft marked as future where the sentence before it looks ahead: «will meet on Thursday»."""
    left = draft.left
    if left.grain not in ("day", "month") or left.year or left.direction is not None or left.offset is not None:
        return draft
    if line.form(draft.first - 1) == "since":
        return draft
    for at in range(draft.first - 1, max(draft.first - _LOOK_BACK, -1), -1):
        if line.form(at) in _SENTENCE_ENDS:
            break
        if line.find(at, "future") or at >= draft.first - _CLOSE and line.find(at, "future?"):
            return draft._replace(left=left._replace(future=True))
    return draft


def _read_ref(line: Line, at: int) -> Draft | None:
    """«now», «recently», «soon», «these days»: a time that the calendar does not hold."""
    word = line.find(at, "these") if line.form(at + 1) == "days" else line.find(at, "ref")
    return Draft(at, at + 1 + (word.kind == "these"), 0, Moment("none"), value=word.name) if word is not None else None


_OPENED_BY: tuple[tuple[_Reader, frozenset[str]], ...] = (  # each reader with the kinds of word that it can begin with
    (read_weekday, frozenset(("weekday", "direction"))),
    (read_near, frozenset(("deictic",))),
    (read_day_beside, frozenset(("day",))),
    (read_part, frozenset(("direction", "same", "follow", "part"))),
    (read_date, frozenset(("month", "month?", "number"))),
    (read_counted, frozenset(("number", "count"))),
    (read_clock, frozenset(("number", "part"))),
    (read_run, frozenset(("direction",))),
    (read_vague, frozenset(("few", "units"))),
    (read_one, frozenset(("count",))),
    (read_joined, frozenset(("joined",))),
    (read_set, frozenset(("adverb", "weekdays", "often", "every"))),
    (read_feast, frozenset(("feast",))),
    (_read_ref, frozenset(("ref", "these"))),
    *READERS,
)


@remembered
def _is_head(form: str) -> bool:
    """Whether the form says nothing of time without a word behind it: «a», «that», «last»."""
    return time_kinds(form) <= _HEADS


@remembered
def _may_follow(form: str) -> bool:
    return bool(form) and not time_kinds(form) <= _NEVER_BEHIND_A_HEAD


@remembered
def _readers(form: str) -> tuple[_Reader, ...]:
    """The readers of what may begin with the form."""
    kinds = time_kinds(form)
    return tuple(reader for reader, openers in _OPENED_BY if kinds & openers)
