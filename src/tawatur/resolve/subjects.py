"""Find the subject of a sentence that a later verb of it goes on with: «أيد الشيخ … لكنه نفى»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tawatur.model import Document, Mention, Span

_REACH = 4  # tokens from the sentence's beginning within which its subject begins


def find_subject(
    document: Document, subjects: Sequence[tuple[int, Mention]], sentence: Span, cue: Span, spoken: bool
) -> int | None:
    """The index of the mention that is the subject of a sentence before `cue`; None where that cannot be told.

    `subjects` are those of `possible_subjects`. The one stands near the beginning. Where somebody who does not agree
    has `spoken` in the sentence already, it is the person named last («ويتهم معارضون البرهان…، في حين قال»).
    """
    first = bisect_left(subjects, sentence.start, key=subject_start)
    last = bisect_left(subjects, cue.start, key=subject_start)
    before = [
        (index, mention)
        for index, mention in subjects[first:last]
        if sentence.contains(mention.span) and mention.span.end <= cue.start
    ]
    if spoken:
        persons = [index for index, mention in before if mention.kind == "person"]
        return persons[-1] if persons else None
    acting = [index for index, mention in before if mention.subject]
    if acting:
        return acting[-1]
    for index, mention in before:
        words = len(document.article.text[sentence.start : mention.span.start].split())
        return index if words <= _REACH else None
    return None


def possible_subjects(mentions: Sequence[Mention]) -> list[tuple[int, Mention]]:
    """The mentions that may be the subject of a sentence, each with its index, in order: behind no preposition."""
    within = _within(mentions)
    return [
        (index, mention)
        for index, mention in enumerate(mentions)
        if index not in within
        and (mention.kind != "place" or mention.subject and _is_state(mention))
        and not mention.oblique
    ]


def subject_start(subject: tuple[int, Mention]) -> int:
    """Where a subject begins, by which `possible_subjects` are in order."""
    return subject[1].span.start


def _within(mentions: Sequence[Mention]) -> set[int | None]:
    """Those that another one holds: the body in whose office somebody is, the name that is part of a longer one."""
    found = {mention.of for mention in mentions}
    end = 0
    for index, mention in enumerate(mentions):
        if mention.span.end <= end:
            found.add(index)
        end = max(end, mention.span.end)
    return found


def _is_state(mention: Mention) -> bool:
    """«نشرت الصين بيانا»: a state acts as no other place does."""
    return any(identifier.startswith("countries:") for identifier in mention.same_as)
