"""Find where a noun phrase ends: the edge of a source, and the border between subject and object."""

from __future__ import annotations

import re

from tawatur.languages.arabic.attribution.borders import Border
from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.attribution.loose import is_loose
from tawatur.languages.arabic.attribution.names import (
    all_given_names,
    known_outlet,
    place_names,
    sure_given_names,
)
from tawatur.languages.arabic.attribution.passage import Passage, over_age
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite
from tawatur.languages.arabic.attribution.vocabulary import (
    ADVERSATIVES,
    AUXILIARIES,
    BA_WORDS,
    CLOSE_BRACKETS,
    COMMAS,
    COMPLEMENTIZERS,
    DASHES,
    MEANWHILE,
    NEGATIONS,
    OCCASIONS,
    OPEN_BRACKETS,
    PREPOSITIONS,
    PUNCTUATION,
    RELATIVES,
    bare,
)
from tawatur.languages.arabic.tables import word_class

_UNNAMED = word_class("unnamed")
_LONGEST_NAME_QUOTE = 7  # words of a quoted name inside a phrase: «حركة المقاومة الإسلامية»
_WITHHOLD = word_class("withhold")
_UNTOLD = word_class("untold")
_REPORTS = word_class("report_noun")
_MEMBER = word_class("member")
_ADVERBS = word_class("adverb")
_HIS_HONOUR = word_class("honorific_pronoun")
_WITH_PRONOUN = word_class("with_pronoun")
_HAL = re.compile(r"م\w{3,4}ا")
_OVERSEERS = word_class("overseer")
_THEN = word_class("then")
_BETWEEN_TWO = frozenset(
    {"بالعلاقات", "العلاقات", "للعلاقات", "التعاون", "للتعاون", "التنسيق", "للتنسيق", "الحوار", "للحوار"}
)
# «اختتم الجابري | حديثه», «بيان للقيادة | تلقت الصحيفة نسخة منه», «دعا الوزير | نظيره», «نفى الوزير | نفيا قاطعا أن», «كشف فلان | النقاب عن»
_OPENS_ANOTHER = frozenset().union(
    *map(word_class, ("own_words", "receives", "peer", "absolute_object", "idiom_object"))
)
_SELF = word_class("self")
_NOT_SOURCE = word_class("not_source")
_ONE_OF_THE_PEOPLE = word_class("one_person")
_TAKES_PRONOUN = word_class("takes_pronoun")
_PERSONAL = word_class("personal")
_LONGEST_BRACKET = 12
_RECOGNISED = word_class("recognised")
_ACCORDING = word_class("according_words")
_ISSUED = word_class("issued")
_DEFENDING = word_class("defending")
_ASIDES = word_class("asides")
_NEAR = word_class("near")
_NAMING = word_class("naming")
_OUTLETS = word_class("outlets")
_MANNER = word_class("manner")
_TOWN_OPENERS = word_class("town_opener")
_NEVER_ATTACH = word_class("never_attach")


def phrase_end(passage: Passage, index: int, last: int, closed: bool) -> int:
    """The index after the noun phrase that begins at `index`; `index` itself where none begins.

    `closed`: something marks where the region ends (أن, a colon), so a phrase may run up to it; otherwise an object
    may follow, and the phrase ends before a word that opens one («نفت أنقرة | اتهامات…»).
    """
    walk = _Walk(passage, index, last, closed)
    return walk.run()


class _Walk(Border):
    """The way through one phrase, word by word."""

    def run(self) -> int:
        forms = self.passage.forms
        while self.at < self.last:
            self.before = forms[self.at - 1]
            step = self._step(forms[self.at])
            if step <= self.at:
                break
            self.at = step
        return self._trim()

    def _trim(self) -> int:
        end = self.at
        while end > self.start and self._dangles(self.passage.forms[end - 1]):
            end -= 1
        return end

    def _dangles(self, form: str) -> bool:
        return (
            form in PREPOSITIONS or form in COMMAS or form in DASHES or form in OPEN_BRACKETS or form in ("ل", "و", "ب")
        )

    def _step(self, form: str) -> int:
        """The index to go on from; the same index to stop."""
        at, passage = self.at, self.passage
        if at in passage.time_end or form in _ACCORDING and passage.form(at + 1) != "الله":  # «صلاح حسب الله»
            return at
        if form in PUNCTUATION:
            return self._over_mark(form)
        if form in ("البالغ", "البالغة") and (end := over_age(passage, at, self.last)):
            return end
        if form in _THEN or form in _PERSONAL and at > self.start:
            return at
        if form in _WITH_PRONOUN and passage.form(at - 1).removeprefix("و") in _TAKES_PRONOUN:
            return at + 1  # «المشتبه به»
        if form in RELATIVES:
            return at + 1 if passage.form(at + 1) in _NAMING else at
        if form in _NAMING or form in _SELF and at > self.start:
            return at + 1
        if form in _OPENS_ANOTHER and at > self.start:
            return at
        if form in ("صدر", "صدرت") and at > self.start and passage.form(at + 1) != "عن":
            return at  # «أشار بيان | صدر أمس إلى»
        if (
            form in COMPLEMENTIZERS
            or form in ADVERSATIVES
            or form in MEANWHILE
            or form in AUXILIARIES
            or form in NEGATIONS
        ):
            return at + 1 if form == "غير" and at > self.start and is_definite(passage.form(at + 1)) else at
        if form in _ADVERBS and at > self.start or passage.form(at - 1) in _HIS_HONOUR and at > self.start:
            return at
        if at > self.start and form.endswith("ت") and passage.form(at + 1) in _WITH_PRONOUN:
            return at  # «معلومات | حصلت عليها»
        if bare(form) != form or form in _ASIDES or form in _REPORTS and at > self.start:
            return at
        if form == "ل" and passage.form(at - 1) in COMMAS:
            return at  # «…، خيري بوزاني، لـ«الشرق الأوسط»»
        if form in PREPOSITIONS or form in ("ل", "ب", "ك"):
            return at + 1 if self._attaches(form) else at
        if town := self._words_of_town(form):
            return min(at + town, self.last)
        if self._is_verb(form) or self.opens_object(form) or self._says_how(form):
            return at
        if is_loose(self, form):
            return at
        self._pass_word(form)
        return at + 1

    def _words_of_town(self, form: str) -> int:
        """«المندوبية الإقليمية للصحة [بتاونات]», «النيابة العامة [بسيدي قاسم]»: how many words say where a body sits."""
        rest, following = form[1:], self.passage.form(self.at + 1)
        if form[0] != "ب" or self.at == self.start or self.named or form in BA_WORDS or rest in _MANNER:
            return 0
        if self.head not in ("organization", "paper") or not is_definite(self.before):
            return 0
        if rest in _TOWN_OPENERS and following and following not in PUNCTUATION:
            return 2
        return int(rest in place_names())

    def _says_how(self, form: str) -> bool:
        """«قال فلان | متوجها إلى النواب», «مخاطبا الحضور»: an accusative participle is no part of the name."""
        of_body = head_class(self.before) is not None and not is_definite(self.before)  # «عضو | مكتبها السياسي»
        if self.at == self.start or of_body or not _HAL.fullmatch(form):
            return False
        following = self.passage.form(self.at + 1)
        return following in PREPOSITIONS or is_definite(following)

    def _pass_word(self, form: str) -> None:
        kind = head_class(form)
        if self.at == self.start:
            self.head = kind
        if kind == "role" or form in _ONE_OF_THE_PEOPLE:
            self.after_role, self.named = True, False
        elif form in sure_given_names():
            self.named = True
        elif (
            self.after_role
            and not is_definite(form)
            and not form.endswith(("ي", "ية"))
            and not (form[0] == "ل" and len(form) > 3)  # «المدير العام | لمكتب الصرف»
            and is_definite(self.passage.form(self.at - 1))
        ):
            self.named = True

    def _over_mark(self, form: str) -> int:
        at, passage = self.at, self.passage
        if at in passage.quote_end:
            end = passage.quote_end[at]
            short = end - at - 1 <= _LONGEST_NAME_QUOTE and end < self.last
            heads = head_class(passage.form(at - 1)) is not None
            if (
                not self.closed
                and at > self.start
                and passage.form(at + 1).endswith("ا")
                and not self.after_role
                and not heads
            ):
                return at  # «عرضت روسيا | "تقليصا كبيرا"»: an accusative is the object
            named = passage.form(at - 1) in _OUTLETS
            return end + 1 if short and (named or not _holds_clause(passage, at + 1, end)) else at
        if (
            form == "."
            and len(passage.form(at - 1)) == 1
            and passage.form(at - 1).isalpha()
            and passage.form(at + 1) not in PUNCTUATION
        ):
            return at + 1  # «د. أحمد»
        if form in OPEN_BRACKETS:
            for end in range(at + 1, min(at + _LONGEST_BRACKET, self.last)):
                if passage.forms[end] in CLOSE_BRACKETS:
                    return end + 1
            return at
        if form in COMMAS and self._second_of_all():
            self.named = False
            return at + 2
        if form in COMMAS and at > self.start:
            return at + 1 if self._apposition_follows() else self._over_origin(at)
        if form in DASHES and self.start < at < self.last - 1 and passage.form(at + 1) not in PUNCTUATION:
            before, dash, behind = passage.tokens[at - 1 : at + 2]
            joined = before.end == dash.start and dash.end == behind.start  # «آل-سعود»
            return at + 1 if joined or self._joins_first_names() else at
        return at

    def _second_of_all(self) -> bool:
        """«كل من فلان، وزير الخارجية، | وعلان، مبعوث الأمين العام،»: whether the next of those who speak together follows a comma."""
        passage, following = self.passage, self.passage.form(self.at + 1)
        together = passage.forms[self.start] == "كل" and passage.form(self.start + 1) == "من"
        known = following[1:] in all_given_names() or head_class(following[1:]) in ("role", "organization")
        return together and following[:1] == "و" and known and self.at + 2 < self.last

    def _joins_first_names(self) -> bool:
        """«هانز - بيتر بارتلس»: a dash set apart stands in a name between two first names that a surname follows."""
        passage, at = self.passage, self.at
        behind = passage.form(at + 2)
        named = passage.form(at - 1) in all_given_names() and passage.form(at - 2) not in all_given_names()
        ends = not behind or behind in PUNCTUATION or behind in PREPOSITIONS or behind in COMPLEMENTIZERS
        return named and passage.form(at + 1) in sure_given_names() and not ends and head_class(behind) is None

    def _over_origin(self, at: int) -> int:
        """«الناشط فادي الشيخاني، من تل الرمانة،»: where a person comes from, between commas; `at` where none stands."""
        passage = self.passage
        if not self.after_role or passage.form(at + 1) != "من" or passage.form(at + 2) in RELATIVES | COMPLEMENTIZERS:
            return at
        for end in range(at + 2, min(at + 7, self.last)):
            if passage.forms[end] in COMMAS:
                return end
        return self.last if self.closed and self.last <= at + 7 else at

    def _apposition_follows(self) -> bool:
        """«مدير المكتب الإعلامي، مصطفى بالي»: after the comma a name or an office comes and the region or a comma ends it."""
        passage, at = self.passage, self.at + 1
        form = passage.form(at)
        if at >= self.last or at in passage.time_end or form in PUNCTUATION and at not in passage.quote_end:
            return False
        if (
            form in PREPOSITIONS
            or form in RELATIVES
            or form in COMPLEMENTIZERS
            or form in MEANWHILE
            or form in ADVERSATIVES
        ):
            return False
        if (
            form in AUXILIARIES
            or form in NEGATIONS
            or self._is_verb(form)
            or form[:1] == "و"
            and head_class(form) is None
        ):
            return False
        if not self.closed and form.startswith("ال") and form.endswith("ين") and len(form) > 6:
            return False  # «اتهمت الحكومة وقوات التحالف، | المتمردين بخرقها»
        others = form.endswith("ات") or head_class(form) in ("people", "organization", "count")
        if not self.closed and others and not is_definite(form):
            return False  # «اتهم القيادي في التيار، سالم العلي، | جهات لم يسمها»
        if form in _NOT_SOURCE:
            return False  # «أوضحت المندوبية، ردا على سؤال، أن»
        if head_class(form) == "role" or form in _MEMBER:
            return True
        hangs = (
            passage.form(at + 1) in RELATIVES or is_definite(passage.form(at + 1)) and passage.form(at + 2) in RELATIVES
        )
        if not self.closed and is_definite(form) and hangs:
            return False  # «قدرت مصادر القوات، | الفترة التي…»
        if form.endswith("ت") and not form.endswith("ات") and form not in sure_given_names():
            return False  # «بلاغ الديوان، توصلت الجريدة بنسخة منه، أن»
        return (
            (self.after_role or self.head in ("organization", "paper"))
            and not self.named
            and not form.startswith(("و", "ف", "بال", "لل"))
        )

    def _attaches(self, preposition: str) -> bool:
        """Whether a prepositional phrase belongs to the noun phrase («مسؤول في الوزارة») and not to the verb («في بيان»)."""
        following = self.passage.form(self.at + 1)
        if self.passage.form(self.at - 1) in _RECOGNISED:
            return True  # «المعترف به دوليا»
        if preposition == "مع" and self.passage.form(self.at - 1) in _BETWEEN_TWO:
            return True  # «الوزير المكلف بالعلاقات مع البرلمان»
        if preposition == "حول" and following == "العالم" and is_definite(self.before):
            return True  # «المجلس الأعلى للجاليات حول العالم»
        if preposition in _NEVER_ATTACH or self.at == self.start or self.at + 1 >= self.last:
            return False
        if (
            following in OCCASIONS
            and preposition == "في"
            or self.at + 1 in self.passage.time_end
            or following in COMPLEMENTIZERS
            or following in RELATIVES
        ):
            return False
        if preposition in ("ل", "ب"):
            return self.after_role and not self.named and not self._is_hearer()
        if preposition == "باسم":
            return True
        if preposition == "من":
            before = self.passage.form(self.at - 1)
            if before in _ISSUED:
                return True  # «بيان صادر من قاضي التحقيق»
            return (
                before in _NEAR
                or self.head in ("count", "people")
                or head_class(before) is not None
                or self.head == "role"
                and not self.named
            )
        if preposition == "على":
            if {self.passage.form(self.at - 1), self.passage.form(self.at - 2)} & _OVERSEERS:
                return True  # «المشرف العام على الحملات»
            return self.head in ("role", "people") and not self.named and self.passage.form(self.at - 1)[:1] != "ا"
        if preposition in ("الى", "عن"):
            if preposition == "عن" and self.passage.form(self.at - 1) in _ISSUED | _DEFENDING:
                return True
            if preposition == "عن" and self.closed and head_class(following) == "organization":
                return self.after_role and not self.named  # «عضو المجلس عن حزب السنابل سامر الحمدان»
            return (
                preposition == "الى"
                and self.head == "role"
                and not self.named
                or self.passage.form(self.at - 1) in ("المسؤول", "المسؤولة", "مسؤول", "النائب", "النائبة", "نائب")
            )
        return (
            (self.after_role or self.head is not None)
            and not self.named
            or not self.closed
            and self.head is None
            and is_definite(self.passage.form(self.at - 1))
        )

    def _is_hearer(self) -> bool:
        """«مصدر تركي لـ«الشرق الأوسط»»: an unnamed source speaks to the outlet; «مدير المكتب لـ"قسد"» is of the group."""
        first = self.passage.forms[self.start]
        quoted = self.passage.quote_end.get(self.at + 1)
        if quoted is not None and (self.at == self.start + 1 and is_definite(first) or quoted + 1 == self.last):
            return True  # «المتحدث لـ"السهل"», «رئيس الغرفة لـ"السهل":»
        if quoted is not None and known_outlet(self.passage, self.at + 2, quoted) == (self.at + 2, quoted):
            return True  # «العميد فلان، قائد العملية | لـ«الشرق الأوسط»، إن»
        return first in _UNNAMED or self.passage.form(self.at + 1) in ("وكالة", "صحيفة", "قناة", "موقع")

    def _is_verb(self, form: str) -> bool:
        if self.at == self.start:
            return False
        if form in _WITHHOLD and self.passage.form(self.at + 1) in _UNTOLD:
            return True  # «مسؤول | رفض الكشف عن اسمه»
        reading = read_cue(form)
        if (
            reading is None
            or form[0] == "ف"
            and reading.proclitics
            and self.passage.form(self.at - 1) not in PUNCTUATION
        ):
            return False
        finite = [each for each in reading.forms if each.tense != "participle" and each.subject != "1"]
        if all(each.subject == "1" for each in reading.forms):
            return False
        if not finite:
            return (
                bool(reading.forms)
                and form.endswith(("ا", "ة"))
                and not is_definite(form)
                and self.passage.form(self.at - 1) not in PREPOSITIONS
            )
        if (self.named or self.closed and self.after_role) and form in all_given_names():
            return False  # «النائب محمود عزت», «عضو المجلس عزت الشامي»
        if form.endswith("ت") and form not in sure_given_names():
            return True  # «دراسة مستقلة | نشرت الجمعة»: only its bare form is ambiguous
        return reading.proclitics > 0 or not all(each.verb.ambiguous for each in finite)


def _holds_clause(passage: Passage, first: int, last: int) -> bool:
    return any(passage.forms[k] in COMPLEMENTIZERS or passage.forms[k] in NEGATIONS for k in range(first, last))
