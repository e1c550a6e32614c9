"""The word classes that the grammar asks for, each a frozen set of folded forms."""

from __future__ import annotations

from functools import cache

from tawatur.languages.arabic.fold import fold
from tawatur.languages.arabic.tables import records, rows, word_class, word_list
from tawatur.languages.remembering import remembered

COMPLEMENTIZERS = word_class("complementizer")
AND_THAT = frozenset("و" + word for word in COMPLEMENTIZERS)  # «وأن»
BARE_PREPOSITIONS = word_class("preposition")
PREPOSITIONS = BARE_PREPOSITIONS | word_class("with_pronoun")
PURPOSE = word_class("purpose")
RELATIVES = word_class("relative")
DEMONSTRATIVES = word_class("demonstrative")
ADVERSATIVES = word_class("adversative")
MEANWHILE = word_class("meanwhile")
AUXILIARIES = word_class("auxiliary")
NEGATIONS = word_class("negation")
IN_IT = word_class("in_it")
OCCASIONS = word_list("occasions.txt")
OBJECT_HEADS = word_list("object_heads.txt")
BA_WORDS = word_list("ba_words.txt")
FEMININE_PLURALS = word_list("feminine_plurals.txt")

QUOTE_MARKS = frozenset('“”«»„‟‹›"״')
OPEN_BRACKETS = frozenset("([{")
CLOSE_BRACKETS = frozenset(")]}")
COMMAS = frozenset("،,")
SEMICOLONS = frozenset("؛;")
STOPS = frozenset(".!؟?…۔")
DASHES = frozenset("-–—ـ")
PUNCTUATION = QUOTE_MARKS | OPEN_BRACKETS | CLOSE_BRACKETS | COMMAS | SEMICOLONS | STOPS | DASHES | {":", "/", "*", "•"}


@cache
def phrase_heads() -> dict[str, frozenset[str]]:
    """Class -> folded forms of the nouns that head a source (see phrase_heads.tsv)."""
    table = {
        record["class"]: frozenset(map(fold, record["forms"].split("|"))) for _, record in records("phrase_heads.tsv")
    }
    return {name: forms | {"ال" + form for form in forms if not form.startswith("ال")} for name, forms in table.items()}


@remembered
def bare(form: str) -> str:
    """The form without a و or ف before a preposition or a phrase that opens with one («وخلال»)."""
    return form[1:] if form[:1] in ("و", "ف") and form[1:] in PREPOSITIONS else form


@cache
def intros() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the introductory phrases that begin with it, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for _, columns in rows("intros.tsv"):
        if columns[0] != "phrase":
            words = tuple(fold(columns[0]).split())
            table.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(set(found), key=len, reverse=True)) for first, found in table.items()}
