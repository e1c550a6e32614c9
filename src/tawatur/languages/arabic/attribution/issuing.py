"""Find who speaks in a paper, a film or a speech: «نشرت الصين بيانا أشارت فيه إلى…»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.drafts import Range
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import head_class
from tawatur.languages.arabic.attribution.site import CueSite, clause_start, is_speaker
from tawatur.languages.arabic.attribution.sources import source_after, source_before
from tawatur.languages.arabic.attribution.vocabulary import COMMAS, OCCASIONS, RELATIVES
from tawatur.languages.arabic.tables import word_class

_ISSUING = word_class("issuing")
_SPOKEN = word_class("talk") | word_class("text_noun") | OCCASIONS
_PRONOUNS = ("ته", "تها", "تهم")
_FARTHEST = 25  # words from «نشرت» to «أشارت فيه»
_LONGEST_AUTHOR = 8  # words from «كلمة» to «التي»


def issuer(site: CueSite) -> Range | None:
    """The subject of the verb that issues what the cue speaks of («أشارت فيه»), else of the clause; None where none is seen."""
    passage = site.passage
    if site.before() in RELATIVES and (author := _author(site)) is not None:
        return author
    nearest = range(site.at - 1, max(passage.first - 1, site.at - _FARTHEST), -1)
    issued = next((k for k in nearest if passage.forms[k].removeprefix("و") in _ISSUING), None)
    start = clause_start(passage, site.at)
    first = issued + 1 if issued is not None else start + (head_class(passage.form(start)) is None)
    found = source_after(passage, first, site.at, False).source if first < site.at else None
    if issued is not None and (found is None or not is_speaker(passage, found)):
        found = source_before(passage, clause_start(passage, issued), issued)  # «الوزارة نشرت أمس تقريرا تعترف فيه»
    if found is None or not is_speaker(passage, found) or not site.agrees(found[0]):
        return None
    later = range(found[0] + 1, found[1])  # «نشرت النائبة | رسالتها الأخيرة»
    return found[0], next((k for k in later if passage.forms[k].endswith(_PRONOUNS)), found[1])


def _author(site: CueSite) -> Range | None:
    """«كلمة | الوزير سامر الحلبي | التي حذر فيها»: the phrase between a noun of speech and the relative pronoun; None where none is seen."""
    passage, end = site.passage, site.at - 1
    if passage.form(end - 1) in COMMAS:
        end -= 1
    for noun in range(end - 2, max(passage.first - 1, end - _LONGEST_AUTHOR), -1):
        if passage.forms[noun] in _SPOKEN:
            source = noun + 1, end
            whole = phrase_end(passage, *source, True) == end
            return source if whole and is_speaker(passage, source) and site.agrees(source[0]) else None
    return None
