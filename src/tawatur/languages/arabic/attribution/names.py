"""What the shipped tables know of names, as the grammar asks for it."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.attribution.drafts import Range
from tawatur.languages.arabic.attribution.passage import Passage
from tawatur.languages.arabic.attribution.vocabulary import PUNCTUATION, QUOTE_MARKS
from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.tables import word_class, word_list
from tawatur.tables import (
    countries,
    demonyms,
    given_names,
    metonyms,
    organization_heads,
    organizations,
    outlets,
    places,
    titles,
    unnamed_sources,
)

_LONGEST_NAME = 4  # words of a name in full
_OFFICES = frozenset({"office", "rank", "honorific", "spokesperson"})
_MEDIA = word_class("media")
_HEADS = word_class("outlets") | {"ال" + noun for noun in word_class("outlets")}


@cache
def known_outlets() -> frozenset[str]:
    """The folded names of outlets and agencies, of the shipped table and of those that stand without a noun before them."""
    return word_list("agencies.txt") | frozenset(name for name, _ in outlets(fold).names())


@cache
def _organization_names() -> frozenset[str]:
    return frozenset(name for name, _ in organizations(fold).names())


def known_organization(name: str) -> bool:
    """Whether the folded words are a name of the table of organisations."""
    return name in _organization_names()


def is_outlet(passage: Passage, phrase: Range) -> bool:
    """Whether the phrase names an outlet or an agency («صحيفة الراي», «رويترز»), by its head or by the table."""
    head = passage.forms[phrase[0]]
    if head in _MEDIA or head in _HEADS or head[:1] == "ل" and head[1:] in _HEADS:
        return True
    words = " ".join(form for form in passage.forms[phrase[0] : phrase[1]] if form not in PUNCTUATION)
    return words in known_outlets()


@cache
def place_names() -> frozenset[str]:
    """The folded names of places of one word that are no other word: a phrase that ends with one is complete."""
    tables = (countries(fold), metonyms(fold), places(fold))
    spelled = (spelling for table in tables for spelling in table.spellings(latin=False))
    return frozenset(name for name, weak, _ in spelled if not weak and " " not in name) - sure_given_names()


@cache
def country_heads() -> frozenset[str]:
    """The first word of countries' names of several words («الولايات»)."""
    return frozenset(
        name.split()[0] for name, *_ in countries(fold).spellings(latin=False) if name.startswith("ال") and " " in name
    )


@cache
def country_names() -> frozenset[str]:
    """The folded names of countries that are one word without the article («تركيا»)."""
    names = (name for name, *_ in countries(fold).spellings(latin=False))
    return frozenset(name for name in names if " " not in name and not name.startswith("ال"))


@cache
def title_nouns() -> frozenset[str]:
    """The folded single words of offices, ranks and honorifics (العقيد, الدكتور, وزير)."""
    return _single_words(*_OFFICES)


def is_of_people(form: str) -> bool:
    """Whether the folded word is an adjective of a people («بريطاني»)."""
    return bool(demonyms(fold).find(form))


@cache
def states_by_article() -> frozenset[str]:
    """The folded names of countries that are one word with the article («السعودية»), adjectives too."""
    return frozenset(name for name, *_ in countries(fold).names() if name.startswith("ال") and " " not in name)


@cache
def forms_of_address() -> frozenset[str]:
    """The folded single words of ranks and honorifics, which stand before an office of the same person («السيد الوزير»)."""
    return _single_words("rank", "honorific")


def _single_words(*kinds: str) -> frozenset[str]:
    return frozenset(name for name, title in titles(fold).names() if title.kind in kinds and " " not in name)


@cache
def singular_titles() -> frozenset[str]:
    """The folded single words of offices and professions of one person."""
    return frozenset(name for name, title in titles(fold).names() if title.number == "s" and " " not in name)


@cache
def sure_given_names() -> frozenset[str]:
    """The folded given names of one word that are no other word."""
    return frozenset(name for name, given in given_names(fold).names() if not given.also and " " not in name)


@cache
def all_given_names() -> frozenset[str]:
    """The folded given names of one word, other words too («عزت», «حمد»): names in company alone."""
    return frozenset(name for name, _ in given_names(fold).names() if " " not in name)


@cache
def speaking_nouns() -> frozenset[str]:
    """The folded nouns of the tables that may speak: offices, unnamed sources, organisations."""
    tables = (titles(fold).names(), unnamed_sources(fold).names(), organization_heads(fold).names())
    return frozenset(name for names in tables for name, _ in names if " " not in name)


def surname(passage: Passage, source: Range) -> str | None:
    """The last word of a person named in full in a source («كريم | حجي»); None where it may be another word."""
    first = next((k for k in range(*source) if passage.forms[k] in all_given_names()), None)
    if first is None:
        return None
    last = first + 1
    while last < min(source[1], first + _LONGEST_NAME) and _may_be_surname(passage.forms[last]):
        last += 1
    found = passage.forms[last - 1]
    return found if last > first + 1 and found not in sure_given_names() and passage.forms[last - 2] != "عبد" else None


def _may_be_surname(form: str) -> bool:
    return form not in PUNCTUATION and form not in title_nouns() and form not in speaking_nouns()


def known_outlet(passage: Passage, at: int, last: int) -> Range | None:
    """«لعنب بلدي», «لهسبريس», «للجزيرة نت»: a name of the table or the article's own outlet, up to three words."""
    form = passage.forms[at]
    first = at + 1 if form == "ل" else at
    head = passage.form(first)
    if first == at and form.startswith("لل"):
        head = "ال" + form[2:]
    for bare in dict.fromkeys((head, head[1:] if head[:1] == "ل" else head)):
        for length in (3, 2, 1):
            words = " ".join((bare, *passage.forms[first + 1 : first + length]))
            if bare and first + length <= last and (words in known_outlets() or words == passage.outlet):
                return first, first + length
    return None


def told_cut(passage: Passage, told: Range) -> int:
    """How many letters of a hearer's first word are the preposition لـ; 0 where the name itself begins with ل («لوموند»)."""
    form = passage.forms[told[0]]
    if passage.form(told[0] - 1) in QUOTE_MARKS:
        return 0
    words = " ".join(passage.forms[told[0] : told[1]])
    written_with = form[:1] == "ل" and form[1:2] != "ل" and len(form) > 3 and words not in known_outlets()
    return 1 if written_with and words != passage.outlet else 0
