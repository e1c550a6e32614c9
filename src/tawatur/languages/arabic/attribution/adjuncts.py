"""Tell the noun phrase that an adjunct takes from the source behind it: «في رده على سؤال وجهه إليه | النائب»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite, looks_masdar, without_pronoun
from tawatur.languages.arabic.tables import word_class

_EVENT_VERBS = word_class("event_verb")
_EVENT_VERBS_OF = word_class("event_verb_of")
_GATHERING = word_class("gathering")
_WITH_PRONOUN = word_class("with_pronoun")
_WORDS_SAID = word_class("talk") | word_class("text_noun")


def is_governed(passage: Passage, adjunct: int, at: int) -> bool:
    """Whether the noun phrase at `at` belongs to the adjunct that begins at `adjunct`, and is no subject of the cue.

    «في اجتماع حضره | أعضاء المجلس», «خلال زيارة قام بها | وفد», «في لقاء ضم | رئيس الأركان», «لدى استقباله | وزير
    الخارجية», «حول تصريحات | وزير الدفاع»; the subject is «في مؤتمر صحفي | رئيس البلدية», «في بيان | رئيس الحزب».
    """
    before = at - 1
    if passage.forms[before] in _WITH_PRONOUN:
        before -= 1
        if passage.forms[before] in _EVENT_VERBS_OF:
            return True
    if before <= adjunct:
        return False
    form = passage.forms[before]
    if passage.forms[before - 1] == "عدم":
        return True  # «بشأن عدم شمول | أبناء الحي»
    stem = without_pronoun(form)
    if form in _GATHERING or stem != form and (stem in _EVENT_VERBS or looks_masdar(stem)):
        return True
    return before == adjunct + 1 and before == at - 1 and _is_construct(passage, adjunct, at)


def _is_construct(passage: Passage, adjunct: int, at: int) -> bool:
    """«حول تصريحات | وزير الدفاع»: a noun without article or adjective right behind the preposition, and an office."""
    noun, office = passage.forms[at - 1], passage.forms[at]
    if is_definite(noun) or noun.endswith(("ي", "ية")) or at - 1 in passage.time_end:
        return False
    if passage.forms[adjunct] == "في" and noun in _WORDS_SAID:
        return False
    return head_class(office) == "role" and not is_definite(office)
