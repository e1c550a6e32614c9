"""Name the outlet that a told or relaying span speaks of, as the article calls it."""

from __future__ import annotations

import re

from tawatur.languages.arabic.fold import fold, tokenize
from tawatur.languages.arabic.names.keys import tidy
from tawatur.languages.arabic.names.kinds import KNOWN, ORGANIZATION
from tawatur.languages.arabic.names.lexicon import look_up

_FULL = 3  # words of a name that needs no bracket behind it: «وكالة نسيم للأنباء (شبه رسمية)»
_MARKED = re.compile(r"[«“”\"(„]\s*+([^«»“”\"()„]{2,40}?)\s*[»”“\")]")


def outlet_name(text: str) -> str:
    """«عربي21» of «لـ"عربي21"», «بي.بي.سي» of «لمحطة (بي.بي.سي)», «وكالة فرانس برس» of «لوكالة فرانس برس»."""
    marked = _MARKED.search(text)
    beside = marked is not None and text[marked.start()] == "(" and len(text[: marked.start()].split()) >= _FULL
    if marked is not None and not beside:
        return tidy(marked[1])
    name = tidy(text[: marked.start()] if marked is not None else text)
    tokens = tokenize(name, 0, len(name))
    if not tokens:
        return name
    word = look_up(tokens[0].form)
    if len(tokens) > 1 and word.key == "مراسل":
        return name[tokens[1].start :]  # «لمراسل وكالة كذا»
    if len(tokens) > 1 and fold(name[: tokens[0].end]) in ("الى", "ل", "عن", "مع", "عبر"):
        return name[tokens[1].start :]
    if word.cut and word.kinds & (KNOWN | ORGANIZATION):
        rest = name[word.cut :]
        return "ال" + rest[1:] if word.definite and tokens[0].form[word.cut - 1 :].startswith("لل") else rest
    return name
