"""Read verbs beside words that nothing marks: «"لن نغادر"، يقول أبو سليم», «رغم كذا، يتابع المحلل ذاته، فإن كذا»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.contents import content_range
from tawatur.languages.arabic.attribution.drafts import Draft
from tawatur.languages.arabic.attribution.site import CueSite
from tawatur.languages.arabic.attribution.sources import source_after
from tawatur.languages.arabic.attribution.vocabulary import COMMAS, PREPOSITIONS
from tawatur.languages.arabic.tables import word_class

_INSERTED = word_class("inserted")


def behind_quotation(site: CueSite) -> Draft | None:
    """«"لن نغادر أرضنا"، يقول أبو سليم»: the quotation stands right before the cue."""
    passage = site.passage
    closing = site.at - 2 if site.before() in COMMAS else site.at - 1
    opening = next((first for first, last in passage.quote_end.items() if last == closing), None)
    if opening is None or site.joined or site.participle or "quote" not in site.verb.frames:
        return None
    found = source_after(passage, site.at + 1, min(site.at + 12, passage.last), False)
    if site.passage.form(site.at) in PREPOSITIONS:
        return None  # «هناك "تنسيق غير مباشر" | بين الطرفين»
    named = closing - opening < 4 and site.before() not in COMMAS  # «مقاتلو «جبهة الوادي» هاجموا»
    if found.source is None or closing - opening < 3 or named:
        return None
    return site.draft_of("verb-behind", found.source, ((opening + 1, closing),), found.told, None, 0.8)


def inserted(site: CueSite) -> Draft | None:
    """«رغم كذا، يتابع المحلل ذاته، فإن كذا»: cue and source between commas, the content on both sides."""
    passage = site.passage
    if site.verb.lemma not in _INSERTED or site.before() not in COMMAS or site.joined or site.participle:
        return None
    found = source_after(passage, site.at + 1, min(site.at + 12, passage.last), False)
    if found.source is None or passage.form(found.source[1]) not in COMMAS:
        return None
    head = (content_range(passage, passage.first, "asserts")[0], site.at - 1)
    tail = content_range(passage, found.source[1] + 1, site.verb.stance)
    if head[1] - head[0] < 3 or tail[1] - tail[0] < 2:
        return None
    return site.draft_of("verb-inserted", found.source, (head, tail), found.told, None, 0.7)
