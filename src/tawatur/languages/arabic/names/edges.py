"""Find where a source begins behind honours and ends before what is none of it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.names.drafts import Draft
from tawatur.languages.arabic.names.kinds import (
    ADJECTIVE,
    GIVEN,
    KNOWN,
    MARK,
    NISBA,
    OUTLET_HEAD,
    PLAIN,
    PREPOSITION,
    STOP,
    UNNAMED,
)
from tawatur.languages.arabic.names.lexicon import word_forms
from tawatur.languages.arabic.names.line import ABBREVIATES, QUOTES, Line
from tawatur.languages.remembering import remembered


def bounds(line: Line, first: int, last: int) -> tuple[int, int, bool]:
    """Where a source begins behind marks and honours and ends before «نفسه»; whether it says that it is the same."""
    while first < last - 1 and (line.words[first].kinds & MARK or _is_honorific(line, first)):
        first += 1
    while first < last - 2 and len(line.tokens[first].form) == 1 and line.form(first + 1, last) in ABBREVIATES:
        first += 2  # «د. أحمد», «أ.د. هالة», «م/ سامي»
    while last - 1 > first > 0 and line.forms[first - 1] in QUOTES and line.forms[last - 1] in QUOTES:
        last -= 1  # «"الصحة"»
    same = False
    if first + 1 < last and line.tokens[first].form in word_forms("same_before") and line.words[first + 1].definite:
        first, same = first + 1, True
    while last - first > 1 and line.tokens[last - 1].form in word_forms("same"):
        last, same = last - 1, True
    if last - first > 2 and line.words[last - 2].kinds & PREPOSITION and owned(line, last - 1) is not None:
        last -= 2  # «الزوجة | في بلاغها»
    return first, last, same


def _is_honorific(line: Line, at: int) -> bool:
    """«صاحب السمو» is one, «صاحب المحل» owns a shop."""
    honorifics = word_forms("honorific")
    form = line.tokens[at].form
    return form in honorifics and (form != "صاحب" or line.form(at + 1, line.end) in honorifics)


def owned(line: Line, at: int) -> str | None:
    """The noun that a pronoun is joined to («زوجها», «والدته», «مصادرنا»), its form without it; None for any other word."""
    word = line.words[at]
    return None if word.kinds & (GIVEN | KNOWN) else _without_pronoun(line.forms[at][word.cut :])


@remembered
def _without_pronoun(form: str) -> str | None:
    stem = next(
        (form[: -len(end)] for end in ("هما", "ها", "هم", "هن", "نا", "ه") if form.endswith(end) and len(form) > 3),
        None,
    )
    if stem is None or form in word_forms("feminine"):
        return None
    return "احدى" if stem == "احدا" else stem[:-1] + "ة" if stem.endswith("ت") else stem


def before_outlet(line: Line, first: int, last: int, found: Sequence[Draft]) -> int:
    """«أفاد مصدر أمني | وكالة فرانس برس»: where an outlet stands that is told, with no preposition before it."""
    for draft in found:
        known = any(identifier.startswith("outlets:") for identifier in draft.same_as)
        at = draft.first - (line.forms[draft.first - 1] in QUOTES)
        headed = line.words[draft.first].kinds & OUTLET_HEAD and not line.words[draft.first].definite
        before = line.words[at - 1]
        if at > first + 1 and (known or headed) and not line.words[draft.first].cut:
            if not before.kinds & STOP and (before.definite or before.kinds & (ADJECTIVE | NISBA | UNNAMED | PLAIN)):
                return at
    return last
