"""Tell what became of the people whom a quantity counts, and of what group they are: «مقتل 12 مدنيا بينهم 3 أطفال»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, get_args

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.quantities.lexicon import nouns, words
from tawatur.languages.arabic.tables import records
from tawatur.languages.remembering import remembered
from tawatur.model import Fate

_FAR = 7  # words between a verb and the number of its subject: «أصيب في القصف الذي استهدف البلدة 12 شخصا»
_SHORTEST_JOINED = 3  # letters of a verb with its «و»
_NEAR = 3  # words between whom are counted and the verb behind them
_STOPS = frozenset(".!؟؛:")
_HELD: frozenset[Fate] = frozenset(("detained", "kidnapped"))
_AMONG = frozenset("بينهم بينهن بينها منهم منهن منها ضمنهم".split())


class People(NamedTuple):
    """Where a quantity stands among the tokens, and the folded noun that it counts: `whole`, not some of it («ثمانية من فرقة»)."""

    first: int
    end: int
    noun: str | None
    whole: bool = True


def read_fate(forms: Sequence[str], people: People, before: Fate | None) -> tuple[Fate | None, bool]:
    """What became of those counted, and whether they are some of those counted last, of whom `before` became.

    The noun itself says it, or the nearest verb before the number, or a verb right behind; None where nothing does.
    «بينهم ثلاثة أطفال» are some of the others.
    """
    fate = _fates()["counted"].get(people.noun or "")
    if fate is not None:
        return "released" if fate in _HELD and _are_freed(forms, people.first) else fate, False
    if people.first and forms[people.first - 1] in _AMONG:
        return before, True
    return (None if people.whole and _is_thing(people.noun) else _said(forms, people)), False


def _is_thing(noun: str | None) -> bool:
    """«إصابة أربعة في استهداف | سيارتين»: the table of counted nouns has it, and not as a person."""
    if noun is None:
        return False
    dual = (noun[:-2], noun[:-3] + "ة") if noun.endswith(("ين", "ان")) else ()
    known = next((nouns()[form] for form in (noun, noun.removesuffix("ا"), *dual) if form in nouns()), None)
    return known is not None and not known.person


def _said(forms: Sequence[str], people: People) -> Fate | None:
    """What the words around the number say became of those counted; None where they say two things («مقتل وإصابة 35»)."""
    behind = _fates()["behind"]
    for form in forms[people.end : people.end + _NEAR]:
        if form in _STOPS or form[0] == "و" or form == "،":
            break
        if form in behind:
            return behind[form]
    if people.first and forms[people.first - 1] in words("where_or_when"):
        return None
    for at in range(people.first - 1, max(people.first - 1 - _FAR, -1), -1):
        form = forms[at]
        if form in _STOPS:
            break
        fate = _done(form) or _of_counted(form) and _tallied(forms, at, people.first)
        if fate is not None:
            other = _done(forms[at - 1]) if at and form[0] == "و" else None
            return fate if other in (None, fate) else None
        if at == people.first - 1 and _is_another_act(form):
            break
    return None


@remembered
def _done(form: str) -> Fate | None:
    """What an action before the number does to people: «أصيب», «وإصابة»."""
    before = _fates()["before"]
    return before.get(form) or before.get(_bare(form))


@remembered
def _of_counted(form: str) -> Fate | None:
    """What became of those whom a noun with its article counts: «القتلى», «والجرحى»."""
    noun = form.removeprefix("و")
    return _fates()["counted"].get(noun.removeprefix("ال")) if noun.startswith("ال") else None


def _tallied(forms: Sequence[str], at: int, number: int) -> Fate | None:
    """«عدد | القتلى | إلى 25», «والجرحى | إلى 40»: of whom the number is the tally."""
    counted = at and _bare(forms[at - 1]) in words("tally")
    is_tally = counted or forms[at + 1] in words("rises_to") or at + 1 == number
    return _of_counted(forms[at]) if is_tally else None


def _is_another_act(form: str) -> bool:
    """«قتل خمسة | ووصل | 20 متطوعا»: a verb right before the number, joined to the one before, of another act."""
    return (
        form[0] == "و" and len(form) > _SHORTEST_JOINED and form not in words("waw") and form[1:] not in words("about")
    )


def _are_freed(forms: Sequence[str], number: int) -> bool:
    """«تحرير 12 رهينة», «أفرجت السلطات عن 22 سجينا»."""
    before = forms[max(number - _FAR, 0) : number]
    start = next((at for at in range(len(before), 0, -1) if before[at - 1] in _STOPS), 0)
    return any(_bare(form) in words("freeing") or _done(form) == "released" for form in before[start:])


def read_group(noun: str | None) -> str | None:
    """The group of the counted noun: civilians, children, women, fighters, …; None for one that says none."""
    return _groups().get(_bare(noun)) if noun is not None else None


def _bare(form: str) -> str:
    """Without the conjunction and the article: «وأصيب», «الجنود»."""
    if form[0] in "وفب" and len(form) > 3:
        form = form[1:]
    return form.removeprefix("ال")


@cache
def _fates() -> dict[str, dict[str, Fate]]:
    """Column -> folded form -> fate."""
    table: dict[str, dict[str, Fate]] = {"before": {}, "counted": {}, "behind": {}}
    for _, record in records("fates.tsv"):
        fate = next(each for each in get_args(Fate) if each == record["fate"])
        for column, forms in table.items():
            forms.update(dict.fromkeys(map(fold, record[column].split("|")), fate))
    return table


@cache
def _groups() -> dict[str, str]:
    return {fold(form): record["group"] for _, record in records("groups.tsv") for form in record["forms"].split("|")}
