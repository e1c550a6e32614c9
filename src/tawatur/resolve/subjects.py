"""Find the subject of a sentence that a later verb of it goes on with: «أيد الشيخ … لكنه نفى»."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import Document, Mention, Span

_REACH = 4  # tokens from the sentence's beginning within which its subject begins


def find_subject(
    document: Document, mentions: Sequence[Mention], sentence: Span, cue: Span, spoken: bool
) -> int | None:
    """The index of the mention that is the subject of a sentence before `cue`; None where that cannot be told.

    It stands near the beginning and behind no preposition. Where somebody who does not agree has `spoken` in the
    sentence already, it is the person named last («ويتهم معارضون البرهان…، في حين قال»).
    """
    within = _within(mentions)
    before = [
        (index, mention)
        for index, mention in enumerate(mentions)
        if index not in within
        and (mention.kind != "place" or mention.subject and _is_state(mention))
        and not mention.oblique
        and sentence.contains(mention.span)
        and mention.span.end <= cue.start
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
