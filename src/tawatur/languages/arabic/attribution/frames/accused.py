"""Read verbs with someone accused, called on or blamed: «اتهمت الجماعة | جبهة النصرة بخطف…»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.blaming import blame_behind
from tawatur.languages.arabic.attribution.complements import opens_with_ba, opens_with_la
from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.frames.objects import over_adjuncts
from tawatur.languages.arabic.attribution.issuing import issuer
from tawatur.languages.arabic.attribution.names import all_given_names, place_names, sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite, without_pronoun
from tawatur.languages.arabic.attribution.site import CueSite, is_speaker
from tawatur.languages.arabic.attribution.sources import hearer_within, source_after
from tawatur.languages.arabic.attribution.vocabulary import (
    BARE_PREPOSITIONS,
    COMMAS,
    COMPLEMENTIZERS,
    IN_IT,
    MEANWHILE,
    PREPOSITIONS,
    STOPS,
    bare,
)
from tawatur.languages.arabic.tables import word_class

_WHO = word_class("who")
_OF_THINGS = word_class("of_things")
_WITH_PRONOUN = word_class("with_pronoun")
_ADVERBS = word_class("adverb")
_TALK = word_class("talk")
_OPENS_WITHIN = 14  # words from a verb to the «إن» of its content
_FARTHEST = 40  # words from the verb to its preposition
_LONGEST_BEARER = 6  # from the comma before a name to the one behind it
_SHORTEST_ASIDE = 5  # from the comma that opens it to the preposition behind the object


def with_accused(site: CueSite) -> Draft | None:
    """«اتهمت الجماعة | جبهة النصرة بخطف…»: the accused or the one called on opens the content."""
    preposition = site.verb.called_by
    marker = _preposition_of(site, preposition)
    in_it = site.after() in IN_IT and not site.participle  # «رسالة | اتهم فيها الحكومة بالإهمال»
    other = site.after() in _WITH_PRONOUN and not in_it
    if marker is None or other or site.verb.lemma == "وعد" and site.form.tense == "present":
        return None  # «تعد المدينة | بيئة جاذبة بامتياز»: «يعد» is «is taken for» oftener
    if site.participle and preposition == "ب" and opens_with_ba(site.passage, site.at + 1):
        return None  # «الدول المدرجة متهمة بعدم احترام…»: a passive
    first = skip_intro(site.passage, site.at + 1 + in_it, marker)
    while first < marker and site.passage.forms[first] in _ADVERBS:
        first += 1  # «حذرت | مسبقا | من»
    before = site.subject_before()
    if before is not None and site.verb.lemma in _OF_THINGS and not is_speaker(site.passage, before):
        return None  # «سوء التغذية يهدد الأطفال بالموت»
    if before or site.participle or site.form.subject == "1" or site.speaks_of_pronoun:
        begin = _behind_aside(site.passage, first - 1, marker) or first
        return site.draft("verb-accused", before, begin if begin < marker else _after_preposition(site.passage, marker))
    if first < marker and site.opens_object(first):
        author = issuer(site) if in_it else None
        return site.draft("verb-accused", author, first)  # «وأرجع أسباب التأخر إلى…»
    end, rest, marker = _subject_and_object(site, first, marker, preposition)
    if end <= first:
        return None
    if in_it and rest >= marker and (author := issuer(site)) is not None:
        return site.draft("verb-accused", author, first)
    aside = site.passage.forms[rest] in BARE_PREPOSITIONS | _WHO if rest < marker else False
    called = _behind_aside(site.passage, end, marker) if aside else 0
    if 0 < called < marker:
        return site.draft("verb-accused", (first, end), called)
    if aside and f"prep:{preposition}" in site.verb.frames:
        hearer = hearer_within(site.passage, rest, marker)  # «ودعا فلان في حوار مع صحيفة كذا | إلى…»
        return site.draft("verb-accused", (first, end), _after_preposition(site.passage, marker), hearer)
    if rest < marker:
        said_in = site.passage.forms[rest] == "في" and site.passage.form(rest + 1) in _TALK  # «وصف في تصريح أمس | بأن»
        return site.draft("verb-accused", (first, end), marker if said_in else rest)
    if site.agrees(first) and f"prep:{preposition}" in site.verb.frames and not _goes_on(site):
        return site.draft("verb-accused", (first, end), _after_preposition(site.passage, marker))
    return None if in_it else site.draft("verb-accused", None, first)  # «القضية التي اتهم فيها | المدير بالرشوة»


def _goes_on(site: CueSite) -> bool:
    """«قال الوزير إن الأمر خطير ودعا | المجتمع الدولي إلى…»: a verb that joins another of one speaker, who calls on whom follows it."""
    passage, at = site.passage, site.at
    if site.proclitics != 1 or passage.forms[at][0] != "و" or site.form.subject not in ("m", "f"):
        return False
    for k in range(at - 1, passage.first - 1, -1):
        reading = read_cue(passage.forms[k])
        if reading is None or all(each.subject != site.form.subject for each in reading.forms):
            continue
        if not COMPLEMENTIZERS.isdisjoint(passage.forms[k + 1 : min(k + _OPENS_WITHIN, at)]):
            return not _is_several(passage.form(k + 1))
    return False


def _is_several(form: str) -> bool:
    """«قال | سكان إن…»: several, who would go on with a verb in the plural («ودعوا»)."""
    return head_class(form) == "people" or form.endswith(("ون", "ان"))


def _behind_aside(passage: Passage, end: int, marker: int) -> int:
    """«ودعت النقابة، في بلاغ وزع أمس، | الوزارة إلى الحوار»: the index behind the aside between commas; 0 where none stands."""
    if passage.form(end) not in COMMAS or marker - end < _SHORTEST_ASIDE:
        return 0
    return next((k + 1 for k in range(marker - 1, end, -1) if passage.forms[k] in COMMAS), 0)


def _subject_and_object(site: CueSite, first: int, marker: int, preposition: str) -> tuple[int, int, int]:
    """Where the subject ends, the object begins, and the preposition stands; «وصف رئيس الجالية بالمملكة | الدور بالبطولي» has two."""
    while True:
        end = _with_joined(site.passage, phrase_end(site.passage, first, marker, False), marker)
        rest = over_adjuncts(site, end, marker)
        alone = rest >= marker and f"prep:{preposition}" not in site.verb.frames
        later = _preposition_of(site, preposition, marker + 1) if alone else None
        if later is None:
            return (*(_by_commas(site, first, marker) or (end, rest)), marker)
        marker = later


def _with_joined(passage: Passage, end: int, marker: int) -> int:
    """«دعا كل من سالم الزاوي، رئيس المجلس، | وحامد الأطرش، قائد الجيش، | إلى»: the index after all who speak jointly."""
    while True:
        joined = end + (passage.form(end) in COMMAS)
        if joined >= marker or not _joins_speaker(passage, joined):
            return end
        end = phrase_end(passage, joined, marker, False)


def _joins_speaker(passage: Passage, at: int) -> bool:
    """Whether «و» with one more who can speak stands at `at`: an office, a body, a given name."""
    form = passage.forms[at]
    if form[:1] != "و" or len(form) < 4 or read_cue(form) is not None:
        return False
    return head_class(without_pronoun(form[1:])) is not None or form[1:] in sure_given_names()


def _by_commas(site: CueSite, first: int, marker: int) -> Range | None:
    """«اتهم رئيس المجلس، سالم الزاوي، | قائد الجيش، حامد الأطرش، بـ»: end of an office with its name behind it, and the object's start."""
    passage = site.passage
    if passage.quoted or head_class(passage.forms[first]) != "role":
        return None
    commas = [k for k in range(first, marker) if passage.forms[k] in COMMAS]
    if len(commas) < 2 or not _names_bearer(passage, *commas[:2]):
        return None
    begin = over_adjuncts(site, commas[1], marker)
    return (commas[1], begin) if begin < marker else None


def _names_bearer(passage: Passage, before: int, behind: int) -> bool:
    """Whether a name stands between two commas: «، سالم الزاوي،»."""
    first = passage.forms[before + 1]
    plain = not is_definite(first) and head_class(first) is None and first not in PREPOSITIONS
    given = first in all_given_names() or behind - before == 3 and is_definite(passage.forms[before + 2])
    return plain and given and 2 < behind - before <= _LONGEST_BEARER


def subject_and_addressed(site: CueSite, marker: int) -> tuple[Range | None, Range | None]:
    """«طالب المواطن | وزير الصحة أن…»: the subject, and the one called on, who belongs to the content."""
    passage, before = site.passage, site.subject_before()
    first = skip_intro(passage, site.at + 1 + (site.after() in IN_IT), marker)
    end = phrase_end(passage, first, marker, False)
    if end <= first:
        return before, None
    if before or site.participle or site.form.subject == "1" or not site.agrees(first):
        return before, (first, end)
    rest = skip_intro(passage, end, marker)
    if rest >= marker or bare(passage.forms[rest]) in PREPOSITIONS:
        return (first, end), None
    other = phrase_end(passage, rest, marker, False)
    return (first, end), (rest, other) if other > rest else None


def blaming(site: CueSite) -> Draft | None:
    """«حمّل الحكومة مسؤولية…», «ألقى باللوم على…»."""
    passage, at = site.passage, site.at
    marker = blame_behind(passage, at)
    if marker is None or site.before() in ("لا", "لم", "لن"):
        return None
    if site.verb.lemma == "القى":
        source = source_after(passage, at + 1, marker, True).source
        return site.draft("verb-blaming", source, marker + 2 if passage.form(marker + 1) == "على" else marker + 1)
    if marker == at + 1:
        return None  # «تحمل المسؤولية»
    first = skip_intro(passage, at + 1, marker)
    end = phrase_end(passage, first, marker, False)
    before = site.subject_before()
    if before or site.participle or skip_intro(passage, end, marker) >= marker or not site.agrees(first):
        return site.draft("verb-blaming", before, first)
    return site.draft("verb-blaming", (first, end), end)


def _after_preposition(passage: Passage, marker: int) -> int:
    return marker + 1 if passage.form(marker) in PREPOSITIONS else marker


def _preposition_of(site: CueSite, preposition: str, begin: int = 0) -> int | None:
    """The index of the verb's preposition behind its object; None if the clause ends before."""
    passage, of_name = site.passage, None
    for k in range(max(site.at + 1, begin), min(site.at + _FARTHEST, passage.last)):
        if _is_preposition(site, k, preposition):
            if preposition == "الى" and passage.forms[k].startswith("لل") and of_name is None:
                of_name = k  # «الهيئة العامة للاستثمار», unless no «إلى» follows
                continue
            return k
        form = passage.forms[k]
        if form in STOPS or form == "لكن" or form in MEANWHILE and form != "كما":
            return of_name
        if form in COMMAS and read_cue(passage.form(k + 1)) is not None:
            return of_name
    return of_name


def _is_preposition(site: CueSite, k: int, preposition: str) -> bool:
    passage, form = site.passage, site.passage.forms[k]
    behind_object = k > site.at + 1
    if preposition == "الى" and form == preposition and passage.form(k + 1) in place_names():
        if passage.form(k + 2) in COMMAS and passage.form(k + 3) == preposition:
            return False  # «مبعوث المنظمة إلى اليمن، | إلى»
    if preposition == "ب":
        inner = k + 1 if k in passage.quote_end else k
        if behind_object and passage.form(inner) in ("بالتعاون", "بالتنسيق"):  # what one is accused of, not how
            return True
        return form.startswith("بان") and form in COMPLEMENTIZERS or behind_object and opens_with_ba(passage, inner)
    if preposition == "ك":
        return form[:1] == "ك" and len(form) > 4
    return (
        form == preposition
        or preposition == "الى"
        and behind_object
        and "ل" in site.verb.prepositions
        and opens_with_la(form)
    )
