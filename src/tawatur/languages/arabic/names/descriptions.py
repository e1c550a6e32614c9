"""Tell which of an article's bodies is meant by its kind and people («الحزب الكردي»), or by what else it is called there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import DEMONYM, ORGANIZATION
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import Line
from tawatur.languages.arabic.names.shipped import is_armed, known_parts, seat_of, state_of

_KIND = "its kind and people"


def settle_descriptions(line: Line, drafts: Sequence[Draft]) -> None:
    """Give bodies the names that stand beside them, and those of which they are the only one of their kind."""
    bodies = [draft for draft in drafts if draft.kind == "organization"]
    beginning = {body.first: body for body in reversed(bodies)}
    for body in bodies:
        if body.last in beginning:
            _take_apposition(line, body, beginning[body.last])
    _join_troops(line, bodies)
    _join_headless(line, bodies)
    _join_judged(line, bodies)
    _join_led(bodies, drafts)
    described = [body for body in bodies if _is_described(line, body)]
    named = [body for body in bodies if body.proper and body not in described] if described else []
    for body in described:
        meant = _only_of_kind(line, body, named)
        if meant is not None:
            body.forms = [body.forms[0]._replace(reason=_KIND), meant.forms[0]]
            body.same_as = meant.same_as


def _take_apposition(line: Line, body: Draft, following: Draft) -> None:
    """«حركة المقاومة الإسلامية | حماس», «وكالة الأنباء الصينية | شينخوا»: two names of one body of the tables."""
    if not following.same_as or line.words[following.first].cut:
        return
    kind = body.forms[0].parts[:1]
    one = body.same_as == following.same_as
    if one or not body.same_as and any(parts[:1] == kind for parts in known_parts(following.same_as)):
        first, last = body.first, following.last
        body.forms.append(line.named(first, last, "in full"))
        body.forms.append(following.forms[0])
        body.same_as = following.same_as


def _join_troops(line: Line, bodies: Iterable[Draft]) -> None:
    """«قوات الوالي», «ميليشيات الوالي»: under one name the troops of one."""
    of: dict[tuple[str, ...], Draft] = {}
    for body in bodies:
        kind, *rest = body.forms[0].parts
        if rest and kind in word_forms("troops") and not line.words[body.first].definite and not body.same_as:
            first = of.setdefault(tuple(rest), body)
            if first.forms[0] != body.forms[0]:
                body.forms.append(first.forms[0])


def _join_headless(line: Line, bodies: Sequence[Draft]) -> None:
    """«حقوق الإنسان العربية» in a headline: «لجنة حقوق الإنسان العربية» without its head."""
    headless = [body for body in bodies if not line.words[body.first].kinds & ORGANIZATION and not body.same_as]
    headed = [body for body in bodies if not line.words[body.first].definite] if headless else []
    for body in headless:
        parts = body.forms[0].parts
        meant = next((each for each in headed if each.forms[0].parts[1 : len(parts) + 1] == parts), None)
        if meant is not None and len(parts) > 1:
            body.forms.append(meant.forms[0])


def _join_judged(line: Line, bodies: Sequence[Draft]) -> None:
    """«الجماعة الإرهابية», «الحركة»: the only armed group that the article names, where none is of the kind that is said."""
    judged = [body for body in bodies if not body.proper and not body.same_as and _is_judged(line, body)]
    armed = {body.same_as: body for body in bodies if is_armed(body.same_as)} if judged else {}
    for body in judged if len(armed) == 1 else ():
        kind = line.words[body.first].key
        if kind in word_forms("kind") and not any(_is_of_kind(line, other, kind) for other in bodies):
            (group,) = armed.values()
            body.forms = [body.forms[0]._replace(reason=_KIND), group.forms[0]]
            body.same_as, body.proper = group.same_as, True


def _is_judged(line: Line, body: Draft) -> bool:
    """Whether it is a kind of body with an adjective that judges, or alone one that only those have who fight."""
    if body.last - body.first > 1:
        return True
    noun = line.forms[body.first][line.words[body.first].cut :].removeprefix("ال")
    return line.words[body.first].key in word_forms("fighting") and noun not in line.forms


def _join_led(bodies: Iterable[Draft], drafts: Iterable[Draft]) -> None:
    """«حكومة الخطيب»: the body of that kind of which one of that surname is the head."""
    led = {
        (draft.of.forms[0].parts[0], draft.forms[0].parts[-1]): draft.of
        for draft in drafts
        if draft.kind == "person" and draft.proper and draft.of is not None
    }
    for body in bodies if led else ():
        meant = led.get(body.forms[0].parts[:2]) if len(body.forms[0].parts) == 2 else None
        if meant is not None and not body.same_as:
            body.forms.append(meant.forms[0])


def _is_described(line: Line, body: Draft) -> bool:
    """«الحزب الكردي», «المنظمة الحقوقية»: a kind of which there are many, and its people or what it does."""
    first, last = body.first, body.last
    if last - first != 2 or body.same_as or not line.words[first].definite:
        return False
    people = line.words[last - 1]
    sided = people.key.removesuffix("ه") in word_forms("direction")  # «الجبهة الغربية» of a town
    told = people.key in word_forms("describing") or bool(people.kinds & DEMONYM) and not sided
    return line.words[first].key in word_forms("kind") and told


def _only_of_kind(line: Line, body: Draft, named: Sequence[Draft]) -> Draft | None:
    """The one body that the article names behind that kind, of that people or of none it tells; None where several are."""
    kind, people = line.words[body.first].key, body.last - 1
    things: dict[tuple[str, ...], Draft] = {}
    for other in named:
        if _is_of_kind(line, other, kind) and _may_be_of(line, other, people):
            things.setdefault(other.same_as or other.forms[0].parts[:2], other)
    return next(iter(things.values())) if len(things) == 1 else None


def _is_of_kind(line: Line, body: Draft, kind: str) -> bool:
    if not line.words[body.first].definite and body.last - body.first > 1 and line.words[body.first].key == kind:
        return True
    return any(len(parts) > 1 and parts[0] == kind for parts in known_parts(body.same_as))


def _may_be_of(line: Line, body: Draft, people: int) -> bool:
    """Whether neither its name nor the tables say that a body is of another people than the word at `people`."""
    if line.words[people].key in word_forms("describing"):
        return True
    told = {line.words[at].key for at in range(body.first, body.last) if line.words[at].kinds & DEMONYM}
    if told and line.words[people].key not in told:
        return False
    seats = {seat for each in body.same_as if (seat := seat_of(each)) is not None}
    state = state_of(line.forms[people])
    return not seats or state is None or state in seats
