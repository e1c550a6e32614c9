"""Read verbs whose content is a noun phrase: «نفت أنقرة | اتهامات…», «أبدى استعداده»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.according import adverbial_end
from tawatur.languages.arabic.attribution.complements import opens_with_ba
from tawatur.languages.arabic.attribution.contents import trim
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.issuing import issuer
from tawatur.languages.arabic.attribution.names import place_names, sure_given_names
from tawatur.languages.arabic.attribution.nominals import clause_behind_occasion, nouns
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import (
    has_pronoun,
    head_class,
    is_definite,
    is_object_head,
    looks_masdar,
    without_pronoun,
)
from tawatur.languages.arabic.attribution.site import CueSite, is_speaker
from tawatur.languages.arabic.attribution.sources import source_after, told_at
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES,
    BARE_PREPOSITIONS,
    CLOSE_BRACKETS,
    COMMAS,
    COMPLEMENTIZERS,
    DASHES,
    IN_IT,
    MEANWHILE,
    NEGATIONS,
    OBJECT_HEADS,
    PREPOSITIONS,
    PUNCTUATION,
    QUOTE_MARKS,
    RELATIVES,
    STOPS,
    bare,
)
from tawatur.languages.arabic.tables import word_class

_WITH_PRONOUN = word_class("with_pronoun")
_ADVERBS = word_class("adverb")
_REPEATS = word_class("repeats_noun")
_MANNER = word_class("manner_with_ba")
_NEEDS_HOLDER = word_class("needs_holder")
_PEOPLE_TOLD = word_class("people_told")
_FLATLY = frozenset({("جملة", "وتفصيلا"), ("نفيا", "قاطعا"), ("نفيا", "تاما"), ("رفضا", "قاطعا")})
_OF_THEM = word_class("of_them")
_ASIDES = RELATIVES | word_class("describing")
_ANY = word_class("any")
_HOLDS_PRESENT = word_class("holds_present")
_PRAYERS = word_class("prayer")  # «خادم الحرمين الشريفين - حفظه الله - | وصول الطائرة»
_REFERRING = word_class("referring")
_WITHHOLD = word_class("withhold")
_UNTOLD = word_class("untold")
_OF_THINGS = word_class("of_things")
_REGISTERS = word_class("registers")
_FEELINGS = word_class("feelings")
_THANKS = word_class("thanks")
_STATEMENTS = word_class("statement_nouns")
_BETWEEN = word_class("adjunct_preposition")
_OWN_WORDS = word_class("own_words")
_NEAR_THAT = 10  # words from «نفى» to «ذلك»
_HIS_HONOUR = word_class("honorific_pronoun")
_FARTHEST = 30  # words from «أبدى» to the state of mind


def with_object(site: CueSite) -> Draft | None:
    """«نفت أنقرة | اتهامات…»: subject and object side by side, or the object alone."""
    if site.after() == "ذلك":
        that = site.verb.stance == "denies" and not site.participle
        return _said_before(site) or (site.draft("verb-object", site.subject_before(), site.at + 1) if that else None)
    if site.verb.stance == "denies" and (denied := _denied_that(site)) is not None:
        return denied
    if site.form.subject == "1" and site.before() in NEGATIONS:
        return None  # «لا نستغرب مواقف الجيران»
    if site.form.tense == "present" and _is_thing(site):
        return None
    begin, source, told = subject_then_object(site)
    if site.form.tense == "present":
        if source is not None and not is_speaker(site.passage, source):
            return None
        if site.before() in RELATIVES and site.verb.lemma in _OF_THINGS and not speaks_before(site):
            return None  # «الصفقات التي توضح مدى الإضرار»
        hangs = site.before() in RELATIVES or site.before() in _HOLDS_PRESENT or site.passage.headline
        if source is None and (not site.joined and not hangs or site.verb.lemma in _NEEDS_HOLDER):
            return None
    if source is None and site.after() in IN_IT and not site.participle:
        source = issuer(site)  # «أصدرت السفارة بيانا | نفت فيه…»
    if source is not None and bare(site.passage.form(begin)) in BARE_PREPOSITIONS:
        begin = _object_behind_circumstance(site.passage, begin)
    withholds = site.passage.form(begin) in _WITHHOLD and site.passage.form(begin + 1) in _UNTOLD
    if withholds or _is_no_object(site.passage.form(begin)):
        return None  # «أكد مصدر، فضل عدم الكشف عن اسمه، أن»
    repeated = nouns().get(site.passage.form(begin))
    if repeated is not None and site.verb.lemma in _REPEATS:  # «جدد الناطق نفيه | تسليم السد»
        return repeating(site)
    return site.draft("verb-object", source, begin, told)


def _denied_that(site: CueSite) -> Draft | None:
    """«نفى مسؤول في الوزارة | ذلك»: the pronoun ends the clause, and a source alone stands before it."""
    passage = site.passage
    last = min(site.at + _NEAR_THAT, passage.last)
    that = next((k for k in range(site.at + 2, last) if passage.forms[k] == "ذلك"), None)
    if that is None or passage.form(that + 1) not in PUNCTUATION | {""}:
        return None
    found = source_after(passage, site.at + 1, that, True)
    whole = found.source is not None and found.source[1] == that
    return site.draft("verb-object", found.source, that, found.told) if whole else None


def _is_thing(site: CueSite) -> bool:
    """«الأمر الذي يؤكد وجود…», «مما يؤكد»: what was said shows something; «تقدر الحصة بمليون» is a passive."""
    shows = site.before() in RELATIVES and site.before(2) in _REFERRING or site.before() in ("مما", "بما", "ما")
    return shows or site.verb.lemma == "قدر" and opens_with_ba(site.passage, site.at + 1)


def speaks_before(site: CueSite) -> bool:
    """Whether what a relative clause hangs on can speak: one of the four words before the relative pronoun."""
    near = (site.before(steps) for steps in range(2, 6))
    return any(form in place_names() or form in sure_given_names() or head_class(form) is not None for form in near)


def repeating(site: CueSite) -> Draft | None:
    """«أعاد الوزير التذكير بأن…»: saying again, by a noun that carries content."""
    begin, source, told = subject_then_object(site)
    passage = site.passage
    noun = nouns().get(passage.form(begin))
    if noun is None:
        return None
    opened = begin + 2 if passage.form(begin + 1) in noun.opens | COMPLEMENTIZERS else None
    begin = opened or clause_behind_occasion(passage, begin + 1, noun) or begin + 1
    draft = site.draft("verb-object", source, begin, told)
    return draft._replace(stance=noun.stance) if draft else None


def _is_no_object(word: str) -> bool:
    """«أيده لكنه…», «ستعلن قوى التحالف بشكل صريح»: the verb stands without an object."""
    if is_object_head(word) or looks_masdar(word) or word == "قرب":
        return False
    joined = word[:1] == "و" and (head_class(word) is None or head_class(word[1:]) is not None)
    return bare(word) in PREPOSITIONS or word in ADVERSATIVES or word in MEANWHILE or word in _MANNER or joined


def refusing(site: CueSite) -> Draft | None:
    """«رفض فلان | الحديث عن مبادرة»: to refuse a statement denies it; any other refusal says nothing."""
    begin, source, told = subject_then_object(site)
    noun = begin + 1 if site.passage.form(begin) in _ANY else begin
    known = without_pronoun(site.passage.form(noun)) in _STATEMENTS  # «رفض | اتهامه بالتقصير»
    return site.draft("verb-refusing", source, begin, told) if known else None


def asking(site: CueSite) -> Draft | None:
    """«طلب من الحكومة أن…», «طلبت الحكومة | تمديد المهلة»."""
    begin, source, told = subject_then_object(site)
    if source is not None and "من" in site.passage.forms[source[0] : source[1]]:  # «طلب القاضي | من الخبراء إعداد…»
        source = source[0], source[0] + site.passage.forms[source[0] : source[1]].index("من")
        begin = source[1]
    word = site.passage.form(begin)
    if word == "من" or word in COMPLEMENTIZERS:
        return site.draft("verb-asking", source, begin + 1, told)
    noun = word.removeprefix("ال")
    if site.after() in _OF_THEM and noun and noun not in PUNCTUATION and noun not in PREPOSITIONS:
        return site.draft("verb-asking", source, begin, told)  # «طلب منه | البقاء في منصبه»
    return site.draft("verb-asking", source, begin, told) if looks_masdar(noun) or noun in OBJECT_HEADS else None


def offering(site: CueSite) -> Draft | None:
    """«عرضت روسيا تقليص عملياتها»: what is offered is promised."""
    begin, source, told = subject_then_object(site)
    word = site.passage.form(begin + 1 if begin in site.passage.quote_end else begin)
    masdar = looks_masdar(word) or word.endswith("ا") and looks_masdar(word[:-1])
    return site.draft("verb-offering", source, begin, told) if source and masdar else None


def revealing(site: CueSite) -> Draft | None:
    """«كشف مواطن | وجود حفرة»: what is revealed is an event; «كشف الجيش مواقع العدو» says nothing."""
    begin, source, told = subject_then_object(site)
    begin = _over_circumstance(site.passage, begin)
    word = site.passage.form(begin)
    if source is None or not is_speaker(site.passage, source) or not (is_object_head(word) or looks_masdar(word)):
        return None
    kind = head_class(site.passage.forms[source[0]])
    if site.verb.lemma in _REGISTERS and (kind is None or kind == "role" and word.endswith("ا")):
        return None  # «سجل المؤشر ارتفاعا», «سجل المحافظ حضورا لافتا»
    return site.draft("verb-revealing", source, begin, told, confidence=0.7)


def _object_behind_circumstance(passage: Passage, at: int) -> int:
    """«أكدت البلدية في بيان بمناسبة افتتاح المعرض، | تطوير التعاون»: the object behind the comma; `at` where none opens there."""
    far = _over_circumstance(passage, at)
    word = passage.form(far)
    opens = not is_definite(word) and (is_object_head(word) or looks_masdar(word)) and word not in COMPLEMENTIZERS
    return far if far > at and opens else at


def _over_circumstance(passage: Passage, at: int) -> int:
    """«كشف مواطن أثناء مروره بأحد الأحواش، | وجود إبل مريضة»: the index after the comma that ends it; `at` where none stands."""
    if passage.form(at) not in PREPOSITIONS:
        return at
    comma = next((k for k in range(at, min(at + _FARTHEST, passage.last)) if passage.forms[k] in COMMAS), None)
    return comma + 1 if comma is not None else at


def feeling(site: CueSite) -> Draft | None:
    """«أبدى استعداده لـ…»: a state of mind as object."""
    return _with_noun(site, _FEELINGS, "verb-feeling")


def thanking(site: CueSite) -> Draft | None:
    """«قدم شكره لـ…», «تقدم بالشكر»."""
    return _with_noun(site, _THANKS, "verb-thanking")


def _with_noun(site: CueSite, known: frozenset[str], rule: str) -> Draft | None:
    if site.before() in NEGATIONS:
        return None  # «ولم تصدر القوات أي تعليق حول الاتهامات»
    last = min(site.at + _FARTHEST, site.passage.last)
    marker = next((k for k in range(site.at + 1, last) if _is_noun_of(site.passage.forms[k], known)), None)
    if marker is None or any(site.passage.forms[k] in STOPS for k in range(site.at + 1, marker)):
        return None
    if site.passage.forms[marker] in _HIS_HONOUR and _is_noun_of(site.passage.form(marker + 1), known):
        marker += 1  # «وأبدى سعادته | ارتياحه»: a title, and no state of mind
    end = marker - 1 if site.passage.forms[marker - 1] == "اصابع" else marker
    source = source_after(site.passage, site.at + 1, end, True).source or site.subject_before()
    if source is None and end < marker:
        return None  # «وجهت أصابع الاتهام إلى الجار»: a passive
    draft = site.draft(rule, source, end)
    noun = nouns().get(site.passage.forms[marker].removesuffix("ا"))
    return draft._replace(stance=noun.stance) if draft and noun and rule == "verb-thanking" else draft


def _is_noun_of(form: str, known: frozenset[str]) -> bool:
    """Whether the form is one of the nouns, with بـ before or a pronoun behind it too («بالشكر», «رغبتها»)."""
    bare = without_pronoun(form[1:] if form[:1] == "ب" else form)
    return form in known or bare in known or bare[-1:] == "ت" and bare[:-1] + "ة" in known


def _said_before(site: CueSite) -> Draft | None:
    """«… خلال عشرة أيام، أوضح ذلك الناطق»: what was said stands before the cue."""
    passage = site.passage
    found = source_after(passage, site.at + 2, passage.last, False)
    content = trim(passage, skip_intro(passage, passage.first, site.at), site.at)
    if found.source is None or content[1] - content[0] < 4 or site.form.tense != "past":
        return None
    if not is_speaker(passage, found.source):
        return None
    return site.draft_of("verb-before", found.source, (content,), found.told, None, 0.7)


def object_stands_before(site: CueSite, marker: int) -> bool:
    """Whether an object opens between the cue and a preposition («تؤكد طهران | وجود عناصر… بدور…»)."""
    first = skip_intro(site.passage, site.at + 1, marker)
    first = _over_pronouns(site.passage, first)
    if first >= marker:
        return False
    if site.participle or site.opens_object(first):
        return True
    end = phrase_end(site.passage, first, marker, False)
    begin = over_adjuncts(site, end, marker)
    if begin == first or begin >= marker:
        return False  # behind a subject, or an adjunct alone: «أكد خلال اللقاء | حرص بلاده على»
    return is_object_head(site.passage.forms[begin]) or looks_masdar(site.passage.forms[begin])


def subject_then_object(site: CueSite) -> tuple[int, Range | None, Range | None]:
    """Where the object begins, the subject if one stands, the outlet spoken to."""
    passage = site.passage
    first = site.first(passage.last)
    first = _over_pronouns(passage, first)
    before = site.subject_before()
    if before or site.participle or site.form.subject == "1" or site.opens_object(first):
        return over_adjuncts(site, first, passage.last), before, None
    found = source_after(passage, first, passage.last, False)
    if found.source is None:
        if passage.form(first) not in _BETWEEN:
            return first, None, found.told
        begin = over_adjuncts(site, first, passage.last)  # «وأكد خلال الاجتماع | ضرورة ضبط الأسعار»
        return begin if begin < passage.last and site.opens_object(begin) else first, None, found.told
    begin = over_adjuncts(site, found.end, passage.last)
    begin = _over_relative(site, begin, found.source)
    if passage.form(found.source[1]) in RELATIVES and not is_speaker(passage, found.source):
        return first, None, found.told  # «وأكدت | الصعوبات التي يواجهها الاقتصاد»
    if begin < passage.last and passage.forms[begin] not in STOPS:
        return begin, found.source, found.told
    if site.agrees(found.source[0]) and head_class(passage.forms[found.source[0]]) is not None:
        return passage.last, found.source, found.told
    return first, None, found.told  # nothing follows: the phrase was the object, and the subject is left out


def _over_relative(site: CueSite, at: int, source: Range) -> int:
    """«انتقدت الحكومة التي يرأسها فلان | ما وصفته بـ…»: the object behind what is said of the subject; `at` where none is seen."""
    passage = site.passage
    if passage.form(at) not in RELATIVES or passage.form(at) == "ما" or not is_speaker(passage, source):
        return at
    for k in range(at + 1, min(at + _FARTHEST, passage.last)):
        if passage.forms[k] in STOPS:
            break
        if passage.forms[k] == "ما" or passage.forms[k - 1] in COMMAS and is_object_head(passage.forms[k]):
            return k
    return at


def _over_pronouns(passage: Passage, at: int) -> int:
    """«كلمة أكد فيها | وعده», «مداخلة أوضح من خلالها | عودة الحياة»."""
    while (
        passage.form(at) in _WITH_PRONOUN | _PEOPLE_TOLD
        or passage.form(at) == "من"
        and passage.form(at + 1) in _WITH_PRONOUN
    ):
        at += 1
    return at


def over_adjuncts(site: CueSite, at: int, last: int) -> int:
    """The index after commas, times, hearers, manner and occasions between subject and object; at most `last`."""
    passage = site.passage
    while at < last:
        hearer = told_at(passage, at, passage.last)
        if hearer:
            at = hearer[1] + (passage.form(hearer[1]) in QUOTE_MARKS | CLOSE_BRACKETS)
        elif at in passage.time_end:
            at = passage.time_end[at]
        elif (end := adverbial_end(passage, at)) > at:
            at = end
        elif (
            passage.forms[at] in COMMAS
            or passage.forms[at] in _WITH_PRONOUN
            or passage.forms[at] in _ADVERBS
            or passage.forms[at] in _PEOPLE_TOLD
        ):
            at += 1
        elif (passage.forms[at], passage.form(at + 1)) in _FLATLY:
            at += 2
        elif passage.forms[at] in DASHES and passage.form(at + 1) in _PRAYERS:
            at = next((k + 1 for k in range(at + 2, min(at + 6, last)) if passage.forms[k] in DASHES), at + 3)
        elif passage.forms[at] in DASHES and passage.form(at + 1) in _ASIDES and (end := _aside_end(passage, at)):
            at = end
        elif passage.forms[at] == "من" and at + 1 in passage.time_end:
            at = passage.time_end[at + 1]  # «في وقت سابق | من يوم السبت»
        elif passage.forms[at] == "من" and passage.form(at + 1) in place_names():
            at += 2  # «وانتقد الوزير من جاكرتا | الدول التي…»
        elif passage.forms[at] in _MANNER:
            at += 2 if passage.forms[at] in ("بشكل", "بصورة") else 1
        elif passage.forms[at] in _BETWEEN and _is_occasion(site, at + 1):
            at = _over_occasion(site, at)
        else:
            break
    return min(at, last)


def _is_occasion(site: CueSite, at: int) -> bool:
    """«خلال | مؤتمر صحفي», «أمام | النيابة»: behind a preposition, no noun that what is said begins with."""
    form = site.passage.form(at)
    if form in _OWN_WORDS or not site.opens_object(at):
        return True
    return is_definite(form) and not is_object_head(form.removeprefix("ال")) and form not in COMPLEMENTIZERS


def _aside_end(passage: Passage, at: int) -> int:
    """«ودعا زعيم اللواء -الذي خلف أخاه- | المقاتلين إلى»: the index after the dash that closes the aside at `at`; 0 where none does."""
    return next((k + 1 for k in range(at + 2, min(at + _FARTHEST, passage.last)) if passage.forms[k] in DASHES), 0)


def _over_occasion(site: CueSite, at: int) -> int:
    passage, k = site.passage, at + 2
    while k < passage.last:
        form = passage.forms[k]
        before = passage.forms[k - 1]
        complete = is_definite(before) or has_pronoun(before)  # «في ختام | اجتماعها» is one phrase
        masdar = complete and looks_masdar(form) and not is_definite(form)
        if (
            form in COMMAS
            or form in STOPS
            or form in OBJECT_HEADS
            or form in PREPOSITIONS
            or k in passage.time_end
            or masdar
        ):
            break
        k += 1
    return k
