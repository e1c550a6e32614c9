"""Whether two names of a holder are the same, spelling and article aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ـ": ""})
_NO_WORD = re.compile(r"[\W_]+")
# «للمنظمة» and «والمنظمة» are «منظمة»; «الان» keeps its article, since fewer than three letters would be left.
_ARTICLE = re.compile(r"^(?:[وفبكل]?ال|لل)(?=\w{3})")
_SMALL = frozenset(("في", "من", "على", "عن", "الى", "إلى", "ان", "أن", "مع", "او", "أو", "و", "ال"))


@lru_cache(maxsize=10_000)
def bare(name: str) -> str:
    """`name` folded harder than for reading (ة as ه, ى as ي), each word without its article."""
    decomposed = unicodedata.normalize("NFKD", name)
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    folded = unicodedata.normalize("NFC", letters).translate(_FOLD).lower()
    return " ".join(_ARTICLE.sub("", word) for word in _NO_WORD.sub(" ", folded).split())


def is_one_of(given: str, names: Iterable[str], spare: Iterable[str]) -> bool:
    """Whether `given` is one of `names`, or one of them with nothing but words of `spare` (role, source) around it."""
    words = bare(given).split()
    allowed = {word for each in spare for word in bare(each).split()}
    for name in names:
        wanted = bare(name).split()
        if words == wanted or (wanted and set(wanted) <= set(words) and set(words) - set(wanted) <= allowed):
            return True
    return False


def share_a_word(left: str, right: str) -> bool:
    """Whether two descriptions of an unnamed source have a word in common that is more than a particle."""
    return bool((set(bare(left).split()) & set(bare(right).split())) - _SMALL)
