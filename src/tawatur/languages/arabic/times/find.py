"""Find the time expressions of a text, each the longest at its place, and put them in the calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from tawatur.languages.arabic.fold import raw_offset
from tawatur.languages.arabic.times.clock import read_clock
from tawatur.languages.arabic.times.days import read_day
from tawatur.languages.arabic.times.feasts import read_feast
from tawatur.languages.arabic.times.line import DASHES, SLASHES, TO, Line
from tawatur.languages.arabic.times.runs import read_run, read_vague
from tawatur.languages.arabic.times.sets import find_sets
from tawatur.languages.arabic.times.spans import read_beside_named, read_counted, read_day_range, read_full_range
from tawatur.languages.arabic.times.stretches import STRETCH_OPENERS, read_stretch
from tawatur.languages.arabic.times.words import TimeWord, looks_ahead, name_words, time_kinds, time_words
from tawatur.languages.calendar.expressions import express, place_in_order
from tawatur.languages.calendar.moments import Draft, Moment
from tawatur.languages.calendar.periods import Period
from tawatur.languages.calendar.resolve import Ground, resolve
from tawatur.languages.remembering import remembered
from tawatur.model import Span, TimeExpression, Token, forms_of

_LOOK_BACK = 10
_SENTENCE_ENDS = frozenset(".،؛!؟:")
_NEVER_FIRST = frozenset(("direction", "future", "next", "same", "few after", "whole", "present"))
_LEADING = frozenset(("this", "that", "since", "before", "after"))  # kinds of words that need another behind them
_DATE_MARKS = frozenset("/-–.:\\")
_GOING_ON = DASHES | SLASHES | TO | frozenset((".", ":", "من", "و", "ذلك"))  # what no table of times has
_BEHIND_DIGITS = frozenset(("month", "month?", "months", "part"))
_NEAR = 6
_DIGITS_OF_YEAR = 4
_Reader = Callable[[Line, int], Draft | None]


def _read_ref(line: Line, at: int) -> Draft | None:
    """«الآن», «مؤخرا», «قريبا»: a time that the calendar does not hold; «قريبا من الجسر» is a place."""
    word = line.find(at, "ref")
    if word is None or word.name == "FUTURE_REF" and line.form(at + 1) == "من":
        return None
    return Draft(at, at + 1, word.cut, Moment("none"), value=word.name)


def _read_now(line: Line, at: int) -> Draft | None:
    """«الوقت الحالي», «هذه الأيام», «حتى الساعة»: the present."""
    this = line.find(at, "this")
    start = at + (this is not None)
    word = line.find(start, "now")
    if word is None and this is not None:
        days = line.bare(start, "unit")
        word = days if days is not None and (days.name, days.value) == ("day", 0) else None
    if word is None or not word.definite:
        return None
    end = start + 1
    direction = line.bare(end, "direction")
    if direction is not None and direction.value == 0 or line.bare(end, "present") is not None:
        end += 1
    elif this is None and line.form(at - 1) not in TO or line.find(end, "number") is not None or line.form(end) == "من":
        return None  # «حتى الساعة العاشرة», «في هذا الوقت من السنة»
    return Draft(at, end, (this or word).cut, Moment("none"), value="PRESENT_REF")


_OPENED_BY: tuple[tuple[_Reader, frozenset[str]], ...] = (  # each reader with the kinds of word that it can begin with
    (read_clock, frozenset(("the hour", "numeral", "edge"))),
    (read_counted, frozenset(("since", "before"))),
    (read_beside_named, frozenset(("before", "after"))),
    (read_full_range, frozenset(("numeral",))),
    (read_day_range, frozenset(("a day", "numeral"))),
    (read_day, frozenset(("part", "deictic", "weekday", "numeral", "this", "a day", "before", "after"))),
    (read_stretch, STRETCH_OPENERS),
    (read_run, frozenset(("the units", "the number"))),
    (read_vague, frozenset(("few", "some units", "vague"))),
    (read_feast, frozenset(("feast",))),
    (_read_ref, frozenset(("ref",))),
    (_read_now, frozenset(("this", "now"))),
)


def find_times(text: str, tokens: Sequence[Token], anchor: dt.date | None) -> list[TimeExpression]:
    """Times in order of their place; `anchor` is the publication date, without which relative ones have no value."""
    forms = forms_of(tokens)
    drafts = list(_drafts(text, tokens, forms))
    placed = place_in_order(drafts, anchor)
    if anchor is None:
        placed = _with_months_of_text(drafts, placed)
    found = [_expression(text, tokens, draft, period) for draft, period in zip(drafts, placed, strict=True)]
    return _with_sets(found, find_sets(text, tokens, forms))


def _with_sets(times: list[TimeExpression], sets: Iterator[TimeExpression]) -> list[TimeExpression]:
    """Both in order; where two lie at one place, the set stands, which is the longer: «كل يوم جمعة»."""
    every = list(sets)
    left = [time for time in times if not any(each.start < time.end and time.start < each.end for each in every)]
    return sorted([*left, *every], key=lambda each: each.start)


def _with_months_of_text(drafts: Sequence[Draft], placed: Sequence[Period | None]) -> list[Period | None]:
    """A month without its year has that of the same month elsewhere in the text, if there is only one."""
    years: dict[int | None, set[int]] = {}
    for draft, period in zip(drafts, placed, strict=True):
        if period is not None and draft.left.month and draft.left.year is not None and not draft.left.hijri:
            years.setdefault(draft.left.month, set()).add(draft.left.year)
    return [
        resolve(draft._replace(left=draft.left._replace(year=min(years[draft.left.month]))), Ground(None, None))
        if period is None and _is_bare_month(draft) and len(years.get(draft.left.month, ())) == 1
        else period
        for draft, period in zip(drafts, placed, strict=True)
    ]


def _is_bare_month(draft: Draft) -> bool:
    left = draft.left
    unsaid = left.year is None and left.direction is None and left.offset is None and not left.named
    return left.grain in ("month", "day") and bool(left.month) and not left.hijri and unsaid and draft.right is None


def _expression(text: str, tokens: Sequence[Token], draft: Draft, period: Period | None) -> TimeExpression:
    first = tokens[draft.first]
    start = raw_offset(text, first, draft.cut) if draft.cut else first.start
    return express(text, Span(start, tokens[draft.end - 1].end), draft, period)


def _drafts(text: str, tokens: Sequence[Token], forms: list[str]) -> Iterator[Draft]:
    words = list(map(time_words, forms))
    line = Line(text, tokens, forms, words, len(forms))
    at = 0
    for index, meanings in enumerate(words):
        if not meanings and "." not in forms[index]:
            continue
        if index < at or not (_may_begin(forms, words, index) if meanings else _is_dotted(forms[index])):
            continue
        draft = _longest(line, index)
        if draft is not None:
            at = draft.end
            if not draft.name:
                yield _looking_ahead(line, draft)


def _may_begin(forms: Sequence[str], words: Sequence[tuple[TimeWord, ...]], at: int) -> bool:
    """Whether a word opens a time expression there: «الماضي» and «نفسه» only go on with one, «هذا» and «قبل» need one behind."""
    kind = words[at][0].kind
    if kind == "number":
        return _is_number_of_time(forms, words, at)
    if len(words[at]) > 1:
        return True
    return _goes_on(forms, words, at + 1) if kind in _LEADING else kind not in _NEVER_FIRST


def _goes_on(forms: Sequence[str], words: Sequence[tuple[TimeWord, ...]], at: int) -> bool:
    """Whether the token may be any of a time expression but its first."""
    return at < len(forms) and bool(words[at] or forms[at] in _GOING_ON or _is_dotted(forms[at]))


def _is_number_of_time(forms: Sequence[str], words: Sequence[tuple[TimeWord, ...]], at: int) -> bool:
    """Whether a number may belong to a time: a year by itself, or a mark, a word of time or a year is near behind it."""
    form = forms[at]
    if len(form) > 2 and form[-1].isdecimal() and (len(form) == _DIGITS_OF_YEAR or not form.isdecimal()):
        return True
    if forms[at + 2 : at + 3] == ["من"] and len(forms) > at + 3 and forms[at + 3].isdecimal():
        return True  # «النصف الأول من 2019»
    if not _goes_on(forms, words, at + 1) and forms[at + 1 : at + 2] != ["الاخير"]:
        return False  # «12 قتيلا»; but «النصف الأخير من العام»
    if form.isdecimal() and words[at + 1] and not _stands_behind_digits(forms[at + 1]):
        return False  # «3 أيام»
    for found in words[at + 1 : at + _NEAR]:
        if found and found[0].kind != "number":
            return True
    return not _DATE_MARKS.isdisjoint(forms[at + 1 : at + _NEAR])


@remembered
def _stands_behind_digits(form: str) -> bool:
    """Whether the word may make a day or an hour of digits before it: «3 أيار», «3 شهر أيار», «3 صباحا», «3 وأربعة»."""
    return any(
        word.kind in _BEHIND_DIGITS
        or word.kind == "unit"
        and word.name == "month"
        or word.kind == "number"
        and word.joined
        for word in time_words(form)
    )


def _is_dotted(form: str) -> bool:
    """Whether the token may be a date in digits: «12.11.2017»."""
    return "." in form and len(form) > 1


def _looking_ahead(line: Line, draft: Draft) -> Draft:
    """The draft marked as future where the sentence before it looks ahead: «سيلتقي الوزيران الخميس»."""
    left = draft.left
    open_year = left.grain in ("day", "month") and left.year is None and left.direction is None and left.offset is None
    if not open_year or not (left.month or left.weekday is not None):
        return draft
    for at in range(draft.first - 1, max(draft.first - _LOOK_BACK, -1), -1):
        form = line.form(at)
        if form in _SENTENCE_ENDS or form in name_words("future", "after"):
            break
        if looks_ahead(form):
            return draft._replace(left=left._replace(future=True))
    return draft


def _longest(line: Line, at: int) -> Draft | None:
    draft = _read(line, at)
    if draft is None:
        return None
    for index in range(draft.first + 1, draft.end):
        if "\n\n" in line.text[line.tokens[index - 1].end : line.tokens[index].start]:
            return _read(Line(line.text, line.tokens, line.forms, line.words, index), at)
    return draft


def _read(line: Line, at: int) -> Draft | None:
    best: Draft | None = None
    for reader in _readers(line.forms[at]):
        draft = reader(line, at)
        if draft is not None and (best is None or draft.end > best.end):
            best = draft
    return best


@remembered
def _readers(form: str) -> tuple[_Reader, ...]:
    """The readers of what may begin with the form; all of them for a date in digits, which has no kind."""
    kinds = time_kinds(form)
    return tuple(reader for reader, openers in _OPENED_BY if not kinds or kinds & openers)
