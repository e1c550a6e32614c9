"""How a line ends and begins: whether its sentence is finished there, and whether a paragraph opens."""

from __future__ import annotations

import re
from functools import cache

from tawatur.languages.arabic.furniture import fold_line, load_words
from tawatur.read.lines import Line

_FINISHED = re.compile(r"[.!؟?…۔][\s”»\"’›)\]}\u200e\u200f\u202c]*$")
_ABBREVIATED = re.compile(r"(?:^|[\s(])[^\W\d_]\.$")  # «د.» stands before a name, whatever the line does
_BROKEN_OFF = re.compile(r"(?:[،,؛;(\[«“„/]|(?:^|[\s(])(?:[وفبلك]{1,2}ـ?)?\"|[بلك]ـ|\s[–—-])$")
_CARRIES_ON = re.compile(r"^[،,؛;.؟?!)\]»”…]")
_BULLET = re.compile(r"^(?:[•●▪◾*·○►–—-]|\(?\d{1,2}\s*[.)–-](?!\d)|[أبجدهـ]\s*[-)])\s*")
_QUOTED = re.compile(r"^[\s\u200e\u200f]*[\"“«„”]")


def is_finished(line: Line) -> bool:
    """Whether the line ends with a full stop or the like, closing marks after it aside."""
    return bool(_FINISHED.search(line.text[-12:])) and not _ABBREVIATED.search(line.text[-4:])


def is_broken_off(line: Line) -> bool:
    """Whether a sentence plainly goes on after the line: it ends with a comma, open mark, preposition or cue."""
    return bool(_BROKEN_OFF.search(line.text[-8:])) or _last_word(line) in _unfinished()


def has_open_quote(text: str) -> bool:
    """Whether a quotation opened in the text is not closed in it, by counting marks."""
    if text.count('"') % 2:
        return True
    opened = sum(map(text.count, "«“„"))
    return opened > 0 and opened > sum(map(text.count, "»”"))


def carries_on(line: Line) -> bool:
    """Whether the line begins inside a sentence: with a comma, a stop or a closing mark."""
    return bool(_CARRIES_ON.match(line.text)) and not line.text.startswith("..")


def is_bullet(line: Line) -> bool:
    """Whether the line is an item of a list or of an interview."""
    return bool(_BULLET.match(line.text))


def begins_with_quote(line: Line) -> bool:
    """Whether the line begins with a quote mark."""
    return bool(_QUOTED.match(line.text))


def is_opener(word: str) -> bool:
    """Whether the folded word is «و» with a verb of reporting: «وأضاف» goes on with a report that was broken off."""
    return word.startswith("و") and word[1:] in _openers()


def opens_report(line: Line) -> bool:
    """Whether the line begins with a verb that reports in the past, as a first paragraph does and few headlines do."""
    return bool(line.form.words) and line.form.words[0] in _openers()


def opens_paragraph(line: Line) -> bool:
    """Whether the line begins as paragraphs after the first do: «وأضاف», «من جهته», «يذكر أن»."""
    words = line.form.words
    if not words:
        return False
    first = words[0]
    if is_opener(first) or first.startswith("ي") and first in _openers():
        return True
    return any(words[:length] in load_words("connectors") for length in (1, 2, 3))


@cache
def _openers() -> frozenset[str]:
    return _word_list("openers")


@cache
def _unfinished() -> frozenset[str]:
    return _word_list("unfinished")


def _word_list(name: str) -> frozenset[str]:
    """The single words of a table; folded as `load_words` folds, which joins the words of a line."""
    return frozenset(word for words in load_words(name) for word in words)


def _last_word(line: Line) -> str:
    words = fold_line(line.text[-30:]).words
    return words[-1] if words and line.text[-1].isalnum() else ""
