"""Make the words of a name keys that spelling does not change, and tidy a name for showing."""

from __future__ import annotations

import re

from tawatur.languages.arabic.fold import fold
from tawatur.languages.remembering import remembered

_HARD = str.maketrans({"ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "ء": None})
_MARKS = re.compile(r"[«»“”„‟\"'‘’‹›״(){}\[\]]")
_SPACES = re.compile(r"\s+")

# Two words for one kind of body, or two spellings that no rule makes one.
_SAME = {
    "قوي": "قوات",
    "ابناك": "بنوك",
    "مليشيا": "ميليشيا",
    "مليشيات": "ميليشيات",
    "اوروبيه": "اوربيه",
    "ايتلاف": "تحالف",
}


@remembered
def word_key(form: str) -> str:
    """The folded word with ة as ه, ى as ي and hamza by its seat, without its article: «الديموقراطية», «ديموقراطيه»."""
    key = form.replace("ئو", "ؤو").translate(_HARD).lower()  # «مسئول» as «مسؤول»
    if key.startswith("ال") and len(key) > 4:
        key = key[2:]
    return _SAME.get(key, key)


@remembered
def tidy(text: str) -> str:
    """A name for showing: quote marks and brackets out, white space single, tatweel and bidi marks gone."""
    return _SPACES.sub(" ", _MARKS.sub(" ", text.replace("ـ", ""))).strip(" ،,.:؛-–/")


def name_parts(name: str) -> tuple[str, ...]:
    """The keys of a name's words as a table writes it, particles joined as `join_particles` does."""
    return join_particles(tuple(map(word_key, fold(tidy(name)).split())))


_WITH_ARTICLE = 7  # letters of «عبدالله», of which those of God's name are no article
_JOINED = frozenset("عبد ابو ابا ابي بو ام ولد ال دي دو دا فان فون ماك".split())


@remembered
def join_particles(keys: tuple[str, ...]) -> tuple[str, ...]:
    """«عبد الرحمن» and «عبدالرحمن» alike, «ابي زهري» as «ابو زهري»; «بن» falls out: «سلمان بن عبدالعزيز»."""
    parts: list[str] = []
    prefix = ""
    for key in keys:
        if key in ("بن", "ابن", "بنت"):
            continue
        if key in _JOINED and not prefix:
            prefix = "ابو" if key in ("ابا", "ابي", "بو") else key
            continue
        parts.append(_closed(prefix + _inner(key)) if not prefix else prefix + _inner(key))
        prefix = ""
    if prefix:
        parts.append(prefix)
    return tuple(parts) or keys[-1:]  # «ابن بن» is no name, and must not be one without a part


def _inner(key: str) -> str:
    return key[2:] if key.startswith("ال") and len(key) > 4 else key


def _closed(key: str) -> str:
    """«عبدالرحمن», «ابوالحسن» in one word lose the article of the second part as in two; «عبدالله» has none to lose."""
    if key.startswith(("عبدال", "ابوال")) and len(key) > _WITH_ARTICLE:
        return key[:3] + key[5:]
    return key
