"""Read a verb of the cue table as an attribution: choose its frame, find its source and its content."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from tawatur.languages.arabic.attribution import frames
from tawatur.languages.arabic.attribution.complements import Complement, find_complement, refuses
from tawatur.languages.arabic.attribution.contents import content_range
from tawatur.languages.arabic.attribution.cues import CueForm, CueReading
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.sources import source_after, source_before
from tawatur.languages.arabic.fold import raw_offset
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES, AUXILIARIES, BARE_PREPOSITIONS, COMMAS, COMPLEMENTIZERS, DASHES, MEANWHILE, NEGATIONS, PUNCTUATION, PURPOSE, RELATIVES,
)

_OF_THINGS = frozenset("اكد اعتقد توقع رجح اعتبر كشف اظهر اثبت اوضح بين عد زعم قدر اعتزم هدد ارجع عزا شرح رفض دعا نفى انكر رحب".split())
_OUTLET_VOICE = frozenset("يذكر تذكر يشار يعتقد يتوقع ينتظر يلاحظ يقال يزعم يفترض يرجح يعتبر تعتبر ذكر يعد تعد".split())
_INSERTED = frozenset("قال تابع اضاف اوضح اكد استطرد واصل اردف ذكر شدد".split())
_MODALS = frozenset("يمكن يجب ينبغي تم يتم جرى يجري يصعب يستحيل يحق امكن عدم".split())
_NEGATIVE = frozenset({"لم", "لا", "لن", "ولم", "ولا", "ولن"})
_THINKING = frozenset("راى اعتقد ظن علم تمنى امل افترض لاحظ".split())
_SILENCE = frozenset("اوضح كشف ذكر تطرق علق افصح اشار حدد رد بين اعلن قدم طلب نشر".split())


def read_verb(passage: Passage, at: int, reading: CueReading) -> Draft | None:
    """The attribution whose cue stands at `at`; None where the word is no cue there."""
    silent = passage.form(at - 1) in _NEGATIVE and any(form.verb.lemma in _SILENCE for form in reading.forms)
    if silent:
        return None
    for form in reading.forms:
        if form.subject == "1" and (not _in_quotation(passage, at) or form.verb.lemma in _THINKING):
            continue
        if not _spelled_so(passage, at, reading, form):
            continue
        if not _can_be_verb(passage, at, reading, form) or refuses(passage, at, (form,)) or _outlet_voice(passage, at, reading, form):
            continue
        draft = _read_form(passage, at, reading, form)
        if draft is not None:
            return draft
    return None


def _read_form(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    negated = passage.form(at - 1) in _NEGATIVE
    if form.verb.negated != negated and (form.verb.negated or form.verb.stance in ("denies", "urges", "promises")):
        return None
    if form.pronoun:
        return frames.with_pronoun(passage, at, reading, form)
    complement = find_complement(passage, at, form.verb)
    objects = _object_frame(form)
    if objects and not _complement_first(passage, at, complement, form):
        draft = objects(passage, at, reading, form)
        if draft is not None:
            return draft
    if complement is None:
        return _inserted(passage, at, reading, form)
    return _with_complement(passage, at, reading, form, complement)


def _spelled_so(passage: Passage, at: int, reading: CueReading, form: CueForm) -> bool:
    """«أعتقد» says "I", «اعتقد» is the past: where the text writes the hamza, it tells them apart."""
    token = passage.tokens[at]
    letter = passage.text[raw_offset(passage.text, token, reading.proclitics)]
    if letter == "إ":  # «إبان», «إعلان»: no form of a verb in the past
        return False
    return not (letter == "أ" and form.tense == "past" and not form.verb.hamza and form.verb.lemma[0] == "ا")


def _object_frame(form: CueForm) -> Callable[[Passage, int, CueReading, CueForm], Draft | None] | None:
    for frame in form.verb.frames:
        if frame == "np":
            return frames.with_object
        if frame.startswith("acc:"):
            return frames.with_accused
        if frame in frames.SPECIAL:
            return frames.SPECIAL[frame]
    return None


def _complement_first(passage: Passage, at: int, complement: Complement | None, form: CueForm) -> bool:
    """Whether a clause or quotation carries the content although the verb could take an object too."""
    if complement is None:
        return False
    if any(frame.startswith("acc:") for frame in form.verb.frames):
        return complement.kind in ("clause", "quote", "colon") and complement.marker <= at + 12 or complement.marker == at + 1
    if complement.kind == "prep" and "np" in form.verb.frames:
        return complement.marker <= at + 8 and not frames.object_before(passage, at, complement.marker, form)
    return True


def _with_complement(passage: Passage, at: int, reading: CueReading, form: CueForm, complement: Complement) -> Draft | None:
    verb = form.verb
    if verb.ambiguous and not _ambiguous_holds(passage, at, reading, complement, form):
        return None
    source, told = subject_of(passage, at, reading, form, complement.marker)
    content = content_range(passage, complement.start, verb.stance, form.subject)
    if content[0] >= content[1]:
        return None
    contents: tuple[Range, ...] = (content,)
    if complement.kind == "clause" and any(frame.startswith("acc:") for frame in verb.frames):
        source, addressed = frames.subject_and_addressed(passage, at, reading, form, complement.marker)
        contents = (addressed, content) if addressed else contents
    if form.tense == "participle":
        source = None if source is None or complement.marker == at + 1 else source
    elif not believable(passage, source, reading, form) or source and passage.forms[source[0]] == "الله":
        return None
    return Draft(
        (at, at + 1), reading.proclitics, source, contents, verb.stance, f"verb-{complement.kind}",
        0.95 if source or reading.proclitics or form.tense == "participle" else 0.8, told, None, _hint(form),
    )


def _inserted(passage: Passage, at: int, reading: CueReading, form: CueForm) -> Draft | None:
    """«رغم كذا، يتابع المحلل ذاته، فإن كذا»: cue and source between commas, the content on both sides."""
    if form.verb.lemma not in _INSERTED or passage.form(at - 1) not in COMMAS or reading.proclitics or form.tense == "participle" or "quote" not in form.verb.frames:
        return None
    found = source_after(passage, at + 1, min(at + 12, passage.last), False)
    after = found.source[1] if found.source else at + 1
    if passage.form(after) not in COMMAS or after + 3 >= passage.last or found.source is None:
        return None
    first = content_range(passage, passage.first, "asserts")[0]
    head = (first, at - 1)
    tail = content_range(passage, after + 1, form.verb.stance)
    if head[1] - head[0] < 3 or tail[1] - tail[0] < 2:
        return None
    return Draft((at, at + 1), 0, found.source, (head, tail), form.verb.stance, "verb-inserted", 0.7, found.told, None, _hint(form))


def subject_of(passage: Passage, at: int, reading: CueReading, form: CueForm, marker: int) -> tuple[Range | None, Range | None]:
    """Source and outlet spoken to of the verb at `at` whose content is marked at `marker`."""
    after = source_after(passage, at + 1, marker, True)
    if form.tense == "participle" and form.verb.lemma != "قال":
        return None, after.told
    if follows_relative(passage, at):
        return after.source, after.told
    if reading.proclitics == 0 or passage.form(at)[:1] == "ف":
        before = source_before(passage, clause_start(passage, at), at)
        if before and (after.source is None or passage.forms[at - 1] not in AUXILIARIES | COMMAS):
            return before, after.told
    return after.source, after.told


def believable(passage: Passage, source: Range | None, reading: CueReading, form: CueForm) -> bool:
    """Whether someone speaks: for verbs that are used of things too («تؤكد الزيارة أن», «يعتقد أنها») the source must be a speaker."""
    if form.tense != "present" or form.verb.lemma not in _OF_THINGS:
        return True
    if source is None:
        return reading.proclitics > 0 and form.verb.lemma not in ("اعتقد", "توقع", "رجح", "اعتبر")
    return frames.is_speaker(passage, source)


def clause_start(passage: Passage, at: int) -> int:
    """The index at which the clause of the verb at `at` begins: after a stop, a complementizer, a conjunction or a cue's comma."""
    k = at - 1
    while k >= passage.first:
        form = passage.forms[k]
        if form in COMPLEMENTIZERS or form in ADVERSATIVES or form in MEANWHILE or form in PURPOSE or form in (":", "؛", ";", "اما", "كما", "ان"):
            return k + 1
        if form in COMMAS and k + 1 < at and passage.forms[k + 1][:1] == "و" and len(passage.forms[k + 1]) > 3:
            if passage.forms[k + 1] not in RELATIVES:
                return k + 1
        k -= 1
    return passage.first


def follows_relative(passage: Passage, at: int) -> bool:
    """Whether the verb stands in a relative clause, whose antecedent or own noun is the source («الذي أضاف»)."""
    before = passage.form(at - 1)
    return before in RELATIVES or before in ("قد", "سبق") and passage.form(at - 2) in RELATIVES


def _hint(form: CueForm) -> Literal["m", "f", "p"] | None:
    return form.subject if form.subject != "1" else None


def _can_be_verb(passage: Passage, at: int, reading: CueReading, form: CueForm) -> bool:
    """Leave out nouns that look like the verb: after a preposition, an article's noun, in a construct."""
    before = passage.form(at - 1)
    if before in _MODALS and form.tense == "past":
        return False
    if before in BARE_PREPOSITIONS and not (form.tense == "present" or form.pronoun) and before not in RELATIVES:
        return False
    if form.tense == "participle":
        return _participle_stands(passage, at, form)
    if form.verb.ambiguous and form.tense == "past" and reading.proclitics == 0 and not form.pronoun:
        return _begins_clause(passage, at) or form.subject != "m" or source_before(passage, clause_start(passage, at), at) is not None
    return True


def _participle_stands(passage: Passage, at: int, form: CueForm) -> bool:
    """A participle that is a cue: after a comma, or with its preposition, أن or a quotation right behind it."""
    before = passage.form(at - 1)
    if before in ("هو", "هي", "وهو", "وهي", "كان", "كانت", "وكانت", "وكان", "غير"):
        return False
    if before in COMMAS or before in DASHES or before in ("؛", "مضى", "ومضى", "تابع", "وتابع", "استطرد", "ختم", "وختم") or not before:
        return True
    complement = find_complement(passage, at, form.verb)
    if complement is not None and complement.marker <= at + 2:
        return True
    return complement is None and "np" in form.verb.frames and form.verb.stance == "denies" and before not in BARE_PREPOSITIONS


def _begins_clause(passage: Passage, at: int) -> bool:
    before = passage.form(at - 1)
    return not before or before in PUNCTUATION or before in AUXILIARIES or before in RELATIVES or before in ADVERSATIVES or before in MEANWHILE or before in NEGATIONS


def _ambiguous_holds(passage: Passage, at: int, reading: CueReading, complement: Complement, form: CueForm) -> bool:
    if form.verb.lemma == "بين":
        return complement.kind == "clause" and complement.marker <= at + 10 and (reading.proclitics > 0 or _begins_clause(passage, at))
    near = complement.marker <= at + (30 if reading.proclitics or _begins_clause(passage, at) else 8)
    return complement.kind in ("clause", "quote", "colon") or near or form.tense != "past"


def _outlet_voice(passage: Passage, at: int, reading: CueReading, form: CueForm) -> bool:
    """«يذكر أن», «يشار إلى أن»: a passive without a speaker, the outlet's own voice."""
    bare = passage.form(at)[reading.proclitics :]
    if bare not in _OUTLET_VOICE or reading.proclitics and passage.form(at)[:1] not in ("و", "ف"):
        return False
    if form.verb.lemma in ("ذكر", "قال") and form.tense == "past":
        return False
    following = passage.form(at + 1)
    directly = following in COMPLEMENTIZERS or following in ("الى", "على") or following in PUNCTUATION
    if not directly or _in_quotation(passage, at):
        return False
    return source_before(passage, clause_start(passage, at), at) is None or bare == "يذكر" or bare == "يشار"


def _in_quotation(passage: Passage, at: int) -> bool:
    return any(opening < at < closing for opening, closing in passage.quote_end.items())
