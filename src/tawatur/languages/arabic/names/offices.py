"""Read an office and who holds it: «مدير المكتب الإعلامي في قوات سوريا الديمقراطية مصطفى بالي»."""

from __future__ import annotations

from tawatur.languages.arabic.names.annexed import ends_body, is_annexed
from tawatur.languages.arabic.names.drafts import Draft, Office
from tawatur.languages.arabic.names.kinds import (
    ADJECTIVE,
    BODIES,
    COMMON,
    COUNT,
    DEMONYM,
    DIRECTION,
    GENERAL,
    GIVEN,
    KNOWN,
    LAW,
    MARK,
    NISBA,
    OFFICE,
    ORGANIZATION,
    PAPER,
    PARTICLE,
    PLAIN,
    QUALITIES,
    RANK,
    STOP,
    TIME,
    UNNAMED,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import ABBREVIATES, COMMAS, QUOTES, Line
from tawatur.languages.arabic.names.organizations import read_organization
from tawatur.languages.arabic.names.persons import (
    RELATIVE,
    is_plain_first_name,
    person,
    person_end,
    with_honour,
    with_title,
)
from tawatur.languages.arabic.names.places import read_place
from tawatur.languages.arabic.names.purposes import over_qualities, seat
from tawatur.languages.arabic.names.titles import office_heads, title_keys

_LONGEST = 24


def read_office(line: Line, at: int, limit: int, closed: bool) -> Office:
    """The office that begins at `at`, with its holder where one is named."""
    return _Walk(line, at, limit, closed).run()


class _Walk:
    """The cursor over one office."""

    def __init__(self, line: Line, at: int, limit: int, closed: bool) -> None:
        self.line, self.start, self.closed = line, at, closed
        self.limit = min(limit, at + _LONGEST)
        self.definite = line.words[at].definite  # of the office being read; a second one begins anew
        self.any_definite = self.definite
        self.indefinite = False  # «مسؤول أميركي», «قيادي في حركة»: no name follows without a comma
        self.at = at + 1
        self.role_end = at + 1
        self.rank = at if line.words[at].kinds & RANK and line.words[at].definite else None
        self.inner: list[Draft] = []

    def run(self) -> Office:
        person: Draft | None = None
        head = self.line.words[self.start]
        relative = head.key in word_forms("relation") and not head.definite  # «المحامي» is a title
        if head.key == "مساعد" and self.line.word(self.at, self.limit).kinds & OFFICE:
            relative = self.line.words[self.at].definite  # «مساعد وزيرة الخارجية وليام بيرنز»
        while self.at < self.limit:
            word = self.line.words[self.at]
            if self._person_begins(word.kinds, word.definite):
                person = self._person()
                if (
                    person is not None
                    and relative
                    and not self._is_aide(head.key)
                    and self.line.form(self.at - 1, self.limit) not in COMMAS
                ):
                    # «نجل الرئيس السابق جلال الطالباني» is not he
                    person.forms = [form._replace(reason=RELATIVE) for form in person.forms]
                    self.inner.append(person)
                    self.at = self.role_end = person.end
                    person, self.definite = None, True
                    continue
                if person is not None:
                    break
            step = self._step()
            if step <= self.at:
                break
            self.at = step
            self.role_end = step
        return self._office(person)

    def _is_aide(self, head: str) -> bool:
        """«مساعد الرئيس السوداني | فلان»: he who is named behind the state is the aide."""
        return head == "مساعد" and bool(self.line.words[self.at - 1].kinds & DEMONYM)

    def _office(self, person: Draft | None) -> Office:
        role_end = self.role_end
        while role_end > self.start + 1 and (
            self.line.words[role_end - 1].kinds & MARK and self.line.form(role_end - 1, self.limit) in COMMAS
        ):
            role_end -= 1
        end = person.end if person is not None else role_end
        definite = (self.definite or self.any_definite) and not self.indefinite
        office = Office(self.start, end, definite, (self.start, role_end), person, self.inner)
        if person is not None:
            person.titles = title_keys(self.line.parts(self.start, role_end))
            person.heads = office_heads(self.line, self.start, role_end)
            if self.rank is not None and person.first == self.rank > self.start:
                role_end = self.rank
            person.role = self.line.name(self.start, role_end)
            if self.line.words[self.start].key in word_forms("royal") and len(person.forms) > 1:
                with_honour(self.line, person, self.start)
            if person.first == role_end and definite:
                with_title(self.line, person, self.at, (self.start, role_end))
            person.of = office.of
            person.phrase = self.start
        return office

    def _person_begins(self, kinds: int, definite: bool) -> bool:
        if self._is_title_as_name(kinds, definite) or kinds & STOP and kinds & GIVEN and self._is_set_apart():
            return True
        if self.indefinite and self.line.form(self.at - 1, self.limit) not in COMMAS and not self._called():
            return False
        before = self.line.words[self.at - 1]
        if self.line.forms[self.at] in word_forms("prayer"):
            return False  # «خادم الحرمين الشريفين | يحفظه الله»
        if before.kinds & DIRECTION and not before.definite and self.line.known_as("place", self.at, self.limit, True):
            return False  # «مسؤول الإعلام في شمال | صلاح الدين»
        if self.line.forms[self.at] in word_forms("of_word"):
            return False  # «القائم | بأعمال رئيس البلدية», «المتحدث | بلسان جيش الواحة»
        if definite and self.line.words[self.at].key in word_forms("brotherly") and not before.kinds & RANK:
            return False  # «ولي العهد الأمين»
        if self.line.forms[self.at] in word_forms("on_behalf") or self.line.forms[self.at] in word_forms("by_then"):
            return False
        if self.closed and self.inner and ends_body(self.line, self.inner[-1], self.at, self.limit):
            return False
        if self._is_last_word() or self._is_surname(self.at) or self._is_quality_as_name(kinds, definite):
            return True
        if kinds & DEMONYM and (definite or not self.definite):
            return False  # «مصدر تركي», «الرئيس التركي», though Turki is a name
        if kinds & (GIVEN | PARTICLE) and not kinds & STOP:
            if kinds & RANK and definite and self.line.word(self.at + 1, self.limit).kinds & GIVEN:
                return False  # «السيد حسن»
            if is_annexed(self.line, self.at, self.limit):
                return False
            body = kinds & KNOWN and kinds & COMMON and definite and not self.line.words[self.at - 1].definite
            return not self.line.words[self.at].cut and not (body and self.line.known(self.at, self.limit, True))
        if self.line.form(self.at, self.limit) in word_forms("of_rank"):
            return False
        if kinds & (MARK | STOP | TIME | VERB | OFFICE | BODIES | UNNAMED | GENERAL) or definite or kinds & QUALITIES:
            return False
        return (self.definite or self._called()) and self._is_unknown_name(kinds)

    def _is_set_apart(self) -> bool:
        """«رئيس المجلس، صباح كرحوت»: a name that is a preposition too, behind a comma and before a surname."""
        before, following = self.line.form(self.at - 1, self.limit), self.line.word(self.at + 1, self.limit)
        return self.closed and before in COMMAS and not following.kinds & ~(NISBA | GIVEN | COMMON)

    def _is_quality_as_name(self, kinds: int, definite: bool) -> bool:
        """«رئيسة الحكومة سنية بن جدو»: what is indefinite is no adjective of a definite office."""
        form, following = self.line.forms[self.at], self.line.word(self.at + 1, self.limit)
        if definite or not self.definite or self.line.words[self.at].cut or form in word_forms("of_rank"):
            return False
        named = following.kinds & (GIVEN | PARTICLE) and not following.kinds & STOP and not following.cut
        return bool(named and kinds & QUALITIES)

    def _is_surname(self, at: int) -> bool:
        """«الدكتور السعيد», «العميد "العسيري"»: a bare surname behind a rank that no adjective follows."""
        before = at - 1 - (self.line.forms[at - 1] in QUOTES)
        while before > self.start and self.line.forms[before] in word_forms("of_rank"):
            before -= 1  # «الفريق أول السعيد…»
        rank, word = self.line.words[before], self.line.words[at]
        if before < self.start or not (rank.definite and rank.kinds & RANK and rank.key in word_forms("surname_rank")):
            return False
        adjective = self.line.forms[at] in word_forms("of_rank")
        return word.definite and not word.cut and not adjective and not word.kinds & ~(NISBA | GIVEN | COMMON | PLAIN)

    def _is_last_word(self) -> bool:
        """«الناشطة المدنية | رسالة شركاني»: behind a finished office a source ends with a name, be it a word too."""
        line, at = self.line, self.at
        kinds = line.words[at].kinds
        if not self.closed or not self.definite or line.words[at].cut or line.words[at].definite or self.limit - at > 3:
            return False
        if line.forms[at] in word_forms("of_rank"):
            return False  # «الفريق | أول»
        if not line.words[at - 1].definite or kinds & ~(PAPER | LAW | COUNT | PLAIN | ADJECTIVE | COMMON | GIVEN):
            return False
        return all(
            not line.words[k].kinds & (STOP | MARK | TIME) and not line.words[k].cut for k in range(at + 1, self.limit)
        )

    def _is_unknown_name(self, kinds: int) -> bool:
        """Whether a word of no table is a name behind the office; in open text that takes a rank or a second part."""
        line, at = self.line, self.at
        form, following = line.form(at, self.limit), line.word(at + 1, self.limit)
        if line.words[at].cut or form[0] in "لبكوف" and following.definite:
            return False  # «الجمعية السعودية | لطب العيون»
        if self.closed or self._called():
            return True
        if kinds & PLAIN:
            return is_plain_first_name(line, at, self.limit)
        if line.words[at - 1].kinds & RANK and line.words[at - 1].definite:
            return True
        named = following.kinds & (GIVEN | PARTICLE) and not following.kinds & STOP
        return bool(named) or not following.kinds & ~NISBA and not following.cut

    def _is_title_as_name(self, kinds: int, definite: bool) -> bool:
        """«النائب حاكم الزاملي»: behind a rank, before a surname, a title is a given name."""
        before = self.line.words[self.at - 1]
        following = self.line.word(self.at + 1, self.limit)
        if kinds & GIVEN and kinds & OFFICE and not definite and before.definite and not self.line.words[self.at].cut:
            if following.kinds & (GIVEN | PARTICLE) and not following.kinds & (OFFICE | STOP) and not following.cut:
                return True  # «وزير المياه والري رائد أبو السمن»: a major would be «الرائد»
        if definite or not kinds & OFFICE or kinds & RANK or not (before.kinds & RANK and before.definite):
            return False
        # «الفريق رائد شاكر»
        named = kinds & GIVEN and following.kinds & GIVEN and not following.kinds & (OFFICE | STOP)
        last = self.closed and self.at + 2 == self.limit
        surname = NISBA | DEMONYM | KNOWN | ADJECTIVE if last else NISBA
        return bool(named) or following.definite and not following.kinds & ~surname

    def _called(self) -> bool:
        return self.line.form(self.at - 1, self.limit) in word_forms("called")

    def _person(self) -> Draft | None:
        end = person_end(self.line, self.at, self.limit, True, self.closed)
        word = self.line.words[self.at]
        if self._is_quality_as_name(word.kinds, word.definite):
            end = max(end, person_end(self.line, self.at + 1, self.limit, True, self.closed))
        surname = self._is_surname(self.at)
        if surname or self._is_title_as_name(word.kinds, word.definite) or self._is_last_word():
            rest = self.limit if self.closed or not surname else self.at + 1
            end = max(end, self.at + 1, person_end(self.line, self.at + 1, rest, True, True))
        if end <= self.at:
            return None
        return person(self.line, self.at, end, self._rank_begin())

    def _rank_begin(self) -> int | None:
        """Where the ranks right before the name begin: «صاحب السمو الملكي | الأمير فلان»; None where none stand there."""
        name = self.at - (self.line.forms[self.at - 1] in QUOTES)  # «الدكتور "السعيد"»
        at = name
        while self.rank is not None and at > self.rank and self._is_of_rank(at - 1):
            at -= 1
        self.rank = at if at < name else None
        return self.rank

    def _is_of_rank(self, at: int) -> bool:
        return bool(self.line.words[at].kinds & RANK) or self.line.forms[at] in word_forms("of_rank")

    def _step(self) -> int:
        """The index behind what belongs to the office here; the same index where it ends."""
        at, line = self.at, self.line
        word, form = line.words[at], line.form(at, self.limit)
        kinds = word.kinds
        if kinds & MARK:
            return self._over_mark(form)
        if form in word_forms("on_behalf"):
            self.definite = self.definite or not self.indefinite
            return at + 1  # «المتحدثة باسمها | هند سالم»
        beside = form in word_forms("called") or form in word_forms("by_then")
        if beside or form in word_forms("of_rank") and not kinds & OFFICE:
            return at + 1
        if form == "اركان" and line.form(at + 1, self.limit) == "حرب":
            return at + 2  # «العقيد أركان حرب فلان»
        if kinds & (TIME | VERB) and not kinds & (OFFICE | ORGANIZATION | ADJECTIVE):
            return at
        if kinds & OFFICE and not kinds & STOP:
            return self._over_office(form)
        if form in word_forms("of_word") or word.cut and form[0] in "بل" and not kinds & STOP:
            return self._over_preposition(form)
        following = line.word(at + 1, self.limit)
        if form == "حول" and following.key == "عالم":
            return at + 2  # «رئيس الجاليات | حول العالم»
        if kinds & STOP:
            return at
        if self.closed and form[0] == "ل" and not word.cut and not kinds & ~PLAIN and following.definite:
            return at + 2  # «المفوضة السامية | لحقوق الإنسان»
        if kinds & DIRECTION and not word.cut:
            return at + 1  # «محافظة الأنبار | غرب | العراق»
        if kinds & BODIES and not word.definite and not word.cut and line.words[at - 1].definite and not self.closed:
            return at  # «زار الوزير | محافظات الجنوب»
        if kinds & BODIES and not (word.cut and form[0] == "و"):
            body = self._body(at)
            if body is not None:
                self.definite = self.definite or not self.indefinite
                return body
        if form[0] == "و" and (word.cut or following.definite):
            if self._is_second_field(word.kinds, word.definite):
                return at + 1
            if not self.closed or not (word.definite or following.definite):
                return at  # «أخصائي طب وجراحة العيون» goes on
        if word.definite:
            self.definite = self.definite or not self.indefinite
            return at + 1
        return self._over_noun(kinds)

    def _is_second_field(self, kinds: int, definite: bool) -> bool:
        """«وزير المياه والري»: a minister has two fields; who else is joined on has a kind of his own."""
        minister = self.line.words[self.start].key in word_forms("minister")
        return minister and definite and self.line.words[self.at - 1].definite and not kinds & ~(NISBA | KNOWN)

    def _over_mark(self, form: str) -> int:
        at, line = self.at, self.line
        if form in ABBREVIATES and line.words[at - 1].kinds & RANK and self._names(at + 1):
            return at + 1
        if form in COMMAS:
            following = line.word(at + 1, self.limit)
            named = following.kinds & GIVEN or following.kinds & (OFFICE | PARTICLE) and not following.kinds & STOP
            unknown = not following.kinds & (STOP | TIME | VERB | MARK) and not following.cut
            return at + 1 if named or unknown and self.closed and self.definite else at
        closing = line.closing(at, self.limit) if form in QUOTES or form == "(" else None
        if closing is None or line.forms[at + 1] in COMMAS or line.forms[at + 1] in word_forms("prayer"):
            return at
        if form in QUOTES and self._is_quoted_name(closing):
            return at + 1
        if form in QUOTES:
            self.definite = self.definite or not self.indefinite
        return closing + 1

    def _names(self, at: int) -> bool:
        """Whether a word is a name's rather than not: a given name, or one that no table has."""
        kinds = self.line.word(at, self.limit).kinds
        return not kinds & ~(GIVEN | COMMON | PARTICLE | KNOWN) and not self.line.word(at, self.limit).cut

    def _is_quoted_name(self, closing: int) -> bool:
        """«محافظ عدن "نايف البكري"»: the quote marks hold a person's name and nothing else."""
        first = self.at + 1
        word = self.line.words[first]
        if self._is_surname(first):
            return closing == first + 1
        named = word.kinds & (GIVEN | PARTICLE) and not word.kinds & (STOP | OFFICE | ORGANIZATION)
        named = bool(named) and closing - first > 1 or self.line.is_foreign(first, closing)
        return named and person_end(self.line, first, closing, True, True) == closing

    def _over_office(self, form: str) -> int:
        """A further office («نائب رئيس»), a rank before the name («العقيد»)."""
        at, word = self.at, self.line.words[self.at]
        if word.cut and form[0] == "ل" and word.definite and self.definite:
            return at + 1 if self._serves(at) else at  # «المستشارة الخاصة | للأمين العام»
        if word.cut and (form[0] != "و" or not self.closed):
            return at
        if word.kinds & RANK and word.definite or form in word_forms("of_rank"):
            self.rank = at if self.rank is None else self.rank  # «العميد ركن طيار»
        elif word.definite or not self.line.words[at - 1].definite:
            self.rank = None
        self.any_definite = self.any_definite or self.definite
        self.definite = word.definite  # «رئيس لجنة العلاقات | أخصائي طب»: no name after the bare office
        return at + 1

    def _serves(self, at: int) -> bool:
        """Whether the office that the walk began with serves another, or the one right before `at`: «ولي العهد النائب الثاني | لـ»."""
        last = at - 1
        while last > self.start and not self.line.words[last].kinds & OFFICE and self.line.words[last].definite:
            last -= 1
        return any(self.line.words[each].key in word_forms("serving") for each in (self.start, last))

    def _over_preposition(self, form: str) -> int:
        """«في قوات…», «باسم الحكومة», «لجوازات منطقة الجوف»: the body that the office is in, or another noun."""
        at, line = self.at, self.line
        word = line.words[at]
        apart = form in word_forms("of_word")
        first = at + 1 if apart else at
        self.indefinite = self.indefinite or not self.definite  # «متحدث باسم الجيش», «مصدر بالوزارة»
        if first >= self.limit or form == "على" and not self._is_over(at):
            return at
        if not apart and not self.closed and form[0] == "ب" and not word.kinds & KNOWN:
            return at
        if line.form(first, self.limit) in QUOTES and line.closing(first, self.limit):
            return (line.closing(first, self.limit) or first) + 1
        body = self._body(first)
        if body is not None:
            return body
        if not self.closed and form not in ("باسم", "لدى", "باعمال"):
            return self._over_field(at, first)
        word = line.words[first]
        if word.kinds & (STOP | TIME | VERB | MARK):
            return at
        return first + 1

    def _is_over(self, at: int) -> bool:
        """«المشرف (العام) | على»: whether the office before takes this preposition."""
        while at - 1 > self.start and self.line.words[at - 1].definite and self.line.words[at - 1].kinds & ADJECTIVE:
            at -= 1
        return self.line.forms[at - 1] in word_forms("over")

    def _over_field(self, at: int, first: int) -> int:
        """«المنسق الإقليمي | للعمليات الإنسانية في اليمن سامي كرم»: what the office is for, right before its bearer; else `at`."""
        line, limit = self.line, self.limit
        if self.indefinite or line.forms[at][0] not in "لع" or not line.words[first].definite:
            return at
        end = over_qualities(line, first + 1, limit)
        while end < limit and line.forms[end].startswith("وال") and not line.words[end].kinds & (STOP | OFFICE):
            end = over_qualities(line, end + 1, limit)
        if line.form(end, limit) in ("في", "فى") and end + 1 < limit:
            place = read_place(line, end + 1, limit)
            end = place.end if place is not None else end
        return end if end < limit and self._is_bearer(end) else at

    def _is_bearer(self, at: int) -> bool:
        """Whether a rank and a given name, or a whole name, stand at an index."""
        line, word = self.line, self.line.words[at]
        if word.definite and word.kinds & RANK and not word.cut:
            return bool(line.word(at + 1, self.limit).kinds & (GIVEN | PARTICLE | RANK))
        return bool(word.kinds & GIVEN) and not word.cut and person_end(line, at, self.limit, False, False) > at

    def _body(self, at: int) -> int | None:
        """The index behind a place or an organisation named at `at`, which is kept; None where none is."""
        line = self.line
        draft = read_organization(line, at, self.limit, False) or read_place(line, at, self.limit)
        if draft is None:
            return None
        if self.inner:
            seat(line, self.inner[-1], draft)
        self.inner.append(draft)
        return draft.end

    def _over_noun(self, kinds: int) -> int:
        """An indefinite noun: «مدير | عام | الجوازات» goes on, «مسؤول | أميركي» is nobody in particular."""
        if self.definite:
            return self.at
        form = self.line.form(self.at, self.limit)
        if kinds & NISBA and form.endswith("ية") and not self.line.forms[self.start].endswith("ة"):
            return self.at + 1  # «وزير خارجية أوغندا»: no adjective of his
        if kinds & (QUALITIES | UNNAMED | GENERAL) and form not in word_forms("of_office"):
            self.indefinite = True
        elif form.endswith("ي") and not kinds:
            self.indefinite = True
        return self.at + 1
