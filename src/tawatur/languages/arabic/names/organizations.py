"""Read the name of an organisation: a known one, or one behind the kind of body that it is («وزارة الصحة الكويتية»)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tawatur.languages.arabic.names.beside import with_names_beside
from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.epithets import is_epithet, read_epithet
from tawatur.languages.arabic.names.kinds import (
    ADJECTIVE,
    DEMONYM,
    DIRECTION,
    GIVEN,
    KNOWN,
    LAW,
    MARK,
    NISBA,
    OFFICE,
    ORGANIZATION,
    OUTLET_HEAD,
    PAPER,
    PARTICLE,
    PLACE_HEAD,
    PLAIN,
    QUALITIES,
    RANK,
    STOP,
    TIME,
    TITLES,
    UNNAMED,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import NOWHERE, look_up, word_forms
from tawatur.languages.arabic.names.line import QUOTES, Line
from tawatur.languages.arabic.names.ministries import read_ministry
from tawatur.languages.arabic.names.persons import person, person_end
from tawatur.languages.arabic.names.places import known_place, read_place
from tawatur.languages.arabic.names.purposes import NO_NAME, is_aim, over_purpose, over_qualities
from tawatur.languages.arabic.names.shapes import is_plain
from tawatur.languages.arabic.names.shipped import Known
from tawatur.model import Form

_NAMING = "naming"  # the class of heads that a proper name follows
_HEADS = ORGANIZATION | PLACE_HEAD | KNOWN | PLAIN
_LONGEST_CHAIN = 4
DESCRIPTION = "a description"
ON_BEHALF = ("باسم", "بلسان")


def read_organization(line: Line, at: int, limit: int, closed: bool) -> Draft | None:
    """The organisation named at `at`; None where none is. `closed`: the region is a source, where no object can follow."""
    word = line.words[at]
    if word.key in word_forms("field") and word.definite:
        ministry = read_ministry(line, at, limit)
        if ministry is not None:
            return ministry
    if word.kinds & KNOWN:
        found = line.known(at, limit, closed)
        alone = found is not None and (
            not found[1].weak or line.closing_around(at) == found[0] or found[0] == limit and not word.kinds & OFFICE
        )
        if found is not None and found[1].kind == "organization" and alone:
            return with_names_beside(line, _known(line, at, found[0], found[1], limit), limit)
        if found is not None and found[1].kind == "place" and found[0] - at > 1 and not found[1].weak:
            return None  # «الدار البيضاء» is no house
    if _is_district(line, at, limit):
        return None
    if is_epithet(word):
        return read_epithet(line, at, limit)
    if not word.kinds & ORGANIZATION and not _is_authority(line, at, limit):
        return None
    if word.key in word_forms("seldom_body") and not _is_seldom_body(line, at, limit):
        return None
    if word.cut and word.key in word_forms("led") and line.tokens[at].form[word.cut - 1] == "ب":
        return None  # «برئاسة الوزير»
    draft = _definite(line, at, limit, closed) if word.definite else _construct(line, at, limit, closed)
    return with_names_beside(line, _to_its_mark(line, draft), limit) if draft is not None else None


def _to_its_mark(line: Line, draft: Draft) -> Draft:
    """«"جهاز الإعلام السياسي | والنشر"»: a name that quote marks enclose goes on to the closing one."""
    closing = line.closing_around(draft.first)
    if closing is None or closing <= draft.last or line.words[draft.first].cut:
        return draft
    rest = line.words[draft.last : closing]
    if any(word.kinds & (STOP | VERB | MARK) for word in rest) or not rest[-1].definite:
        return draft
    whole = line.named(draft.first, closing, "name")
    draft.forms, draft.last, draft.end = [whole, *draft.forms], closing, closing
    return draft


def _is_seldom_body(line: Line, at: int, limit: int) -> bool:
    """«عمليات الأنبار», «سلاح الجو», «الخطوط الجوية», «غرفة | عمليات كذا»; not «عمليات البناء», «سلاح رشاش»."""
    word, before, following = line.words[at], line.words[at - 1] if at else NOWHERE, line.word(at + 1, limit)
    if before.kinds & ORGANIZATION and not before.definite:
        return True
    if word.definite:
        carrier = word.key == "خطوط" and bool(following.kinds & DEMONYM)  # «الخطوط السعودية»
        return following.definite and (carrier or following.key in word_forms("of_arms"))
    place = line.known_as("place", at + 1, limit) if following.kinds & KNOWN and not following.cut else None
    return place is not None or following.key in word_forms("of_arms")


def _is_district(line: Line, at: int, limit: int) -> bool:
    """«مديرية المحفد» is a place, «مديرية الأمن» a body: where a town, or what no table has, gives its name to it."""
    word, following = line.words[at], line.word(at + 1, limit)
    if word.key != "مديريه" or word.definite or following.cut:
        return False
    known = line.known(at + 1, limit, True) if following.kinds & KNOWN else None
    if known is not None:
        return known[1].kind == "place" and known[1].state is None
    beside = line.word(at + 2, limit)
    return following.definite and not following.kinds & ~NISBA and bool(beside.kinds & PLACE_HEAD) and beside.cut > 0


def _is_authority(line: Line, at: int, limit: int) -> bool:
    """«إمارة منطقة كذا» rules the region, and is no place."""
    word, following = line.words[at], line.word(at + 1, limit)
    return word.key in word_forms("authority") and not word.definite and bool(following.kinds & PLACE_HEAD)


def read_thing(line: Line, at: int, limit: int) -> Draft | None:
    """«مكافحة المخدرات», «مرور الشرقية»: a source whose first noun heads no name elsewhere, and no person's either."""
    word, following = line.words[at], line.word(at + 1, limit)
    if word.key in word_forms("of_god") and line.form(at + 1, limit) == "الله":
        return None  # «حسب الله» is a man
    if word.definite and not word.kinds & ~(KNOWN | ADJECTIVE) and following.definite and following.kinds & DEMONYM:
        # «البعث العراقي», «الصحافة التركية», «المركزي المصري»
        return _definite(line, at, limit, True) if not following.cut else None
    sure = is_plain(line.forms[at][word.cut :])
    if word.definite or not (sure or word.kinds & PLAIN) or word.kinds & ~(PLAIN | KNOWN | NISBA):
        return None
    if following.cut or following.kinds & (GIVEN | STOP) or not (following.definite or following.kinds & _HEADS):
        return None
    noun = line.form(at + 1, limit).removeprefix("ال")
    if not sure and not following.kinds & _HEADS and not is_plain(noun) and not noun.endswith(("ة", "ات")):
        return None  # «بوعزة الخراطي» is a man
    draft = _construct(line, at, limit, True)
    return draft if draft is not None and draft.proper else None


def _add_bare(line: Line, forms: list[Form], head: int, last: int) -> None:
    """Add the names without the adjectives of an outlet or movement: «يديعوت أحرونوت», «وكالة الأناضول»."""
    if line.words[head].key not in word_forms(_NAMING) or line.words[head].definite:
        return
    end = last
    while end > head + 2 and line.words[end - 1].definite and _is_aside(line, end - 1):
        end -= 1
    if end < last:
        first = head + 1 + (line.forms[head + 1] in word_forms("second_head"))
        forms.append(line.named(head, end, "without its adjective"))
        if first < end and line.words[head].kinds & OUTLET_HEAD:
            forms.append(line.named(first, end, "without the kind of body"))


def _is_aside(line: Line, at: int) -> bool:
    word = line.words[at]
    return bool(word.kinds & DEMONYM) or word.key in word_forms("epithet") or word.key in word_forms("medium")


def _known(line: Line, first: int, last: int, known: Known, limit: int) -> Draft:
    """An organisation of the tables, with the adjectives behind it and without the kind of body before it."""
    end = over_qualities(line, last, limit)
    end = over_purpose(line, end, limit, False)
    forms = [line.named(first, last, "name")]
    if end > last:
        # «صحيفة التايمز البريطانية» is called «صحيفة التايمز», «حزب السنابل العراقي» by its whole name
        epithet = known.outlet or any(line.words[at].key in word_forms("epithet") for at in range(last, end))
        reason = "with an adjective" if epithet else "name"
        forms.insert(0, line.named(first, end, reason))
    bracket = next((at for at in range(first + 1, last) if line.forms[at] == "("), None)
    if bracket is not None:
        forms.append(line.named(first, bracket, "name"))
        forms.append(line.named(bracket + 1, last - 1, "in brackets"))
    elif _is_same_body(line, first, last, known):
        forms.append(line.named(first + 1, last, "without the kind of body"))
    elif line.words[first].key in word_forms(_NAMING) and last - first > 1 and not line.words[first].definite:
        alone = first + 1 + (line.forms[first + 1] in word_forms("second_head"))
        ending = last
        while ending > alone + 1 and line.words[ending - 1].kinds & DEMONYM:
            ending -= 1
        quality = ending == alone + 1 and line.words[alone].kinds & DEMONYM  # «وكالة الأنباء الكويتية»
        if (
            alone < ending  # «القاهرة» of «جامعة القاهرة» is no body
            and not quality
            and (line.words[first].kinds & OUTLET_HEAD or line.known_as("organization", alone, ending, True))
        ):
            forms.append(line.named(alone, ending, "without the kind of body"))
    _add_bare(line, forms, first, last)
    return Draft(first, end, end, "organization", forms, same_as=known.same_as)


def _is_same_body(line: Line, first: int, last: int, known: Known) -> bool:
    """«قوات البيشمركة» are «البيشمركة»: whether the tables know both names as one thing."""
    if last - first < 2 or line.words[first].definite or line.words[first].key not in word_forms("same_body"):
        return False
    alone = line.known(first + 1, last, True)
    return alone is not None and alone[0] == last and alone[1].same_as == known.same_as != ()


def _definite(line: Line, at: int, limit: int, closed: bool) -> Draft:
    """«المرصد السوري لحقوق الإنسان»; alone («المرصد») it is a short form."""
    end = at + 1
    if line.form(end, limit).isdecimal():
        end += 1  # «الفرقة 30»
    end = over_qualities(line, end, limit, closed)
    if end > at + 1 and line.words[end - 1].key in word_forms("recognised"):
        return _recognised(line, at, end, limit)
    serves = closed or line.words[at].key not in word_forms("standing")  # «قطع النظام السوري | للمياه»
    if end > at + 1 and serves or closed:
        ended, end = end, over_purpose(line, end, limit, closed or is_aim(line, at, end, limit))
        end = over_conjunct(line, at, end, limit) if end > ended else end  # «الهيئة العامة للغذاء | والدواء»
    epithets = end > at + 1 and all(line.words[j].key in word_forms("epithet") for j in range(at + 1, end))
    if epithets and line.words[at].key not in word_forms("forces"):  # «القوات المسلحة» are called so
        return Draft(
            at, end, end, "organization", [Form(line.name(at, end), line.parts(at, at + 1), "name")], proper=False
        )
    forms = [line.named(at, end, "name")]
    bare = end
    while bare > at + 1 and line.words[bare - 1].key in word_forms("epithet"):
        bare -= 1
    if at + 1 < bare < end:  # «المعارضة السورية | المسلحة»
        forms = [forms[0]._replace(reason="with an adjective"), line.named(at, bare, "name")]
    draft = Draft(at, end, end, "organization", forms, proper=end > at + 1)
    return _with_leader(line, draft) if line.words[at].key in word_forms("alliance") else draft


def _with_leader(line: Line, draft: Draft) -> Draft:
    """«التحالف | الذي تقوده السعودية», «التحالف الدولي | بقيادة واشنطن»: an alliance with the name that tells who leads it."""
    at = draft.end
    if line.form(at, line.end) == "الذي" and line.form(at + 1, line.end) in word_forms("leading"):
        at += 2
    elif line.form(at, line.end) in word_forms("led_by"):
        at += 1
    leader = line.known_as("place", at, line.end) if draft.end < at < line.end else None
    if leader is not None:
        draft.forms.append(line.named(draft.first, leader[0], "with who leads it"))
    return draft


def _recognised(line: Line, at: int, end: int, limit: int) -> Draft:
    """«الحكومة المعترف | بها دوليا»: one among those that claim to be it, so by its whole name; «الحكومة» means it too."""
    end += line.form(end, limit) in word_forms("of_him")
    end += line.form(end, limit) in word_forms("worldwide")
    forms = [line.named(at, end, "name"), line.named(at, at + 1, "name")]
    return Draft(at, end, end, "organization", forms)


@dataclass(slots=True)
class _Complement:
    """What a head is annexed to: where it ends, and what of it is a name by itself."""

    end: int
    alone: tuple[int, int] | None = None  # «داعش» of «تنظيم داعش»
    shorter: tuple[str, tuple[str, ...]] | None = None  # «جوازات الجوف» of «جوازات منطقة الجوف»
    same_as: tuple[str, ...] = ()
    inner: tuple[Draft, ...] = ()


def _construct(line: Line, at: int, limit: int, closed: bool) -> Draft | None:
    """«وزارة الدفاع الأميركية», «تنظيم «داعش» الإرهابي»: the head and what it is annexed to."""
    if line.words[at].key in word_forms("force") and line.word(at + 1, limit).key in word_forms("of_forces"):
        forces = _forces(line, at, limit, closed)
        if forces is not None:
            return forces
    first = at + 1 + (line.form(at + 1, limit) in word_forms("second_head"))  # «وكالة أنباء فارس»
    name_at = _over_called(line, first, limit)
    called, first = name_at > first, name_at
    complement = _quoted(line, first, limit) or _complement(line, first, limit, closed)
    if complement is None:
        return _described(line, at, limit) if closed else None
    if (
        complement.alone is not None
        and complement.alone[1] - complement.alone[0] > 1
        and line.words[complement.end - 1].key in word_forms("epithet")
    ):
        complement.alone, complement.end = (complement.alone[0], complement.alone[1] - 1), complement.end - 1
    last = over_qualities(line, complement.end, limit)
    last = over_conjunct(line, at, last, limit)
    if last == complement.end or closed:
        last = over_purpose(line, last, limit, closed)
    outlet = (
        last > complement.end and complement.alone and line.words[at].kinds & OUTLET_HEAD
    )  # «صحيفة «التايمز» | البريطانية»
    epithet = outlet or any(line.words[j].key in word_forms("epithet") for j in range(complement.end, last))
    forms = [line.named(at, last, "with an adjective" if epithet else "name")]
    if last > complement.end and (complement.alone or line.words[complement.end].key in word_forms("epithet")):
        forms.append(line.named(at, complement.end, "name"))
    if called:
        forms[0] = forms[0]._replace(reason="in full")
        if complement.alone is None:
            forms.append(line.named(first, last, "name"))
    named = line.words[at].key in word_forms(_NAMING) and not _is_plain(line, complement.alone)
    if complement.alone is not None and (complement.same_as or named):
        forms.append(line.named(*complement.alone, "without the kind of body"))
    if complement.shorter is not None:
        forms.append(Form(*complement.shorter, "without the kind of place"))
    _add_bare(line, forms, at, last)
    return Draft(at, last, last, "organization", forms, same_as=complement.same_as, inner=list(complement.inner))


def _forces(line: Line, at: int, limit: int, closed: bool) -> Draft | None:
    """«قوات المقاومة الشعبية» are «المقاومة الشعبية», «أجهزة المخابرات» «المخابرات»; None where no such body follows."""
    word = line.words[at + 1]
    if not word.definite or word.cut or not word.kinds & ORGANIZATION:
        return None
    body = _definite(line, at + 1, limit, closed)
    first = body.forms[0]
    whole = Form(line.name(at, body.last), first.parts, "name")  # called so, it is what the body is
    if body.proper:
        whole = whole._replace(parts=line.parts(at, body.last))
        body.forms[:1] = [whole, first._replace(reason="without the kind of body")]
    else:
        body.forms[:1] = [whole]
    return replace(body, first=at)


def _is_plain(line: Line, span: tuple[int, int] | None) -> bool:
    """Whether one plain word or a number is all that a head is annexed to: «مجموعة سيارات»; not in quote marks."""
    if span is None or span[1] - span[0] > 1 or line.form(span[0] - 1, line.end) in QUOTES:
        return False
    word, form = line.words[span[0]], line.forms[span[0]]
    return bool(word.kinds & (PLAIN | NISBA)) or not form[0].isalpha()


def _over_called(line: Line, at: int, limit: int) -> int:
    """«جماعة | تعرف باسم | «الفرقة 30»»: the index of the name that a body goes by."""
    if line.form(at, limit) not in word_forms("known_by"):
        return at
    return at + 1 + (line.form(at + 1, limit) == "باسم")


def _described(line: Line, at: int, limit: int) -> Draft | None:
    """«وكالة أنباء إيرانية»: no name, but it may be the one that the article names elsewhere."""
    end = at + 1
    while (
        end < limit and not line.words[end].definite and not line.words[end].cut and not line.words[end].kinds & NO_NAME
    ):
        end += 1
    if end < at + 2:
        return None
    form = line.named(at, end, DESCRIPTION)
    return Draft(at, end, end, "organization", [form], proper=False)


def _quoted(line: Line, at: int, limit: int) -> _Complement | None:
    """«وكالة "عين على الوطن"», «وكالة ( دوغان ) التركية»."""
    mark = line.form(at, limit)
    closing = line.closing(at, limit) if mark in QUOTES or mark == "(" else None
    if closing is None:
        return None
    found = line.known_as("organization", at + 1, closing, True)
    if found is not None and found[0] == closing:
        return replace(_of_known(line, at + 1, closing, found[1], at - 1), end=closing + 1)
    return _Complement(closing + 1, (at + 1, closing))


def _complement(line: Line, at: int, limit: int, closed: bool) -> _Complement | None:
    """What makes the head at `at - 1` a name; None where nothing does."""
    word = line.word(at, limit)
    kinds = word.kinds
    if kinds & MARK or word.cut:
        return None
    fathered = kinds & GIVEN and line.form(at + 1, limit) in word_forms("son")  # «مؤسسة خليفة بن زايد»
    if kinds & KNOWN and not fathered:
        found = line.known(at, limit, True)
        field = word.key in word_forms("field") or found is not None and found[1].weak and kinds & ORGANIZATION
        if found is not None and _is_namesake(line, at, found[0], limit):
            return _of_person(line, at, limit)
        if found is not None and not (field and found[1].kind == "place"):
            if found[1].kind == "place":
                return _Complement(found[0], inner=(known_place(line, at, found[0], found[1], found[0]),))
            return _of_known(line, at, found[0], found[1], at - 1)
    if kinds & PLACE_HEAD:
        place = read_place(line, at, limit)
        if place is not None:
            return _Complement(place.last, shorter=_joined(line, at - 1, place.forms[-1]), inner=(place,))
    if kinds & ORGANIZATION and not word.definite:
        inner = read_organization(line, at, limit, closed)
        return _Complement(inner.last, inner=(*inner.inner, inner)) if inner is not None else None
    if kinds & ORGANIZATION and word.definite and line.words[at - 1].key in word_forms("club"):
        return _Complement(at + 1, (at, at + 1))
    if kinds & ORGANIZATION and not kinds & (OFFICE | GIVEN):
        inner = _definite(line, at, limit, closed)
        if inner.proper and line.words[at - 1].key in word_forms("same_group"):
            return _Complement(inner.last, (at, inner.last))  # «حزب التجمع الوطني» is «التجمع الوطني»
        return _Complement(inner.last, inner=(inner,))
    if kinds & (OFFICE | GIVEN | PARTICLE) and not kinds & STOP:
        return _of_person(line, at, limit)
    return None if kinds & NO_NAME else _chain(line, at, limit, closed)


def _is_namesake(line: Line, first: int, last: int, limit: int) -> bool:
    """Whether what the tables know at `first:last` is the given name of a person there: «نظام بشار الأسد», and no «جامعة بشار»."""
    return (
        last - first == 1
        and bool(line.words[first].kinds & GIVEN)
        and person_end(line, first, limit, False, False) > last
    )


def _of_known(line: Line, first: int, last: int, known: Known, before: int) -> _Complement:
    """«حركة حماس» is «حماس»; «مجلة داعش», «وحدة مجلس الأمن» are something of it. `before` is the last word of the head."""
    head = line.words[before - (line.forms[before] in word_forms("second_head"))]
    word = line.words[first]
    headed = word.kinds & ORGANIZATION and not word.definite  # «تنظيم جبهة النصرة», not «شبكة تنظيم داعش»
    outlet = head.kinds & OUTLET_HEAD and known.outlet
    if outlet or head.key in word_forms("same_group" if headed else "same_body"):
        return _Complement(last, (first, last), same_as=known.same_as)
    form = line.named(first, last, "name")
    return _Complement(last, inner=(Draft(first, last, last, "organization", [form], same_as=known.same_as),))


def _joined(line: Line, head: int, form: Form) -> tuple[str, tuple[str, ...]]:
    return f"{line.name(head, head + 1)} {form.name}", line.parts(head, head + 1) + form.parts


def _of_person(line: Line, at: int, limit: int) -> _Complement | None:
    """«مركز الملك سلمان», «ميليشيات صالح», «مكتب رئيس الوزراء»."""
    start = at
    presided = _of_national(line, at, limit)
    if presided is not None:
        return presided
    if line.words[at].key in word_forms("royal") and line.form(at + 1, limit) == "الحرمين":
        return _Complement(min(at + 3, limit))  # «حكومة خادم الحرمين الشريفين»
    while (
        start < limit
        and line.words[start].kinds & OFFICE
        and (line.words[start].definite or not line.words[start].kinds & GIVEN)
    ):
        start += 1
        ranked = bool(line.words[start - 1].kinds & RANK)
        if line.words[start - 1].definite and (
            not ranked or line.word(start, limit).definite and line.word(start, limit).kinds & RANK
        ):
            # «مجلس الوزراء | وزير الدفاع», «جامعة الإمام | الدكتور فلان»
            return _Complement(_behalf_end(line, start, limit))
    ranked = start > at and line.words[start - 1].definite and bool(line.words[start - 1].kinds & RANK)
    end = person_end(line, start, limit, start == at or ranked, False) if ranked or start == at else start
    if end > start:
        named = person(line, start, end, start - 1 if ranked else None)
        return _Complement(end, shorter=_joined(line, at - 1, named.forms[0]) if start > at else None, inner=(named,))
    if start == at or not line.words[start - 1].definite and not line.word(start, limit).definite:
        return None
    return _Complement(start if line.words[start - 1].definite else start + 1)


def _of_national(line: Line, at: int, limit: int) -> _Complement | None:
    """«نظام | الرئيس السوري بشار الأسد»: a rank with its people before a name; None where they do not stand there."""
    rank, people, name = line.words[at], line.word(at + 1, limit), line.word(at + 2, limit)
    if not (rank.definite and rank.kinds & RANK and people.definite and people.kinds & DEMONYM and not people.cut):
        return None
    if not name.kinds & (GIVEN | PARTICLE) or name.kinds & STOP:
        return None
    end = person_end(line, at + 2, limit, False, False)
    return _Complement(end, inner=(person(line, at + 2, end, at),)) if end > at + 2 else None


def _behalf_end(line: Line, at: int, limit: int) -> int:
    """The index behind the body for whom the office before it speaks: «مكتب المتحدث | باسم الجيش»."""
    on = over_qualities(line, at, limit)
    if line.form(on, limit) not in ON_BEHALF or on + 1 >= limit:
        return at
    body = read_organization(line, on + 1, limit, False)
    return body.end if body is not None else at


def _chain(line: Line, at: int, limit: int, closed: bool) -> _Complement | None:
    """Indefinite nouns up to a definite one («هيئة كبار العلماء»), or a foreign name («منظمة هيومن رايتس»)."""
    j = at
    while j < limit and j - at < _LONGEST_CHAIN:
        word = line.words[j]
        if word.definite and word.kinds & DIRECTION and j > at and not word.cut:
            return _Complement(j + 1)  # «شركة نفط | الجنوب»
        if word.kinds & NO_NAME or word.cut or _goes_on_with(line, j):
            break
        if word.definite and j > at and word.kinds & QUALITIES and not any(line.words[i].kinds for i in range(at, j)):
            return _Complement(j, (at, j))  # «صحيفة يديعوت أحرونوت | الإسرائيلية»
        if word.definite:
            head = line.words[at - 1]
            alone = j == at and (head.kinds & OUTLET_HEAD or head.key in word_forms("club"))  # «نادي الوحدة»
            return _Complement(j + 1, (at, j + 1) if alone else None)
        if j == at and word.kinds & QUALITIES and not closed or word.kinds & DEMONYM:
            return None
        if word.kinds & KNOWN and j > at:
            found = line.known(j, limit)
            if found is not None:
                return _Complement(found[0])
        if word.kinds & TITLES and j > at:
            break
        j += 1
    if j == at or line.words[at].kinds & (QUALITIES | UNNAMED | PAPER | LAW):
        return None
    if not closed and j - at > 1:
        j = at + 1  # what comes after may be the object: «حركة حزم إطلاق سراح…»
    return _Complement(j, (at, j))


def _goes_on_with(line: Line, at: int) -> bool:
    """«حرس حدود | وفقد», «نظام | يعمل», «حكومة | وشعبا»: a verb, or a word joined on, that no article shows to be one."""
    form, word = line.forms[at], line.words[at]
    if word.definite or word.kinds & (KNOWN | GIVEN | ORGANIZATION):
        return False
    joined = form[0] == "و" and len(form) > 3 and bool(look_up(form[1:]).kinds)
    joined = joined or form[0] == "ل" and is_plain(form[1:])  # «فريق | لتدريب الشرطة»
    return joined or form[0] == "ي" and bool(word.kinds & PLAIN)


def over_conjunct(line: Line, head: int, at: int, limit: int) -> int:
    """«وزارة التربية والتعليم»: a second field of the same body; not «وزارة الداخلية والجيش»."""
    word = line.word(at, limit)
    if (
        line.words[head].key not in word_forms("twofold")
        or not word.definite
        or not line.form(at, limit).startswith("وال")
    ):
        return at
    people = 0 if word.key == "سكان" else UNNAMED  # «وزارة الصحة والسكان»
    if word.kinds & (ORGANIZATION | OFFICE | KNOWN | PLACE_HEAD | people | DEMONYM | STOP | TIME | GIVEN):
        return at
    return over_conjunct(line, head, over_qualities(line, at + 1, limit), limit)
