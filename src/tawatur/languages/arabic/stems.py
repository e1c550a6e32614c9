"""Strip Arabic words to a key for comparing: a light stem, no lemma (after the light10 of Larkey et al. 2007)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.tables import records, word_list
from tawatur.languages.predicates import predicates
from tawatur.languages.remembering import remembered
from tawatur.model import Token

_PROCLITICS = re.compile(r"^(?:وال|فال|بال|كال|ولل|فلل|لل|ال|وب|ول|وس|فس|[وفبلكس])(?=\w{3})")
_ARTICLED = re.compile(r"^(?:وال|فال|بال|كال|ولل|فلل|لل|ال)(?=\w{2})")
_SUFFIXES = re.compile(r"(?<=\w{3})(?:هما|ها|هم|هن|نا|كم|ات|ان|ون|ين|وا|ية|ته|تها|ه|ة|ي|ت|ا|ى)$")
_LETTERS = str.maketrans({"ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": ""})
_CUT = frozenset("وفبلكس")  # letters that may be a particle before a word
_SHORTEST_JOINED = 4
_ACT_REACH = 10  # tokens from a light verb to its act; between them stands who does it
_SHORTEST_ACT = 3
_MARKS = frozenset("،,؛;.…!؟?:")


@remembered
def stem(form: str) -> str:
    """The light stem of a folded form; words of three letters or fewer stay as they are."""
    if not form.isalpha() or form.isascii() or len(form) <= 3:
        return form.translate(_LETTERS)
    bare = _ARTICLED.sub("", form, count=1)
    if bare == form:
        bare = form if _is_whole(form) else form[1:] if _is_joined(form) else _PROCLITICS.sub("", form, count=1)
    return _without_endings(bare).translate(_LETTERS)


def _without_endings(bare: str) -> str:
    bare = _SUFFIXES.sub("", bare, count=1)
    return _SUFFIXES.sub("", bare, count=1) if len(bare) > 4 else bare


def _is_whole(form: str) -> bool:
    """Whether the first letter is the word's own: «وصلت», «سفينة», «بدأت»."""
    return form[0] in _CUT and _without_endings(form) in own_letters()


def _is_joined(form: str) -> bool:
    """Whether «و» or «ف» alone stands before a word with a first letter of its own: «وبدأت»."""
    return form[0] in "وف" and len(form) > _SHORTEST_JOINED and _is_whole(form[1:])


@cache
def own_letters() -> frozenset[str]:
    """What remains without endings of the words of own_letters.txt."""
    return frozenset(_without_endings(word) for word in word_list("own_letters.txt"))


def key_words(tokens: Sequence[Token]) -> list[str]:
    """The stems of the tokens that are words and no function words, in order (see function_words.txt; «وفي» and «فإن» are none either)."""
    return [key for token in tokens if (key := _key(token.form))]


@remembered
def _key(form: str) -> str:
    """The stem of a folded form that is a word and says something; "" for any other."""
    key = stem(form)
    return "" if not form[0].isalnum() or len(key) < 2 or _is_function(form) else key


def _is_function(form: str) -> bool:
    """Whether it is a function word, «و» or «ف» and one, or one with an ending; «الماء» has an article, and is not «ما»."""
    plain = word_list("function_words.txt")
    if form in plain or form[0] in "وف" and form[1:] in plain:
        return True
    return stem(form) in _function_stems() and not _ARTICLED.match(form)


def is_plain(form: str) -> bool:
    """Whether the folded form is a function word, or too short to be a word."""
    return len(form) < 2 or stem(form) in _function_stems()


def opens_clause(tokens: Sequence[Token], number: int) -> bool:
    """Whether a proposition of its own begins at the token, `number` not being the first.

    Behind a mark any word begins one but those of clause_continuations.txt; elsewhere those of clause_openers.txt.
    """
    if tokens[number - 1].form in _MARKS:
        return tokens[number].form not in word_list("clause_continuations.txt")
    return tokens[number].form in word_list("clause_openers.txt")


def joint(form: str) -> int:
    """How many letters of a folded word only join its clause to what stands before: all of «وأن», one of «ولم»."""
    if form in word_list("joints.txt"):
        return len(form)
    return 1 if form[0] == "و" and form[1:] in word_list("function_words.txt") else 0


def leaning() -> frozenset[str]:
    """Folded words that begin a clause that says little without what stands before it («التي»)."""
    return word_list("leaning.txt")


def links(form: str) -> bool:
    """Whether a folded word stands in linking_words.txt, a «و» before it or none."""
    words = word_list("linking_words.txt")
    return form in words or form[0] == "و" and form[1:] in words


def claimed() -> frozenset[str]:
    """Words that stand right before whose claim it is."""
    return word_list("claimed_words.txt")


@cache
def judging() -> frozenset[str]:
    """The stems of words by which somebody judges what happened."""
    return frozenset(stem(word) for word in word_list("judging_words.txt"))


@cache
def remaining_stems() -> frozenset[str]:
    """The stems of words that say a share is what is left («المتبقية», «باق»)."""
    return frozenset(stem(word) for word in word_list("remaining.txt"))


@cache
def _function_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in word_list("function_words.txt"))


def act_of(tokens: Sequence[Token], number: int) -> int | None:
    """Where the word stands that says what is done, for a light verb at `number`: «بخطف» of «قام مسلحون بخطف»."""
    if tokens[number].form not in word_list("light_verbs.txt"):
        return None
    for place in range(number + 1, min(number + _ACT_REACH, len(tokens))):
        form = tokens[place].form
        if form in _MARKS:
            return None
        if form[0] == "ب" and len(form) > _SHORTEST_ACT or tokens[place - 1].form in ("على", "الى"):
            return place
    return None


@cache
def generic_stems() -> frozenset[str]:
    """The stems of words that open a content without saying what it is about («وجود», «إبرام»)."""
    return frozenset(stem(fold(word)) for word in word_list("generic_words.txt"))


@cache
def meanings() -> dict[str, str]:
    """Stem -> the first stem of its group in synonyms.tsv, for words that stand for one another in a report."""
    table: dict[str, str] = {}
    for _, record in records("synonyms.tsv"):
        stems = [stem(fold(word)) for word in record["words"].split("|")]
        for each in stems:
            table.setdefault(each, stems[0])
    return table


@cache
def shared_meanings() -> dict[str, str]:
    """`meanings`, and for stems that they do not know the key of the row of predicates.tsv that they stand in.

    With the article too, before which no letter is a clitic: «بلدة» has the stem of «لدة», «البلدة» its own.
    """
    table = dict(meanings())
    rows = tuple(zip(predicates("arabic"), shared_keys(), strict=True))
    for article in ("", "ال"):
        for words, key in rows:
            for word in words:
                table.setdefault(stem(fold(article + word)), key)
    return table


@cache
def shared_keys() -> tuple[str, ...]:
    """The key of each row of predicates.tsv: what its first word stands for."""
    stems = (stem(fold(words[0])) for words in predicates("arabic"))
    return tuple(meanings().get(each, each) for each in stems)
