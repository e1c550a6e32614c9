"""Tell what became of the people whom a quantity counts: «12 people, among them 3 children, were killed»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tawatur.languages.english.attribution.lexicon import word_letter
from tawatur.languages.english.numbers import form_at, number_words
from tawatur.languages.english.quantities.lexicon import STOPS, groups, opening_bounds, outcomes, up_to_stop
from tawatur.languages.english.tables import word_class
from tawatur.model import Fate, Quantity

_REACH = 5  # words between those who are counted and what befell them
_FAR_BEHIND = 7  # the same where they stand first: «nine people from the same family were killed»
_FAR = 24  # words between a tally and its number: «the number of people killed in the raid on the market rose to 44»
_ASIDE = 14  # words between the commas of «, including nine children,»
_ENDS = frozenset('.;:,!?()"“”—–')
_BEFORE_A_TALLY = word_class("reaching") | word_class("bounding")
_FOUND = frozenset(("bodies", "corpses"))
_HELD: frozenset[Fate] = frozenset(("detained", "kidnapped"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_SUFFERED = frozenset(("was", "were", "have", "had", "died", "lost", "perished"))
_TAKING = frozenset(("claimed", "claim", "claims", "claiming", "cost", "costing", "took", "taking"))
_CIRCUMSTANCE = frozenset(
    ("when", "after", "while", "because", "before", "since", "where")
)  # «injured when | two missiles hit»
_APART = _CIRCUMSTANCE | {"as", "in", "at", "by", "on", "with", "from", "near"}  # «were killed in | two attacks»
_NEW_SUBJECT = frozenset(("and", "but", "who"))


class People(NamedTuple):
    """Where a quantity stands among the tokens: its bound, its number, what is behind it, and the noun that it counts."""

    start: int
    first: int
    end: int
    noun: str | None


def read_fate(forms: Sequence[str], people: People, before: Quantity | None) -> tuple[Fate | None, bool]:
    """What became of those counted, and whether they are some of those counted `before` them in the sentence.

    The noun itself says it, or what stands behind it, or before the number; of a bare number, what its tally is of.
    """
    if people.noun is not None and (fate := _of_noun(forms, people)) is not None:
        return fate, False
    if _is_part(forms, people.start) or _are_more(forms, people, before):
        return (_behind(forms, people.end) or before.fate if before else None), True
    if form_at(forms, people.end) == "of":  # «three of the wounded died», but «killing 40 of them»
        if (fate := _in_front(forms, people.start)) is not None:
            return fate, False
        whole = _past_partitive(forms, people.end)
        of_whom = outcomes().get(form_at(forms, whole - 1))  # «45 of the | wounded were moved»
        return _behind(forms, whole) or of_whom or (before.fate if before else None), True
    if (among := _among(forms, people)) is not None:
        return among, True
    fate = _said(forms, people)
    if fate is None and people.noun is None:
        fate = _tallied(forms, people.first, before)
    if fate is None and before is not None and _goes_on(forms, people):
        return before.fate, before.part
    return fate, False


def _said(forms: Sequence[str], people: People) -> Fate | None:
    """What the words behind say of them, or those before the number."""
    return _behind(forms, people.end) or _in_front(forms, people.start)


def _of_noun(forms: Sequence[str], people: People) -> Fate | None:
    """«12 dead», «27 bodies», «claimed 12 lives»; of «88 dead and injured» nobody says how many are which."""
    if any(_or_another(forms, at) for at in (people.end - 1, people.end)):
        return None
    if people.noun == "lives":
        return "killed" if not _TAKING.isdisjoint(forms[max(0, people.start - 2) : people.start]) else None
    fate = outcomes().get(people.noun or "")
    return "released" if fate in _HELD and _are_freed(forms, people) else fate


def _are_freed(forms: Sequence[str], people: People) -> bool:
    """«freed | 20 prisoners», «the release of | 12 hostages», «20 prisoners | were released»."""
    before = up_to_stop(reversed(forms[max(people.start - _REACH, 0) : people.start]))
    behind = up_to_stop(forms[people.end : people.end + _REACH])
    return not word_class("freeing").isdisjoint((*before, *behind))


def _is_part(forms: Sequence[str], start: int) -> bool:
    """«including | nine children», «among them | three women», «of whom | 12»."""
    if start and forms[start - 1] in ("including", "include", "included", "whom"):
        return True
    return start > 1 and forms[start - 1] == "them" and forms[start - 2] in ("among", "of")


def _are_more(forms: Sequence[str], people: People, before: Quantity | None) -> bool:
    """Whether they are those by whom a toll grew: «rose to 10 after crews pulled out | three more bodies»."""
    if before is None or before.fate is None or "more" not in forms[people.first + 1 : people.end]:
        return False
    if people.noun in _FOUND:
        return True
    return (_of_noun(forms, people) or _said(forms, people)) == before.fate


def _among(forms: Sequence[str], people: People) -> Fate | None:
    """What befell those of whom they are some: «among the dead were | four children», «two children | were among those killed»."""
    first = people.start
    if first > 2 and forms[first - 1] in _BE:
        ahead = forms[max(0, first - _REACH) : first - 1]
        if "among" in ahead:
            return _fate_in(ahead[ahead.index("among") :])
    if form_at(forms, people.end) in _BE and "among" in forms[people.end : people.end + 3]:
        return _fate_in(forms[people.end + 2 : people.end + _REACH + 1])
    return None


def _fate_in(forms: Sequence[str]) -> Fate | None:
    return next((outcomes()[form] for form in forms if form in outcomes()), None)


def _past_partitive(forms: Sequence[str], at: int) -> int:
    at += 1
    while at < len(forms) and word_letter(forms[at]) == "D":
        at += 1
    return at + 1


def _behind(forms: Sequence[str], end: int) -> Fate | None:
    """«12 people were | killed», «12 people, among them 3 children, were | killed», «12 | dead»; None for who kills others."""
    known = outcomes()
    index, last = end, end + _FAR_BEHIND
    while index < min(last, len(forms)):
        form = forms[index]
        fate = known.get(form) or _lost_life(forms, index)
        if fate is not None and _or_another(forms, index):
            return None
        if fate is not None:
            return fate if fate == "displaced" or not _acts(forms, index) else None  # «fled the valley»
        if form == ",":
            behind = _past_aside(forms, index)
            if behind is None:
                return None
            index, last = behind, behind + _REACH
            continue
        if form in _ENDS or form in _CIRCUMSTANCE or form[0].isdecimal():
            return None
        if form in _NEW_SUBJECT and not _passes(forms, index):
            return None
        index += 1
    return None


def _passes(forms: Sequence[str], at: int) -> bool:
    """Whether those counted are the subject still: «who | were», «two journalists and | a medic were killed»."""
    after = form_at(forms, at + 1)
    if forms[at] == "who":
        return after in word_class("auxiliary")
    return forms[at] == "and" and after in ("a", "an") and form_at(forms, at + 3) in _BE


def _or_another(forms: Sequence[str], at: int) -> bool:
    """«killed | or wounded», «dead | and injured»: how many of each, nobody says."""
    one, joint, two = (form_at(forms, index) for index in range(at, at + 3))
    known = outcomes()
    return joint in ("or", "and") and one in known and two in known and known[one] != known[two]


def _lost_life(forms: Sequence[str], at: int) -> Fate | None:
    """«lost their | lives», «claimed the | lives of 14 people»."""
    return "killed" if forms[at] in ("lives", "life") and at and word_letter(forms[at - 1]) == "D" else None


def _acts(forms: Sequence[str], at: int) -> bool:
    """Whether those counted do it to others: «20 rebels | killed 5 soldiers», not «12 people | killed by a bomb»."""
    if forms[at - 1] in _BE or at + 1 >= len(forms) or not forms[at].endswith(("ed", "s")):
        return False
    after = forms[at + 1]
    if after[0].isdecimal() or after in number_words() or word_letter(after) == "D":
        return True
    return any(tuple(forms[at + 1 : at + 1 + len(phrase)]) == phrase for phrase in opening_bounds())


def _past_aside(forms: Sequence[str], comma: int) -> int | None:
    """The index behind «, including nine children,»; None where the comma opens something else, or nothing closes it.

    Where the verb of those counted follows, any aside will do: «, all of one family, | were killed».
    """
    is_part = form_at(forms, comma + 1) in word_class("part")
    for at in range(comma + 2, min(comma + _ASIDE, len(forms))):
        if forms[at] in STOPS:
            return None
        if forms[at] == ",":
            goes_on = form_at(forms, at + 1) in _SUFFERED
            return at + 1 if is_part or goes_on else None
    return None


def _in_front(forms: Sequence[str], first: int) -> Fate | None:
    """«killing | at least 12», «the bodies of | 26 people»."""
    known = outcomes()
    for index in range(first - 1, max(first - _REACH, -1), -1):
        fate = known.get(forms[index]) or _lost_life(forms, index)
        if fate is not None:
            return fate
        if forms[index] in _ENDS or forms[index] in _APART or forms[index][0].isdecimal():
            return None
        if forms[index] == "and" and forms[index - 1] in known and forms[index - 2] in _BE:
            return None  # «100 were killed and | 500 others affected»
    return None


def _tallied(forms: Sequence[str], first: int, before: Quantity | None) -> Fate | None:
    """What a bare number is the tally of: «the toll from the strike on the market has climbed to | 44»."""
    known, tally = outcomes(), word_class("tally")
    if first == 0 or forms[first - 1] not in _BEFORE_A_TALLY:
        return None
    for index in range(first - 1, max(first - _FAR, -1), -1):
        if forms[index] in STOPS:
            return None
        if forms[index] in known:
            return known[forms[index]]
        if forms[index] in tally:
            return before.fate if before is not None else None
    return None


def _goes_on(forms: Sequence[str], people: People) -> bool:
    """Whether people are listed: «killed 5 soldiers | and 3 civilians», «… were killed, activists said | 30»."""
    if people.noun is None:
        ends = people.end >= len(forms) or forms[people.end] in _ENDS
        return ends and people.start > 0 and forms[people.start - 1] in ("said", "say", "says")
    listed = people.start > 0 and forms[people.start - 1] in ("and", ",")
    return listed and people.noun in groups() and forms[people.start - 2] in groups()
