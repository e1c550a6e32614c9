"""Write out all forms of a country's adjective: سوري, السورية, سوريون, سوريين; كورية جنوبية, الكوريين الجنوبيين."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

# Masculine and feminine singular, the plurals in both cases, and the duals that differ from them.
_ENDINGS = ("", "ة", "ون", "ين", "ات", "ان", "تان", "تين")


def demonym_forms(singulars: Iterable[str], plurals: Iterable[str]) -> tuple[str, ...]:
    """Every form, without and with the article; of `plurals`, which the rule cannot make (أتراك), these two alone."""
    forms = [form for singular in singulars for form in _inflected(singular)]
    forms += [form for plural in plurals for form in (plural, "ال" + plural)]
    return tuple(dict.fromkeys(forms))


def _inflected(singular: str) -> Iterator[str]:
    words = singular.split()
    for ending in _ENDINGS:
        yield " ".join(word + ending if word.endswith("ي") else word for word in words)
        # «الكوري الجنوبي» is definite in both words, «الجنوب أفريقي» in its first alone.
        whole = all(word.endswith("ي") for word in words)
        definite = ["ال" + word if whole or number == 0 else word for number, word in enumerate(words)]
        yield " ".join(word + ending if word.endswith("ي") else word for word in definite)
    if len(words) == 1:
        yield singular + "ا"  # «مواطنا أردنيا»
