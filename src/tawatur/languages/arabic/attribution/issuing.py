"""Find who speaks in a paper, a film or a speech: «نشرت الصين بيانا أشارت فيه إلى…»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.drafts import Range
from tawatur.languages.arabic.attribution.site import CueSite, clause_start, is_speaker
from tawatur.languages.arabic.attribution.sources import source_after, source_before
from tawatur.languages.arabic.tables import word_class

_ISSUING = word_class("issuing")
_FARTHEST = 25  # words from «نشرت» to «أشارت فيه»


def issuer(site: CueSite) -> Range | None:
    """The subject of the verb that issues what the cue speaks of («أشارت فيه»), else of the clause; None where none is seen."""
    passage = site.passage
    nearest = range(site.at - 1, max(passage.first - 1, site.at - _FARTHEST), -1)
    issued = next((k for k in nearest if passage.forms[k].removeprefix("و") in _ISSUING), None)
    first = issued + 1 if issued is not None else clause_start(passage, site.at) + 1
    found = source_after(passage, first, site.at, False).source if first < site.at else None
    if issued is not None and (found is None or not is_speaker(passage, found)):
        found = source_before(passage, clause_start(passage, issued), issued)  # «الوزارة نشرت أمس تقريرا تعترف فيه»
    return found if found is not None and is_speaker(passage, found) and site.agrees(found[0]) else None
