"""Find the border between a subject and its object, where nothing but the words themselves shows it."""

from __future__ import annotations

import re
from collections.abc import Callable

from tawatur.languages.arabic.attribution.names import (
    all_given_names,
    country_names,
    forms_of_address,
    known_organization,
    place_names,
    singular_titles,
    sure_given_names,
)
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.shapes import (
    has_pronoun,
    head_class,
    head_classes,
    is_definite,
    is_object_head,
    is_oblique,
    looks_masdar,
    without_pronoun,
)
from tawatur.languages.arabic.attribution.vocabulary import (
    BA_WORDS,
    BARE_PREPOSITIONS,
    CLOSE_BRACKETS,
    COMMAS,
    OBJECT_HEADS,
    PREPOSITIONS,
    PUNCTUATION,
    QUOTE_MARKS,
)
from tawatur.languages.arabic.tables import word_class

_UNNAMED = word_class("unnamed")
_ADDRESSEE = word_class("addressee")
_THIS = word_class("demonstrative")
_NO_PLURALS = word_class("ends_in_un")
_TAFIL = re.compile(r"الت\w{2}ي[^\Wةه]")
_WORLDWIDE = word_class("worldwide")  # «برلمان الشرق المعترف به دوليا»
_ALL = word_class("all")
_NUMBERED = word_class("numbered")
_BROKEN_PLURAL = re.compile(r"ال\w{2,4}اء|ال\w\wا\w")  # «الأطباء», «الطلاب»
_DESCRIBING = re.compile(r"ال\wا\w\wة?")
_PARTICLES = word_class("name_particle")
_AFFAIRS = word_class("affairs")
_AT_HOME_OR_ABROAD = word_class("at_home_or_abroad")
_EPITHETS = word_class("epithet_of_man")


class Border:
    """The cursor of one phrase: where it is, what it has passed, and whether the word there opens an object.

    «نفت أنقرة | اتهامات…», «اتهمت منظمات حقوقية | الجيش», «وعد المدير | العمال»
    """

    def __init__(self, passage: Passage, index: int, last: int, closed: bool) -> None:
        self.passage, self.start, self.last, self.closed = passage, index, last, closed
        self.at = index
        self.before = ""  # the form before the word at hand
        self.head: str | None = None
        self.after_role = False  # a name may come: «الرئيس التركي | رجب طيب إردوغان»
        self.named = False

    @property
    def first(self) -> str:
        """The first form of the phrase."""
        return self.passage.forms[self.start]

    def opens_object(self, form: str) -> bool:
        """Whether the word at hand opens an object; never where the region's end is marked anyway."""
        if self.closed or self.at == self.start:
            return False
        for rule in _RULES:
            verdict = rule(self, form)
            if verdict is not None:
                return verdict
        return False

    def complete(self, kind: str | None) -> bool:
        """Whether the phrase can end before a word of that kind: behind a definite word, a name, a mark."""
        before = self.before
        if before in _WORLDWIDE:
            return True
        if is_definite(before) or before in CLOSE_BRACKETS or before in PUNCTUATION or before in sure_given_names():
            return True
        return kind != "role" and (before in self.passage.surnames or before in place_names())


def _number_or_this(border: Border, form: str) -> bool | None:
    """«نفت الوزارة | هذه الأنباء»; no border in «المؤتمر الدولي الـ12»."""
    if form[0].isdecimal() and (border.before == "ال" or border.before in _NUMBERED):
        return False  # «قيادة الفرقة 30»
    if form in _ALL and border.passage.form(border.at + 1) in _THIS and border.before not in BARE_PREPOSITIONS:
        return True  # «نفى المشتبه به | كل هذه الاتهامات»
    return True if form in _THIS and is_definite(border.passage.form(border.at + 1)) else None


def _construct(border: Border, form: str) -> bool | None:
    """No border behind a preposition or a head that governs the word; one in «دانت دول ومنظمات | التفجير»."""
    before = border.before
    governs = head_class(before) is not None and not is_definite(before) and not before.endswith("ون")
    inner = (
        border.passage.form(border.at - 2) in BARE_PREPOSITIONS and form.startswith("ال") and not is_definite(before)
    )
    if inner and border.at > border.start + 2 and before not in place_names() and before not in border.passage.surnames:
        return False  # «التحقيقات في مواقع الهجمات»
    several = head_class(before) == "people" or before.endswith("اء") and head_class(before) == "role"
    if (several or before in _UNNAMED) and form in OBJECT_HEADS:
        return True  # «كشف مواطن | وجود حفرة»
    joined = form.startswith("ال") and before not in head_classes()
    return False if before in PREPOSITIONS or governs and not joined else None


def _behind_adjective(border: Border, form: str) -> bool | None:
    """«تتهم منظمات حقوقية | الجيش»: an indefinite adjective is no construct."""
    before = border.before
    if not before.endswith(("ية", "يون", "ي")) or head_class(before) is not None or is_definite(before):
        return None
    described = border.passage.forms[border.at - 2] if border.at > border.start + 1 else ""
    plural = head_class(described) is not None and not is_definite(described)
    if plural and has_pronoun(form) and not is_definite(form) and looks_masdar(without_pronoun(form)):
        return True  # «نفى مستشفى محلي | تسببه في الوفاة»
    described_so = not before.endswith("ي") and is_definite(form) and form[0] != "و" and not border.after_role
    return True if plural and described_so else None


def _behind_unnamed(border: Border, form: str) -> bool | None:
    """«استبعد مصدر دبلوماسي | التوصل إلى اتفاق»: an indefinite adjective of someone unnamed ends the phrase."""
    before = border.before
    if border.at < border.start + 2 or before in PREPOSITIONS or is_definite(before) or form[0] == "و":
        return None
    if not before.endswith(("ي", "ية")):
        return None
    described = border.passage.forms[border.at - 2]
    unnamed = described in _UNNAMED and not is_definite(described)
    return True if unnamed and form.startswith("ال") else None


def _by_form(border: Border, form: str) -> bool | None:
    """A head of an object opens one, a given name none."""
    return True if is_object_head(form) else False if form in sure_given_names() else None


def _state(border: Border, form: str) -> bool | None:
    """«حمّل رئيس الوفاق | تركيا المسؤولية»: a state's bare name behind a definite word is no part of an office or a name."""
    if form in place_names() and border.head is None and known_organization(_passed(border)):
        return True  # «دعت هيومن رايتس ووتش | دبي إلى»
    person = border.head == "role" or border.named
    return True if person and is_definite(border.before) and form in country_names() else None


def _passed(border: Border) -> str:
    return " ".join(border.passage.forms[border.start : border.at])


def _accusative_pair(border: Border, form: str) -> bool | None:
    """«عقد وزير الصحة | مؤتمرا صحفيا»: an indefinite noun and its adjective, both with the ending of an object."""
    following = border.passage.form(border.at + 1)
    pair = form.endswith("ا") and following.endswith("ا") and min(len(form), len(following)) > 4
    return True if pair and border.complete(None) and head_class(form) is None else None


def _oblique_plural(border: Border, form: str) -> bool | None:
    """«دعت الهيئة | المستثمرين إلى», «هنأ الوزير | الفائزين»: a plural in ـين is no adjective of a singular subject."""
    if not is_oblique(form):
        return None
    if (
        border.before in QUOTE_MARKS
        or form.endswith("يين")
        and border.first in all_given_names()
        and border.head is None
    ):
        return True  # «اتهمت منظمة "كذا" | المتمردين», «يصف حامد نظمي | العراقيين بأنهم»
    if not is_definite(border.before):
        return None
    if is_definite(border.first) and border.first.endswith("ة"):
        return True
    return True if border.at == border.start + 1 and border.before in singular_titles() else None


def _feminine_behind_him(border: Border, form: str) -> bool | None:
    """«وصف الباحث | الشخصية الريفية بأنها»: a feminine noun is no adjective of a man's office alone."""
    alone = border.at == border.start + 1 and border.before in singular_titles() and is_definite(border.before)
    feminine = form.startswith("ال") and form.endswith("ة") and form not in _EPITHETS and form not in all_given_names()
    man = not border.before.endswith("ة") and border.before not in forms_of_address()  # «الشيخ السديرة»
    return True if alone and feminine and man else None


def _oblique_pair(border: Border, form: str) -> bool | None:
    """«ناشد مركز الإغاثة والأعمال الإنسانية | الأطباء اليمنيين»: a definite plural whose adjective ends in ـين."""
    following = border.passage.form(border.at + 1)
    plural = is_oblique(following)
    people = head_class(form) == "people" or form in _ADDRESSEE or _BROKEN_PLURAL.fullmatch(form)
    if not plural or not people:
        return None
    return True if border.complete(head_class(form)) and not border.before.endswith("ون") else None


def _behind_nominative(border: Border, form: str) -> bool | None:
    """«يتهم معارضون | البرهان»: a construct would drop the ن."""
    before = border.before
    if before in _NO_PLURALS or before[1:] in _NO_PLURALS:
        return None  # «وزير الدولة لشؤون | الإعلام»
    return True if before.endswith("ون") and is_definite(form) and form[0] != "و" and not is_definite(before) else None


def _definite_masdar(border: Border, form: str) -> bool | None:
    """«نفت "درع الوادي" | التوصل إلى اتفاق», «عزا المسؤول | التأخير إلى…»."""
    before = border.before
    after_name = before in CLOSE_BRACKETS or before in PUNCTUATION or before in sure_given_names()
    described = _DESCRIBING.fullmatch(form) and border.passage.form(border.at + 1) in PREPOSITIONS
    if described:
        return False  # «سكان البلدة | الواقعة في الريف»
    if (after_name or is_definite(before)) and form.startswith("ال") and is_object_head(form[2:]):
        return True
    return True if is_definite(before) and _TAFIL.fullmatch(form) else None


def _name_goes_on(border: Border, form: str) -> bool | None:
    """«حركة المقاومة حماس», «وزير التجارة الخارجية» are one name, «الحكومة وقوات التحالف» two subjects; «حجي», known from before, ends at once."""
    if known_organization(f"{border.first} {form}") or form in _AFFAIRS and border.before in _AT_HOME_OR_ABROAD:
        return False
    surnames = border.passage.surnames
    if border.at == border.start + 1 and border.before in surnames and form not in surnames:
        return True
    joins = head_class(form[1:]) is not None or form[1:] in place_names()
    joins = joins or border.first == "كل" and form[1:] in all_given_names()  # «كل من كريم العلي | وسالم الحداد»
    return False if form[0] == "و" and joins else None


def _behind_full_name(border: Border, form: str) -> bool | None:
    """«استغرب المواطن حمد الكعبي | صمت البلدية»."""
    if not border.named or head_class(form) is not None or form in _PARTICLES or form[0] in "ول":
        return None
    return True if is_definite(border.before) and not is_definite(form) and head_class(border.before) is None else None


def _addressee(border: Border, form: str) -> bool | None:
    """«طالبت جمعية كذا | الجهات المختصة», «طالبت فعاليات | عامل الإقليم»."""
    kind = head_class(form)
    named = border.first in all_given_names() or border.first in _PARTICLES  # «دعا سالم النوري | أبناء المدينة»
    headed = border.head is not None or is_definite(border.first) or named
    if form in _ADDRESSEE and border.complete(kind) and headed:
        return True
    return True if kind == "role" and border.head == "people" and not is_definite(form) else None


def _someone_else(border: Border, form: str) -> bool | None:
    """«اتهمت الصحيفة | الوزير», «وعد المدير | العمال», «كما دعا المركز | الأمم المتحدة»."""
    kind = head_class(form)
    complete = border.complete(kind) or kind == "organization" and _is_whole_name(border)
    if not complete or not is_definite(form) or form[0] == "و":
        return None
    named_body = border.head in ("organization", "paper") and border.at == border.start + 2  # «حزب الواحة | الوزير»
    if (is_definite(border.first) or named_body) and border.at <= border.start + 3:
        if kind == "role" and border.head in ("organization", "paper") or kind == "people" and border.head is not None:
            return True
    if kind == "role" and border.head in ("role", "people") and not border.named and _stands_alone(border):
        return True
    named = border.passage.form(border.at + 1) in sure_given_names()  # «مدير الجوازات اللواء فيصل حمير»
    headed = border.head is not None or border.before in PUNCTUATION or _is_whole_name(border)
    return True if kind == "organization" and not named and headed else None


def _is_whole_name(border: Border) -> bool:
    """«اتهم كريم بن حمدان | الحكومة»: a given name, and at least one part more."""
    names, before = all_given_names(), border.before
    several = border.head is None and border.at - border.start > 1
    return several and border.first in names and (before in names or is_definite(before))


def _stands_alone(border: Border) -> bool:
    """«اتهم النائب | الوزير بعرقلة…»: a second office without a name behind it, and no form of address before it."""
    after = border.passage.form(border.at + 1)
    joined = after[:1] in ("ب", "ل") and len(after) > 3 and after not in BA_WORDS and after not in sure_given_names()
    masdar = is_definite(after) and is_object_head(after.removeprefix("ال"))  # «ناشد الأهالي | المحافظ التدخل»
    ends = border.at + 1 >= border.last or joined or masdar or after in PREPOSITIONS or after in PUNCTUATION
    return ends and border.before not in forms_of_address()


def _indefinite_office(border: Border, form: str) -> bool | None:
    """«طالب المواطن | وزير الصحة»."""
    office = head_class(form) == "role" and not is_definite(form)
    return True if office and border.complete("role") and border.head in ("people", "organization") else None


def _plural_behind_name(border: Border, form: str) -> bool | None:
    """«طالب عسيري | المتمردين»: a subject would end in ـون; «ناشد أهالي الحي | المنظمات»: no adjective of what has no ـات."""
    if border.head is None and border.at == border.start + 1 and form.startswith("ال") and form.endswith("ين"):
        return len(form) > 6
    if not (form.startswith("ال") and form.endswith("ات") and len(form) > 5):
        return None
    alone = border.head is None and not border.after_role
    other = not any(each.endswith("ات") for each in border.passage.forms[border.start : border.at])
    return True if other and (alone or border.complete(head_class(form))) else None


def _second_office(border: Border, form: str) -> bool | None:
    """«طالب نقيب المعلمين فايز العوض | وزير المالية»: an office of its own before the name, so the next is another's."""
    if head_class(form) != "role" or not border.named or is_definite(border.first) or is_definite(form):
        return None
    return head_class(border.first) == "role" and is_definite(border.passage.form(border.start + 1))


def _second_name(border: Border, form: str) -> bool | None:
    """«نفى سامي | كرمة، مدير المتحف، صحة…»: behind a first name alone, a word that a comma or an office follows is the surname."""
    first = border.at - 1 - (border.at == border.start + 2 and is_definite(border.first) and border.first.endswith("ي"))
    if first != border.start or border.before not in all_given_names() or is_definite(form):
        return None  # «نفى الإيطالي كارلو | منتيني، مدرب الفريق،»
    if form in _PARTICLES or form in all_given_names() and head_class(form) is None:
        return False  # «اتهم كريم | بن حمدان», «اتهم كريم | حمدان الحكومة»
    following = border.passage.form(border.at + 1)
    ends = following in COMMAS or is_oblique(following) or head_class(following) == "role" and following[0] != "و"
    return False if head_class(form) is None and ends else None


def _what_is_left(border: Border, form: str) -> bool | None:
    """Behind a phrase that is complete, a noun of a known kind or a verbal noun; any noun where no name can follow.

    None behind «لـ» in «الجمعية المغربية | لحماية الشواطئ», «الفرع المحلي | لتنظيم كذا».
    """
    kind = head_class(form)
    aim = form[0] == "ل" and (border.head == "organization" or head_class(form[1:]) is not None)
    if not border.complete(kind) or is_definite(form) or kind == "role" or aim:
        return False
    return kind is not None or looks_masdar(form) or not border.after_role


_RULES: tuple[Callable[[Border, str], bool | None], ...] = (
    _number_or_this,
    _behind_unnamed,
    _construct,
    _behind_adjective,
    _by_form,
    _state,
    _accusative_pair,
    _oblique_plural,
    _feminine_behind_him,
    _oblique_pair,
    _behind_nominative,
    _definite_masdar,
    _name_goes_on,
    _behind_full_name,
    _addressee,
    _someone_else,
    _indefinite_office,
    _plural_behind_name,
    _second_office,
    _second_name,
    _what_is_left,
)
