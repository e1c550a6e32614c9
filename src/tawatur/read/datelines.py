"""Tell datelines from the article: «الرياض – واس», «دمشق (سانا):», «سامر الحداد - عدن:»."""

from __future__ import annotations

import re

from tawatur.languages.arabic.fold import tokenize
from tawatur.languages.arabic.furniture import Words, fold_line, load_words
from tawatur.model import Outlet
from tawatur.read.lines import Line

_SEPARATOR = re.compile(r"\s*(?:[|/،,()\[\]]|[-–—]+|ـ{1,4}(?![^\W\d_])|:)\s*")
_DIGIT = re.compile(r"\d")
_HEAD = 110  # characters; the longest dateline has an author, a photographer, an outlet and a town
_LONGEST_PART = 4  # words
_CLOSING = re.compile(r"\s*+[)/\]]?\s*+(?:[-–—ـ]{1,3}|:)?\s*")
_LONGEST_TOWN = 3  # words
_TOWN = 2  # words
_LONGEST_LINE = 10  # words of a line that is a dateline alone


def is_dateline(line: Line, outlet: Outlet | None) -> bool:
    """Whether the whole line is a dateline: short, in parts, one of them a town, an agency or the outlet itself."""
    if line.words > _LONGEST_LINE or not re.search(r"[-–—ـ/|(،:]", line.text):
        return line.words <= 3 and tuple(line.form.words) in load_words("agencies")
    parts = [fold_line(part).words for part in _SEPARATOR.split(line.text) if part.strip()]
    if len(parts) < 2 or any(len(part) > _LONGEST_PART for part in parts):
        return False
    if line.text[-1] in ".؟?!":
        return False
    return any(_is_known(part, outlet) for part in parts) or line.text.endswith(":") and max(map(len, parts)) <= _TOWN


def dateline_end(text: str, start: int, end: int, outlet: Outlet | None) -> int | None:
    """Where the dateline ends that `text[start:end]`, a first paragraph, begins with, its colon or dash included.

    None where there is none. Two parts are needed, one of them known; a colon may close any, a dash or bracket
    only what ends with an agency («القاهرة - رويترز - قال»): «الرياض - 12 قتيلا» is none.
    """
    dated = _dated_end(text, start, end)
    if dated is not None:
        return dated
    parts: list[Words] = []
    begin = start
    for found in _SEPARATOR.finditer(text, start, min(end, start + _HEAD)):
        part = fold_line(text[begin : found.start()]).words
        mark = found.group().strip()
        begin = found.end()
        if part:
            if len(part) > _LONGEST_PART or part[0].isdecimal() and len(part) < 2:
                return None
            parts.append(part)
        if mark == ":":
            return found.end() if _closes_with_colon(parts, outlet) else None
        if parts and mark != "،" and mark not in "([" and _closes_with_agency(parts, outlet):
            follows = text[found.end() : found.end() + 1]
            if follows not in ":-–—)" and not _another_part(text, found.end(), end, outlet):
                return found.end()
    return None


def _closes_with_colon(parts: list[Words], outlet: Outlet | None) -> bool:
    if len(parts) < 2:
        return False
    known = any(_is_known(part, outlet) for part in parts)
    return known and sum(map(len, parts)) <= 12


def _closes_with_agency(parts: list[Words], outlet: Outlet | None) -> bool:
    """«القاهرة - رويترز», «وطنية - تل الريحان»: two parts, one an agency or the outlet, the other a town or short."""
    if len(parts) < 2:
        return False
    supplied = [part in load_words("agencies") or _is_outlet(part, outlet) for part in parts]
    return supplied[-1] or any(supplied) and parts[-1] in load_words("places") or supplied[0] and len(parts[1]) <= _TOWN


def _dated_end(text: str, start: int, end: int) -> int | None:
    """Where «الكويت - 3 - 1 (كونا) --» or «الرباط 3 يناير 2022 /ومع/» ends: a town, a day in digits, an agency.

    Nothing else may stand there, so that a sentence that names a town, a day and an agency is none.
    """
    head = min(end, start + _HEAD)
    if not _DIGIT.search(text, start, head):
        return None
    dated = False
    town = 0
    for token in tokenize(text, start, head):
        if dated and (token.form.lower(),) in load_words("agencies"):
            closing = _CLOSING.match(text, token.end)
            return closing.end() if closing else token.end
        if token.form[0].isdecimal():
            if not town:
                return None
            dated = True
        elif token.form[0].isalpha() and (token.form,) not in load_words("date_words"):
            town += 1
            if town > _LONGEST_TOWN:
                return None
    return None


def _another_part(text: str, start: int, end: int, outlet: Outlet | None) -> bool:
    """Whether one more part with its own separator follows: «واس - الرياض - قال», «صدى - الصفاة: قال»."""
    found = _SEPARATOR.search(text, start, min(end, start + 40))
    if found is None:
        return False
    part = fold_line(text[start : found.start()]).words
    return _is_known(part, outlet) or found.group().strip() == ":" and 0 < len(part) <= _TOWN


def _is_known(part: Words, outlet: Outlet | None) -> bool:
    return part in load_words("agencies") or part in load_words("places") or _is_outlet(part, outlet)


def _is_outlet(part: Words, outlet: Outlet | None) -> bool:
    """Whether the part names the outlet, also in short: «صدى» for «صحيفة الصدى»."""
    return bool(outlet and outlet.name) and _core(part) == _core(fold_line(str(outlet and outlet.name)).words)


def _core(name: Words) -> Words:
    core = name[1:] if len(name) > 1 and (name[0],) in load_words("outlet_heads") else name
    return tuple(word.removeprefix("ال") for word in core)
