"""Find what carries the content of a cue: a clause, a quotation, a preposition's object."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.languages.arabic.attribution.cues import CueForm, Verb, read_cue
from tawatur.languages.arabic.attribution.names import all_given_names, place_names, sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite, is_object_head, looks_masdar
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES,
    BA_WORDS,
    CLOSE_BRACKETS,
    COMMAS,
    COMPLEMENTIZERS,
    IN_IT,
    MEANWHILE,
    NEGATIONS,
    OBJECT_HEADS,
    OCCASIONS,
    OPEN_BRACKETS,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVES,
    SEMICOLONS,
    STOPS,
)
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered

_OUTLETS = word_class("outlets")
_BY_SAYING = word_class("by_saying")
_HIS_NAME = word_class("his_name")
_MODALS = word_class("modals")
_NAMING = word_class("naming")
_LONGEST_RELATIVE = 6  # words from a relative pronoun to the verb of its clause
_DEPUTIES = word_class("deputy")
_ACCORDING = word_class("according")
_WHILE = word_class("while_he")
_TELLS_OF_HIM = _WHILE | {word for word in _NAMING if word[0] == "و"}  # «ويدعى»
_ASIDE_OPENERS = _ACCORDING | _WHILE | {"وقد"}
_LONGEST_ASIDE = 15
_LONGEST_TOLD_OF = 36
_SHORT_MASDARS = word_class("short_masdar")
_IN_A_CLAUSE = word_class("in_a_clause")
_FARTHEST = 60  # words from a cue to its content: offices and appositions run long
_NO_COMPLEMENT_AFTER = word_class("no_complement_after")
_IDIOMS = word_class("idioms")
_WHEREBY = COMPLEMENTIZERS | NEGATIONS | {"في", "فيها", "فيهم", "يعني", "معناه"}  # «بما في ذلك», «بما لا يدع»
_TITLED = word_class("titled")
_KNOWING = word_class("knowing")
_PLACES = word_class("kind_of_place")
_UNTOLD = word_class("untold")
_STATEMENTS = word_class("statement_nouns")
_OPENS_SPEECH = COMPLEMENTIZERS | {":"}
_MARKERS = _OPENS_SPEECH | _BY_SAYING


class Complement(NamedTuple):
    """`kind` of what carries the content, `marker` the index where the words between cue and content end, `start`."""

    kind: str  # clause, quote, colon, prep
    marker: int
    start: int


def find_complement(passage: Passage, cue: int, verb: Verb) -> Complement | None:
    """The nearest complement that the verb's frames allow after the cue; None if a new clause begins before one."""
    at = cue + 1
    farthest = min(passage.last, cue + _FARTHEST)
    while at < farthest:
        form = passage.forms[at]
        if at in passage.quote_end:
            if "quote" in verb.frames and not _within_object(passage, cue, at, verb) and _is_speech(passage, cue, at):
                return Complement("quote", at, at)
            at = passage.quote_end[at] + 1
            continue
        if form in OPEN_BRACKETS:
            at = after_bracket(passage, at)
            continue
        if form in _ASIDE_OPENERS and passage.forms[at - 1] in COMMAS and (end := _after_aside(passage, at)):
            at = end  # «أكد الوزير، بحسب بيان صدر عن مكتبه، أن», «قال الشاهد، وقد غلبه البكاء، إن»
            continue
        if form in _TELLS_OF_HIM and (colon := _colon_behind(passage, at)):
            at, form = colon, ":"  # «قال الرجل وهو يشير إلى بيته: "…"», «قال أحد المتهمين، ويدعى حامد: …»
        if form in _MARKERS or form[0] in "لب" or form in verb.prepositions:
            found = _complement_at(passage, cue, at, verb)
            if found:
                return found
        may_end = _may_end(form)
        if (may_end or at in passage.closing) and _ends_search(passage, cue, at):
            return None
        at += 1 + (_opens_own(passage, cue, at) if may_end else 0)
    return None


def _opens_own(passage: Passage, cue: int, at: int) -> int:
    """How many words behind the verb at `at` its own «أن» ends: «تقر الدولة التي تخشى أن…», «تصريحاته التي قال فيها إن…»; 0 for none."""
    length = 1 + (passage.form(at + 1) in IN_IT)
    opens = passage.form(at + length) in COMPLEMENTIZERS and read_cue(passage.forms[at]) is not None
    return length if opens and _within_relative(passage, cue, at) else 0


def after_bracket(passage: Passage, at: int) -> int:
    """The index after the bracket that opens at `at`; the next index where it is not closed within twelve words."""
    for end in range(at + 1, min(at + 12, passage.last)):
        if passage.forms[end] in CLOSE_BRACKETS:
            return end + 1
    return at + 1


def _colon_behind(passage: Passage, at: int) -> int:
    """The index of the colon that ends what somebody does while he speaks, or what is told of him; 0 where none does."""
    return next((k for k in _told_of_him(passage, at, at + 2) if passage.forms[k] == ":"), 0)


def _after_aside(passage: Passage, at: int) -> int:
    """The index of the comma that closes the aside at `at`; 0 where none does, or no clause opens behind that of «وقد» or «وهو»."""
    if passage.forms[at] in _ACCORDING:
        return next((k for k in range(at + 1, min(at + _LONGEST_ASIDE, passage.last)) if passage.forms[k] in COMMAS), 0)
    told = _told_of_him(passage, at, at + 1)
    return next((k for k in told if passage.forms[k] in COMMAS and passage.form(k + 1) in _OPENS_SPEECH), 0)


def _told_of_him(passage: Passage, at: int, first: int) -> range:
    """From `first`, as far as what is told of somebody at `at` can run: a stop or a clause of its own ends it."""
    last = min(at + _LONGEST_TOLD_OF, passage.last)
    ends = (k for k in range(first, last) if passage.forms[k] in STOPS or passage.forms[k] in COMPLEMENTIZERS)
    return range(first, next(ends, last))


def _complement_at(passage: Passage, cue: int, at: int, verb: Verb) -> Complement | None:
    form, before = passage.forms[at], passage.forms[at - 1]
    if form == ":" and "quote" in verb.frames and (at + 1 < passage.last or passage.following):
        return Complement("colon", at, at + 1)
    if form in _BY_SAYING and "quote" in verb.frames:
        following = passage.form(at + 1)
        return Complement("clause", at, at + 2 if following in COMPLEMENTIZERS or following == ":" else at + 1)
    if form == "ان" and passage.form(at + 1) == "لم":
        return None  # «هدد بالإضراب إن لم تصرف الأجور»: a condition
    if form in COMPLEMENTIZERS:
        near = before in verb.that and not _parted(passage, cue, at)
        if (before in verb.prepositions or near) and at - 1 > cue:
            return Complement("clause", at - 1, at + 1)
        by_clause = "clause" in verb.frames and (at - 1 == cue or before not in _NO_COMPLEMENT_AFTER)
        by_ba = "ب" in verb.prepositions or "ب" in verb.that and not _parted(passage, cue, at)
        if by_clause or form.startswith("با") and by_ba:
            return Complement("clause", at, at + 1)
        return None
    if form in verb.prepositions:
        if form == "ل" and "الى" in verb.prepositions and not verb.called_by and at + 1 in passage.quote_end:
            return None  # «وأشار لـ«وادي برس» | إلى»
        if form == "عن" and before in _DEPUTIES:
            if "عن" in passage.forms[at + 1 : min(at + 14, passage.last)] or _clause_later(passage, at, verb):
                return None  # «كشف النائب عن كتلة الساحل، عن وجود شبهات», «أكد النائب عن الكتلة أن»
        if _within_relative(passage, cue, at) and form in passage.forms[at + 1 : min(at + 8, passage.last)]:
            return None  # «أشار المصدر الذي تحدث إلى الصحيفة | إلى أن»
        if form == "في" and _of_subject(passage, cue, at) or form == "على" and before in _KNOWING:
            return None
        return _prepositional(passage, at, form)
    if "ل" in verb.prepositions and opens_with_la(form) and not _of_centre(passage, at, verb):
        return Complement("prep", at, at)
    opens = opens_with_ba(passage, at) or form == "بما" and passage.form(at + 1) not in _WHEREBY
    if opens and form[1:] in _PLACES and at > cue + 1 and "np" in verb.frames:
        return None  # «أكدت مصادر في الجيش بمحافظة كذا إلقاء القبض»
    if "ب" in verb.prepositions and opens and not _clause_later(passage, at, verb):
        return Complement("prep", at, at)
    return None


def _of_centre(passage: Passage, at: int, verb: Verb) -> bool:
    """«أشار المركز الإعلامي | للمقاومة | إلى أن»: the source goes on with لـ where the verb's own preposition follows."""
    return not verb.called_by and "الى" in passage.forms[at + 1 : min(at + 18, passage.last)]


def _parted(passage: Passage, cue: int, at: int) -> bool:
    """«رد الوزير على محاولات التشكيك | مبينا في تصريح بأن…»: a comma, a participle or a statement stands between the verb and «بأن».

    «رد الوزير على | اتهامات المعارضة بأن…»
    """
    between = passage.forms[cue + 1 : at]
    return any(form in COMMAS or form in _STATEMENTS or is_circumstance(form) for form in between)


def is_circumstance(form: str) -> bool:
    """Whether the word is a cue's participle in the accusative («مبينا»), which says how somebody acts."""
    reading = read_cue(form) if form[-1] == "ا" else None
    return reading is not None and all(each.tense == "participle" for each in reading.forms)


def _of_subject(passage: Passage, cue: int, at: int) -> bool:
    """«شكك مصدر في الحركة في صحة الوثيقة»: the first في is the subject's, where another follows behind its phrase."""
    end = phrase_end(passage, cue + 1, passage.last, True)
    return at < end and any(
        passage.forms[k] == "في" and passage.form(k + 1) not in OCCASIONS
        for k in range(end, min(end + 12, passage.last))
    )


def opens_with_la(form: str) -> bool:
    """Whether the word is لـ with a verbal noun («دعا الأطراف لتجنب التصعيد»)."""
    return (
        form[:1] == "ل"
        and len(form) > 3
        and (looks_masdar(form[1:]) or form[1:] in OBJECT_HEADS or form[1] == "ل" and looks_masdar(form[2:]))
    )


def _clause_later(passage: Passage, at: int, verb: Verb) -> bool:
    """«أفاد مصدر بمديرية الأمن بأن…»: a clause follows, so the first بـ belongs to the source."""
    if "clause" not in verb.frames:
        return False
    for k in range(at + 1, min(at + 18, passage.last)):
        form = passage.forms[k]
        if form in COMPLEMENTIZERS:
            return form.startswith("با") or passage.forms[k - 1] not in _NO_COMPLEMENT_AFTER
        if form in STOPS or read_cue(form) is not None and not _is_name(passage, k):
            return False
    return False


def _is_name(passage: Passage, at: int) -> bool:
    """«العميد | صادق سرحان», «نورة | صادق»: a word that can be a verb, behind a rank or a given name."""
    reading, before = read_cue(passage.forms[at]), passage.forms[at - 1]
    bare = reading is not None and not reading.proclitics and all(each.verb.ambiguous for each in reading.forms)
    return bare and (head_class(before) == "role" or before in sure_given_names())


def _prepositional(passage: Passage, at: int, form: str) -> Complement | None:
    following = passage.form(at + 1)
    if following in _HIS_NAME:
        return None  # «فضل عدم الكشف عن هويته»
    if not following or following in _IDIOMS or form == "في" and following in OCCASIONS or at + 1 in passage.time_end:
        return None
    if following in COMPLEMENTIZERS:
        return Complement("clause", at, at + 2)
    if following == "القول" and passage.form(at + 2) in COMPLEMENTIZERS:
        return Complement("clause", at, at + 3)  # «خلص المحللون إلى القول إن…»
    return Complement("prep", at, at + 1)


def opens_with_ba(passage: Passage, at: int) -> bool:
    """Whether the word at `at` is بـ with what it governs («بدعم», «بالتحقيق», «بـ20»), not a word that begins with ب."""
    form = passage.form(at)
    if form == "ب":
        return True
    if form in _SHORT_MASDARS:
        return True
    if form[:1] != "ب" or form in PREPOSITIONS or form in COMPLEMENTIZERS or len(form) < 4:
        return False
    return form not in BA_WORDS and form not in place_names()  # «حامل ذهبية برشلونة: …»


def _within_object(passage: Passage, cue: int, opening: int, verb: Verb) -> bool:
    """«أكدت أيضا وجود «عقبات كبيرة»»: the quotation is part of an object that opens before it."""
    return "np" in verb.frames and opening > cue + 1 and is_object_head(passage.forms[opening - 1])


def _is_speech(passage: Passage, cue: int, opening: int) -> bool:
    """Whether the quotation at `opening` is what is said, and not a name inside the source («قال "قسد" إن»)."""
    before = passage.forms[opening - 1]
    if before in _TITLED:
        return False  # «ما نشرته الجريدة تحت عنوان "…"»
    end = passage.quote_end[opening]
    length = end - opening - 1
    if end >= passage.last or length > 7:
        return True
    if before in _OUTLETS or before[:1] == "ل" and before[1:] in _OUTLETS:
        return False  # «تلفزة "سي إن إن"»
    inner = passage.forms[opening + 1 : end]
    if any(form in COMPLEMENTIZERS or form in NEGATIONS for form in inner):
        return True
    if not _IN_A_CLAUSE.isdisjoint(inner) and passage.form(end + 1) not in COMPLEMENTIZERS:
        return True
    if (
        opening == cue + 1
        and length > 3
        and (following := read_cue(passage.form(end + 1))) is not None
        and following.proclitics
    ):
        return True  # «فقال "لسنا خائفين من هذه التهديدات" وأضاف»
    if (
        length <= 5
        and opening == cue + 1
        and passage.form(end + 1)
        and passage.form(end + 1) not in COMMAS
        and passage.form(end + 1) not in STOPS
    ):
        return False
    if length <= 4 and opening > cue + 1 and before not in COMMAS and before != ":" and before not in CLOSE_BRACKETS:
        named = head_class(before) is not None or before in PREPOSITIONS or passage.form(end + 1) not in COMMAS
        if length < 3 or named:
            return False  # «وأضاف منصور "أنقذنا الجميع تقريبا"، لكنه» is speech
    if before in ("ل", "ب") or before in PREPOSITIONS or head_class(before) is not None and opening - 1 > cue:
        return False
    return not _complement_soon(passage, end + 1)


def _complement_soon(passage: Passage, at: int) -> bool:
    for k in range(at, min(at + 25, passage.last)):
        form = passage.forms[k]
        if form in COMPLEMENTIZERS or form == ":" or k in passage.quote_end and passage.quote_end[k] - k > 8:
            return True
        if form in STOPS:
            return False
        reading = read_cue(form)
        if reading is not None and (k > at or all(each.tense == "participle" for each in reading.forms)):
            return False
    return False


@remembered
def _may_end(form: str) -> bool:
    """Whether the word is one that can end the search, wherever it stands: most are none."""
    ends = form in SEMICOLONS or form in STOPS or form in ADVERSATIVES or form in MEANWHILE
    return ends or read_cue(form) is not None


def _ends_search(passage: Passage, cue: int, at: int) -> bool:
    form = passage.forms[at]
    if at in passage.closing:
        return True
    if form in SEMICOLONS or form in STOPS and len(passage.forms[at - 1]) > 1:  # «قال د. أحمد إن»
        return True
    if (form in ADVERSATIVES or form in MEANWHILE) and form not in (
        "غير",
        "حين",
        "وقت",
        "الامر",
        "عندما",
        "بعدما",
        "كما",
    ):
        return True
    reading = read_cue(form)
    if (
        reading is None
        or head_class(form) is not None
        or form in _NAMING
        or reading.proclitics == 0
        and (_within_relative(passage, cue, at) or _is_first_name(passage, at))
        or all(each.subject == "1" or each.pronoun for each in reading.forms)
    ):
        return False
    before = passage.forms[at - 1]
    if before in PREPOSITIONS or before in _MODALS or is_definite(form):
        return False
    if passage.form(at + 1) == "من" and passage.form(at + 2) == "العمر":
        return False  # «قالت امرأة تبلغ من العمر 27 عاما إن»
    if form[0] == "ف" and reading.proclitics and before not in PUNCTUATION:
        return False  # «قال روبرت فورد إن»: a name, for فـ opens a clause behind a mark only
    if refuses(passage, at, reading.forms):
        return False
    if all(each.tense == "participle" for each in reading.forms):
        return before in COMMAS
    return reading.proclitics > 0 or not all(each.verb.ambiguous for each in reading.forms) or before in COMMAS


def _is_first_name(passage: Passage, at: int) -> bool:
    """«قال عضو المجلس البلدي | عزت الشامي إن»: a name that is a verb too, between two definite words."""
    if passage.forms[at] not in all_given_names():
        return False
    return is_definite(passage.forms[at - 1]) and is_definite(passage.form(at + 1))


def _within_relative(passage: Passage, cue: int, at: int) -> bool:
    """«قال الباحث، الذي لم يذكر تاريخ الحادثة: …»: what stands behind a relative pronoun, up to the next comma, is said of the source."""
    for k in range(at - 1, max(cue, at - _LONGEST_RELATIVE), -1):
        if passage.forms[k] in RELATIVES:
            return True
        if passage.forms[k] in COMMAS:
            return False
    return False


def refuses(passage: Passage, at: int, forms: tuple[CueForm, ...]) -> bool:
    """«رفض الكشف عن اسمه», «طلب عدم ذكر اسمه»: words of a source that would not be named, no statement."""
    lemmas = {form.verb.lemma for form in forms}
    if "اشترط" in lemmas and passage.form(at + 1) == "عدم":
        return True
    if "تحدث" in lemmas and passage.form(at + 1) in ("شريطة", "بشرط", "طالبا", "طالبين", "مشترطا", "مشترطين"):
        return True  # «مسؤولون، تحدثوا شريطة عدم ذكر أسمائهم، أن…»
    if lemmas & {"ذكر", "سمى", "كشف"} and passage.form(at + 1) in _HIS_NAME:
        return True  # «مسؤول أميركي، لم تذكر اسمه، أن»
    if "رفض" in lemmas:
        return passage.form(at + 1) in _UNTOLD
    return "طلب" in lemmas and passage.form(at + 1) in ("عدم", "حجب", "اخفاء", "الا")
