"""Find the source between a cue and what marks its content, or before the cue, and whom it speaks to."""

from __future__ import annotations

import re
from typing import NamedTuple

from tawatur.languages.arabic.attribution.adjuncts import is_governed
from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.names import known_outlet, place_names, speaking_nouns, sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import has_pronoun, head_class, is_definite, is_object_head
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES,
    AUXILIARIES,
    BA_WORDS,
    COMMAS,
    COMPLEMENTIZERS,
    DASHES,
    MEANWHILE,
    NEGATIONS,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVES,
    SEMICOLONS,
    STOPS,
    bare,
)
from tawatur.languages.arabic.tables import word_class

_THEN = word_class("then")
_OUTLET_HEADS = word_class("outlets") | word_class("hearer_nouns")


_WITH_PRONOUN = word_class("with_pronoun")
_NOT_SOURCE = word_class("not_source")
_HEARERS = word_class("hearers")
_SURE_OUTLETS = word_class("always_outlets")
_TALK = word_class("talk")
_LONGEST_ANTECEDENT = 12
_TOLD_BY = word_class("told_by")
_CARRIED_BY = word_class("carried_by")
_MANNER = word_class("manner_with_ba")
_ADVERBS = word_class("adverbs")
_DESCRIBING = word_class("describing")
_MUFAALA = re.compile(r"م\wا\w\wت(?:ه|ها|هم|هما)")


class Found(NamedTuple):
    """Token ranges: the source, if one stands there, and the outlet that is spoken to, if one is named."""

    source: tuple[int, int] | None
    told: tuple[int, int] | None
    end: int  # index after all that was passed over


def source_after(passage: Passage, first: int, last: int, closed: bool) -> Found:
    """The source in `tokens[first:last]`, what follows a cue; adjuncts before and after it are passed over."""
    at, told, adjunct = first, None, None
    while at < last:
        at = skip_intro(passage, at, last)
        if at >= last:
            break
        form = passage.forms[at]
        hearer = told_at(passage, at, last)
        if hearer:
            told, at = hearer, hearer[1]
            if passage.form(at) in PUNCTUATION and at not in passage.quote_end:
                at += 1
                if at < last and is_definite(passage.forms[at]) and passage.forms[at].endswith(("ي", "ية")):
                    at += 1  # «مع شبكة «سي إن إن» الأميركية»
        elif at in passage.time_end:
            at = passage.time_end[at]
        elif form in _WITH_PRONOUN:
            at += 1
        elif form[0] == "ب" and form[1:] in place_names():
            at += 1  # «اليوم الثلاثاء | بالمرج»
        elif form in _HEARERS:
            at = _after_adjunct(passage, at - 1, last)
        elif bare(form) in PREPOSITIONS or form in _ADVERBS or _with_preposition(form):
            adjunct, at = at, _after_adjunct(passage, at, last)
        elif _cannot_open(passage, form, at):
            break
        elif _is_own_act(form):
            break  # «شريطا يؤكد فيه | قيامه بخطف مقاتلين»
        elif adjunct is not None and not closed and is_object_head(form) and passage.form(at - 1) in COMMAS:
            break  # «وأعلن في مؤتمر صحفي، | انطلاق عمليات شاملة»
        elif adjunct is not None and is_governed(passage, adjunct, at):
            adjunct, at = None, max(phrase_end(passage, at, last, closed), at + 1)
        else:
            end = phrase_end(passage, at, last, closed)
            if end <= at:
                break
            return Found((at, end), told or hearer_within(passage, end, last if closed else min(end + 4, last)), end)
    return Found(None, told, at)


def _is_own_act(form: str) -> bool:
    """«قيامه», «استعدادها»: a verbal noun with a pronoun, which is what is said and nobody who says it."""
    if _MUFAALA.fullmatch(form):
        return form[: form.rindex("ت")] + "ة" not in speaking_nouns()  # «طلب منه | مرافقته»; «أكدت | محاميته»
    return form.endswith(("ه", "ها", "هم", "هما")) and not is_definite(form) and is_object_head(form)


def _with_preposition(form: str) -> bool:
    return (
        form[:3] == "بال"
        and len(form) > 5
        and form not in BA_WORDS
        or form[:2] == "لل"
        and len(form) > 4
        or form[:1] == "ل"
        and len(form) > 5
        and has_pronoun(form)
        or form in _MANNER
    )


def source_before(passage: Passage, first: int, cue: int) -> tuple[int, int] | None:
    """The noun phrase that fills `tokens[first:cue]`, a clause's beginning before its verb; None where none does."""
    at = skip_intro(passage, first, cue)
    while at < cue and (passage.forms[at] in AUXILIARIES or at in passage.time_end):
        at = skip_intro(passage, passage.time_end.get(at, at + 1), cue)
    if (
        at >= cue
        or _cannot_open(passage, passage.forms[at], at)
        or bare(passage.forms[at]) in PREPOSITIONS
        or passage.forms[at] in _ADVERBS
    ):
        return None
    if _is_verb(passage, at):
        return None
    end = phrase_end(passage, at, cue, True)
    if not _may_name(passage, at, end):
        return None
    rest = end
    while rest < cue and (
        passage.forms[rest] in COMMAS or passage.forms[rest] in AUXILIARIES or passage.forms[rest] in DASHES
    ):
        rest += 1
    if (
        at == passage.first
        and end < rest >= cue
        and passage.form(end) in DASHES
        and head_class(passage.forms[at]) is None
    ):
        return None  # «القاهرة - | أكد وزير الخارجية»: a dateline
    if passage.form(end) in DASHES and end + 1 == rest < cue:
        rest = _behind_dashes(passage, rest, cue)
    if passage.form(rest) in _DESCRIBING and rest > end:  # «أما فلان، وهو صائغ في السوق، فيرى»
        rest = next((k + 1 for k in range(rest, cue) if passage.forms[k] in COMMAS), rest)
    if rest == cue - 1 and rest in passage.quote_end:
        rest = cue  # «حركة حماس "تنفي…"»
    if end > at and (
        rest >= cue
        or _is_noun(passage, at)
        and (passage.forms[rest] in RELATIVES or passage.forms[rest] in PREPOSITIONS or rest in passage.time_end)
    ):
        return at, end
    return None


def _behind_dashes(passage: Passage, at: int, cue: int) -> int:
    """«المركز - ومقره جنيف - | قال»: the index behind the aside whose words begin at `at`; `at` where no dash closes it before the cue."""
    end = next((k + 1 for k in range(at, cue) if passage.forms[k] in DASHES), at)
    return end + 1 if end < cue and passage.forms[end] in COMMAS else end


def source_of_relative(passage: Passage, end: int) -> tuple[int, int] | None:
    """The noun phrase that a relative clause or an adjective at `end` hangs on («تنظيم كذا | الذي أعلن»); None if none is seen."""
    if passage.form(end - 1) in COMMAS:
        end -= 1
    for first in range(end - 1, max(passage.first, end - _LONGEST_ANTECEDENT) - 1, -1):
        before = passage.form(first - 1)
        begins = not before or before in PREPOSITIONS or before in COMPLEMENTIZERS or before in PUNCTUATION
        reading = None if begins else read_cue(before)
        cue = reading is not None and reading.is_finite()
        if (begins or cue) and not _cannot_open(passage, passage.forms[first], first):
            return (first, end) if phrase_end(passage, first, end, True) == end and speaks(passage, first) else None
    return None


def speaks(passage: Passage, at: int) -> bool:
    """Whether the word at `at` heads or names one who speaks: an office, people, a body, a given name, a place."""
    form = passage.forms[at]
    return (
        head_class(form) is not None or form in sure_given_names() or form in place_names() or form in passage.surnames
    )


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether the word is surely no verb («وقد عثر في منزله على كتب تحث على…»): definite, quoted, known to speak or a given name."""
    form = passage.forms[at]
    if form in ("هذا", "هذه"):
        form = passage.form(at + 1)
    known = is_definite(form) or head_class(form) is not None or form in sure_given_names()
    return known or at in passage.quote_end or form.endswith("ة")


def _may_name(passage: Passage, at: int, end: int) -> bool:
    """Whether the phrase can be a subject that stands before its verb: a noun known to speak, a definite one, a short name."""
    form = passage.forms[at]
    if form in PUNCTUATION or head_class(form) is not None or is_definite(form) or form in sure_given_names():
        return True
    if form in ("هذا", "هذه") and head_class(passage.form(at + 1)) in ("paper", "people"):
        return True  # «وكانت هذه التقارير قد زعمت أن»
    if passage.headline and at == passage.first and end == at + 1:
        return True  # «مادونا تعلن»
    if form.endswith(("ت", "وا", "نا")) and len(form) > 3 and not form.endswith("ات") or end - at > 3:
        return False
    return not any(
        is_definite(passage.forms[k]) and head_class(passage.forms[k]) is not None for k in range(at + 1, end)
    )


def _is_verb(passage: Passage, at: int) -> bool:
    """Whether a verb stands where a subject should («وألقت السلطات…», «وتم…»): known cues, and و with a word no source has."""
    form = passage.forms[at]
    if form in ("تم", "وتم", "جرى", "وجرى", "يتم", "سيتم", "او", "ثم", "كل"):
        return True
    if is_definite(form) or head_class(form) is not None or form in sure_given_names() or form in place_names():
        return False
    reading = read_cue(form)
    if reading is not None and reading.tells_of_another():
        return True
    if passage.headline and read_cue(passage.form(at + 1)) is not None:
        return False  # «… وأردوغان ينفي العلاقة»
    return form[:1] == "و" and len(form) > 3 and head_class(form[1:]) is None


def told_before(passage: Passage, first: int, cue: int) -> tuple[int, int] | None:
    """The outlet spoken to in what stands before the cue («وفي تصريح لـ"وادي برس"، أوضح فلان»)."""
    for at in range(first, cue):
        if passage.forms[at] in _TALK:
            for k in range(at + 1, min(at + 4, cue)):
                hearer = told_at(passage, k, cue)
                if hearer:
                    return hearer
    return None


def via_within(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """The outlet that carries the words («في تصريحات نقلتها | وكالة السهل»), among those between a cue and its content."""
    for at in range(first, last - 1):
        if passage.forms[at] in _CARRIED_BY and passage.forms[at + 1] in _OUTLET_HEADS:
            return _outlet_phrase(passage, at + 1, last)
    return None


def told_at(passage: Passage, at: int, last: int) -> tuple[int, int] | None:
    """The outlet addressed at `at` («لـ"عربي21"», «لوكالة فرانس برس»), without the preposition and outer quote marks."""
    form = passage.forms[at]
    if form in ("ل", "الى") and at + 1 < last and at + 1 in passage.quote_end:
        return _quoted(passage, at + 1, last)
    if form == "ل" and passage.form(at + 1) in ("{", "(") and (bracket := _bracketed(passage, at + 1, last)):
        return bracket  # «محافظ المدينة لـ {الأفق}: …»
    if form == "ل" and at + 1 < last and passage.forms[at + 1] in _OUTLET_HEADS:
        return _outlet_phrase(passage, at + 1, last)
    if form == "لبرنامج" and at + 1 not in passage.quote_end:
        return None  # «المدير الإقليمي لبرنامج الأغذية»
    if form[:1] == "ل" and form[1:] in _OUTLET_HEADS:
        return _outlet_phrase(passage, at, last)
    if form[:1] == "ل" and len(form) > 3 or form == "ل":
        return known_outlet(passage, at, last)
    if form in _TOLD_BY and at + 1 < last:  # «في حوار أجرته معه صحيفة الأفق», «في تصريح خص به جريدة الأطلس»
        begin = at + 2 if passage.form(at + 1) in _WITH_PRONOUN else at + 1
        named = passage.form(begin) in _OUTLET_HEADS
        return _outlet_phrase(passage, begin, last) if named else known_outlet(passage, begin, last)
    if form in ("الى", "مع") and at + 1 < last and _talks(passage, at):
        if at + 1 in passage.quote_end:
            return _quoted(passage, at + 1, last)
        if passage.forms[at + 1] in _OUTLET_HEADS:
            return _outlet_phrase(passage, at + 1, last)
        return known_outlet(passage, at + 1, last)
    return None


def _bracketed(passage: Passage, opening: int, last: int) -> tuple[int, int] | None:
    end = next((k for k in range(opening + 2, min(opening + 6, last)) if passage.forms[k] in ("}", ")")), None)
    return (opening + 1, end) if end is not None else None


def _talks(passage: Passage, at: int) -> bool:
    """Whether «مع» or «إلى» at `at` follows talk («في حوار | مع»), or stands with a word for an outlet near it («في حوار جريء جدا مع صحيفة»)."""
    if passage.form(at - 1) in _TALK:
        return True
    near = (passage.form(k) for k in range(at - 4, at - 1))
    return passage.form(at + 1) in _SURE_OUTLETS and any(form in _TALK for form in near)


def _outlet_phrase(passage: Passage, at: int, last: int) -> tuple[int, int] | None:
    if at + 1 in passage.quote_end:
        return _quoted(passage, at + 1, last)
    if at + 1 < last and passage.forms[at + 1] in "([" and passage.forms[at + 1]:
        for end in range(at + 2, min(at + 10, last)):
            if passage.forms[end] in ")]":
                return at + 2, end
    end = at + 1
    while end < last and end < at + 4 and _continues_name(passage, end):
        end += 1
    return at, end


def _continues_name(passage: Passage, at: int) -> bool:
    form = passage.forms[at]
    return not (
        form in PUNCTUATION
        or form in PREPOSITIONS
        or form in COMPLEMENTIZERS
        or form in _THEN
        or at in passage.time_end
        or head_class(form) == "role"
        or read_cue(form) is not None
        or is_definite(passage.form(at - 1))
        and is_object_head(form)
    )


def _quoted(passage: Passage, opening: int, last: int) -> tuple[int, int] | None:
    end = passage.quote_end[opening]
    return (opening + 1, end) if opening + 1 < end < last and end - opening <= 6 else None


def hearer_within(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """The first outlet spoken to in `tokens[first:last]`; None where none is named."""
    for at in range(first, last):
        hearer = told_at(passage, at, last)
        if hearer:
            return hearer
    return None


def _after_adjunct(passage: Passage, at: int, last: int) -> int:
    """The index after a prepositional phrase: up to a comma, an office or another preposition."""
    at += 1
    begun = at
    while at < last:
        form = passage.forms[at]
        if form in COMMAS or form in STOPS or form in DASHES or form == ":" or form in COMPLEMENTIZERS:
            break
        if at > begun and (form in PREPOSITIONS or at in passage.time_end or told_at(passage, at, last)):
            break
        if (
            at > begun
            and head_class(form) == "role"
            and form not in ("صحافي", "صحفي", "الصحافي", "الصحفي")
            and (is_definite(passage.forms[at - 1]) or not is_definite(form))
        ):
            break
        at = passage.quote_end[at] + 1 if at in passage.quote_end and passage.quote_end[at] < last else at + 1
    return max(at, begun)


def _is_participle(form: str) -> bool:
    reading = read_cue(form)
    return reading is not None and all(each.tense == "participle" for each in reading.forms)


def _cannot_open(passage: Passage, form: str, at: int) -> bool:
    if form in PUNCTUATION and at not in passage.quote_end and form not in "([":
        return True
    if form.endswith("ا") and form.startswith("م") and _is_participle(form) and passage.form(at + 1) != "باسم":
        return True  # «وأضاف متحدثا إلى الصحافيين»
    if form in COMPLEMENTIZERS or form in NEGATIONS or form in ADVERSATIVES or form in MEANWHILE or form in RELATIVES:
        return True
    if form in ("التابع", "التابعة"):
        return True  # «في بيان بثه موقع كذا، | التابع للجماعة»
    if form in _NOT_SOURCE and not (form in ("هذا", "هذه") and is_definite(passage.form(at + 1))):
        return True
    return form in SEMICOLONS
