"""Read verbs that take a thing for something: «اعتبر محللون | هذه الخطوة رسالة», «رأت النقابة في القرار | استفزازا»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.drafts import Draft
from tawatur.languages.arabic.attribution.frames.objects import speaks_before
from tawatur.languages.arabic.attribution.names import all_given_names, singular_titles, sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite, looks_masdar
from tawatur.languages.arabic.attribution.site import CueSite, is_speaker
from tawatur.languages.arabic.attribution.sources import source_after
from tawatur.languages.arabic.attribution.sources import speaks as may_speak
from tawatur.languages.arabic.attribution.vocabulary import (
    BARE_PREPOSITIONS,
    OBJECT_HEADS,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVES,
)
from tawatur.languages.arabic.tables import word_class, word_list

_THIS = word_class("demonstrative")
_SUPERLATIVES = word_class("superlative")
_DEEMED_WITHIN = 9  # words from «اعتبر» to what the thing is taken for
_IN_IT = word_class("within_it")
_JUDGING = word_list("judging_words.txt")


def deeming(site: CueSite) -> Draft | None:
    """«اعتبر محللون | هذه الخطوة رسالة»: the object and what it is taken for are the content."""
    passage = site.passage
    last = min(site.at + _DEEMED_WITHIN, passage.last)
    taken = next((k for k in range(site.at + 2, last) if _is_taken_for(passage, k)), None)
    if taken is None:
        return None
    named = taken - (taken - 1 in passage.quote_end)  # «الفتوى القائد | «قوميا»»
    if any(passage.forms[k] in PUNCTUATION for k in range(site.at + 1, named)):
        return None
    begin = _deemed(passage, site.at + 1, named)
    if begin is None:
        return None
    before = site.subject_before()
    source = (site.at + 1, begin) if begin > site.at + 1 else before
    if source is not None and (
        _accusative(passage.forms[source[0]])
        or any(form in BARE_PREPOSITIONS for form in passage.forms[slice(*source)])
    ):
        return None  # «كانت تعتبر قبل الحرب العاصمة الاقتصادية», «تصنف الحزب ضمن المنظمات الإرهابية»
    hangs = site.before() in RELATIVES and speaks_before(site)
    speaks = passage.forms[begin] not in _THIS and is_speaker(passage, (begin, begin + 1))
    if source is None and not hangs and (site.form.tense == "present" or speaks):
        return None
    if hangs:  # «تركيا التي تعتبر | الحزب منظمة إرهابية | بدأت مفاوضات»
        return site.draft_of("verb-deeming", source, ((begin, taken_for_end(passage, taken)),), None, None, 0.6)
    if source is not None and not is_speaker(passage, source, strict=False):
        return None
    if site.verb.lemma == "عد" and site.form.tense == "present" and source and not may_speak(passage, source[0]):
        return None  # «الأمراض التي تُعد بيئة اللجوء حاضنة لها»
    return site.draft("verb-deeming", source, begin, confidence=0.7)


def seeing(site: CueSite) -> Draft | None:
    """«رأت النقابة في القرار | استفزازا», «خطوة رأى فيها مراقبون | رسالة»: what is seen in a thing."""
    passage, last = site.passage, min(site.at + _DEEMED_WITHIN, site.passage.last)
    if site.after() in _IN_IT:
        if site.before() in RELATIVES and _is_bare_noun(passage.form(site.at + 2)):
            return site.draft("verb-deeming", None, site.at + 2, confidence=0.6)  # «الرمزية التي رأت فيها | سمة مهمة»
        thing = next((k for k in range(site.at + 3, last) if _is_seen(passage.forms[k]) or _is_pair(passage, k)), None)
        speaks = thing is not None and is_speaker(passage, (site.at + 2, thing))
        return site.draft("verb-deeming", (site.at + 2, thing), thing, confidence=0.7) if thing and speaks else None
    within = next((k for k in range(site.at + 1, last) if passage.forms[k] == "في"), None)
    if within is None:
        return None
    source = source_after(passage, site.at + 1, within, True).source or site.subject_before()
    seen = any(_is_seen(passage.forms[k]) and is_definite(passage.forms[k - 1]) for k in range(within + 2, last))
    return site.draft("verb-deeming", source, within + 1, confidence=0.7) if source is not None and seen else None


def _is_bare_noun(form: str) -> bool:
    """«سمة», «بطلا»: indefinite, with the ending of an object or of a feminine noun, and nobody who speaks."""
    ending = form.endswith(("ا", "ة")) and len(form) > 2
    return ending and not is_definite(form) and head_class(form) is None and form not in all_given_names()


def _is_pair(passage: Passage, k: int) -> bool:
    """«بطلا رئيسا»: an indefinite noun and its adjective in the accusative."""
    pair = passage.forms[k], passage.form(k + 1)
    return all(form.endswith("ا") and not is_definite(form) and len(form) > 3 for form in pair)


def _is_seen(word: str) -> bool:
    """Whether the word says what somebody sees in a thing: «استفزازا», «رسالة», «محاولة»."""
    noun = word.removesuffix("ا")
    return looks_masdar(noun) or noun in OBJECT_HEADS or word in _JUDGING or noun in _JUDGING


def _accusative(form: str) -> bool:
    """«يعد داعما رئيسيا لهذه المهنة»: no subject."""
    return form.endswith("ا") and not is_definite(form) and head_class(form) is None and form not in sure_given_names()


def _is_taken_for(passage: Passage, k: int) -> bool:
    """Whether an indefinite accusative or a superlative stands at `k`, behind a definite word or «ذلك»."""
    word, last = passage.forms[k], k - 1 - (k - 1 in passage.quote_end)
    before = passage.forms[last]
    if _is_titled_name(passage, last):
        return word.endswith("ا") and len(word) > 3 and word not in all_given_names()
    if not (is_definite(before) or before in _THIS) or is_definite(word) or word in PREPOSITIONS or word in _THIS:
        return False
    return word in _SUPERLATIVES or word.endswith(("ا", "ة")) and len(word) >= 3


def _is_titled_name(passage: Passage, k: int) -> bool:
    """«القائد | حامد»: a given name behind an office."""
    return passage.forms[k] in all_given_names() and passage.form(k - 1) in singular_titles()


def taken_for_end(passage: Passage, taken: int) -> int:
    """The index after what a thing is taken for and the adjectives that agree with it («منظمة إرهابية | وتلاحق»)."""
    end, letter = taken + 1, passage.forms[taken][-1].replace("ت", "ة")  # «جماعات إرهابية»
    while passage.form(end)[-1:] == letter and not is_definite(passage.form(end)):
        end += 1
    return end


def _deemed(passage: Passage, first: int, taken: int) -> int | None:
    """Where the object before `taken` begins: its noun, adjectives behind it passed over; None where none stands."""
    k = taken - 1
    if passage.forms[k] in _THIS:
        return k
    while k > first and is_definite(passage.forms[k]) and passage.forms[k].endswith(("ية", "ي")):
        k -= 1
    if k - 1 > first and _is_titled_name(passage, k):
        return k - 1  # «اعتبر المجلس | القائد حامد خارجا عن القانون»
    if not is_definite(passage.forms[k]):
        return None
    before = passage.forms[k - 1]
    if k > first and head_class(before) is not None and not is_definite(before) and not before.endswith("ون"):
        return k - 1  # «تعتبر | حزب العمال منظمة محظورة»
    return k - 1 if k > first and passage.forms[k - 1] in _THIS else k
