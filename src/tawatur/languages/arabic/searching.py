"""Arabic words -> what they are searched by: one form for all spellings, and a stem for all proclitics.

Unlike `stems.stem`, which compares texts, a search has to find a word under every proclitic, and a word that begins
like one («وزير», «بلدة») must come out alike with and without: so proclitics are cut until none is left.
"""

from __future__ import annotations

import re

from tawatur.languages.arabic.fold import fold
from tawatur.languages.remembering import remembered

_ARTICLED = re.compile(r"^(?:وال|فال|بال|كال|ولل+|فلل+|لل+|ال)(?=\w{2})")
_PROCLITIC = re.compile(r"^(?!لل\w{2})[وفبلكس](?=\w{3})")  # «لل» is cut as one
_SUFFIX = re.compile(r"(?<=\w{3})(?:هما|ها|هم|هن|نا|كم|ات|ان|ون|ين|وا|يه|ته|تها|ه|ي|ت|ا)$")
_LETTERS = str.maketrans({"ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": ""})
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


def search_words(text: str) -> list[tuple[str, str]]:
    """The form and the stem of each word, in order. «وللوزراء» has the form «وزرا» and the stem «زرا», as «الوزراء» has."""
    return [_keys(word) for word in _WORD.findall(fold(text))]


@remembered
def _keys(word: str) -> tuple[str, str]:
    if word[0].isdecimal():
        number = word.replace(",", "")  # «1,200» is 1200
        return number, number
    if word.isascii():
        lower = word.lower()
        return lower, lower
    form = _ARTICLED.sub("", word.casefold().translate(_LETTERS) or word)
    return form, _SUFFIX.sub("", _SUFFIX.sub("", _without_proclitics(form)))


def _without_proclitics(form: str) -> str:
    while (shorter := _PROCLITIC.sub("", _ARTICLED.sub("", form))) != form:
        form = shorter
    return form
