"""The frames of verbs whose content is no clause: objects, the accused, the named, relays."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from tawatur.languages.arabic.attribution.complements import find_complement, opens_with_ba, opens_with_la
from tawatur.languages.arabic.attribution.contents import content_range, trim
from tawatur.languages.arabic.attribution.cues import CueForm, CueReading, Verb, read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import head_class, is_definite, is_object_head, looks_masdar, phrase_end
from tawatur.languages.arabic.attribution.sources import source_after, source_before, told_at
from tawatur.languages.arabic.attribution.names import known_outlets
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.arabic.attribution.vocabulary import (
    COMMAS, COMPLEMENTIZERS, FEMININE_PLURALS, NEGATIONS, OBJECT_HEADS, PREPOSITIONS, PUNCTUATION, RELATIVES, STOPS, bare,
)

Frame = Callable[[Passage, int, CueReading, CueForm], Draft | None]
_SAYING = re.compile("قول(?:ه|ها|هم|هما)?")
_OUTLET_NOUNS = "وكالة وكالات صحيفة قناة موقع اذاعة شبكة مجلة تلفزيون راديو جريدة تلفزة فضائية محطة يومية".split()
_OUTLET_HEADS = frozenset(_OUTLET_NOUNS) | frozenset("ال" + noun for noun in _OUTLET_NOUNS)
_WITH_PRONOUN = word_class("with_pronoun")
_BLAME = re.compile("ب?(?:ال)?مس[ؤئ]ولي[ةت]|ب?اللوم|ب?اللائمة")
_FEELINGS = frozenset(
    "استعداد قلق استغراب انزعاج اسف رغبة ترحيب دعم تاييد امتنان تفاؤل تشاؤم ارتياح تحفظ امل استياء اعجاب ثقة مخاوف خشية تخوف حرص تعاطف سعادة "
    "رفض دهشة موافقة شكوك".split()
)
_THANKS = frozenset("شكر الشكر تهنئة التهنئة تهاني تعازي التعازي تعازيه اعتذار تحية التحية العزاء عزاءه تهانيه تبريكاته امتنان تقدير".split())
_STATEMENT_NOUNS = frozenset("الحديث الاتهامات اتهامات الادعاءات ادعاءات المزاعم مزاعم القول الانباء التهم ما".split())


def with_object(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«نفت أنقرة | اتهامات…»: subject and object side by side, or the object alone."""
    if passage.form(at + 1) == "ذلك":
        return said_before(passage, at, reading, form)
    begin, source, told = _subject_then_object(passage, at, reading, form)
    if source is not None and not is_speaker(passage, source) and form.tense == "present":
        return None
    if source is None and form.tense == "present" and not reading.proclitics and passage.form(at - 1) not in RELATIVES | {"كما"} and not passage.headline:
        return None
    return _draft(passage, at, reading, form, source, begin, told, "verb-object")


def said_before(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«… خلال عشرة أيام، أوضح ذلك الناطق»: what was said stands before the cue."""
    found = source_after(passage, at + 2, passage.last, False)
    first, last = trim(passage, skip_intro(passage, passage.first, at), at)
    if found.source is None or last - first < 4:
        return None
    return Draft((at, at + 1), reading.proclitics, found.source, ((first, last),), form.verb.stance, "verb-before", 0.7, found.told, None, _hint(form))


def object_before(passage: Passage, at: int, marker: int, form: CueForm) -> bool:
    """Whether an object opens between the cue and a preposition («تؤكد طهران | وجود عناصر… بدور…»)."""
    first = skip_intro(passage, at + 1, marker)
    if first >= marker:
        return False
    if form.tense == "participle" or _is_object(passage, first, form):
        return True
    end = phrase_end(passage, first, marker, False)
    return first < end < marker and (is_object_head(passage.forms[end]) or looks_masdar(passage.forms[end]))


def is_speaker(passage: Passage, source: Range) -> bool:
    """Whether a phrase can speak: headed by an office, people, an organisation or a paper, or a name (no verbal noun)."""
    first = source[0]
    form = passage.forms[first]
    if form in PUNCTUATION and source[1] > first + 1:
        return True
    reading = read_cue(form)
    if reading is not None and head_class(form) is None and any(each.tense != "participle" and each.subject != "1" for each in reading.forms):
        return False
    if form in ("هناك", "سبب", "عددهم", "عدد", "حجم", "مساحة", "نسبة", "معدل", "زيارة", "تفجير", "هجوم") or form in OBJECT_HEADS:
        return form == "عدد" and head_class(passage.form(first + 2)) is not None
    return head_class(form) is not None or not looks_masdar(form)


def subject_and_addressed(passage: Passage, at: int, reading: CueReading, form: CueForm, marker: int) -> tuple[Range | None, Range | None]:
    """«طالب المواطن | وزير الصحة أن…»: the subject, and the one called on, who belongs to the content."""
    before = source_before(passage, _clause_start(passage, at), at) if not reading.proclitics and form.tense != "participle" else None
    first = skip_intro(passage, at + 1, marker)
    end = phrase_end(passage, first, marker, False)
    if end <= first:
        return before, None
    rest = skip_intro(passage, end, marker)
    other = phrase_end(passage, rest, marker, False) if rest < marker and bare(passage.forms[rest]) not in PREPOSITIONS else rest
    if before or form.tense == "participle" or form.subject == "1" or not _agrees(passage, first, form):
        return before, (first, end)
    return (first, end), (rest, other) if other > rest else None


def with_accused(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«اتهمت الجماعة | جبهة النصرة بخطف…»: the accused or the one called on opens the content."""
    preposition = next(frame[4:] for frame in form.verb.frames if frame.startswith("acc:"))
    marker = _marked(passage, at, preposition, form.verb)
    if marker is None or passage.form(at + 1) in _WITH_PRONOUN:
        return None
    first = skip_intro(passage, at + 1, marker)
    source: Range | None = None
    before = source_before(passage, _clause_start(passage, at), at) if not reading.proclitics and form.tense != "participle" else None
    if before or form.tense == "participle" or form.subject == "1":
        begin = first
        source = before
    else:
        end = phrase_end(passage, first, marker, False)
        rest = skip_intro(passage, end, marker)
        if end <= first:
            return None
        if rest >= marker and _agrees(passage, first, form) and f"prep:{preposition}" in form.verb.frames:
            source, begin = (first, end), _after_preposition(passage, marker)
        elif rest >= marker and (reading.proclitics or not _agrees(passage, first, form) or f"prep:{preposition}" not in form.verb.frames):
            begin = first
        else:
            source, begin = (first, end), rest
    return _draft(passage, at, reading, form, source, begin, None, "verb-accused")


def _after_preposition(passage: Passage, marker: int) -> int:
    if passage.form(marker) in PREPOSITIONS:
        return marker + 2 if passage.form(marker + 1) in COMPLEMENTIZERS else marker + 1
    return marker + 1 if passage.form(marker) in COMPLEMENTIZERS else marker


def with_pronoun(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«ما أوردته وكالة كذا بشأن…», «وصفها بـ"الناجحة"»: the verb carries an object pronoun."""
    if "pred" in form.verb.frames:
        return named_as(passage, at, reading, form)
    if "to" in form.verb.frames:
        return told_by_pronoun(passage, at, reading, form)
    moved = next((frame[4:] for frame in form.verb.frames if frame.startswith("acc:")), None)
    if moved == "الى":
        marker = next((k for k in range(at + 1, min(at + 12, passage.last)) if passage.forms[k] == moved), None)
        if marker is None:
            return None
        source = source_after(passage, at + 1, marker, True).source
        return _draft(passage, at, reading, form, source, marker + 1, None, "verb-relative")
    before = passage.form(at - 1)
    if before == "ما" and passage.form(at - 2) not in ("بحسب", "حسب", "وفق"):
        found = source_after(passage, at + 1, min(at + 20, passage.last), False)
        k = found.end
        while passage.form(k) in COMMAS and passage.form(k):
            k += 1
        if passage.form(k) in ("بشان", "حول", "عن", "بخصوص", "من"):
            k += 1
        elif not (passage.form(k) in COMPLEMENTIZERS):
            return None
        if passage.form(k) in COMPLEMENTIZERS:
            k += 1
        draft = _draft(passage, at, reading, form, found.source, k, None, "verb-relative")
        return _before_predicate(passage, draft) if draft else None
    return None


def _before_predicate(passage: Passage, draft: Draft) -> Draft | None:
    """«ما يدعيه فلان من وجود قوات | هو محض كذب»: the predicate is the outer speaker's."""
    first, last = draft.content[0]
    end = next((k for k in range(first, last) if passage.forms[k] in ("هو", "هي", "مجرد", "محض", "عار", "عارية", "غير")), last)
    first, last = trim(passage, first, end)
    return replace(draft, content=((first, last),)) if last > first else None


def told_by_pronoun(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«ويبلغهم بأوامر الانسحاب», «أخبرها أن…»: the pronoun is who is told."""
    for k in range(at + 1, min(at + 12, passage.last)):
        if passage.forms[k] in COMPLEMENTIZERS or opens_with_ba(passage, k):
            source = source_after(passage, at + 1, k, True).source if k > at + 1 else None
            return _draft(passage, at, reading, form, source, k, None, "verb-telling")
        if passage.forms[k] in STOPS:
            break
    return None


def named_as(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«وصفها بـ"الناجحة"», «من سماهم "مفسدين"»: the content is what the thing is called."""
    if not form.pronoun:
        return None
    k = at + 1
    source: Range | None = None
    if k < passage.last and not opens_with_ba(passage, k) and passage.forms[k] not in PUNCTUATION:
        end = phrase_end(passage, k, min(k + 12, passage.last), False)
        if end < passage.last and (end in passage.quote_end or opens_with_ba(passage, end) or passage.forms[end] == "على"):
            source, k = (k, end), end
    if passage.form(k) == "ب":
        k += 1
    elif passage.form(k) == "على" and passage.form(k + 1) in COMPLEMENTIZERS:
        k += 2
    quoted = (k + 1, passage.quote_end[k]) if k in passage.quote_end and passage.quote_end[k] < passage.last else None
    if quoted is None:
        if not passage.form(k).startswith("ب") and passage.form(k - 1) not in COMPLEMENTIZERS:
            return None
        quoted = (k, phrase_end(passage, k, min(k + 6, passage.last), False))
    if quoted[0] >= quoted[1]:
        return None
    return Draft((at, at + 1), reading.proclitics, source, (quoted,), form.verb.stance, "verb-named", 0.7, None, None, _hint(form))


def relay(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«نقلت رويترز عن مصدر قوله إن…»: the outlet is the relay, the one it quotes is the source."""
    about = next((k for k in range(at + 1, min(at + 25, passage.last)) if passage.forms[k] == "عن"), None)
    if about is None:
        return None
    relayer = source_after(passage, at + 1, about, True).source
    if relayer is None and not reading.proclitics:
        relayer = source_before(passage, _clause_start(passage, at), at)
    opening = _what_is_relayed(passage, about + 1)
    if opening is None:
        return None
    middle, begin = opening
    source = source_after(passage, about + 1, middle, True).source
    if relayer is not None and not is_outlet(passage, relayer):
        if not (_SAYING.fullmatch(passage.forms[middle]) or middle in passage.quote_end or passage.forms[middle] in COMPLEMENTIZERS and middle < about + 12):
            return None
        return _draft(passage, at, reading, form, relayer, about + 1, None, "verb-relaying")
    return _draft(passage, at, reading, form, source, begin, None, "verb-relay", via=relayer)


def is_outlet(passage: Passage, phrase: Range) -> bool:
    """Whether the phrase names an outlet or an agency («صحيفة الراي», «رويترز»), by its head or by the table."""
    head = passage.forms[phrase[0]]
    if head in _OUTLET_HEADS or head[:1] == "ل" and head[1:] in _OUTLET_HEADS:
        return True
    words = " ".join(form for form in passage.forms[phrase[0] : phrase[1]] if form not in PUNCTUATION)
    return words in known_outlets()


def _what_is_relayed(passage: Passage, first: int) -> tuple[int, int] | None:
    """Where the words of the one quoted begin: index after his name, index of the content."""
    for k in range(first, min(first + 40, passage.last)):
        form = passage.forms[k]
        if _SAYING.fullmatch(form):
            following = k + 1
            while passage.form(following) in COMMAS or passage.form(following) == ":":
                following += 1
            return k, following + 1 if passage.form(following) in COMPLEMENTIZERS else following
        if form in COMPLEMENTIZERS and passage.forms[k - 1] not in PREPOSITIONS:
            return k, k + 1
        if form == ":":
            return k, k + 1
        if k in passage.quote_end and passage.quote_end[k] - k > 8:
            return k, k
        if form in STOPS:
            return None
    return None


def knowing(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«علمت "الوطن" من مصادر مطلعة أن…»: the paper is told, the sources say it."""
    complement = find_complement(passage, at, _CLAUSE_ONLY(form))
    if complement is None or complement.kind != "clause":
        return None
    paper = source_after(passage, at + 1, complement.marker, False).source
    if paper is None or not (is_outlet(passage, paper) or paper[0] in passage.quote_end or "من" in passage.forms[paper[1] : paper[1] + 2]):
        return None
    out = next((k for k in range(paper[1], complement.marker) if passage.forms[k] == "من"), None)
    source = source_after(passage, out + 1, complement.marker, True).source if out is not None else None
    told = _unquoted(passage, paper) if source else None
    return _draft(passage, at, reading, form, source or paper, complement.start, told, "verb-knowing")


def refusing(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«رفض فلان | الحديث عن مبادرة»: a refusal of a statement denies it; any other refusal says nothing."""
    begin, source, told = _subject_then_object(passage, at, reading, form)
    if begin >= passage.last or passage.forms[begin] not in _STATEMENT_NOUNS:
        return None
    return _draft(passage, at, reading, form, source, begin, told, "verb-refusing")


def blaming(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«حمّل الحكومة مسؤولية…», «ألقى باللوم على…»."""
    near = passage.forms[at + 1 : min(at + 25, passage.last)]
    offset = next((n for n, word in enumerate(near) if _BLAME.match(word)), None)
    if offset is None:
        return None
    marker = at + 1 + offset
    if form.verb.lemma == "حمل" and offset == 0 or passage.form(at - 1) in ("لا", "لم", "لن"):
        return None  # «تحمل المسؤولية»
    source: Range | None = None
    if form.verb.lemma == "القى":
        source = source_after(passage, at + 1, marker, True).source
        begin = marker + 2 if passage.form(marker + 1) == "على" else marker + 1
    else:
        first = skip_intro(passage, at + 1, marker)
        before = source_before(passage, _clause_start(passage, at), at) if not reading.proclitics else None
        end = phrase_end(passage, first, marker, False)
        if before or form.tense == "participle" or skip_intro(passage, end, marker) >= marker or not _agrees(passage, first, form):
            source, begin = before, first
        else:
            source, begin = (first, end), end
    return _draft(passage, at, reading, form, source, begin, None, "verb-blaming")


def feeling(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«أبدى استعداده لـ…»: a state of mind as object."""
    return _with_object_of(passage, at, reading, form, _FEELINGS, "verb-feeling")


def thanking(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«قدم شكره لـ…», «تقدم بالشكر»."""
    return _with_object_of(passage, at, reading, form, _THANKS, "verb-thanking")


def asking(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«طلب من الحكومة أن…», «طلبت الحكومة | تمديد المهلة»."""
    begin, source, told = _subject_then_object(passage, at, reading, form)
    if begin >= passage.last or not (
        passage.forms[begin] == "من" or passage.forms[begin] in COMPLEMENTIZERS or looks_masdar(passage.forms[begin]) or passage.forms[begin] in OBJECT_HEADS
    ):
        return None
    if passage.forms[begin] in ("من",) or passage.forms[begin] in COMPLEMENTIZERS:
        begin += 1
    return _draft(passage, at, reading, form, source, begin, told, "verb-asking")


def telling(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«أبلغ فلان الصحفيين أن…», «غيدان أبلغ اللجنة أنه…»."""
    complement = find_complement(passage, at, _CLAUSE_ONLY(form))
    if complement is None:
        return None
    before = source_before(passage, _clause_start(passage, at), at) if not reading.proclitics else None
    source = before or source_after(passage, at + 1, complement.marker, False).source
    return _draft(passage, at, reading, form, source, complement.start, None, "verb-telling")


def coming(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«جاء في بيان للوزارة أن…»: a paper speaks, or who is named behind it."""
    if passage.form(at + 1) not in ("في", "ضمن") or head_class(passage.form(at + 2)) != "paper":
        return None
    complement = find_complement(passage, at, _CLAUSE_ONLY(form))
    if complement is None or complement.marker > at + 30:
        return None
    end = phrase_end(passage, at + 2, complement.marker, True)
    source = (at + 2, end) if end > at + 3 or is_definite(passage.form(at + 2)) else None
    return _draft(passage, at, reading, form, source, complement.start, None, "verb-coming")


def offering(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«عرضت روسيا تقليص عملياتها»: what is offered is promised."""
    begin, source, told = _subject_then_object(passage, at, reading, form)
    opened = begin + 1 if begin in passage.quote_end else begin
    if source is None or begin >= passage.last or not (looks_masdar(passage.form(opened)) or passage.form(opened).endswith("ا") and looks_masdar(passage.form(opened)[:-1])):
        return None
    return _draft(passage, at, reading, form, source, begin, told, "verb-offering")


SPECIAL: dict[str, Frame] = {
    "come": coming, "offer": offering, "obj": with_object,
    "relay": relay, "know": knowing, "refuse": refusing, "blame": blaming, "feel": feeling, "thank": thanking, "ask": asking,
    "to": telling,
}


def _CLAUSE_ONLY(form: CueForm):  # type: ignore[no-untyped-def]
    return replace(form.verb, frames=("clause", "quote"))


def _with_object_of(passage: Passage, at: int, reading: CueReading, form: CueForm, nouns: frozenset[str], rule: str) -> Draft | None:
    def named(k: int) -> bool:
        word = passage.forms[k]
        bare = word[1:] if word[:1] == "ب" else word
        bare = re.sub("(?:ه|ها|هم|هما)$", "", bare)
        return bare in nouns or bare + "ة" in nouns or bare[:-1] + "ة" in nouns or bare in {"شكر", "الشكر", "بالشكر"} & nouns

    marker = next((k for k in range(at + 1, min(at + 30, passage.last)) if named(k)), None)
    if marker is None or any(passage.forms[k] in COMMAS and False for k in range(at, marker)):
        return None
    source = source_after(passage, at + 1, marker, True).source
    if source is None and not reading.proclitics and form.tense != "participle":
        source = source_before(passage, _clause_start(passage, at), at)
    return _draft(passage, at, reading, form, source, marker, None, rule)


def _subject_then_object(passage: Passage, at: int, reading: CueReading, form: CueForm) -> tuple[int, Range | None, Range | None]:
    """Where the object begins, the subject if one stands, the outlet spoken to."""
    first = skip_intro(passage, at + 1, passage.last)
    while first in passage.time_end:
        first = passage.time_end[first]
    before = None
    if not reading.proclitics and form.tense != "participle" and passage.form(at - 1) not in RELATIVES:
        before = source_before(passage, _clause_start(passage, at), at)
    if before or form.tense == "participle" or form.subject == "1" or _is_object(passage, first, form):
        return first, before, None
    found = source_after(passage, first, passage.last, False)
    if found.source is None:
        return first, None, found.told
    begin = found.end
    while begin < passage.last:
        hearer = told_at(passage, begin, passage.last)
        if hearer:
            begin = hearer[1] + 1
        elif begin in passage.time_end:
            begin = passage.time_end[begin]
        elif passage.forms[begin] in COMMAS:
            begin += 1
        elif passage.forms[begin] in ("في", "خلال", "عبر", "امام", "على") and not _is_object(passage, begin + 1, form):
            begin = _after_occasion(passage, begin)
        else:
            break
    if begin >= passage.last or passage.forms[begin] in STOPS:
        if _agrees(passage, found.source[0], form) and head_class(passage.forms[found.source[0]]) is not None:
            return passage.last, found.source, found.told
        return first, None, found.told  # nothing follows: the phrase was the object, and the subject is left out
    return begin, found.source, found.told


def _after_occasion(passage: Passage, at: int) -> int:
    k = at + 2
    while k < passage.last and passage.forms[k] not in COMMAS and passage.forms[k] not in STOPS and not (
        k in passage.time_end or passage.forms[k] in OBJECT_HEADS or passage.forms[k] in PREPOSITIONS or looks_masdar(passage.forms[k]) and not is_definite(passage.forms[k])
    ):
        k += 1
    return k


def _is_object(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether the word at `at` opens an object rather than a subject."""
    word = passage.form(at)
    if not word or word in COMPLEMENTIZERS:
        return True
    if head_class(word) is not None:
        return not _agrees(passage, at, form) and form.tense != "participle"
    return is_object_head(word) or word in NEGATIONS or looks_masdar(word) and not is_definite(word) or not _agrees(passage, at, form)


def _agrees(passage: Passage, at: int, form: CueForm) -> bool:
    """Whether the noun at `at` can be the verb's subject by gender; where its gender does not show, it can."""
    word = passage.form(at)
    if form.subject == "m":
        return word not in FEMININE_PLURALS and (not word.endswith(("ة", "ات")) or word in ("عدة", "كافة", "نخبة"))
    if form.subject == "f":
        return not (word in ("المجتمع", "الرئيس", "رئيس", "وزير", "مدير", "جميع", "كل", "وجود", "مقتل"))
    return True


def _marked(passage: Passage, at: int, preposition: str, verb: Verb) -> int | None:
    """The index of the verb's preposition after its object; None if the clause ends before."""
    for k in range(at + 1, min(at + 40, passage.last)):
        form = passage.forms[k]
        if preposition == "ب" and k in passage.quote_end and k > at + 1 and opens_with_ba(passage, k + 1):
            return k
        if preposition == "الى" and "ل" in verb.prepositions and k > at + 1 and opens_with_la(form):
            return k
        if form == preposition and preposition != "ب" or preposition == "ب" and k > at + 1 and opens_with_ba(passage, k) or preposition == "ب" and form in ("بان", "بانه", "بانها", "بانهم") or preposition == "ك" and form[:1] == "ك" and len(form) > 4:
            return k
        if form in STOPS or form in ("لكن", "فيما", "بينما"):
            return None
        if form in COMMAS:
            reading = read_cue(passage.form(k + 1))
            if reading is not None:
                return None
    return None


def _clause_start(passage: Passage, at: int) -> int:
    from tawatur.languages.arabic.attribution.verbs import clause_start

    return clause_start(passage, at)


def _hint(form: CueForm) -> Literal["m", "f", "p"] | None:
    return form.subject if form.subject != "1" else None


def _unquoted(passage: Passage, given: Range) -> Range:
    first, last = given
    if first in passage.quote_end and passage.quote_end[first] == last - 1:
        return first + 1, last - 1
    return given


def _draft(
    passage: Passage, at: int, reading: CueReading, form: CueForm, source: Range | None, begin: int, told: Range | None,
    rule: str, via: Range | None = None,
) -> Draft | None:
    if begin >= passage.last:
        return None
    if passage.forms[begin] in COMPLEMENTIZERS:
        begin += 1
    if begin >= passage.last:
        return None
    content = content_range(passage, begin, form.verb.stance, form.subject)
    if content[0] >= content[1]:
        return None
    return Draft((at, at + 1), reading.proclitics, source, (content,), form.verb.stance, rule, 0.8, told, via, _hint(form))
