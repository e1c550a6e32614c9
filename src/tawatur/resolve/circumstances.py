"""Find to whom, through whom and on what day each attribution was said."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.languages import LanguagePack
from tawatur.model import Attribution, Document
from tawatur.resolve.days import Contents, Day, find_day, single_days
from tawatur.resolve.sentences import sentence_at
from tawatur.resolve.speakers import Speaker


class Circumstances(NamedTuple):
    """The outlet spoken to, the outlet that relays, first and last day; each None where the text does not say."""

    told: str | None
    via: str | None
    when: Day | None


def find_circumstances(
    document: Document,
    attributions: tuple[Attribution, ...],
    speakers: dict[str, tuple[Speaker, bool]],
    language: LanguagePack,
) -> dict[str, Circumstances]:
    """Attribution id -> its circumstances. What leaves its source out goes on with those of its sentence («…، معتبرا أن»)."""
    text = document.article.text
    contents, days = Contents(span for each in attributions for span in each.content), single_days(document.times)
    found: dict[str, Circumstances] = {}
    last: dict[str | None, tuple[Attribution, int]] = {}
    for each in attributions:
        sentence = sentence_at(document, each.place.start)
        told = language.outlet_name(each.told.of(text)) if each.told is not None else None
        via = language.outlet_name(each.via.of(text)) if each.via is not None else None
        when = find_day(each, sentence, contents, days) if sentence is not None else None
        before = last.get(each.inside)
        start = sentence.start if sentence is not None else -1
        goes_on = before is not None and before[1] == start and each.source in (None, before[0].source)
        if before is not None and goes_on and _same(speakers, each, before[0]):
            earlier = found[before[0].id]
            told, via, when = told or earlier.told, via or earlier.via, when or earlier.when
        found[each.id] = Circumstances(told, via, when)
        last[each.inside] = each, start
    return found


def _same(speakers: dict[str, tuple[Speaker, bool]], left: Attribution, right: Attribution) -> bool:
    return speakers[left.id][0] is speakers[right.id][0]
