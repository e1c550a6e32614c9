"""A cue at its place: the verb form that is tried there, and what every frame asks about its surroundings."""

from __future__ import annotations

import re

from tawatur.languages.arabic.attribution.contents import content_range
from tawatur.languages.arabic.attribution.cues import CueForm, read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.names import (
    country_heads,
    country_names,
    place_names,
    speaking_nouns,
    states_by_article,
    sure_given_names,
)
from tawatur.languages.arabic.attribution.passage import Passage, skip_intro
from tawatur.languages.arabic.attribution.phrases import phrase_end
from tawatur.languages.arabic.attribution.shapes import (
    head_class,
    head_classes,
    is_definite,
    is_object_head,
    is_oblique,
    looks_masdar,
)
from tawatur.languages.arabic.attribution.sources import source_before
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES,
    AND_THAT,
    COMMAS,
    COMPLEMENTIZERS,
    DASHES,
    DEMONSTRATIVES,
    FEMININE_PLURALS,
    IN_IT,
    MEANWHILE,
    NEGATIONS,
    OBJECT_HEADS,
    PUNCTUATION,
    PURPOSE,
    RELATIVES,
    STOPS,
)
from tawatur.languages.arabic.tables import word_class

_CLAUSE_OPENERS = word_class("clause_opener")
_LONGEST_DATELINE = 6
_WISHES = word_class("wish_to_say")
_LONGEST_WISHER = 12  # words from «يهم» to «أن»
_RECORDINGS = word_class("recording")
_TIMES_OF_DAY = word_class("times_of_day")
_MINISTRIES = word_class("ministry_alone")
_WITH_SUBJECT = frozenset(word for word in COMPLEMENTIZERS if word not in ("ان", "بان"))
_THEN = word_class("then")  # «وكما أوضح بحث جديد، فإن…»
_BEFORE_CLAUSE = (
    COMPLEMENTIZERS
    | {word for word in _THEN if word.startswith("فان")}
    | AND_THAT
    | ADVERSATIVES
    | MEANWHILE
    | PURPOSE
    | _CLAUSE_OPENERS
)
_MASCULINE = word_class("plainly_masculine")
_FEMININE_ALIKE = word_class("feminine_alike")
_AFTER_OBJECT = word_class("after_object")
_THINGS = word_class("thing")
_NO_CLAUSE = RELATIVES | word_class("describing")  # they go on with the noun before the comma
_ALL = word_class("all_of")
_OTHER = word_class("another")
_OBLIQUE = re.compile(r"\w{3}يين$")  # an adjective of peoples in the plural, accusative or genitive


class CueSite:
    """The token at `at` read as the cue form `form`, a form of `verb`, `proclitics` letters before it.

    `participle`: whether it is one, which takes its source from the clause that it hangs on.
    """

    __slots__ = ("at", "form", "participle", "passage", "proclitics", "verb")

    def __init__(self, passage: Passage, at: int, proclitics: int, form: CueForm) -> None:
        self.passage, self.at, self.proclitics, self.form = passage, at, proclitics, form
        self.verb = form.verb
        self.participle = form.tense == "participle"

    @property
    def joined(self) -> bool:
        """Whether «و» or «ف» stands before the cue, written with it or as a word of its own («و أكد»)."""
        return self.proclitics > 0 or self.before() == "و"

    def before(self, steps: int = 1) -> str:
        """The form that many words before the cue; "" outside the sentence."""
        return self.passage.form(self.at - steps)

    def after(self, steps: int = 1) -> str:
        """The form that many words behind the cue; "" outside the sentence."""
        return self.passage.form(self.at + steps)

    def first(self, last: int) -> int:
        """The index at which subject or object can begin: introductions and times behind the cue left out."""
        index = skip_intro(self.passage, self.at + 1, last)
        while index in self.passage.time_end:
            index = skip_intro(self.passage, self.passage.time_end[index], last)
        return index

    def subject_before(self) -> Range | None:
        """The subject that stands before the verb in its clause («الوزارة نفت»), if the verb opens no clause itself."""
        if self.joined or self.participle or self.before() in RELATIVES:
            return self._declarer()
        if (wisher := self.wisher()) is not None:
            return wisher
        return source_before(self.passage, clause_start(self.passage, self.at), self.at) or self.paper_before()

    def paper_before(self) -> Range | None:
        """«صدور | بيان | يدعو السكان إلى…», «بلاغ مجهول يزعم أن»: the indefinite paper that the verb's clause describes."""
        if self.joined or self.form.subject not in ("m", "f") or self.after() in IN_IT:
            return None
        first = self.at - 1 if _is_paper(self.before()) else self.at - 2
        agrees = self.before().endswith("ة") == (self.form.subject == "f")
        return (first, self.at) if _is_paper(self.passage.form(first)) and agrees else None

    def wisher(self) -> Range | None:
        """«يهم | المكتب | أن يؤكد», «تود | إدارة الشركة | أن توضح»: who wishes to say, and by that says; None where none stands."""
        passage, last = self.passage, self.at - 1
        if passage.form(last) != "ان" or self.form.tense != "present" or self.form.subject not in ("m", "f"):
            return None
        for k in range(last - 2, max(passage.first - 1, last - _LONGEST_WISHER), -1):
            if passage.forms[k] in _WISHES and passage.form(k - 1) not in NEGATIONS:
                fills = phrase_end(passage, k + 1, last, True) == last
                agrees = passage.forms[k + 1].endswith(("ة", "ات")) == (self.form.subject == "f")
                return (k + 1, last) if fills and agrees and is_speaker(passage, (k + 1, last)) else None
        return None

    @property
    def speaks_of_pronoun(self) -> bool:
        """Whether the subject is the pronoun of «أنه» right before the verb: «أفاد بأنه أبلغ | الوزير», where the noun is told."""
        return self.before() in _WITH_SUBJECT

    def _declarer(self) -> Range | None:
        """«والوزارة إذ تعلن ذلك لتؤكد حرصها»: the formula of official statements, with the subject before إذ."""
        passage = self.passage
        if passage.form(self.at)[:1] != "ل":
            return None
        declared = next(
            (k for k in range(self.at - 1, max(passage.first, self.at - 6), -1) if passage.forms[k] == "اذ"), None
        )
        return source_before(passage, clause_start(passage, declared), declared) if declared is not None else None

    def agrees(self, index: int) -> bool:
        """Whether the noun at `index` can be the verb's subject by gender; where its gender does not show, it can."""
        word = self.passage.form(index)
        if is_oblique(word) and word not in self.passage.surnames:
            return False  # «ودعت | الطرفين إلى ضبط النفس»
        if self.form.subject == "m":
            if word.endswith("ين") and (word[:-2] in speaking_nouns() or head_class(word[:-2]) is not None):
                return False  # «ودعا | السياسيين إلى»: the nominative has ون
            return word not in FEMININE_PLURALS and (not word.endswith(("ة", "ات")) or word in _FEMININE_ALIKE)
        return self.form.subject != "f" or word not in _MASCULINE

    def opens_object(self, index: int) -> bool:
        """Whether the word at `index` opens an object rather than a subject."""
        word = self.passage.form(index + 1 if index in self.passage.quote_end else index)  # «أكد "نجاح" الزيارة»
        if self.form.subject == "p":
            return True  # «يتهمون | الوزير»: a verb in the plural has its subject before it
        if not word or word in COMPLEMENTIZERS:
            return True
        if word in self.passage.surnames:
            return False  # «نفى خطاب | وجود تأثيرات», after «الوزير مختار خطاب»
        if (
            is_definite(word)
            and is_definite(self.passage.form(index + 1))
            and _OBLIQUE.search(self.passage.form(index + 1))
        ):
            return True  # «دعا | الأطباء اليمنيين»: the nominative has ون
        if word in _ALL and self.verb.called_by:
            return True  # «دعا | جميع الأطراف إلى»
        if word in DEMONSTRATIVES and is_object_head(self.passage.form(index + 1).removeprefix("ال")):
            return head_class(self.passage.form(index + 1)) is None  # «نفى | هذه الاتهامات»
        if word.endswith("ا") and self.passage.form(index + 1) in _OTHER and word not in head_classes():
            return True  # «أدانت | شخصا آخر بالتهمة نفسها»
        if head_class(word) is not None:
            return not self.agrees(index) and not self.participle
        if word in ("المتهم", "المتهمون", "المتهمة") and self.verb.stance in ("denies", "confirms"):
            return False  # «نفى المتهم | ما نسب إليه»; of others he is the object («أدانت المحكمة المتهم»)
        indefinite_masdar = looks_masdar(word) and not word.startswith("ال") and word not in place_names()  # «إيران»
        return is_object_head(word) or word in NEGATIONS or indefinite_masdar or not self.agrees(index)

    def draft(
        self,
        rule: str,
        source: Range | None,
        begin: int,
        told: Range | None = None,
        via: Range | None = None,
        confidence: float = 0.8,
    ) -> Draft | None:
        """The draft whose content begins at `begin`, a complementizer there left out; None without content."""
        if self.passage.form(begin) in COMPLEMENTIZERS or self.passage.form(begin) in _THEN:
            begin += 1
        if begin >= self.passage.last and not self.passage.following:
            return None
        content = content_range(self.passage, begin, self.verb.stance, self.form.subject)
        content = content[0], self.object_end(*content)
        if content[0] >= content[1]:
            return None
        return self.draft_of(rule, source, (content,), told, via, confidence)

    def object_end(self, first: int, last: int) -> int:
        """Where an object ends although the sentence goes on: «… نقص الخدمات، | وكان عدد من…»."""
        passage = self.passage
        for k in range(first + 2, last):
            comments = passage.forms[k] == "الامر" and passage.forms[k + 1 : k + 2] == ("الذي",)
            opens = comments or passage.forms[k] in _AFTER_OBJECT
            if opens and (passage.forms[k - 1] in COMMAS or passage.forms[k] == "اذ"):
                return k - 1 if passage.forms[k - 1] in COMMAS else k
            if "pred" in self.verb.frames and passage.forms[k - 1] == "ب" and self._ends_name(k):
                return min(passage.quote_end[k] + 1, last)
        return last

    def _ends_name(self, at: int) -> bool:
        """«وصف الاتفاق بـ«الخطوة الأولى»، | وهو كذلك»: a quotation at `at`, and behind it a comma and no second name."""
        closing = self.passage.quote_end.get(at, 0)
        following = self.passage.form(closing + 2)
        return closing > at and self.passage.form(closing + 1) in COMMAS and following != "و" and following[:2] != "وب"

    def draft_of(
        self,
        rule: str,
        source: Range | None,
        content: tuple[Range, ...],
        told: Range | None = None,
        via: Range | None = None,
        confidence: float = 0.8,
    ) -> Draft:
        """The draft with that content."""
        cue = (self.at, self.at + 1)
        return Draft(
            cue, self.proclitics, source, content, self.verb.stance, rule, confidence, told, via, self.form.subject
        )


def _is_paper(form: str) -> bool:
    """Whether the form is an indefinite noun of something written or recorded («بيان», «شريطا»)."""
    stem = form.removesuffix("ا")
    return not is_definite(form) and (stem in _RECORDINGS or "paper" in (head_class(form), head_class(stem)))


def clause_start(passage: Passage, at: int) -> int:
    """Where the clause of the verb at `at` begins: behind a stop, أن, a conjunction, or a comma with و."""
    forms = passage.forms
    headed = passage.headline and not forms[at].endswith("يان")  # not «الأردن وتونس | تنفيان»
    for k in range(at - 1, passage.first - 1, -1):
        form, following = forms[k], forms[k + 1]
        if form in _BEFORE_CLAUSE and _opens_clause(form, following):
            return k + 1
        if form in DASHES and k == at - 1 and _ends_dateline(passage, k):
            return k + 1
        if form in STOPS and len(forms[k - 1]) > 1 or passage.quote_end.get(k, 0) > at and k < at - 1:
            return k + 1
        if following[0] != "و":
            continue
        if headed and _heads_clause(following, at - k):
            return k + 1
        if headed and following == "و" and k + 2 < at and _heads_clause("و" + forms[k + 2], at - k - 1):
            return k + 2  # «… و الأمم المتحدة | تدين الهجوم»
        joined = len(following) > 3 and following not in _NO_CLAUSE and head_class(following) is None  # not «وزير»
        if form in COMMAS and k + 1 < at and joined:
            return k + 1
    return passage.first


def _ends_dateline(passage: Passage, dash: int) -> bool:
    """«المرج اليوم - | نفى الوزير»: a dash near the paragraph's beginning, and none before it that it could close."""
    before = passage.forms[passage.first : dash]
    return len(before) <= _LONGEST_DATELINE and DASHES.isdisjoint(before) and COMMAS.isdisjoint(before[-1:])


def _opens_clause(form: str, following: str) -> bool:
    """«غير أن», «وقت»: the word opens a clause; «غير واضح», «في وقت سابق» open none."""
    if form == "وقت":
        return following not in _TIMES_OF_DAY
    return form != "غير" or following in COMPLEMENTIZERS


def _heads_clause(joined: str, words: int) -> bool:
    """«… تنفي أي تلوث | وجمعية تتحدث عن…», «… | وأردوغان ينفي»: in a headline, so many words before the verb."""
    if 2 <= words <= 5 and head_class(joined[1:]) is not None:
        return True
    return words == 2 and len(joined) > 4 and joined not in place_names()


def is_speaker(passage: Passage, source: Range, strict: bool = True) -> bool:
    """Whether a phrase can speak: headed by an office, people, an organisation or a paper, or a name; no thing, no verb.

    `strict` takes an unknown definite noun in ـة or ـات for a thing («الزيارة تؤكد»), which may be a surname
    («العقدة»).
    """
    form = passage.forms[source[0]]
    if form in PUNCTUATION and source[1] > source[0] + 1:
        return True
    if form == "كل" and passage.form(source[0] + 1) == "من" and source[1] > source[0] + 2:
        return is_speaker(passage, (source[0] + 2, source[1]), strict)  # «كل من تركيا ومصر»
    if head_class(form) is None and (reading := read_cue(form)) is not None:
        if reading.tells_of_another():
            return False
    if form in speaking_nouns() or form in sure_given_names() or form in country_names():
        return True  # «إيران» is no verbal noun
    if source[1] == source[0] + 1 and (form in _MINISTRIES or form in states_by_article()):
        return True  # «الصحة تنفي وجود إصابات», «السعودية تعلن دعمها»
    if not strict and form in OBJECT_HEADS and source[1] == source[0] + 1 and not is_definite(form):
        return not looks_masdar(form) and form not in _THINGS  # «أكد خطاب أن»: a bare noun that does so is a name
    if form in _THINGS or form in OBJECT_HEADS:
        counted = passage.form(source[0] + 2) if passage.form(source[0] + 1) == "من" else ""
        people = head_class(counted) is not None or is_definite(counted) and counted.endswith("ين")
        return head_class(form) == "count" and people  # «كل من الوزير و…», «عدد من الفلاحين»
    if head_class(form) is not None or form in country_heads():
        return True
    return not looks_masdar(form) and not (strict and is_definite(form) and form.endswith(("ة", "ات")))
