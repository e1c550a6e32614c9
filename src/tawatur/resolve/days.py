"""Find the day of an utterance: a date that belongs to the clause of its cue and not to what is said."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tawatur.model import Attribution, Span, TimeExpression

Day = tuple[dt.date, dt.date]


class Contents:
    """The contents of an article's attributions, asked for sentence by sentence in the order of the text."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._begun = 0  # how many of them begin before the end of the last sentence asked for
        self._open: list[Span] = []

    def overlapping(self, sentence: Span) -> list[Span]:
        """Those that share a letter with the sentence."""
        while self._begun < len(self._spans) and self._spans[self._begun].start < sentence.end:
            self._open.append(self._spans[self._begun])
            self._begun += 1
        self._open = [span for span in self._open if span.end > sentence.start]
        return self._open


def single_days(times: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Those of the times, which are in the order of the text, that are one day."""
    return [time for time in times if time.from_ is not None and time.from_ == time.to]


def find_day(
    attribution: Attribution, sentence: Span, contents: Contents, days: Sequence[TimeExpression]
) -> Day | None:
    """The one day named in the cue's own stretch of its sentence; None where none is, or two differ.

    `days` are those of the article, by `single_days`. The stretch runs around the cue from the content before it, or
    the beginning of the sentence, to the content behind it, or the end: «والثلاثاء، أكد التحالف…», «قال… اليوم الأربعاء
    إن».
    """
    cue = attribution.cue
    if cue is None:
        return None
    first = bisect_left(days, sentence.start, key=_start)
    days = [day for day in days[first : bisect_left(days, sentence.end, first, key=_start)] if day.end <= sentence.end]
    if not days:
        return None
    own, taken = attribution.content, contents.overlapping(sentence)
    around = [span for span in taken if not span.contains(cue)]
    holding = [span for span in taken if span.contains(cue)]
    begin = max(
        [sentence.start, *(span.end for span in around if span.end <= cue.start), *(span.start for span in holding)]
    )
    behind = [span.start for span in (*around, *own) if span.start >= cue.end]
    end = min([sentence.end, *behind, *(span.end for span in holding)])
    near = {(day.from_, day.to) for day in days if begin <= day.start and day.end <= end}
    found = {(first, last) for first, last in near if first is not None and last is not None}
    return found.pop() if len(found) == 1 else None


def _start(time: TimeExpression) -> int:
    return time.start
