"""An article cut into tokens, sentences and quotations, with its times, quantities and mentions."""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal, NamedTuple

from tawatur.model.article import Article
from tawatur.model.span import Span


class Token(NamedTuple):
    """A word or a punctuation mark: `text[start:end]`, and `form`, its spelling folded for look-ups.

    Folding takes out diacritics, tatweel and bidi marks, writes presentation forms as letters, hamza on alef as
    bare alef, and Eastern digits as Western. It keeps ة and ى.
    """

    start: int
    end: int
    form: str


_START, _FORM = itemgetter(Token._fields.index("start")), itemgetter(Token._fields.index("form"))


def starts_of(tokens: Iterable[Token]) -> list[int]:
    """Where each of the tokens begins; takes half as long as to ask one after the other."""
    return list(map(_START, tokens))


def forms_of(tokens: Iterable[Token]) -> list[str]:
    """The form of each of the tokens, the same way."""
    return list(map(_FORM, tokens))


def first_from(tokens: Sequence[Token], offset: int) -> int:
    """The index of the first token that begins at `offset` or behind it, `len(tokens)` where none does."""
    return bisect.bisect_left(tokens, offset, key=_START)


class Quotation(NamedTuple):
    """A stretch between quote marks; `inner` leaves the marks out. `closed` is False where no closing mark was found."""

    outer: Span
    inner: Span
    closed: bool


class Sentence(NamedTuple):
    """`tokens[first:last]` of its document, in one block of the article."""

    first: int
    last: int
    headline: bool


_YEAR, _MONTH = len("2014"), len("2014-06")
_PARTS = frozenset(("SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2"))  # of a year, behind it: 2014-SU
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


class TimeExpression(NamedTuple):
    """A TIMEX3: `value` in ISO 8601 or as TIMEX3 adds to it (PAST_REF, PXD); None where it cannot be told.

    `from_` and `to` are the first and last day, both None where it has no place in the calendar.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str | None
    from_: dt.date | None
    to: dt.date | None

    @property
    def is_date(self) -> bool:
        """Whether it is a day, hour or stretch of the calendar, be it known which or not; no length, no habit, no «now»."""
        return self.type in ("DATE", "TIME") and not (self.value or "").endswith("_REF")

    @property
    def ends(self) -> tuple[str, str] | None:
        """Both ends, no more exact than the text is of what is longer than a month: «2014-09/2015-01» from 2014-09.

        Of a season, quarter or half they are months (2014-SU: 2014-06 and 2014-08), of a decade or century years. None
        without a place in the calendar.
        """
        value = self.value or ""
        if "/" in value:
            left, _, right = value.partition("/")
            return left, right
        if self.from_ is None or self.to is None:
            return None
        ends = self.from_.isoformat(), self.to.isoformat()
        exact = _YEAR if value.isdecimal() and len(value) < _YEAR else _MONTH if value[_YEAR + 1 :] in _PARTS else None
        return (ends[0][:exact], ends[1][:exact]) if value else ends


Fate = Literal["killed", "wounded", "displaced", "detained", "released", "kidnapped", "missing"]


class Quantity(NamedTuple):
    """A count, share, sum or measure: a `value`, or bounds of which either may be open (None). Shares are fractions of 1.

    Of people, `fate` is what became of them and `group` what they are (civilians, children, fighters); None where the
    text does not say. `part` is said of people who are among those counted before («including nine children»).
    """

    start: int
    end: int
    text: str
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    fate: Fate | None = None
    group: str | None = None
    part: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """An annotated article; every index points into `tokens`, every span into `article.text`."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
