"""Tell what Arabic words may say: the groups, scales, denials and countries that the tables know them by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tawatur.languages.arabic.attribution.cues import read_cue
from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.proclitics import cuts
from tawatur.languages.arabic.stems import is_plain, stem
from tawatur.languages.arabic.tables import records, word_list
from tawatur.languages.remembering import remembered
from tawatur.model import Sense, Token
from tawatur.tables import demonyms

_WEAK = re.compile("[اويىءؤئ]")
_SHORTEST_ROOT = 3  # letters; «قل» and «عد» are roots of too many words


class _Known(NamedTuple):
    """What a table says of a word or phrase."""

    groups: frozenset[str] = frozenset()
    ends: frozenset[tuple[str, int]] = frozenset()
    denies: frozenset[str] = frozenset()
    place: str | None = None

    def joined(self, other: _Known) -> _Known:
        """Both together; of two places the first."""
        return _Known(
            self.groups | other.groups, self.ends | other.ends, self.denies | other.denies, self.place or other.place
        )


def senses(tokens: Sequence[Token]) -> list[Sense]:
    """The sense of each token; of a phrase that a table has («أطلق سراح»), the first word carries it."""
    forms = [token.form for token in tokens]
    found = []
    for place, form in enumerate(forms):
        word = _sense(form)
        if "not" in word.denies and forms[place + 1 : place + 2] and forms[place + 1] in word_list("affirming.txt"):
            word = word._replace(denies=word.denies - {"not"})
        phrase = _phrase(forms, place)
        if phrase is not None:
            word = word._replace(
                groups=word.groups | phrase.groups, ends=phrase.ends or word.ends, denies=word.denies | phrase.denies,
                place=word.place or phrase.place,
            )  # fmt: skip
        found.append(word)
    return found


@remembered
def _sense(form: str) -> Sense:
    if country := _country(form):  # of «سوريا» the stem is that of «فوري»: a name says nothing else
        return Sense(form, stem(form), root(form), place=country)
    lemma = _lemma(form)
    known = _words().get(stem(form)) or _words().get(stem(lemma)) or _roots().get(root(lemma), _Known())
    denies = _particles().get(form) or _particles().get(form[1:] if form[0] in "وف" else form, frozenset())
    return Sense(form, stem(form), root(lemma), known.groups, known.ends, known.denies | denies, None, is_plain(form))


def _lemma(form: str) -> str:
    """The past of a verb that the table of cues inflects: «نفى» for «نفت», whose letters do not tell; else the form."""
    reading = read_cue(form)
    lemmas = {each.verb.lemma for each in reading.forms} if reading else set()
    return fold(lemmas.pop()) if len(lemmas) == 1 else form


def root(form: str) -> str:
    """The stem without the prefix of the present and without weak letters: «يتراجع» and «تراجع» are one."""
    bare = stem(form)
    if len(bare) > 3 and bare[0] in "يتن" or len(bare) > 4 and bare[0] == "ا":
        bare = bare[1:]
    bare = _WEAK.sub("", bare)
    return bare[:-1] if len(bare) > 3 and bare[-1] == "ه" else bare


def _country(form: str) -> str | None:
    """The one country that the form names, or is an adjective or seat of; looked up as written, but for its particles."""
    for cut in cuts(form):
        bare = form[cut.letters :]
        if len(bare) > 2 and (key := _seats().get(bare) or _of_people(bare)):
            return key
    return None


@cache
def _seats() -> dict[str, str]:
    """What one word names a country by, without its article -> the country's key."""
    return {
        words[0].removeprefix("ال"): record["key"]
        for _, record in records("peoples.tsv")
        for words in _written(record["words"])
        if len(words) == 1
    }


def _of_people(bare: str) -> str | None:
    code = _code(bare)
    return code and _keys().get(code, code)


def _code(bare: str) -> str | None:
    codes = {row.key for row in demonyms(fold).find(bare)}
    return codes.pop() if len(codes) == 1 else None


@cache
def _keys() -> dict[str, str]:
    """The code of a country in the table of all adjectives -> its key in the table of seats."""
    return {code: key for bare, key in _seats().items() if (code := _code(bare))}


@cache
def _words() -> dict[str, _Known]:
    """Stem -> what the tables say of it."""
    return _gathered((stem(words[0]), known) for words, known in _rows() if len(words) == 1)


@cache
def _roots() -> dict[str, _Known]:
    """Root -> the same, for forms that no table writes."""
    keyed = ((root(words[0]), known) for words, known in _rows() if len(words) == 1)
    return _gathered((key, known) for key, known in keyed if len(key) >= _SHORTEST_ROOT)


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], _Known]]]:
    """The stem of a phrase's first word -> the stems of the others, and what the tables say of it."""
    found: dict[str, list[tuple[tuple[str, ...], _Known]]] = defaultdict(list)
    for words, known in _rows():
        if len(words) > 1:
            found[stem(words[0])].append((tuple(stem(word) for word in words[1:]), known))
    return found


@cache
def _particles() -> dict[str, frozenset[str]]:
    """Form -> the denial that it carries as it is written: a stem of «لم» would be that of «علم»."""
    return {
        words[0]: frozenset((record["class"],))
        for _, record in records("denial_words.tsv")
        for words in _written(record["words"])
        if record["class"] == "not"
    }


def _phrase(forms: Sequence[str], place: int) -> _Known | None:
    for others, known in _phrases().get(stem(forms[place]), ()):
        if tuple(stem(form) for form in forms[place + 1 : place + 1 + len(others)]) == others:
            return known
    return None


def _rows() -> Iterator[tuple[list[str], _Known]]:
    """Every word or phrase of the tables, folded, with what its row says."""
    for _, record in records("opposites.tsv"):
        for column, end in (("one", 1), ("other", -1)):
            yield from (
                (words, _Known(ends=frozenset(((record["scale"], end),)))) for words in _written(record[column])
            )
    for table in ("paraphrases", "synonyms"):
        for _, record in records(f"{table}.tsv"):
            group = _Known(groups=frozenset((f"{table[0]}-{record['group']}",)))
            yield from ((words, group) for words in _written(record["words"]))
    for _, record in records("denial_words.tsv"):
        if record["class"] != "not":
            yield from ((words, _Known(denies=frozenset((record["class"],)))) for words in _written(record["words"]))
    for _, record in records("peoples.tsv"):
        yield from ((words, _Known(place=record["key"])) for words in _written(record["words"]) if len(words) > 1)


def _written(cell: str) -> list[list[str]]:
    return [fold(each).split() for each in cell.split("|") if each.strip()]


def _gathered(pairs: Iterator[tuple[str, _Known]]) -> dict[str, _Known]:
    found: dict[str, _Known] = {}
    for key, known in pairs:
        found[key] = found[key].joined(known) if key in found else known
    return found
