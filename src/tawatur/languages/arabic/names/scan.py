"""Walk a document once and read every name in it; source spans are read as closed regions."""

from __future__ import annotations

from tawatur.languages.arabic.names.drafts import Draft, Office
from tawatur.languages.arabic.names.genders import noun_gender
from tawatur.languages.arabic.names.kinds import (
    GIVEN,
    KNOWN,
    MARK,
    OFFICE,
    ORGANIZATION,
    PARTICLE,
    PLACE_HEAD,
    STOP,
    TIME,
    UNNAMED_PLURAL,
    VERB,
)
from tawatur.languages.arabic.names.lexicon import look_up, word_forms
from tawatur.languages.arabic.names.line import COMMAS, Line
from tawatur.languages.arabic.names.offices import read_office
from tawatur.languages.arabic.names.organizations import DESCRIPTION, read_organization
from tawatur.languages.arabic.names.persons import person, person_end
from tawatur.languages.arabic.names.places import read_place
from tawatur.languages.arabic.names.purposes import seat
from tawatur.languages.arabic.names.titles import office_heads, title_keys

_AT = ("في", "فى")
_TRIGGERS = GIVEN | KNOWN | OFFICE | ORGANIZATION | PLACE_HEAD | PARTICLE


def scan(line: Line, first: int, last: int, closed: bool = False) -> list[Draft]:
    """The names in `tokens[first:last]`, in order; what an office names of its own body stands beside its holder."""
    found: list[Draft] = []
    at = first
    while at < last:
        if line.words[at].kinds & _TRIGGERS:
            end = _read(line, at, last, closed, found)
            if end > at:
                at = end
                continue
        at += 1
    return found


def _read(line: Line, at: int, limit: int, closed: bool, found: list[Draft]) -> int:
    """Read one name at `at` into `found`; the index behind it, or `at` where there is none."""
    kinds = line.words[at].kinds
    if kinds & KNOWN:
        draft = read_organization(line, at, limit, closed) or read_place(line, at, limit)
        if draft is not None:
            _seat(line, draft, found)
            return _keep(draft, found)
    if kinds & PARTICLE and kinds & VERB and (at == 0 or line.words[at - 1].kinds & MARK):
        return at  # «ولد علي السعيد عام كذا»
    if kinds & (GIVEN | PARTICLE) and not kinds & (OFFICE | ORGANIZATION | PLACE_HEAD | STOP):
        end = person_end(line, at, limit, False, closed)
        if end > at:
            return _keep_person(line, person(line, at, end), limit, closed, found)
    body = kinds & ORGANIZATION and line.words[at].definite and line.words[at].key in word_forms("standing")
    if kinds & OFFICE and not kinds & STOP and not body and not (not closed and _is_adjective(line, at)):
        office = read_office(line, at, limit, closed)
        end = keep_office(line, office, found)
        if office.person is not None and line.word(end, limit).key == "ولي":
            return _keep_behind(line, office.person, end, limit, closed, found)  # «الأمير فلان | ولي العهد وزير الدفاع»
        return end
    if kinds & (ORGANIZATION | PLACE_HEAD):
        draft = read_organization(line, at, limit, closed) or read_place(line, at, limit)
        if draft is not None:
            _seat(line, draft, found)
            return _keep(draft, found)
    return at


def _keep_person(line: Line, named: Draft, limit: int, closed: bool, found: list[Draft]) -> int:
    """Keep a person, with the office that stands behind the name: «ناصر جودة وزير الخارجية الأردني»."""
    return _keep_behind(line, named, _keep(named, found), limit, closed, found)


def _keep_behind(line: Line, named: Draft, end: int, limit: int, closed: bool, found: list[Draft]) -> int:
    """Give a person the offices that begin at `end`, and keep what they name; the index behind them."""
    while (office := _office_behind(line, end, limit, closed)) is not None:
        (add_office if named.role is not None else give_office)(line, named, office)
        for draft in office.inner:
            _keep(draft, found)
        end = office.end
    return end


def _office_behind(line: Line, end: int, limit: int, closed: bool) -> Office | None:
    """The definite office of nobody else that begins at `end`, or behind a comma there."""
    at = end + (line.form(end, limit) in COMMAS)
    if at >= limit or not line.words[at].kinds & OFFICE or line.words[at].cut or line.words[at].kinds & STOP:
        return None
    office = read_office(line, at, limit, closed)
    return office if office.person is None and office.definite else None


def give_office(line: Line, named: Draft, office: Office) -> None:
    """Make an office that names nobody that of the person beside it."""
    first, last = office.role
    named.role, named.titles, named.of = line.name(first, last), title_keys(line.parts(first, last)), office.of
    named.heads = office_heads(line, first, last)


def add_office(line: Line, named: Draft, office: Office) -> None:
    """Give a person, besides the office that he has, one that names nobody."""
    named.titles |= title_keys(line.parts(*office.role))
    named.heads |= office_heads(line, *office.role)


def take_title(named: Draft, office: Draft) -> None:
    """Give a person the role of an office holder whom the text names beside it."""
    named.role, named.titles, named.heads, named.of = office.role, office.titles, office.heads, office.of


def _is_adjective(line: Line, at: int) -> bool:
    """«مؤتمر صحفي», «وفد سياسي», «نظامه السياسي», «الهيئات المسؤولة», «الشعب الشقيق»: a noun stands before what would be an office alone."""
    word, form = line.words[at], line.tokens[at].form
    before, noun = line.words[at - 1], line.forms[at - 1]
    if at == 0 or word.cut:
        return False
    if word.key == "عالم" and before.kinds & (STOP | PLACE_HEAD):
        return True  # «حول العالم», «دول العالم»
    if word.key in word_forms("brotherly"):
        return before.definite and not before.kinds & (STOP | MARK | VERB)
    if not form.endswith(("ي", "ة")):
        return False
    if form.endswith("ة") and not form.endswith("ية"):
        several = noun.endswith(("ات", "ة")) or bool(before.kinds & (PLACE_HEAD | ORGANIZATION))
        return word.definite and before.definite and several
    if word.definite != (before.definite or noun.endswith(("ه", "ها", "هم"))):
        return False
    return not before.kinds & (STOP | MARK | VERB | TIME) or bool(before.kinds & ORGANIZATION)


def keep_office(line: Line, office: Office, found: list[Draft]) -> int:
    """Keep what an office names; a definite office without a name is a person too («وزير الصحة»), several are none."""
    for draft in office.inner:
        _keep(draft, found)
    if office.person is not None:
        return _keep(office.person, found)
    alone = office.role[1] - office.role[0] == 1 and line.words[office.first].key in word_forms("no_holder")
    if office.definite and not alone and not _is_plural(line, office.first):
        found.append(untitled(line, office))
    return office.end


def _is_plural(line: Line, at: int) -> bool:
    """«المساعدات», «الأكاديميين», «أبناء البلدة», «مقاتلي الجبهة»."""
    form = line.forms[at][line.words[at].cut :].removeprefix("ال")
    if line.words[at].kinds & UNNAMED_PLURAL or form.endswith("ات") or form in word_forms("several"):
        return True
    single = form in word_forms("unnamed_m") or form in word_forms("as_rank")  # «محامي الدفاع»
    annexed = form.endswith("ي") and not single and bool(look_up(form + "ن").kinds & (UNNAMED_PLURAL | OFFICE))
    return annexed or noun_gender(line, at) == "p"


def untitled(line: Line, office: Office) -> Draft:
    """The holder of a definite office whom the text does not name there."""
    first, last = office.role
    form = line.named(first, last, "the office")
    return Draft(
        first,
        last,
        office.end,
        "person",
        [form],
        proper=False,
        role=form.name,
        titles=title_keys(form.parts),
        heads=office_heads(line, first, last),
        of=office.of,
    )


def _seat(line: Line, place: Draft, found: list[Draft]) -> None:
    """Give the body before a place the name with where it is: «الشرطة البلدية | في إقليم كذا»."""
    if place.kind == "place" and found and found[-1].proper and line.form(found[-1].end, line.end) in _AT:
        seat(line, found[-1], place)


def _keep(draft: Draft, found: list[Draft]) -> int:
    if draft.forms[0].reason == DESCRIPTION:
        return draft.end
    found += draft.inner
    found.append(draft)
    return draft.end
