"""Find the day of an utterance: a date that belongs to the clause of its cue and not to what is said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tawatur.model import Attribution, Span, TimeExpression

Day = tuple[dt.date, dt.date]


def find_day(
    attribution: Attribution, sentence: Span, taken: Sequence[Span], times: Sequence[TimeExpression]
) -> Day | None:
    """The one day named in the cue's own stretch of its sentence; None where none is, or two differ.

    `taken` are the contents of all attributions. The stretch runs around the cue from the content before it, or the
    beginning of the sentence, to the content behind it, or the end: «والثلاثاء، أكد التحالف…», «قال… اليوم الأربعاء إن».
    """
    cue = attribution.cue
    if cue is None:
        return None
    days = [time for time in times if time.from_ is not None and time.from_ == time.to]
    days = [day for day in days if sentence.start <= day.start and day.end <= sentence.end]
    if not days:
        return None
    own = attribution.content
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
