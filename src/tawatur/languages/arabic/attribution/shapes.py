"""Tell by its form what a word can be: the head of a source, definite, a verbal noun, the head of an object."""

from __future__ import annotations

import re
from functools import cache

from tawatur.languages.arabic.attribution.names import place_names, speaking_nouns, sure_given_names, title_nouns
from tawatur.languages.arabic.attribution.vocabulary import OBJECT_HEADS, phrase_heads
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered

_FATHER = re.compile("والي?|والد(?:[ةهي]|ها|هم|ت[هي]|تها|تهم|ا|اه|اها|يه|يها|ين)?")
_PRONOUN = re.compile(r"(?<=\w{2})(?:هما|هم|ها|ه|نا)$")
_SUFFIX = re.compile("(?:هما|هم|ها|ه)$")
_MASDAR = re.compile(r"(?:ت\w{1,2}ي[^\Wا]|است\w{2,3}ا\w|ا[نتز]?\w{2}ا\w|ا\wت\wا\w|م\w{1,2}ا\w{1,2}ة)(?:ه|ها|هم|ة)?")
_SINGULAR_IN_IN = re.compile(r"الت\w{1,2}[وي]ن|ال\w?[وا]نين|الملايين|الموازين")
_VERBS_IN_AL = word_class("verb_in_al")


@cache
def head_classes() -> dict[str, str]:
    """Folded noun -> what kind of source it heads."""
    table = dict.fromkeys(title_nouns(), "role")
    for name, forms in reversed(phrase_heads().items()):
        table.update(dict.fromkeys(forms, name))
    table["اللواء"] = "role"  # a rank sooner than the brigade, which has its number behind it
    return table


@remembered
def head_class(form: str) -> str | None:
    """role, people, count, paper or organization, for a noun that can head a source; None for any other word."""
    classes = head_classes()
    found = classes.get(form)
    if found is None and form[:1] == "و" and len(form) > 3:
        return classes.get(form[1:])
    if found is None and form[-1:] == "ا" and len(form) > 4:  # «غير أن مندوبا رفيعا صرح»
        return classes.get(form[:-1])
    return found


@remembered
def is_definite(form: str) -> bool:
    """Whether the word carries the article, behind a proclitic too; «ألقى», «التقت» are verbs."""
    if not form.startswith(("ال", "وال", "لل", "بال", "ولل")):
        return False
    if _FATHER.fullmatch(form):
        return False  # «والده», «والي الإقليم»
    return form not in _VERBS_IN_AL and (form[0] != "و" or form[1:] not in _VERBS_IN_AL)


def has_pronoun(form: str) -> bool:
    """Whether the word ends as one with a pronoun of somebody else does («اجتماعها»), or as a name may («طه»)."""
    return form.endswith(("ه", "ها", "هم"))


def without_pronoun(form: str) -> str:
    """The word without the pronoun of somebody else at its end, where one stands."""
    return _SUFFIX.sub("", form)


@remembered
def is_oblique(form: str) -> bool:
    """Whether the word is a definite dual or plural in ـين, which no subject is («الطرفين», «المتمردين»)."""
    shaped = form.startswith("ال") and form.endswith("ين") and len(form) > 6 and not _SINGULAR_IN_IN.fullmatch(form)
    return shaped and form not in place_names() and form not in sure_given_names()


@remembered
def looks_masdar(form: str) -> bool:
    """Whether the word has the shape of a verbal noun («استهداف», «تحرير»), a name being possible all the same."""
    return _MASDAR.fullmatch(form) is not None


def is_act(form: str) -> bool:
    """Whether the word is a verbal noun with its article, which nobody is who speaks («الانجرار», «الانضمام»)."""
    shaped = form.startswith("ال") and looks_masdar(form[2:])
    return shaped and head_class(form) is None and form not in speaking_nouns()


@remembered
def is_object_head(form: str) -> bool:
    """Whether the word opens an object, with a pronoun behind it too («حرصهما», «استعدادها»)."""
    if form in OBJECT_HEADS or form[-1:] == "ا" and form[:-1] in OBJECT_HEADS:
        return True
    stem = _PRONOUN.sub("", form)
    return stem != form and (stem in OBJECT_HEADS or stem[-1:] == "ت" and stem[:-1] + "ة" in OBJECT_HEADS)
