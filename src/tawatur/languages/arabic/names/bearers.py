"""Find by name who bears the office, the description or the paper that a source begins with."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import (
    COMMON,
    COUNT,
    DEMONYM,
    GIVEN,
    KNOWN,
    MARK,
    NISBA,
    OFFICE,
    PLAIN,
    RANK,
    STOP,
    TITLES,
)
from tawatur.languages.arabic.names.lexicon import whole, word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.offices import read_office
from tawatur.languages.arabic.names.persons import person, person_end
from tawatur.languages.arabic.names.scan import give_office
from tawatur.languages.arabic.names.titles import title_keys
from tawatur.model import TITLE

_OF_A_NAME = GIVEN | COMMON | PLAIN | OFFICE | NISBA | KNOWN
_BESIDE_HOLDER = KNOWN | NISBA | DEMONYM  # what may stand between an office of no article and its holder


def find_called(line: Line, first: int, last: int) -> Draft | None:
    """«أحد السكان ويدعى | محمد جيليك», «مسؤول في التنظيم يدعى | كرار المؤيد»: the name behind the description; None where none is."""
    at = next((at for at in range(first + 1, last) if line.form(at, last) in word_forms("called")), last)
    at = next((k + 1 for k in range(first + 2, last - 2) if _names_himself(line, k, last)), at)
    end = person_end(line, at + 1, last, True, True) if at + 1 < last else 0
    if end <= at + 1:
        return None
    speaker = person(line, at + 1, end)
    speaker.titles |= title_keys(line.parts(first, at))
    return speaker


def _names_himself(line: Line, at: int, last: int) -> bool:
    """«منشق عرف | نفسه باسم سالم»."""
    return line.form(at, last) in ("نفسه", "نفسها") and line.form(at + 1, last) == "باسم"


def find_at_end(line: Line, first: int, last: int, found: list[Draft], definite: bool) -> Draft | None:
    """Who has the office that the source begins with, named at its end: «المدير الإقليمي للحملة لنصرة… الدكتور بدر»."""
    while last > first and line.words[last - 1].kinds & MARK:
        last -= 1
    for draft in found:
        if draft.kind == "person" and draft.last == last and (draft.proper or draft.forms[0].reason == "name"):
            at = draft.first
            while at - 1 > first and line.words[at - 1].kinds & RANK and line.words[at - 1].definite:
                at -= 1
            if at - 1 <= first or line.words[at].cut:
                return None
            before = line.words[at - 1]
            apart = line.forms[at - 1] in COMMAS  # «متحدث باسم الحرس، | العميد سامي كرم»
            if (
                not definite
                and not apart
                and (at < draft.first or before.kinds & ~_BESIDE_HOLDER or not line.words[at].kinds & GIVEN)
            ):
                return None  # «محامي أسرة فلان», «مسؤول في مكتب الرئيس فلان»
            if before.kinds & (STOP | COUNT) or before.key in word_forms("relation"):
                return None
            return _of_his_own(line, draft)
    return None


def _of_his_own(line: Line, holder: Draft) -> Draft:
    """«المستشار الاقتصادي | لرئيس الوزراء | فلان»: the office that he serves is none of his, nor a name of him."""
    if holder.phrase is not None and holder.phrase < holder.first and line.words[holder.phrase].cut:
        holder.forms = [form for form in holder.forms if form.reason not in ("with its office", TITLE)]
        holder.role, holder.titles, holder.heads, holder.phrase = None, frozenset(), frozenset(), None
    return holder


def find_set_apart(line: Line, first: int, last: int) -> Draft | None:
    """«عضو الهيئة العامة، | خطيب بدلة»: a name of no table, two or three words behind the last comma; None for an office there."""
    comma = next((at for at in range(last - 3, max(first, last - 5), -1) if line.forms[at] in COMMAS), None)
    if comma is None or line.words[comma + 1].definite:
        return None
    begin, words = comma + 1, line.words[comma + 1 : last]
    if any(word.kinds & ~_OF_A_NAME for word in words) or any(word.cut for word in words[1:]):
        return None
    if words[0].kinds & TITLES and words[1].definite:
        return None  # «وزير الخارجية، | رئيس الوفد»
    if words[0].cut:
        line.words[begin] = whole(line.forms[begin])  # «كروان» is no «روان»
    return person(line, begin, last)


def is_issued(line: Line, first: int, last: int) -> bool:
    """«الإيجاز اليومي الصادر عن قيادة العمليات»: whether the source is what a body has issued, under whatever name."""
    return any(
        line.words[at].key in word_forms("issued") and line.form(at + 1, last) in ("عن", "من")
        for at in range(first + 1, last)
    )


def find_signer(line: Line, first: int, last: int) -> Draft | None:
    """«بيان لاولي سولفانغ مسؤول حالات الطوارئ»: a name of no table between the paper and the office of its bearer."""
    at = first + 1
    if at >= last or line.form(at, last)[0] != "ل" or line.words[at].definite or len(line.form(at, last)) < 4:
        return None
    office = next((j for j in range(at + 1, last) if line.words[j].kinds & TITLES), None)
    if office is None or office - at not in (2, 3) or line.words[office].definite:
        return None
    line.cut(at, 1)
    if any(line.words[j].kinds & ~GIVEN or line.words[j].cut for j in range(at + 1, office)):
        return None
    speaker = person(line, at, office)
    give_office(line, speaker, read_office(line, office, last, True))
    return speaker
