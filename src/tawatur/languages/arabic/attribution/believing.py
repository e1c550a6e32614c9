"""Tell whether someone speaks where a verb of things stands: «تؤكد الوزارة أن», not «تؤكد الزيارة أن»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.drafts import Range
from tawatur.languages.arabic.attribution.names import sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class, is_act, is_definite
from tawatur.languages.arabic.attribution.site import CueSite, is_speaker
from tawatur.languages.arabic.attribution.vocabulary import IN_IT
from tawatur.languages.arabic.tables import word_class

_OF_THINGS = word_class("of_things")
_NEEDS_HOLDER = word_class("needs_holder")
_PERSONAL = word_class("personal_or_joined")


def is_believable(site: CueSite, source: Range | None) -> bool:
    """Whether someone speaks: for verbs used of things too («تؤكد الزيارة أن», «يعتقد أنها») the source must be a speaker."""
    if source is not None and site.passage.forms[source[0]] == "الله":
        return False
    counts = site.verb.lemma in ("عد", "وعد") and site.form.tense == "present"
    if counts and source is not None and not _is_known(site.passage, source):
        return False  # «من المسائل التي تعد ضرورية أن…»
    if site.verb.lemma not in _OF_THINGS:
        return True
    if source is not None and site.verb.lemma in _NEEDS_HOLDER and is_act(site.passage.forms[source[0]]):
        return False  # «الحكومة التي تخشى | الانجرار إلى الحرب»
    if source is None:
        if site.after() in IN_IT and site.verb.lemma != "اظهر":  # «بتصريح يؤكد فيه أن»
            return True
        if site.before() in _PERSONAL:
            return True  # «فهو يؤكد أن»
        return site.form.tense != "present" or site.proclitics > 0 and site.verb.lemma not in _NEEDS_HOLDER
    return is_speaker(site.passage, source, strict=site.form.tense == "present")


def _is_known(passage: Passage, source: Range) -> bool:
    form = passage.forms[source[0]]
    return is_definite(form) or head_class(form) is not None or form in sure_given_names() or form in passage.surnames
