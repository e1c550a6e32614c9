"""Go over what belongs to the name of a body behind its head: adjectives, what it is for («لحقوق الإنسان»), where it is."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import (
    ADJECTIVE,
    COUNT,
    DEMONYM,
    DIRECTION,
    GENERAL,
    GIVEN,
    KNOWN,
    MARK,
    NISBA,
    OFFICE,
    ORGANIZATION,
    PARTICLE,
    PLACE_HEAD,
    PREPOSITION,
    QUALITIES,
    STOP,
    TIME,
    UNNAMED,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import NOWHERE, word_forms
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.shapes import is_plain
from tawatur.model import Form

NO_NAME = STOP | TIME | VERB | COUNT | DIRECTION | MARK


def over_qualities(line: Line, at: int, limit: int, closed: bool = False) -> int:
    """Over the adjectives at `at`; in a source any definite word behind a definite head is one («الحكومة المحافظة»)."""
    while at < limit and line.words[at].definite and not line.words[at].cut:
        field = _is_field(line, at, limit)
        if (
            not line.words[at].kinds & QUALITIES
            and (not closed or line.words[at].kinds & (NO_NAME | KNOWN))
            and not field
        ):
            break
        if line.words[at].key in word_forms("passing"):
            break  # «قائد القوات البرية السابق»: he is former, not they
        if line.words[at].kinds & (OFFICE | GENERAL) and not line.words[at].kinds & (DEMONYM | ADJECTIVE) and not field:
            break
        if _is_of_another(line, at):
            break
        at += 1
    return at


def _is_field(line: Line, at: int, limit: int) -> bool:
    """«التخطيط | الاقتصادي», «التكوين | السياسي»: an adjective that is an office before a name, behind a noun of one gender with it."""
    form, before = line.forms[at], line.words[at - 1]
    if not line.words[at].kinds & (OFFICE | GENERAL) or not form.endswith(("ي", "ية")):
        return False
    if not before.definite or before.kinds & (OFFICE | UNNAMED | KNOWN):
        return False
    following = line.word(at + 1, limit)
    return form.endswith("ة") == line.forms[at - 1].endswith("ة") and not following.kinds & (GIVEN | PARTICLE)


def _is_of_another(line: Line, at: int) -> bool:
    """«رئيس الحكومة | العبادي»: a masculine word behind a feminine noun, and no masculine one that it could go with."""
    noun, before = line.words[at - 1], line.words[at - 2] if at > 1 else NOWHERE
    if line.words[at].kinds != NISBA or not line.forms[at].endswith("ي") or not line.forms[at - 1].endswith("ة"):
        return False
    annexed = (
        before.kinds & (ORGANIZATION | PLACE_HEAD) and not before.definite and not line.forms[at - 2].endswith("ة")
    )
    return noun.definite and not annexed


def over_purpose(line: Line, at: int, limit: int, closed: bool) -> int:
    """Over «لحقوق الإنسان», «للأنباء»; in open text only over nouns that such names have."""
    start, form = at, line.form(at, limit)
    if form == "من" and line.form(at + 1, limit) == "اجل" and not line.word(at + 2, limit).kinds & (STOP | MARK | TIME):
        return _over_cause(line, at + 2, limit)
    if not form.startswith("ل") or len(form) < 3 or line.words[at].kinds & (STOP | TIME | PLACE_HEAD):
        return at
    noun = form[2:] if form.startswith("لل") else form[1:]
    if not closed and noun not in word_forms("purpose") or line.words[at].kinds & KNOWN and line.known(at, limit):
        return at
    if form.startswith("لل"):
        end = over_qualities(line, at + 1, limit)
        if line.form(end, limit) == "عن" and end + 1 < limit:
            return _over_cause(line, end + 1, limit)  # «الجمعية الوطنية للدفاع عن حقوق الإنسان»
        # «المكتب المركزي للجمعية الوطنية | لحقوق الإنسان»
        return over_purpose(line, end, limit, closed) if closed else end
    at += 1
    if line.form(at, limit).startswith("و") and is_plain(line.form(at, limit)[1:]):
        at += 1  # «لتنمية | وإعمار | الوادي»
    following = line.word(at, limit)
    if following.definite and not following.kinds & (STOP | TIME | MARK):
        end = over_qualities(line, at + 1, limit)
        town = line.known(end, limit) if following.kinds & PLACE_HEAD and end < limit else None
        return town[0] if town is not None else end  # «لجنوب العاصمة | دمشق»
    return start


def is_aim(line: Line, head: int, at: int, limit: int) -> bool:
    """«رئيس الهيئة العامة | لتنمية الصادرات»: what a body is for, and no «اجتمع المجلس الأعلى | لبحث الأزمة».

    Behind a body that is no subject, a noun of action before a definite one.
    """
    if head == 0 or line.words[head].key in word_forms("standing") or not line.words[at - 1].kinds & QUALITIES:
        return False
    before = line.words[head - 1]
    inside = bool(before.kinds & (OFFICE | PREPOSITION | ORGANIZATION)) and not before.definite
    noun, following = line.form(at, limit)[1:], line.word(at + 1, limit)
    action = len(noun) > 3 and (is_plain(noun) or noun.endswith("ة"))
    return (inside or bool(line.words[head].cut)) and action and following.definite


def _over_cause(line: Line, at: int, limit: int) -> int:
    """«(مجموعة العمل من أجل) أهالي المرج», «(من أجل) السلام»: up to the first definite word or name, and its adjectives."""
    while at < limit and not line.words[at].definite and not line.words[at].kinds & (NO_NAME | KNOWN):
        at += 1
    if at >= limit or line.words[at].kinds & NO_NAME:
        return at
    found = line.known(at, limit) if line.words[at].kinds & KNOWN else None
    return over_qualities(line, found[0] if found is not None else at + 1, limit)


def is_seated(line: Line, at: int, last: int) -> bool:
    """«المقاومة الشعبية | في عدن», «ائتلاف القوى | جنوب العراق»: whether a body's place, or what it is for, follows."""
    word, form = line.word(at, last), line.form(at, last)
    return (
        form in ("في", "فى") or word.cut == 1 and form[0] in "بل" or bool(word.kinds & DIRECTION) and not word.definite
    )


def seat(line: Line, body: Draft, inner: Draft) -> None:
    """Give a body the name with where it is, where that follows it at once: «حرس الحدود | في منطقة عسير»."""
    between = inner.first - body.end
    if body.kind == "organization" and not body.same_as and between in (0, 1) and is_seated(line, body.end, inner.end):
        name, parts = line.name(body.first, inner.last), line.parts(body.first, inner.last)
        body.forms.append(Form(name, parts, "with where it is"))
