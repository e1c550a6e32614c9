"""Read a noun that carries content («نفي الحكومة لـ…», «عن مسؤول قوله إن…») as an attribution."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast

from tawatur.languages.arabic.attribution.complements import opens_with_ba
from tawatur.languages.arabic.attribution.contents import content_range
from tawatur.languages.arabic.attribution.cues import Subject, read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.issuing import issuer
from tawatur.languages.arabic.attribution.names import place_names, speaking_nouns, sure_given_names
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import (
    has_pronoun,
    head_class,
    is_act,
    is_definite,
    is_object_head,
    looks_masdar,
)
from tawatur.languages.arabic.attribution.site import CueSite
from tawatur.languages.arabic.attribution.sources import source_of_relative, speaks
from tawatur.languages.arabic.attribution.vocabulary import (
    COMMAS,
    COMPLEMENTIZERS,
    OCCASIONS,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVES,
    STOPS,
    bare,
)
from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.tables import records, word_class
from tawatur.languages.remembering import remembered
from tawatur.model import Stance

_FLAGS = ("alone", "evidence", "act", "adjective", "pretext", "speaker", "issued")
_NO_PRONOUN = {"adjective", "pretext", "speaker"}  # nouns of these marks take none of whom they are of
_HIS_COUNTRY = word_class("his_country")
_PRONOUNS = ("ه", "ها", "هم", "هما")
_GENDERS: tuple[tuple[str, Subject], ...] = (("ه", "m"), ("ها", "f"), ("هم", "p"))  # whom «دعوته», «دعوتها» ask for
_ADVERBS = word_class("adverb")
_TEXTS = word_class("text_noun")
_OF_TEXTS = frozenset({"نص", "نصه", "نصها", "فيه", "فيها"})  # one of which announces a text
_FORMULAS = (("قال", "الله"), ("بسم", "الله"), ("الحمد", "لله"))  # open a statement that is printed whole
_OF_OBJECTS = ("اتهام", "انتقاد")
_OF_ANOTHER = ("ادانت", "مفاد")  # «ثبتت إدانته بـ», «رسالة مفادها»: the pronoun is not the holder's
_FARTHEST = 14
_LONGEST_DESCRIBED = 6
_OTHERS = word_class("others")
_EVIDENCE = word_class("evidence_verb")
_STIRRING = word_class("stirring_verb")
_REACTIONS = word_class("reaction")
_ACTS = word_class("act_predicate")
_OCCASION_OPENERS = word_class("adjunct_preposition")


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of nouns.tsv: what opens its content, and its stance; `pronoun`: the form carries its holder as a suffix."""

    opens: frozenset[str]
    stance: Stance
    pronoun: bool
    definite: bool
    saying: bool
    alone: bool
    evidence: bool
    act: bool
    adjective: bool
    pretext: bool
    speaker: bool
    issued: bool


@cache
def nouns() -> dict[str, Noun]:
    """Folded form, without and with a pronoun -> noun."""
    table: dict[str, Noun] = {}
    for _, record in records("nouns.tsv"):
        opens, stance = frozenset(record["opens"].split()), cast(Stance, record["stance"])
        for word in map(fold, record["noun"].split("|")):
            marked = {flag for flag in _FLAGS if flag in record["flags"]}
            flags = word.startswith("قول"), *(flag in marked for flag in _FLAGS)
            if "adjective" not in marked:
                table[word] = Noun(opens, stance, False, False, *flags)
            if not flags[0]:  # «لا يمكن القول إن»
                table["ال" + word] = Noun(opens, stance, False, True, *flags)
            if word.startswith(_OF_OBJECTS) or marked & _NO_PRONOUN:
                continue  # «اتهامه بـ»: the pronoun is who is accused
            stem = word[:-1] + "ت" if word.endswith("ة") else word
            for suffix in _PRONOUNS:
                table[stem + suffix] = Noun(opens, stance, True, False, *flags)
    return table


@remembered
def as_noun(form: str) -> tuple[str, int]:
    """The form as nouns() has it, and how many letters of a proclitic are off: «استجابة ل|طلب الحكومة», «ل|لاعتراف»."""
    if form in nouns() or len(form) < 4:
        return form, 0
    if form[0] == "ب" and (noun := nouns().get(form[1:])) is not None and noun.pretext:
        return form[1:], 1
    if form[:2] == "لل" and (noun := nouns().get("ال" + form[2:])) is not None and noun.act:
        return "ال" + form[2:], 1
    if form[0] in "ول" and (noun := nouns().get(form[1:])) is not None and not noun.pronoun and not noun.saying:
        return (form[1:], 1) if form[0] == "ل" or noun.alone else (form, 0)
    return form, 0


def read_noun(passage: Passage, at: int) -> Draft | None:
    """The attribution whose cue is the noun at `at`; None without a holder beside it or without content."""
    form, cut = as_noun(passage.forms[at])
    noun = nouns().get(form)
    if noun is None:
        return None
    begin = at + 1
    source: Range | None = None
    if noun.saying:
        source = _quoted_one(passage, at) or _who_says(passage, at)
        if source is None:
            return None
        begin = max(begin, source[1])
    elif noun.adjective:
        source = _described(passage, at)
        if source is None:
            return None
    elif noun.pretext:
        if not cut:
            return None  # «رفع دعوى»; «بدعوى أن» tells why, on whose word the clause before it says
    elif not noun.pronoun:
        source = _issued_by(passage, begin) if noun.issued and not noun.definite else None
        source = source or _holder(passage, begin, noun.definite)
        if noun.speaker and (source is None or not speaks(passage, source[0]) or not _is_adjunct(passage, at)):
            return None  # of «إن حديث الشركة عن إفلاس المصنع استنتاج» nothing tells where the predicate begins
        if source is None and noun.alone and noun.definite and is_definite(passage.form(at - 1)):
            source = _described(passage, at)  # «الأطراف السودانية | المطالبة بـ»
        if source is None and not noun.evidence and not _needs_no_holder(passage, at, noun):
            return None
        if source and source[0] >= begin:
            later = range(source[0] + 1, source[1])
            source = source[0], next((k for k in later if _opens_within(passage, begin, k, noun)), source[1])
        begin = source[1] if source and source[0] >= begin else begin
        if source is None and passage.form(at - 1) == "الى":
            source = _led_to(passage, at - 1)
    opening = _opening(passage, begin, noun)
    if opening is None and begin > at + 1 and passage.form(at - 1) == "الى":  # «سارعت الوزارة إلى نفي | الخبر»
        source, opening = _led_to(passage, at - 1), _opening(passage, at + 1, noun)
    if opening is None or form == "اتهام" and any(opens_with_ba(passage, k) for k in range(at + 1, opening + 1)):
        return None  # «اتهام وزير سابق | بالتجسس»: he is accused, and nobody is said to accuse him
    content = _within_adjunct(passage, at, content_range(passage, opening, noun.stance))
    content = _before_reaction(passage, at, content)
    if content[1] - content[0] < 2:
        return None
    of_holder = noun.pronoun and not form.startswith(_OF_ANOTHER)
    gender = next((each for ending, each in _GENDERS if of_holder and form.endswith(ending)), None)
    return Draft((at, at + 1), cut, source, (content,), noun.stance, "noun", 0.6, subject=gender)


def _opens_within(passage: Passage, begin: int, k: int, noun: Noun) -> bool:
    """«نفي الناطق | لوجود أزمة», «مخاوف السكان | من انهيار السد»: the noun's own preposition is no part of its holder.

    That of a body's name is («دعوة مركز الساحل للإغاثة»); the holder begins at `begin`.
    """
    form = passage.forms[k]
    before = passage.forms[k - 1]
    by_ba = "ب" in noun.opens and opens_with_ba(passage, k) and form[1:] not in place_names()
    return (
        by_ba
        and (is_definite(before) or before.endswith(_PRONOUNS))
        or form in noun.opens
        or "ل" in noun.opens
        and form[0] == "ل"
        and len(form) > 3
        and not _is_purpose(passage, begin, k)
    )


def _is_purpose(passage: Passage, begin: int, k: int) -> bool:
    """«مركز الساحل | للإغاثة», «الاتحاد الوطني | لكرة القدم», of a body's name; «منظمة حقوقية | للتحالف» accuses someone."""
    form = passage.forms[k]
    field = not (form.startswith("لل") or looks_masdar(form[1:]) or is_object_head(form[1:]))
    named = field or form.startswith("لل") and head_class("ال" + form[2:]) is None
    return named and any(head_class(passage.forms[j]) == "organization" for j in range(begin, k))


def _within_adjunct(passage: Passage, at: int, content: Range) -> Range:
    """«ورغم نفي الوزارة وجود نقص في الدواء، | اصطف المرضى…»: an adjunct that opens the sentence ends with its comma."""
    if not _is_adjunct(passage, at) or skip_intro(passage, passage.first, at) < at - 1:
        return content
    first, last = content
    return first, next((k for k in range(first, last) if passage.forms[k] in COMMAS), last)


def _before_reaction(passage: Passage, at: int, content: Range) -> Range:
    """«أثار تصريح الوزير بأن الأسعار سترتفع | غضبا واسعا», «تصريحات الوزير بأن… | تثير غضبا»: what a statement does to others."""
    first, last = content
    before = passage.form(at - 1).removeprefix("و")
    if before in _STIRRING:
        end = next((k for k in range(first, last) if passage.forms[k].removesuffix("ا") in _REACTIONS), last)
    elif at == passage.first:
        end = next((k for k in range(first, last) if passage.forms[k] in _STIRRING), last)
    elif before in COMPLEMENTIZERS and passage.form(first - 1) not in COMPLEMENTIZERS:
        end = next((k for k in range(first + 1, last) if _is_predicate(passage, k)), last)
    else:
        return content
    return first, end


def _is_predicate(passage: Passage, k: int) -> bool:
    """«أن إعلان الحزب انسحابه | يهدد الائتلاف»: what the statement does, and no relative clause or clause of its own."""
    return passage.forms[k] in _ACTS and passage.forms[k - 1] not in RELATIVES | COMPLEMENTIZERS


def _is_adjunct(passage: Passage, at: int) -> bool:
    """Whether a preposition governs the noun at `at`."""
    return bare(passage.form(at - 1)) in PREPOSITIONS


def _described(passage: Passage, at: int) -> Range | None:
    """The noun phrase that an adjective at `at` describes: «الأصوات المتشددة | المطالبة بـ», «موقف حزبه | الداعي إلى»."""
    if passage.form(at - 1).endswith(_PRONOUNS) and not is_definite(passage.form(at - 1)):
        return (at - 2, at) if passage.form(at - 2) else None
    if passage.forms[at][0] == "و":
        return None  # «التظاهر للتنديد بالقصف والمطالبة بالحوار»: a verbal noun
    first = at
    while first > max(passage.first, at - _LONGEST_DESCRIBED) and _describes(passage, first - 1):
        first -= 1
    if first == at or not is_definite(passage.forms[first]):
        return source_of_relative(passage, at)
    head = passage.form(first - 1)
    construct = head in nouns() or head_class(head) is not None
    return (first - construct, at) if head not in PREPOSITIONS else (first, at)


def _describes(passage: Passage, k: int) -> bool:
    """Whether the word goes on with a definite phrase: «مطالب | الحكومة الشرعية في اليمن»."""
    form = passage.forms[k]
    if form in PREPOSITIONS:
        return form == "في" and passage.form(k + 1) in place_names()
    return is_definite(form) and form[0] == "ا" or form in place_names()


def _needs_no_holder(passage: Passage, at: int, noun: Noun) -> bool:
    """«وسط مطالب بـ…», «اضطر إلى الاعتراف بأن…»: the content opens behind the noun."""
    if _opening(passage, at + 1, noun) is None:
        return False
    towards = passage.form(at - 1) in ("الى", "على", "في") or passage.forms[at].startswith("لل")
    governed = noun.act and noun.definite and towards
    if noun.act and noun.stance == "denies" and passage.form(at - 1) == "الى":
        return True  # «سارعت الوزارة إلى | نفي الخبر»
    if noun.alone and noun.definite:
        return passage.form(at - 1) in ("الى", "على", "وسط")
    predicate = is_definite(passage.form(at - 1)) and passage.forms[at][0] != "و"  # «إن الحكومة | مطالبة بالكشف عن…»
    return noun.alone and not predicate or governed and passage.form(at + 1) in COMPLEMENTIZERS


def _led_to(passage: Passage, end: int) -> Range | None:
    """«سارعت | الوزارة | إلى نفي…», «ما دفع | جمعيات المستهلك | إلى المطالبة»: the phrase that ends before «إلى»; None where none does."""
    for first in range(max(passage.first, end - _LONGEST_DESCRIBED), end):
        if head_class(passage.forms[first]) is not None and phrase_end(passage, first, end, True) == end:
            return first, end
    return None


def _holder(passage: Passage, begin: int, definite: bool) -> Range | None:
    """The phrase behind the noun that can be its holder («نفي الحكومة», «مطالب من الأهالي», «اعترافات أخرى من فلان»).

    Behind a definite noun that is «من» with a phrase, or an adjective of a people («التحذيرات الأممية من»).
    """
    if passage.form(begin) in _OTHERS:
        begin += 1
    if definite and passage.form(begin) != "من":
        form = passage.form(begin)
        return (begin, begin + 1) if is_definite(form) and form.endswith("ية") and len(form) > 5 else None
    begin += passage.form(begin) == "من"
    end = phrase_end(passage, begin, min(begin + _FARTHEST, passage.last), False)
    return (begin, end) if end > begin and _can_hold(passage, begin) else None


def _issued_by(passage: Passage, begin: int) -> Range | None:
    """«تصريح | للوزير سامي العلي | بأن»: the office behind لـ, up to the clause of its statement; «تصريح للجريدة» has none."""
    form = passage.form(begin)
    if form[:2] != "لل" or head_class("ال" + form[2:]) != "role":
        return None
    end = phrase_end(passage, begin, min(begin + _FARTHEST, passage.last), True)
    return (begin, end) if passage.form(end) in COMPLEMENTIZERS else None


def read_text_noun(passage: Passage, last: int) -> Draft | None:
    """«وفيما يلي نص البيان:»: what follows, to the document's last sentence at `last`, is the paper's."""
    if _OF_TEXTS.isdisjoint(passage.forms[passage.first : passage.last]):
        return None
    for at in range(passage.first, passage.last):
        form = passage.forms[at]
        length = 1 if form in ("نصه", "نصها") else 2 if form == "نص" and passage.form(at + 1) in _TEXTS else 0
        if form in ("فيه", "فيها") and passage.forms[at + 2 : at + 4] in _FORMULAS:
            reading = read_cue(passage.form(at - 1))
            if reading is not None:  # «أصدرت الوزارة بيانا قالت فيه: بسم الله…»
                source = issuer(CueSite(passage, at - 1, reading.proclitics, reading.forms[0]))
                return Draft((at - 1, at), 0, source, ((at + 2, last),), "asserts", "noun-text", 0.6)
        if length and passage.form(at + length) == ":" and at + length + 3 < last:
            return Draft((at, at + length), 0, None, ((at + length + 1, last),), "asserts", "noun-text", 0.6)
    return None


def _can_hold(passage: Passage, at: int) -> bool:
    form = passage.forms[at]
    if (
        form in PUNCTUATION
        and at not in passage.quote_end
        or form in PREPOSITIONS
        or form in RELATIVES
        or form in COMPLEMENTIZERS
        or form.startswith(("لل", "بال"))  # «اتهامات | للشرطة بـ», «اتهامات | بالإرهاب لـ»
    ):
        return False
    if (
        form in _HIS_COUNTRY
        or form in speaking_nouns()
        or form in sure_given_names()
        or form in place_names()
        or form in passage.surnames
    ):
        return True
    if is_act(form):
        return False  # «دعوة | الانضمام إلى الحزب»
    return head_class(form) is not None or is_definite(form) or at in passage.quote_end or form.endswith(("ية", "ي"))


def _quoted_one(passage: Passage, at: int) -> Range | None:
    """«عن مصادر محلية | قولها»: the one between عن and the noun."""
    for k in range(at - 1, max(at - 25, passage.first - 1), -1):
        if passage.forms[k] == "عن":
            end = phrase_end(passage, k + 1, at, True)
            return (k + 1, end) if end > k + 1 else None
    return None


def _who_says(passage: Passage, at: int) -> Range | None:
    """«بعد ساعات من قول الرئيس | إن…»: who stands behind the bare noun, up to أن."""
    if passage.forms[at] != "قول":
        return None
    end = phrase_end(passage, at + 1, min(at + _FARTHEST, passage.last), True)
    return (at + 1, end) if passage.form(end) in COMPLEMENTIZERS and _can_hold(passage, at + 1) else None


def _opening(passage: Passage, at: int, noun: Noun) -> int | None:
    while passage.form(at) and (passage.form(at) in COMMAS or passage.form(at) in _ADVERBS) or at in passage.time_end:
        at = passage.time_end.get(at, at + 1)
    form = passage.form(at)
    if not form:
        return None
    if form in COMPLEMENTIZERS and "ان" in noun.opens:
        return at + 1
    if form == ":" and noun.saying:
        return at + 1
    if form in noun.opens and form != "ان":
        return at + 2 if passage.form(at + 1) in COMPLEMENTIZERS else at + 1
    if "ب" in noun.opens and opens_with_ba(passage, at):
        return at + 1 if form == "ب" else at
    if "ل" in noun.opens and form[0] == "ل" and len(form) > 3:
        return at
    if noun.evidence and form in _EVIDENCE:
        return at
    if noun.saying and at in passage.quote_end:
        return at
    named = has_pronoun(form) or not is_definite(form) and (is_object_head(form) or looks_masdar(form))
    led = noun.stance == "denies" and passage.form(at - 2) == "الى"  # «سارعت الوزارة إلى نفي | الخبر»
    return at if "np" in noun.opens and (named or led) else clause_behind_occasion(passage, at, noun)


def clause_behind_occasion(passage: Passage, at: int, noun: Noun) -> int | None:
    """«تأكيد الوزير | في مؤتمر صحفي أمس | أنه…»: where the clause begins behind the occasion at `at`; None without either."""
    occasion = passage.form(at) != "في" or passage.form(at + 1).removeprefix("ال") in OCCASIONS
    if "ان" not in noun.opens or passage.form(at) not in _OCCASION_OPENERS or not occasion:
        return None
    for k in range(at + 2, min(at + _FARTHEST, passage.last)):
        form = passage.forms[k]
        if form in COMPLEMENTIZERS:
            return k + 1 if passage.forms[k - 1] not in PREPOSITIONS else None
        if form in STOPS or form in COMMAS or form in RELATIVES or read_cue(form) is not None:
            return None
    return None
