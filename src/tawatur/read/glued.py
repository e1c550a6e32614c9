"""Cut furniture off a paragraph that it was glued to: links at its end, titles inside it, credits."""

from __future__ import annotations

import re

from tawatur.languages.arabic.furniture import fold_line, fold_word, load_furniture
from tawatur.model import Block
from tawatur.read.endings import is_opener

_STOP = re.compile(r"[.!؟?…][”»\"’)]*\s+(?=\S)")
_SENTENCE_END = re.compile(r"(?<![.\w])[^\W_]+[”»\"’)]*[.!؟?](?=\s|$)|[^\s.][.!؟?](?=\s|$)")
_LOOKED_AT = 80  # characters after a stop that are folded for the look-up
_LONGEST_TITLE = 30  # words of a link glued into a paragraph
_TAGS = re.compile(
    r"(?:^|(?<=\s))(?:سمات|(?:ال)?وسوم|الكلمات المفتاحية|الكلمات الدلالية|كلمات دلالية|كلمات مفتاحية|العلامات)\s+"
)
_MOST_TAGS = 25
_SHORTEST_TITLE = 4
_WORD = re.compile(r"\S+")
_SHORTEST_LINK = 4  # words of label and title
_LABEL = 6  # words of a label before a repeated headline
_CREDIT = re.compile(r"[.!؟?…][”»\"’)]*\s*([(\[][^()\[\]\n]{2,40}[)\]]\s*\.?)$")


def cut_glued(text: str, start: int, end: int, headline: str | None, closing: bool) -> list[Block]:
    """`text[start:end]`, one paragraph, as blocks in order; `closing` says that no paragraph follows it."""
    blocks: list[Block] = []
    tail = _tail(text, start, end, headline) if closing else None
    body_end = tail.start if tail else end
    begin = start
    for cut in _links(text, start, body_end):
        blocks += _body(text, begin, cut.start)
        blocks.append(cut)
        begin = cut.end
    blocks += _body(text, begin, body_end)
    return [*blocks, tail] if tail else blocks


def _body(text: str, start: int, end: int) -> list[Block]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return [Block("body", start, end)] if start < end else []


def _links(text: str, start: int, end: int) -> list[Block]:
    """«اقرأ أيضا: …» after a full stop inside the paragraph: to the end of its sentence, or of the paragraph."""
    found: list[Block] = []
    furniture = load_furniture()
    for stop in _STOP.finditer(text, start, end):
        if found and stop.end() < found[-1].end:
            continue
        word = _WORD.match(text, stop.end(), min(end, stop.end() + _LOOKED_AT))
        begins = fold_word(word.group())[1] if word else ()
        if begins and not furniture.may_open(begins[0]):
            continue
        form = fold_line(text[stop.end() : min(end, stop.end() + _LOOKED_AT)])
        rule = furniture.match_inside(form)
        if rule is None:
            continue
        to = end
        if rule.inside == "sentence":
            to = _link_end(text, stop.end(), end)
        if rule.inside == "line" or len(text[stop.end() : to].split()) <= _LONGEST_TITLE:
            found.append(Block(rule.kind, stop.end(), to))
    return found


def _link_end(text: str, start: int, end: int) -> int:
    """The end of the link's title: a stop, or the word before «وأضاف» and the like, where no stop was set."""
    sentence = _SENTENCE_END.search(text, start, end)
    end = sentence.end() if sentence else end
    for number, word in enumerate(_WORD.finditer(text, start, end)):
        if number >= _SHORTEST_LINK and is_opener(fold_line(word.group()).text):
            return len(text[: word.start()].rstrip())
    return end


def _tail(text: str, start: int, end: int, headline: str | None) -> Block | None:
    """Tags, the headline once more, or an agency's credit at the end of the last paragraph."""
    return _repeated_headline(text, start, end, headline) or _tags(text, start, end) or _credit(text, start, end)


def _repeated_headline(text: str, start: int, end: int, headline: str | None) -> Block | None:
    if not headline or len(headline.split()) < _SHORTEST_TITLE or not text[start:end].endswith(headline):
        return None
    at = end - len(headline)
    before = [stop.end() for stop in _STOP.finditer(text, start, at + 1) if stop.end() <= at]
    label = before[-1] if before else start
    if len(text[label:at].split()) > _LABEL or at == start:
        label = at
    return Block("boilerplate", label, end)


def _tags(text: str, start: int, end: int) -> Block | None:
    """«سمات تركيا داعش»: after the label nothing but words that the article has, without a full stop."""
    for found in _TAGS.finditer(text, start, end):
        words = fold_line(text[found.end() : end]).words
        if 0 < len(words) <= _MOST_TAGS and text[end - 1] not in ".؟!":
            known = set(fold_line(text[: found.start()]).words)
            if _stands_after_stop(text, found.start()) or 2 * sum(word in known for word in words) > len(words):
                return Block("boilerplate", found.start(), end)
    return None


def _stands_after_stop(text: str, offset: int) -> bool:
    return text[:offset].rstrip().rstrip('”»"’)')[-1:] in tuple(".!؟?…")


def _credit(text: str, start: int, end: int) -> Block | None:
    """«(رويترز)» after the last full stop."""
    found = _CREDIT.search(text, start, end)
    if not found:
        return None
    rule = load_furniture().match_line(fold_line(found.group(1)))
    return Block("byline", found.start(1), end) if rule else None
