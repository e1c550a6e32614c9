"""Choose the words by which a point is shown: those of the statement that can best stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Document, Span, first_from

_GOOD_LENGTH = 10  # words that carry meaning
_NO_OPENING = "،,؛;.:•*·-–— "
_MARKS = '«»“”„"'
_ANTECEDENT = 5  # tokens before «التي» that may be shown with it


def title_of(members: Sequence[Statement]) -> str:
    """The text of one of the statements of a point, without the words that join it to what stands before («وأن»).

    Of those who assert before those who deny, of what can stand alone before what leans on its sentence («التي أعلنت
    عنها»), of claims before an outlet's own words, and of about ten words. What leans is shown with the words that it
    leans on.
    """
    best = min(members, key=_fitness)
    text = best.reading.document.article.text
    start = _antecedent(best) if _leans(best) else _beginning(best)[1]
    return _without_half(" ".join(text[start : best.content.end].split()).lstrip(_NO_OPENING))


def _without_half(text: str) -> str:
    """The words without a quote mark at their edge whose other half they leave out: «لا نية لديها لقطع المياه"»."""
    if sum(map(text.count, _MARKS)) % 2 == 0:
        return text
    return text[:-1].rstrip() if text[-1] in _MARKS else text[1:].lstrip() if text[0] in _MARKS else text


def _fitness(statement: Statement) -> tuple[bool, bool, bool, int, str]:
    length = abs(len(statement.words) - _GOOD_LENGTH)
    return statement.side != "asserted", _leans(statement), statement.claim is None, length, statement.key


def _leans(statement: Statement) -> bool:
    document = statement.reading.document
    leaning = load_language(document.article.language).leaning()
    return document.tokens[_beginning(statement)[0]].form in leaning


def _beginning(statement: Statement) -> tuple[int, int]:
    return beginning(statement.reading.document, statement.content)


def beginning(document: Document, span: Span) -> tuple[int, int]:
    """The token behind those that join the words of a span to what stands before («وأن»), and the character that it begins with."""
    joint = load_language(document.article.language).joint
    place = min(first_from(document.tokens, span.start), len(document.tokens) - 1)
    last = max(place, first_from(document.tokens, span.end) - 1)
    while place < last and joint(document.tokens[place].form) == len(document.tokens[place].form):
        place += 1
    token = document.tokens[place]
    return place, token.start + joint(token.form) % len(token.form)


def _antecedent(statement: Statement) -> int:
    """Where the words that a leaning statement leans on begin: within its sentence, and not beyond a second mark."""
    document = statement.reading.document
    first = _beginning(statement)[0]
    opened = next((each.first for each in document.sentences if each.first <= first < each.last), first)
    place = max(opened, first - _ANTECEDENT)
    marks = [n for n in range(place, first - 1) if not document.tokens[n].form[0].isalnum()]
    return document.tokens[marks[-1] + 1 if marks else place].start
