"""Read a source span: who speaks in it, by name, by a title that points back, or without a name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tawatur.languages.arabic.names.bearers import (
    find_at_end,
    find_called,
    find_set_apart,
    find_signer,
    is_issued,
)
from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.edges import before_outlet, bounds, owned
from tawatur.languages.arabic.names.epithets import EPITHET
from tawatur.languages.arabic.names.genders import noun_gender
from tawatur.languages.arabic.names.keys import word_key
from tawatur.languages.arabic.names.kinds import (
    ADJECTIVE,
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
    PLACE_HEAD,
    PLAIN,
    RANK,
    STOP,
    TITLES,
    UNNAMED,
    UNNAMED_PLURAL,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import look_up, word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.ministries import ministry, read_branch
from tawatur.languages.arabic.names.offices import read_office
from tawatur.languages.arabic.names.organizations import DESCRIPTION, ON_BEHALF, read_organization, read_thing
from tawatur.languages.arabic.names.persons import person, person_end
from tawatur.languages.arabic.names.places import read_place
from tawatur.languages.arabic.names.purposes import is_seated
from tawatur.languages.arabic.names.scan import add_office, give_office, keep_office, scan, untitled
from tawatur.languages.arabic.names.shapes import is_plain, looks_noun
from tawatur.model import Gender, General, Reference

_ONE: dict[str, Gender] = {"احد": "m", "احدي": "f"}  # «أحد السكان», «إحدى الساكنات»


@dataclass(slots=True)
class Source:
    """A source span as read: `speaker` is one of `found`, the names in it; None where nobody is named."""

    first: int
    last: int
    reference: Reference
    speaker: Draft | None
    found: list[Draft] = field(default_factory=list)
    gender: Gender | None = None
    general: General = General.NONE
    joint: bool = False


def read_source(line: Line, first: int, last: int) -> Source:
    """What the tokens `first:last` of a source say of who speaks."""
    end = last
    first, last, same = bounds(line, first, last)
    form = line.tokens[first].form
    if form == "كل" and _introduces_two(line, first, last):
        return replace(read_source(line, first + 2, last), joint=True)  # «كل من الزياني ونظيره»
    if first + 1 == last and line.words[first].definite and line.words[first].key in word_forms("two"):
        return Source(first, last, "back", None, [], "p", general=General.TWO)
    if form in word_forms("pronoun"):
        if first + 1 < last and line.words[first + 1].definite and not line.words[first + 1].cut:
            return read_source(line, first + 1, last)  # «هؤلاء الإرهابيون»
        return Source(first, last, "pronoun", None, scan(line, first, last, True))
    source = _read(line, first, last)
    if same and (source.speaker is None or not source.speaker.proper):
        return replace(source, reference="back", general=General.SAME, last=end)
    if source.reference == "anonymous":
        called = find_called(line, first, last)
        if called is not None:
            return replace(source, reference="named", speaker=called, found=_beside(source.found, called), last=end)
        return replace(source, last=before_outlet(line, source.first, source.last, source.found))
    return replace(source, last=end) if source.joint else source


def _introduces_two(line: Line, first: int, last: int) -> bool:
    """Whether «كل» begins «كل من الزياني ونظيره», and not «كل من حضر», «كل من يناصر الحزب»."""
    named = line.word(first + 2, last)
    present = line.form(first + 2, last)[:1] in ("ي", "ت") and not named.definite
    acts = named.kinds & VERB or present and not named.kinds & ~PLAIN
    joined = any(form[0] == "و" for form in line.forms[first + 3 : last])
    return line.form(first + 1, last) == "من" and joined and not acts


def _relative(line: Line, first: int, last: int, stem: str) -> Source:
    """«زوجها» has no name, «والدته وضحة» has one."""
    following = line.word(first + 1, last)
    plain = PLAIN if first + 2 == last else 0
    given = following.kinds & GIVEN and not following.kinds & STOP
    named = given or not following.kinds & ~(PARTICLE | plain)
    if named and not following.definite and not following.cut:
        return _named(line, first + 1, last)  # «والدته وضحة», «رئيستها هند سالم»
    if following.definite and following.kinds & RANK:
        titled = _read(line, first + 1, last)  # «وكيله المحامي صخر سالم»
        if titled.reference == "named":
            return titled
    found = scan(line, first + 1, last, True)
    several = look_up(stem).kinds & UNNAMED_PLURAL
    gender: Gender = "p" if several else "f" if stem.endswith(("ة", "احدى")) else "m"
    holder = find_at_end(line, first, last, found, True)  # «نظيره الأردني | وليد الصائغ»
    if holder is not None:
        return Source(first, last, "named", holder, found, gender)
    return Source(first, last, "anonymous", None, found, gender)


def _read(line: Line, first: int, last: int) -> Source:
    word = line.words[first]
    kinds = word.kinds
    stem = owned(line, first)
    if stem is not None and (look_up(stem).kinds & (TITLES | COUNT) or word_key(stem) in word_forms("relation")):
        return _relative(line, first, last, stem)
    if kinds & GIVEN and kinds & OFFICE and not word.definite and first + 2 == last and _is_surname(line, first + 1):
        return Source(first, last, "named", named := person(line, first, last), [named])
    if line.form(first + 1, last) in word_forms("of_him") and line.word(first + 2, last).kinds & GIVEN:
        return _named(line, first + 2, last)  # «المشتبه به خالد»
    branch = read_branch(line, first, last)
    if branch is not None:
        return _body(line, first, last, branch)
    if first + 1 == last and word.definite and word.key in word_forms("field_alone"):
        return _body(line, first, last, ministry(line, first, last))
    if first + 1 == last and word.definite and word.key in word_forms("standing"):
        form = line.named(first, last, "name")
        return _body(line, first, last, Draft(first, last, last, "organization", [form], proper=False))
    if kinds & PAPER and not kinds & OFFICE or is_issued(line, first, last):
        return _paper(line, first, last)
    following = line.word(first + 1, last)
    name = not following.kinds & ~(GIVEN | COMMON | KNOWN) and not following.definite and not following.cut
    if kinds & DEMONYM and word.definite and first + 1 < last and name:
        return _named(line, first + 1, last)  # «الأفغاني رضا»
    if kinds & KNOWN and not kinds & (GIVEN | STOP):
        draft = read_organization(line, first, last, True) or read_place(line, first, last)
        if draft is not None and draft.forms[0].reason != DESCRIPTION:
            return _body(line, first, last, draft)
    if kinds & COUNT and not word.definite or kinds & (COUNT | LAW) and not kinds & (OFFICE | ORGANIZATION):
        return _counted(line, first, last)
    stopped = kinds & STOP and (line.word(first + 1, last).kinds & ~NISBA or not kinds & GIVEN)
    if kinds & (GIVEN | PARTICLE) and not stopped and not _is_title(line, first, last):
        return _named(line, first, last)
    if kinds & ORGANIZATION and not kinds & (UNNAMED_PLURAL | OFFICE) and not _is_of_no_state(line, first, last):
        draft = read_organization(line, first, last, True)
        if draft is not None and draft.forms[0].reason not in (DESCRIPTION, EPITHET):
            return _body(line, first, last, draft)
        if draft is not None:
            return Source(
                first, last, "anonymous", draft, [draft, *scan(line, draft.end, last, True)], noun_gender(line, first)
            )
        return Source(first, last, "anonymous", None, scan(line, first + 1, last, True), noun_gender(line, first))
    if kinds & PLACE_HEAD and not kinds & TITLES:
        draft = read_place(line, first, last)
        if draft is not None:
            return _body(line, first, last, draft)
    if kinds & TITLES:
        return _titled(line, first, last)
    return _named(line, first, last)


def _is_of_no_state(line: Line, first: int, last: int) -> bool:
    """«أجهزة الاستخبارات ووسائل الإعلام», of nobody in particular."""
    if line.words[first].key not in word_forms("state_bodies"):
        return False
    return not any(word.kinds & DEMONYM and word.definite for word in line.words[first:last])


def _body(line: Line, first: int, last: int, draft: Draft) -> Source:
    found = [*draft.inner, draft]
    joint = _joins(line, draft.end, last)
    inner = _body_around(line, draft, last)
    if inner is not None and draft.proper and inner.kind == "place":
        draft.forms.append(line.named(draft.first, inner.last, "with where it is"))
    elif inner is not None:
        draft.forms.insert(0, line.named(draft.first, inner.last, "name"))
    elif draft.end < last and draft.kind == "organization" and is_seated(line, draft.end, last):
        of = line.words[draft.end].cut and line.form(draft.end, last)[0] == "ل"
        draft.forms.insert(0 if of else len(draft.forms), line.named(draft.first, last, "name" if of else "in full"))
    found += scan(line, draft.end, last, True)
    return Source(first, last, "named", draft, found, noun_gender(line, draft.first), joint=joint)


def _body_around(line: Line, draft: Draft, last: int) -> Draft | None:
    """«السلطات | في جمهورية كذا», «مكتب الغذاء | بالأمم المتحدة», «المقاومة | في عدن»: whose or where a body is.

    One that the tables know is what it is anywhere.
    """
    at = draft.end
    if at >= last or draft.kind != "organization" or draft.same_as or not is_seated(line, at, last):
        return None
    joined = bool(line.words[at].cut)
    if joined and (line.form(at, last)[0] == "ل" or not draft.proper):
        return read_organization(line, at, last, True) if line.form(at, last)[0] == "ب" else None
    at += line.form(at, last) in ("في", "فى")
    at += bool(line.word(at, last).kinds & DIRECTION)
    return (read_organization(line, at, last, True) or read_place(line, at, last)) if at < last else None


def _paper(line: Line, first: int, last: int) -> Source:
    """«بيان للمكتب الإعلامي»: whoever issues it; «البيان» points back, «تقارير إعلامية» have no name."""
    found = scan(line, first + 1, last, True)
    poll = line.words[first].key in word_forms("poll")
    bodies = [draft for draft in found if draft.kind != "place" and not (poll and draft.first == first + 1)]
    named = find_signer(line, first, last)
    if named is not None:
        return Source(first, last, "named", named, [named, *found], None)
    if bodies:
        inner = {id(draft) for each in bodies for draft in (*each.inner, each.of)}
        speaker = next(draft for draft in bodies if id(draft) not in inner)
        return Source(first, last, "named", speaker, found)
    gender = noun_gender(line, first)
    if not line.words[first].definite:
        return Source(first, last, "anonymous", None, found, gender)
    general = General.REPORT if line.words[first].key in word_forms("report") else General.PAPER
    return Source(first, last, "back", None, found, gender, general)


def _counted(line: Line, first: int, last: int) -> Source:
    """«عدد من الأهالي»; «أحد السكان ويدعى محمد جيليك» has a name all the same."""
    found = scan(line, first + 1, last, True)
    one = line.words[first].key in _ONE
    if one and owned(line, first + 1) is not None and line.word(first + 2, last).kinds & GIVEN:
        return replace(_named(line, first + 2, last), first=first)  # «أحد منظميها سعيد كرم»
    return Source(first, last, "anonymous", None, found, _ONE.get(line.words[first].key, "p"))


def _beside(found: list[Draft], speaker: Draft) -> list[Draft]:
    """The names before the speaker's, his, and those behind it."""
    around = [draft for draft in found if draft.last <= speaker.first or draft.first >= speaker.last]
    return sorted([*around, speaker], key=lambda draft: draft.first)


def _titled(line: Line, first: int, last: int) -> Source:
    office = read_office(line, first, last, True)
    apart = find_set_apart(line, first, last) if office.person is None else None
    if apart is not None:
        office = read_office(line, first, apart.first - 1, True)
        give_office(line, apart, office)
        return Source(first, last, "named", apart, [*office.named, apart], noun_gender(line, first))
    found: list[Draft] = []
    end = keep_office(line, office, found) if office.person is not None else office.end
    word = line.words[first]
    gender = noun_gender(line, first)
    # «زعيم التمرد» is nobody who spoke before, «المتحدث الرسمي للمركز» nobody of another body
    of = office.of is not None or any(line.form(at, last) in ON_BEHALF for at in range(first + 1, last))
    general = General.NONE
    if word.definite and word.key == "مصدر" and first + 1 == last:
        general = General.SOURCE
    elif word.definite:
        general = General.PERSON if word.kinds & GENERAL and not of else General.BACK
    if office.person is not None:
        joint = _joins(line, end, last)
        end = _over_second_office(line, office.person, end, last, found)
        found += scan(line, end, last, True)
        return Source(first, last, "named", office.person, found, gender, joint=joint)
    found += office.named
    rest = scan(line, end, last, True)
    holder = find_at_end(line, first, last, rest, office.definite)
    if holder is not None:
        give_office(line, holder, office)
        return Source(first, last, "named", holder, [*found, *rest], gender)
    found += rest
    if not office.definite or gender == "p" and not word.definite:
        return Source(first, last, "anonymous", None, found, gender)
    if (
        word.kinds & OFFICE
        and gender != "p"
        and not (word.definite and office.role[1] == first + 1 and word.kinds & UNNAMED)
    ):
        holder = untitled(line, office)
        found.append(holder)
        return Source(first, last, "back", holder, found, gender, general)
    return Source(first, last, "back", None, found, gender, general)


def _over_second_office(line: Line, holder: Draft, at: int, last: int, found: list[Draft]) -> int:
    """«الدكتور السعيد | أستاذ العلوم السياسية»: the index behind what the bearer of the name is besides."""
    while at < last and line.words[at].kinds & MARK:
        at += 1
    if at >= last or line.words[at].cut or not line.words[at].kinds & TITLES or line.words[at].kinds & STOP:
        return at
    office = read_office(line, at, last, True)
    if office.person is not None:
        return at
    add_office(line, holder, office)
    found += office.named
    return office.end


def _named(line: Line, first: int, last: int) -> Source:
    """A name, with what its bearer is behind it: «سامي أبو زهري، المتحدث باسم الحركة»."""
    kinds = line.words[first].kinds
    if kinds & DEMONYM and kinds & UNNAMED:
        return Source(first, last, "anonymous", None, scan(line, first + 1, last, True), "p")
    thing = read_thing(line, first, last)
    if thing is not None:
        return _body(line, first, last, thing)
    end = person_end(line, first, last, False, True)
    if end == first or end - first == 1 and _is_plural(line, first) or _is_noun(line, first, end, last):
        return Source(first, last, "anonymous", None, scan(line, first + 1, last, True), noun_gender(line, first))
    speaker = person(line, first, end)
    found = [speaker]
    joint = _joins(line, end, last)
    at = end
    while at < last and (line.words[at].kinds & MARK):
        at += 1
    if at < last and line.words[at].kinds & TITLES and not line.words[at].cut:
        office = read_office(line, at, last, True)
        give_office(line, speaker, office)
        found += office.named
        if office.person is not None:
            found.append(office.person)
        at = office.end
    found += scan(line, at, last, True)
    return Source(first, last, "named", speaker, found, noun_gender(line, at) if at < last else None, joint=joint)


def _is_surname(line: Line, at: int) -> bool:
    """«مختار | خطاب», «عميد | حسون»: an indefinite noun or unknown word that no office is of."""
    word = line.words[at]
    return not word.definite and not word.cut and not word.kinds & ~(GIVEN | COMMON | PAPER | PLAIN | LAW)


def _is_title(line: Line, first: int, last: int) -> bool:
    """«الأمين العام…» is an office, «أمين حطيط» a man; «حاكم الولاية» an office, «حاكم الزاملي» a man."""
    word = line.words[first]
    if not word.kinds & TITLES:
        return False
    following = line.word(first + 1, last)
    unknown = not following.kinds & ~NISBA or bool(following.kinds & (GIVEN | PARTICLE))
    return word.definite or not (unknown and first + 1 < last) or bool(word.kinds & UNNAMED)


def _joins(line: Line, at: int, last: int) -> bool:
    """Whether a second speaker is joined on by و: «المرصد والفرقة نفسها»."""
    while at < last and line.form(at, last) in COMMAS:
        at += 1
    if at >= last:
        return False
    form = line.form(at, last)
    if form == "و":
        return True
    if form[0] != "و" or line.words[at].kinds & STOP:
        return False
    beside = owned(line, at)  # «وليد الصائغ | ونظيره الأردني»
    return line.words[at].cut > 0 or beside is not None and word_key(beside[1:]) in word_forms("relation")


def _is_noun(line: Line, first: int, end: int, last: int) -> bool:
    """«الجانبان», «الخطة العسكرية», «خطط»: no given name, and by its shape or its adjective a word of running text."""
    word, following = line.words[first], line.word(first + 1, last)
    if any(each.kinds & (GIVEN | PARTICLE) for each in line.words[first:end]):
        return False
    if not word.definite and _is_of_kind(line, first, last):
        return True
    if not word.definite:
        return end - first == 1 and (is_plain(line.forms[first][word.cut :]) or bool(word.kinds & VERB))
    described = following.definite and not following.cut and following.kinds & (ADJECTIVE | NISBA | DEMONYM)
    return _is_common(line, first) or bool(described) and not word.kinds & NISBA


def _is_of_kind(line: Line, at: int, last: int) -> bool:
    """«إخوانية منشقة», «داعشي سابق»: an adjective of belonging and another that describes whoever it is."""
    form, beside, following = line.forms[at][line.words[at].cut :], line.form(at + 1, last), line.word(at + 1, last)
    if following.definite or following.cut or following.kinds & GIVEN:
        return False
    feminine = form.endswith("ية") and beside.endswith("ة")
    return feminine or form.endswith("ي") and bool(following.kinds & (ADJECTIVE | UNNAMED))


def _is_common(line: Line, at: int) -> bool:
    """«الجانبان», «المرأة»: a definite word that by its shape is a noun and no surname."""
    return looks_noun(line.tokens[at].form[line.words[at].cut + 2 :])


def _is_plural(line: Line, at: int) -> bool:
    form, kinds = line.tokens[at].form, line.words[at].kinds
    name = (
        not kinds & ~PLAIN
        and not line.words[at].definite
        and not form.startswith("م")
        and not form.endswith(("يون", "يين"))
    )
    return form.endswith(("ون", "ين")) and len(form) > 5 and not name  # «كاميرون» is a man
