"""Find where the name of a person ends, and give its forms."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import (
    ADJECTIVE,
    COMMON,
    COUNT,
    DEMONYM,
    DIRECTION,
    GIVEN,
    KNOWN,
    LAW,
    MARK,
    NISBA,
    OFFICE,
    ORGANIZATION,
    PAPER,
    PARTICLE,
    PLACE_HEAD,
    PLAIN,
    STOP,
    TIME,
    TITLES,
    UNNAMED,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import NOWHERE, Word, look_up, word_forms
from tawatur.languages.arabic.names.line import COMMAS, DASHES, Line
from tawatur.languages.arabic.names.shapes import is_listed, is_plain, looks_foreign, looks_plain
from tawatur.model import TITLE, Form

_NEVER = STOP | TIME | VERB | ORGANIZATION | PLACE_HEAD | COUNT | PAPER | DIRECTION | LAW | ADJECTIVE
_LONGEST = 6
_SHORT_NAME = 5
_REGNAL = 3  # parts of a name that an ordinal may end: «عبد الله الثاني»
RELATIVE = "named through a relative"  # why such a name is not the short form of the relative's own
_TITLE = 4  # words of an office that a person is called by
_TANWEEN = "\u064b"
_SURNAME_ENDINGS = ("ة", "ات", "اء")  # of plain words too, but right behind a given name: «إيمان فلاتة», «سليم بركات»


def person_end(line: Line, at: int, limit: int, expected: bool, closed: bool) -> int:
    """The index after the name of a person that begins at `at`; `at` where none does.

    `expected`: an office stands before it, so an unknown word may be a name («الرئيس أوباما»). `closed`: the region is
    a source, and what fills it is a name rather than not. Else a given name and one more part are asked for.
    """
    return _Name(line, at, limit, expected, closed).end()


class _Name:
    """The cursor over one name: how many parts it has, whether a given name or a surname is among them."""

    def __init__(self, line: Line, at: int, limit: int, expected: bool, closed: bool) -> None:
        self.line, self.start, self.limit = line, at, limit
        self.expected, self.closed = expected, closed
        self.at, self.parts, self.unknown = at, 0, 0
        self.given = self.surname = False

    def end(self) -> int:
        while self.at < self.limit and self.parts < _LONGEST and self._takes():
            pass
        found = self.parts and (self.expected or self.closed or self.parts > 1 and (self.given or self._is_national()))
        return self.at if found else self.start

    def _is_national(self) -> bool:
        """«التونسي | جمال العربي»: behind whose people he is of, a name that is a word too is a name."""
        before, begins = self.line.words[self.start - 1] if self.start else NOWHERE, self.line.words[self.start]
        return bool(before.definite and before.kinds & DEMONYM and begins.kinds & GIVEN) and not begins.cut

    def _is_telling_surname(self, word: Word) -> bool:
        """«معمر القذافي»: behind a name that is a word too («معمر») no adjective has the article, so it is a surname."""
        begins = self.line.words[self.start]
        single = self.parts == 1 and not begins.definite
        return single and begins.kinds & (COMMON | TIME) == COMMON and word.kinds == NISBA

    def _takes(self) -> bool:
        """Whether the word at the cursor is part of the name; if so, the cursor has gone on."""
        word = self.line.words[self.at]
        kinds = word.kinds
        if kinds & MARK:
            return self._is_hyphen() and self._as_hyphen()
        if word.key == "الله":
            return False  # «بتوفيق الله»
        if word.cut and self.at > self.start:
            return _begins_so(self.line, self.at) and self._as_unknown()
        if kinds & STOP and self.closed and self._is_syllable(word):
            return self._as_unknown()
        if kinds & PARTICLE and _joins(self.line, self.at, self.limit):
            return self._as_given(word.key in ("عبد", "ابو", "ابي", "ام"), 2)
        if word.key in word_forms("of_god") and self.line.form(self.at + 1, self.limit) == "الله":
            return self._as_given(True, 2)
        if self.line.forms[self.at] == "الدين" and self.parts and not self.surname:
            return self._as_given(True)  # «عز الدين»
        office = kinds & OFFICE and (self.surname and not self.closed or self._is_full_title(word))
        if kinds & GIVEN and not (kinds & STOP and self.at > self.start) and not office:
            return self._as_given(not kinds & COMMON)
        if self._is_unlikely_surname(word):
            return self._as_surname()
        if self._is_unlikely_part(word):
            return self._as_unknown()
        known = kinds & KNOWN and _is_elsewhere(self.line, self.at, self.limit, self.given and self.parts == 1)
        office = kinds & TITLES and not (self.closed and self.parts and (self._is_last() or self._is_middle(word)))
        if kinds & _NEVER or known or office:
            return False  # «إسماعيل ولد الشيخ»: an office only ends a name as a surname at the end of a source
        if word.definite:
            if not self._ends_as_surname(word):
                return False
            self.given = self.given or self._is_telling_surname(word)
            return self._as_surname()
        return self._may_be_name(word) and self._as_unknown()

    def _is_hyphen(self) -> bool:
        """«جان-إيف لودريان», in a source «هانز - بيتر بارتلس» too: a dash between two first names that a surname follows."""
        if self.parts != 1 or not self.given or self.line.forms[self.at] not in DASHES:
            return False
        beside, behind = self.line.word(self.at + 1, self.limit), self.line.word(self.at + 2, self.limit)
        if beside.definite or beside.cut or beside.kinds & ~(GIVEN | KNOWN) or behind.kinds & ~(GIVEN | PARTICLE):
            return False
        return self.line.is_joined(self.at) or self.closed and bool(beside.kinds & GIVEN)

    def _as_hyphen(self) -> bool:
        self.at += 2
        return True

    def _is_full_title(self, word: Word) -> bool:
        """«منصور الراوي | الأمين العام»: behind a whole name, a title with its adjective («الشيخ نواف الصباح | أمير الكويت» has none)."""
        return self.parts > 1 and word.definite and self.line.word(self.at + 1, self.limit).definite

    def _is_syllable(self, word: Word) -> bool:
        """«كيم جاي إن», «بان كي مون»: a word of the language that is a syllable of a foreign name."""
        following = self.line.word(self.at + 1, self.limit)
        if self.parts == 0:  # «بان» is «that» with a preposition, too
            return not word.definite and following.key in word_forms("syllable") and bool(following.kinds & STOP)
        named = not following.kinds & ~(GIVEN | COMMON) and not following.definite
        last = self._is_last() and not self.given  # «مون جيه إن»
        return (self.parts == 1 and named or last) and word.key in word_forms("syllable")

    def _is_last(self) -> bool:
        return self.at + 1 == self.limit

    def _is_middle(self, word: Word) -> bool:
        """«الباجي | قائد | السبسي», «كريم | خطيب | دولو»: an office between a first name and the surname that ends the source."""
        following = self.line.word(self.at + 1, self.limit)
        if self.at + 2 != self.limit or following.cut or word.definite or self.parts != 1:
            return False
        if not following.definite:  # «المواطن سعيد مدير | مدرسة» would be a word that some table has
            return not following.kinds and not self.line.form(self.at + 1, self.limit).endswith("ة")
        return self.given and following.kinds == NISBA

    def _as_given(self, telling: bool, words: int = 1) -> bool:
        self.given, self.parts, self.at = self.given or telling, self.parts + 1, self.at + words
        return True

    def _as_surname(self) -> bool:
        self.surname, self.parts, self.at = True, self.parts + 1, self.at + 1
        return True

    def _as_unknown(self) -> bool:
        self.unknown, self.parts, self.at = self.unknown + 1, self.parts + 1, self.at + 1
        return True

    def _is_unlikely_surname(self, word: Word) -> bool:
        """«إياد مدني», «الملك عبد الله الثاني», «محمد خالد الصباح», «أبو محمد الشمالي»: what else never is in a name."""
        kinds = word.kinds
        if word.definite and self.expected and self.closed and self.parts == 1 and self._is_last():
            return bool(kinds & (TIME | DIRECTION | ADJECTIVE))  # «المدرب معين الشعبي»
        if not self.given:
            return False
        if not word.definite:
            ends = self.closed and self._is_last() and self.parts == 1  # «محمد مهيدية», «تيريزا ماي»
            if ends and (kinds == NISBA or word.key in word_forms("time_name")):
                return True
            told = self.closed or self.expected or not word.key.endswith("ه")  # «تركوا مريم | حرة»
            return bool(kinds & ADJECTIVE) and self.parts == 1 and told and not kinds & (STOP | TIME | VERB)
        if word.key in word_forms("ordinal") and self.parts < _REGNAL and (self.closed or self.expected):
            return True
        if kinds & TIME and self.expected and self._is_behind_father():
            return True  # «الشيخ نواف الأحمد | الصباح»
        if kinds & ORGANIZATION and self.parts > 1:
            return self._ends_as_body(word)
        return bool(kinds & (TIME | DIRECTION)) and self.closed and self._is_last()

    def _ends_as_body(self, word: Word) -> bool:
        """«قاسم محمد | الهلال (سوري)»: a surname that heads a body elsewhere, before a dash or bracket."""
        mark = self.line.form(self.at + 1, self.limit)
        return (mark in DASHES or mark == "(") and word.key not in word_forms("standing") and not word.key.endswith("ه")

    def _is_behind_father(self) -> bool:
        """«نواف الأحمد | الجابر | الصباح»: whether the word before is a given name with an article, as in families of the Gulf."""
        before = self.line.forms[self.at - 1]
        return self.at - self.start > 1 and before.startswith("ال") and bool(look_up(before[2:]).kinds & GIVEN)

    def _is_unlikely_part(self, word: Word) -> bool:
        """«حسن صياد خدايي», «مختار خطاب»: a plain noun behind the first name."""
        kinds = word.kinds
        if word.definite or not self.parts or kinds & (STOP | OFFICE):
            return False
        if kinds & (PAPER | LAW):
            return self.closed and self._is_last()
        beside = self.line.word(self.at + 1, self.limit)
        self.given = self.given or bool(kinds & UNNAMED) and self.parts == 1 and not beside.kinds
        return bool(kinds & UNNAMED) and self.parts == 1 and not beside.kinds

    def _ends_as_surname(self, word: Word) -> bool:
        if self.at > self.start and word.key in word_forms("after_name"):
            return False
        if self.closed:
            return True
        if not self.parts or self.surname:
            return self.surname and self.expected and self._is_behind_father()
        fathered = self.at - 2 > self.start and self.line.forms[self.at - 2] in word_forms("son")
        if self.unknown and not self.expected and not word.kinds & (NISBA | GIVEN):
            return False  # «كاميلا يانكوفيتش | الفصل الأخير»
        plain = is_plain(word.key) or word.key.endswith("ه") and not fathered  # «عبد الله بن سعد | الربيعة»
        return self.parts == 1 or bool(word.kinds & (NISBA | GIVEN)) or not plain  # «تحاشى جون كيربي | التعليق»

    def _may_be_name(self, word: Word) -> bool:
        """Whether an indefinite word of no use for telling is the next part of the name."""
        token = self.line.tokens[self.at]
        if _TANWEEN in self.line.text[token.start : token.end]:
            return False
        if self.at > self.start and (is_noun(token.form, word.kinds) or _is_joined(token.form)):
            return False
        if self.closed:
            return self.at == self.start or not _opens_object(self.line, self.at, self.limit)
        if self.unknown and token.form.endswith("ة"):
            return False  # «إرشاد بوغدانلو | ضجة كبيرة»
        first = self.expected and self.at == self.start and is_plain_first_name(self.line, self.at, self.limit)
        if self.surname or word.kinds & PLAIN and not first and not self._is_plain_surname(token.form):
            return False
        if self.unknown >= (2 if self.expected else 1) or self.parts > 1 and not self.expected and self.unknown:
            return False
        return bool(self.parts) or self.expected

    def _is_plain_surname(self, form: str) -> bool:
        return self.given and self.parts == 1 and form.endswith(_SURNAME_ENDINGS)


def is_plain_first_name(line: Line, at: int, limit: int) -> bool:
    """Whether a word that looks plain is a first name behind an office: «نائب الوزير فريدون كايا», «إرشاد بوغدانلو».

    Of those in ون none is an object; before a foreign surname any may be a name.
    """
    form, following = line.form(at, limit), line.word(at + 1, limit)
    plural = form.endswith("ون") and not is_plain(form)
    foreign = plural or looks_foreign(line.form(at + 1, limit))
    return foreign and not following.kinds and not following.definite


def _is_elsewhere(line: Line, at: int, limit: int, given: bool) -> bool:
    """Whether the word begins a name of the tables; behind a given name a town's is a surname: «سامي الصباحية»."""
    found = line.known(at, limit)
    if found is None:
        return False
    last, known = found
    town = known.kind == "place" and last == at + 1 and known.state is None and bool(known.same_as)
    return not (given and town)


def _begins_so(line: Line, at: int) -> bool:
    """Whether what looks like a proclitic is the first letter of a surname: «عبد السلام بلاجي», «فولكر بيرتس»."""
    word = line.words[at]
    form = line.tokens[at].form
    plain = form.endswith("ة") or looks_plain(form[1:])
    return not word.definite and form[0] in "بلك" and not word.kinds & ~(UNNAMED | NISBA | ADJECTIVE) and not plain


def _opens_object(line: Line, at: int, limit: int) -> bool:
    """«ميثم | سعر مثقال الذهب»: a plain noun before another is no name's middle."""
    following = line.word(at + 1, limit)
    if line.form(at + 1, limit).startswith("و"):
        return False
    if line.words[at - 1].kinds & GIVEN and line.tokens[at].form.endswith(_SURNAME_ENDINGS):
        return False
    return (
        bool(line.words[at].kinds & PLAIN)
        and at + 1 < limit
        and not following.kinds & (GIVEN | PARTICLE | MARK | NISBA)
    )


def _is_joined(form: str) -> bool:
    """«برنارد لويس | وغيره», «خالد بحاح | ومعه», «الملا عمر | فلم»: something is joined on, and it is no «ووكر»."""
    if form in word_forms("no_conjunction"):
        return False
    if form[0] in "وف" and len(form) > 2 and look_up(form[1:]).kinds & STOP:
        return True
    return form[0] == "و" and len(form) > 3 and (form.endswith(("ه", "ها", "هم")) or bool(look_up(form[1:]).kinds))


def is_noun(form: str, kinds: int) -> bool:
    """Whether a word behind a name is none of it: «لتسوية», «بدعم», «وقتها», and «حديثه», «تغمده» with a pronoun."""
    if kinds & NISBA or len(form) > 4 and form.endswith(("ها", "هم")):
        return True
    stem = form[:-1]
    if form[0] in "لبت" and form.endswith("ه") and len(form) >= _SHORT_NAME + (form[0] != "ت"):
        return True  # «سواريز | لمحادثه»
    if form[0] in "لب" and is_listed(form[1:]) or form[0] == "ل" and len(form) > _SHORT_NAME and is_plain(form[1:]):
        return True
    return len(stem) > 2 and form.endswith("ه") and bool(look_up(stem).kinds & (PAPER | TIME | OFFICE | PLAIN))


def _joins(line: Line, at: int, limit: int) -> bool:
    """Whether the particle has a word to join («بن سلمان»)."""
    following = line.word(at + 1, limit)
    return not following.kinds & (MARK | STOP | TIME) and not (following.cut and following.key != "شيخ")


def person(line: Line, first: int, last: int, start: int | None = None) -> Draft:
    """A person named by the tokens `first:last`; `start` is where a rank or an honorific before the name begins."""
    forms = [Form(line.name(first, last), line.name_parts(first, last), "name", _fathers(line, first, last))]
    if start is not None and start < first:
        reason = "with its crown" if line.words[start].key in word_forms("crowned") else "with its rank"
        forms.append(Form(line.name(start, last), line.parts(start, first) + forms[0].parts, reason))
    proper = len(forms[0].parts) > 1
    return Draft(first if start is None else start, last, last, "person", forms, proper)


def _fathers(line: Line, first: int, last: int) -> frozenset[str]:
    """«سلمان» and «عبدالعزيز» of «محمد بن سلمان بن عبد العزيز»."""
    behind = (at + 1 for at in range(first, last - 1) if line.forms[at] in word_forms("son"))
    return frozenset(line.name_parts(at, last)[0] for at in behind)


def with_honour(line: Line, named: Draft, start: int) -> None:
    """Give a king the name with the honour that stands at `start`: «خادم الحرمين الشريفين الملك فلان»."""
    whole = line.named(start, named.last, "with its rank")
    named.forms.append(whole)


def with_title(line: Line, named: Draft, at: int, role: tuple[int, int]) -> None:
    """Give a person named at `at` the names with the office `role` right before it and with its last title, and the office.

    «قائد الفرقة العقيد المنشق سالم كرم», «العقيد المنشق سالم كرم», «قائد الفرقة»; «الرئيس» alone is anybody's.
    """
    first, last = role
    title = at - 1
    while title > first and not line.words[title].kinds & OFFICE and line.words[title].definite and at - title < _TITLE:
        title -= 1
    before = line.words[title - 1] if title > first else None
    own = before is None or before.definite or line.forms[title - 1].isdecimal()  # not of «نائب | الرئيس المخلوع»
    served = title > first and line.words[title].cut  # «المستشارة الخاصة | للأمين العام»
    titled = bool(line.words[title].kinds & OFFICE) and line.words[title].definite and own and not served
    office = line.parts(first, last)
    short = 1 < len(office) <= _TITLE and line.words[first].key not in word_forms("royal")
    name = named.forms[0]
    for start in dict.fromkeys([first] * short + [title] * titled):
        if start < named.first and COMMAS.isdisjoint(line.forms[start:at]):
            named.forms.append(
                Form(line.name(start, named.last), line.parts(start, at) + name.parts, "with its office")
            )
    if short:
        named.forms.append(Form(line.name(first, last), office, TITLE))
