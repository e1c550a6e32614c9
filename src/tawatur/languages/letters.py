"""Spell a name by the consonants that Arabic and Latin letters share: «محمد الجبيري» and "Mohammed al-Jubeiri" alike."""

from __future__ import annotations

import re

# Sign -> the letters of both scripts that it stands for. Transliteration does not tell them apart: ج is g or j, emphatic
# letters are written as plain ones. Vowels, و, ي, ه, ح and ع fall out: they are written in too many ways, or not at all.
_SIGNS = {
    "b": "بپbp",
    "t": "تطt",
    "s": "ثذزظسصszx",
    "g": "جغگgj",
    "k": "خقكکkqc",
    "d": "دضd",
    "r": "رr",
    "c": "شچ",
    "f": "فڤfv",
    "l": "لl",
    "m": "مm",
    "n": "نn",
}
_LETTERS = {letter: sign for sign, letters in _SIGNS.items() for letter in letters}
_PAIRS = (("sh", "ش"), ("ch", "ش"), ("kh", "k"), ("gh", "g"), ("th", "s"), ("dh", "s"), ("ph", "f"))
_ARTICLE = re.compile(r"^(?:al|el|ال)[-\s]?(?=\w{3})")
_BETWEEN = frozenset("bin ibn ben bint بن ابن بنت al el".split())
_LONG_VOWELS = str.maketrans(dict.fromkeys("اوي"))
_TELLING = 6  # letters of a word that stays itself without them: «ستيفان» as «ستافان», not «سليم» as «سالم»
_FEWEST = 5  # consonants that tell a name from others


def shared_consonants(name: str, fewest: int | None = None) -> str:
    """The consonants of a name in signs that both scripts share; "" where they are too few to tell one name from others.

    Names of one word are too short, unless so many as `fewest` do.
    """
    words = [word for word in re.split(r"[\s\-]+", name.casefold()) if word and word not in _BETWEEN]
    if len(words) < 2 and fewest is None:
        return ""
    signs = "".join(signs_of(_ARTICLE.sub("", word)) for word in words)
    return signs if len(signs) >= (fewest or _FEWEST) else ""


def without_long_vowels(word: str) -> str:
    """A long word without و, ا and ي, which some spell and some leave out («ديموقراطي»); a short one as it is."""
    return word.translate(_LONG_VOWELS) if len(word) >= _TELLING else word


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return re.search(r"[a-z]", name.casefold()) is not None


def signs_of(word: str) -> str:
    """The shared signs of one word, each once where it is doubled («Mohammed»)."""
    for pair, letter in _PAIRS:
        word = word.replace(pair, letter)
    signs = [sign for sign in map(_LETTERS.get, word) if sign]
    return "".join(sign for at, sign in enumerate(signs) if at == 0 or signs[at - 1] != sign)
