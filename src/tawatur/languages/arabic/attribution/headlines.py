"""Read a headline with a colon: «هيومن رايتس: قصف…», «…: مصدر»."""

from __future__ import annotations

from tawatur.languages.arabic.attribution.contents import trim, whole_quotation
from tawatur.languages.arabic.attribution.cues import CueForm, read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.names import country_heads, place_names, sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite
from tawatur.languages.arabic.attribution.sources import source_before, told_at
from tawatur.languages.arabic.attribution.vocabulary import NEGATIONS, PREPOSITIONS, PUNCTUATION
from tawatur.languages.arabic.tables import word_class, word_list
from tawatur.model import Stance

_LONGEST = 7  # words before the colon
_LONGEST_BEHIND = 4  # words of a source behind it
_FORMER = word_class("former")
_KINDS = word_class("own_report")  # of reports that are the outlet's own
_STATES = {
    "قلق": ("من", "ازاء", "حيال", "بشان"),
    "مستعد": ("ل",),
    "واثق": ("من", "ب"),
    "متفائل": ("ب",),
    "متشائم": ("من", "ب"),
    "مصمم": ("على",),
    "مستاء": ("من",),
}


def read_headline(passage: Passage, body: frozenset[str]) -> Draft | None:
    """The attribution of a headline whose first words, before a colon, name a source; `body` holds the forms of the body.

    A label («عاجل», «تقرير»), a place or a topic before the colon is no source: what stands there must head a source,
    or be named again in the body.
    """
    for at in range(passage.first, min(passage.first + _LONGEST + 2, passage.last)):
        if passage.forms[at] == ":":
            return _before_colon(passage, at, body) or _behind_colon(passage, at)
    last = next((k for k in range(passage.last - 2, passage.first, -1) if passage.forms[k] == ":"), None)
    return _behind_colon(passage, last) if last is not None else None


def _behind_colon(passage: Passage, colon: int) -> Draft | None:
    """«الحكومة ستصرف الرواتب قبل العيد: مصدر»: the source stands last, short, and what it says before it."""
    first, last = colon + 1, passage.last
    denied = passage.forms[passage.first] in NEGATIONS  # «لا صحة لانهيار السد: وزارة الري»
    heads = ("role", "people", "paper", "organization") if denied else ("role", "people", "paper")
    speaks = head_class(passage.form(first)) in heads or passage.form(first) in sure_given_names()
    short = 0 < last - first <= _LONGEST_BEHIND and colon - passage.first >= _LONGEST_BEHIND
    if not speaks or not short or phrase_end(passage, first, last, True) != last:
        return None
    content = trim(passage, passage.first, colon)
    return Draft((colon, colon + 1), 0, (first, last), (content,), "asserts", "headline-behind", 0.6)


def _before_colon(passage: Passage, colon: int, body: frozenset[str]) -> Draft | None:
    begin = passage.first
    words = [k for k in range(begin, colon) if passage.forms[k] not in PUNCTUATION]
    if not words or any(
        passage.forms[k] in PREPOSITIONS and head_class(passage.forms[words[0]]) is None for k in words
    ):
        return None
    end, told, participle = _edge(passage, begin, colon)
    quoted = whole_quotation(passage, colon + 1)
    content = quoted if quoted and quoted[1] + 2 >= passage.last else trim(passage, colon + 1, passage.last)
    if told is None and not _is_source(passage, words, colon, body) or content[1] - content[0] < 2:
        return None
    if participle is not None:  # «المعارضة محذرة الحكومة: لا تمددوا الأزمة»
        return Draft(
            (end, end + 1), 0, (begin, end), (content,), participle.verb.stance, "headline-colon", 0.8, subject="m"
        )
    return Draft((colon, colon + 1), 0, (begin, end), (content,), "asserts", "headline-colon", 0.8, told)


def _edge(passage: Passage, begin: int, colon: int) -> tuple[int, Range | None, CueForm | None]:
    """Where the source ends before the colon, the outlet that it speaks to, and the participle that is the cue."""
    headed = head_class(passage.forms[begin]) is not None
    for at in range(begin + 1, colon):
        told = told_at(passage, at, colon)
        if told:
            return at, told, None
        reading = read_cue(passage.forms[at])
        if reading is None or not headed:
            continue
        if any(each.tense == "present" for each in reading.forms):
            return at, None, None  # «مدير المستشفى يكذب البلاغ: التحاليل لم تصل»
        if all(each.tense == "participle" for each in reading.forms) and not is_definite(passage.forms[at]):
            return at, None, reading.forms[0]
    return colon, None, None


def _is_source(passage: Passage, words: list[int], colon: int, body: frozenset[str]) -> bool:
    """Whether the words before the colon name someone: no label, no place with its news, but a head, a name, or a word of the body."""
    first, last = passage.forms[words[0]], passage.forms[words[-1]]
    if first in word_list("headline_labels.txt") and (
        len(words) == 1 or head_class(first) != "paper" or last in _KINDS
    ):
        return False  # «تقرير: …» is a label, «تقرير أممي: …» speaks
    if read_cue(passage.forms[colon - 1]) is not None and head_class(last) is None and len(words) > 1:
        reading = read_cue(last)
        if reading is not None and any(each.tense == "present" for each in reading.forms):
            return False  # «الوزير يكشف: …»: the verb is the cue
    state = head_class(first) is None and first in country_heads()  # «الولايات المتحدة», not «الاتحاد الأوروبي»
    if len(words) == 1 and first in place_names() or state:
        return _speaks_itself(passage, colon + 1)
    if len(words) <= 3 and first.startswith("ال") and _says_we(passage, colon + 1):
        return True  # «الخوذ البيضاء: لم نتلق شيئا»
    named = passage.quote_end.get(passage.first) == colon - 1 and len(words) <= 3  # «الصحة»: …
    if named or head_class(first) is not None or last in _FORMER or first in sure_given_names():
        return True
    return all(_in_body(passage.forms[k], body) for k in words)


def _speaks_itself(passage: Passage, at: int) -> bool:
    """«طهران: لن نتراجع»: a state speaks in the first person or says no; «طهران: مقتل عشرة» is news from there."""
    near = passage.forms[at : min(at + 6, passage.last)]
    opening = read_cue(passage.form(at))
    if opening is not None and all(each.subject == "1" for each in opening.forms):
        return True  # «الولايات المتحدة: نحمّل الحكومة مسؤولية الهجوم»
    return any(form in NEGATIONS or form.startswith("سن") and len(form) > 4 or form == "نحن" for form in near)


def _says_we(passage: Passage, at: int) -> bool:
    """Whether a sentence opens with a negation and a verb of the first person plural."""
    verb = passage.form(at + 1)
    return passage.form(at) in NEGATIONS and verb.startswith("ن") and len(verb) > 3 and head_class(verb) is None


def read_state(passage: Passage) -> Draft | None:
    """«واشنطن قلقة من…», «موسكو مستعدة لـ…»: a state of mind, said of the headline's first words."""
    for at in range(passage.first + 1, min(passage.first + _LONGEST, passage.last - 1)):
        opens = _STATES.get(passage.forms[at].removesuffix("ة"))
        following = passage.forms[at + 1]
        if opens is None or not (following in opens or opens[0] == following[0] and len(following) > 3):
            continue
        source = source_before(passage, passage.first, at)
        if source is None or source[1] != at:
            return None
        begin = at + 2 if following in opens else at + 1
        content = trim(passage, begin, passage.last)
        stance: Stance = "promises" if "ل" in opens else "asserts"
        return Draft((at, at + 1), 0, source, (content,), stance, "headline-state", 0.6)
    return None


def _in_body(form: str, body: frozenset[str]) -> bool:
    return form in body or "ل" + form in body or "و" + form in body or "ال" + form in body
