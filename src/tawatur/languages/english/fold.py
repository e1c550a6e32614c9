"""Cut English text into tokens and fold their spelling for look-ups; offsets always stay those of the text."""

from __future__ import annotations

import re

from tawatur.languages.cutting import Cutter
from tawatur.languages.english.tables import word_list
from tawatur.languages.remembering import remembered
from tawatur.model import Token, forms_of

_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_DELETED = re.compile(f"[{_HIDDEN}]")
_LETTERS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-"})
# «Franco-German», «O'Brien», «don't» are one word; a clitic («'s», «'re») is one of its own.
_WORD = rf"[^\W_][^\W_{_HIDDEN}]*(?:[-‐‑&/][^\W_]+|['’](?:t\b|[^\W\d_]{{3,}}))*"
_CLITIC = r"['’](?:s|re|ve|ll|d|m)\b"
_NUMBER = r"[$€£]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|bn|m|k|pm|am)?\b"
# What is plainly a word comes first, being most of a text.
_TOKEN = rf"[A-Za-z]++(?=[\s,])|[^\W\d_]+(?=[\s,])|(?:[A-Za-z][-‐‑])?(?:[A-Za-z]\.){{2,}}|{_NUMBER}(?![-‐‑][^\W\d_])|{_CLITIC}|{_WORD}|''|\.\.\.|[^\w\s{_HIDDEN}]|_"
# What begins no token, and a token; were the end none, a long gap before it would be tried from each of its characters.
_PIECES = re.compile(rf"([\s{_HIDDEN}]*)({_TOKEN}|\Z)")
_ARTICLED = re.compile(r"(?:a[a-z]|el|ed|ad)[-‐‑](?=[A-Z])|d['’](?=[A-Z])")  # «al-Khatib», «ash-Shami»
_FOLDED_ARTICLE = re.compile(r"^(?:a[dlnrstz]|a[dst]h|el|ed)-(?=[a-z]{3})")
_ARTICLE_LETTERS = "aed"  # with which one begins
_FARTHEST = 120  # tokens that a quotation in single marks may run over


def fold(text: str) -> str:
    """`text` in small letters, with one apostrophe and one hyphen."""
    return _DELETED.sub("", text).translate(_LETTERS).casefold()


# Two apostrophes are a quote mark, three stops are one.
_CUTTER = Cutter(_PIECES, lambda word: {"''": '"', "...": "…"}.get(word) or fold(word) or "-")


def is_capital(text: str, start: int) -> bool:
    """Whether the word that begins at `start` is written as a name: with a capital, or with one behind an Arabic article."""
    return text[start].isupper() or text[start] in _ARTICLE_LETTERS and _ARTICLED.match(text, start) is not None


@remembered
def bare_name(form: str) -> str:
    """A folded word of a name without the Arabic article: «al-khatib» is «khatib», as others write it."""
    return _FOLDED_ARTICLE.sub("", form)


def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, each without its article."""
    return tuple(map(bare_name, fold(name).split()))


def tokenize(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of `text[start:end]` in order; «Sen.» and «U.S.» keep their stops, «'s» and «n't» stand alone.

    Single quote marks that open and close a quotation have the forms “ and ”.
    """
    tokens = _CUTTER.cut(text, start, end)
    forms = forms_of(tokens)
    if "." in forms:
        tokens = _join_stops(text, tokens, forms)
    return _pair_singles(text, tokens) if "'" in forms else tokens


def _join_stops(text: str, tokens: list[Token], forms: list[str]) -> list[Token]:
    """The tokens with every stop that belongs to the word before it joined to it."""
    abbreviations = word_list("abbreviations.txt")
    joined: list[Token] = []
    done = 0
    for at in [at for at, form in enumerate(forms) if form == "."]:
        joined += tokens[done:at]
        done = at
        if joined and _abbreviates(text, joined[-1], tokens[at].start, abbreviations):
            joined[-1] = Token(joined[-1].start, tokens[at].end, joined[-1].form + ".")
            done += 1
    return joined + tokens[done:]


def _abbreviates(text: str, last: Token, stop: int, abbreviations: frozenset[str]) -> bool:
    """Whether the stop belongs to the word before it: «Sen.», «(D-Calif.)»."""
    if last.end != stop:
        return False
    return (
        last.form + "." in abbreviations
        or text[stop + 1 : stop + 2] == ")"
        and last.form[0].isalpha()
        and len(last.form) < 8
    )


def _pair_singles(text: str, tokens: list[Token]) -> list[Token]:
    """Single marks that enclose something as quote marks: ‘get away’; an apostrophe («candidates' plans») stays one."""
    at = 0
    while at < len(tokens):
        if tokens[at].form == "'" and _opens(text, tokens[at]):
            closing = _closing(text, tokens, at)
            if closing is not None:
                tokens[at] = tokens[at]._replace(form="“")
                tokens[closing] = tokens[closing]._replace(form="”")
                at = closing
        at += 1
    return tokens


def _opens(text: str, token: Token) -> bool:
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return (not before or not before.isalnum() and before not in ".,!?") and bool(after) and not after.isspace()


def _closing(text: str, tokens: list[Token], opening: int) -> int | None:
    """The index of the mark that closes what opens at `opening`: the first that is no genitive's, else the first."""
    possible = None
    for at in range(opening + 2, min(opening + _FARTHEST, len(tokens))):
        if tokens[at].form != "'" or text[tokens[at].end : tokens[at].end + 1].isalnum():
            continue
        if text[tokens[at].start - 1] not in "sz" or not text[tokens[at].end : tokens[at].end + 2].lstrip().islower():
            return at
        possible = possible or at
    return possible
