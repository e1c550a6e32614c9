"""Load the tables of page furniture, and tell a line's furniture from the article."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import chain, islice
from operator import itemgetter
from typing import Literal, NamedTuple, cast

from tawatur.errors import TableError
from tawatur.languages.arabic.fold import fold
from tawatur.languages.remembering import remembered
from tawatur.model import BlockKind

Section = Literal["box", "tail", "end"]
Reach = Literal["sentence", "line"]
Words = tuple[str, ...]

_WORD = re.compile(r"[\w©]+")
_AFTER_LABEL = re.compile(r"\s*(?:[:|/\\«»\"“•]|[-–—]|\.\.|…)")
_FILES = ("furniture.toml", "furniture_english.toml")
_BRACKETS = re.compile(r"(?P<before>.?)\s*[(\[](?P<credit>[^()\[\]]{2,60})[)\]][\s.]*$")
_DASHES = (" - ", " – ", " — ", " | ")
_LONGEST_CREDIT = 40  # characters
_PARTS = re.compile(r"[-/،,|–:]")
_MOST_OF_LINE = 25
_MOST_OF_BUTTONS = 16
_MOST_OF_HEADING = 12
_LONGEST = 320  # characters; no furniture is longer
_BEGINNING = 100  # characters folded of what is
_PART, _WORDS = itemgetter(0), itemgetter(1)  # of what `fold_word` gives


class Form(NamedTuple):
    """A line folded: small letters, single spaces; `words` without punctuation.

    Of a line longer than any furniture only the beginning is folded, and `whole` is False.
    """

    text: str
    words: Words
    whole: bool

    def ends(self, first: int, last: int) -> list[int]:
        """Where in `text` the words with these numbers end."""
        return [word.end() for word in islice(_WORD.finditer(self.text), first, last)]


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of furniture; see the head of furniture.toml for what its fields do."""

    id: str
    kind: BlockKind
    opens: Section | None
    inside: Reach | None
    colon: bool
    gap: int
    most: int
    needs: tuple[str, ...]
    pattern: re.Pattern[str] | None
    words: frozenset[str]
    weak: frozenset[str]
    credits: frozenset[Words]
    credit_starts: frozenset[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    inside_yes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Furniture:
    """All rules, with their phrases by first word."""

    rules: tuple[Rule, ...]
    searched: tuple[Rule, ...]  # those that have a pattern or a credit to look for
    most: int  # words of a line that any of them is looked for in
    whole: Mapping[Words, Rule] = field(repr=False)
    starts: Mapping[str, tuple[tuple[Words, Rule], ...]] = field(repr=False)

    def match_line(self, form: Form) -> Rule | None:
        """The first rule that takes the whole line; None for a line that may be the article."""
        return next(self.matches(form), None)

    def matches(self, form: Form) -> Iterator[Rule]:
        """Every rule that takes the whole line, the surest kind of rule first."""
        if not form.whole:
            return
        if 0 < len(form.words) <= _MOST_OF_HEADING:
            rule = self.whole.get(tuple(word for word in form.words if not word.isdecimal()))
            yield from (rule,) if rule else ()
        yield from self._by_words(form)
        yield from self._by_start(form)
        yield from self._by_pattern(form)

    def match_inside(self, form: Form) -> Rule | None:
        """The rule that takes furniture glued to a paragraph: `form` is what follows a full stop there."""
        return next((rule for rule in self._labels(form) if rule.inside), None)

    def may_open(self, word: str) -> bool:
        """Whether a label begins with the word, which is folded: spares folding what `match_inside` would not take."""
        return word in self.starts

    def _by_start(self, form: Form) -> Iterator[Rule]:
        return (rule for rule in self._labels(form) if len(form.words) <= rule.most)

    def _labels(self, form: Form) -> Iterator[Rule]:
        if not form.words:
            return
        for phrase, rule in self.starts.get(form.words[0], ()):
            if form.words[: len(phrase)] == phrase:
                after = form.ends(len(phrase) - 1, len(phrase) + rule.gap) if rule.colon else []
                if not rule.colon or any(_AFTER_LABEL.match(form.text, end) for end in after):
                    yield rule

    def _by_words(self, form: Form) -> Iterator[Rule]:
        if not 0 < len(form.words) <= _MOST_OF_BUTTONS:
            return
        for rule in self.rules:
            made_of = bool(rule.words) and all(word in rule.words or word.isdecimal() for word in form.words)
            if made_of and any(word in rule.words and word not in rule.weak for word in form.words):
                yield rule

    def _by_pattern(self, form: Form) -> Iterator[Rule]:
        text, length = form.text, len(form.words)
        for rule in self.searched if length <= self.most else ():
            if length > rule.most:
                continue
            if rule.pattern and (not rule.needs or any(map(text.__contains__, rule.needs))):
                if rule.pattern.search(text):
                    yield rule
            elif rule.credits and _is_credited(text, rule):
                yield rule


def fold_line(text: str) -> Form:
    """The line as the tables look at it."""
    whole = len(text) <= _LONGEST
    parts = list(map(fold_word, (text if whole else text[:_BEGINNING]).split()))
    folded = " ".join(filter(None, map(_PART, parts)))
    return Form(folded, tuple(chain.from_iterable(map(_WORDS, parts))), whole)


@remembered
def fold_word(word: str) -> tuple[str, Words]:
    """What is between two spaces, folded, and the words in it."""
    part = " ".join(fold(word).lower().split())
    return part, tuple(_WORD.findall(part))


@cache
def load_furniture() -> Furniture:
    """The rules for Arabic pages; raises TableError for a malformed table."""
    rules: list[Rule] = []
    whole: dict[Words, Rule] = {}
    starts: dict[str, list[tuple[Words, Rule]]] = {}
    for name in _FILES:
        for entry in _entries(name):
            rule = _rule(name, entry)
            rules.append(rule)
            whole |= {phrase: rule for phrase in _phrases(entry, "lines") if phrase not in whole}
            for phrase in _phrases(entry, "starts"):
                starts.setdefault(phrase[0], []).append((phrase, rule))
    longest_first = {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in starts.items()}
    searched = tuple(rule for rule in rules if rule.pattern or rule.credits)
    return Furniture(tuple(rules), searched, max(rule.most for rule in searched), whole, longest_first)


@cache
def load_words(name: str) -> frozenset[Words]:
    """The phrases of a table `furniture_NAME.txt`, folded; "#" begins a comment, every line is one phrase."""
    text = (files("tawatur.languages.arabic.tables") / f"furniture_{name}.txt").read_text("utf-8")
    lines = (line.split("#")[0] for line in text.splitlines())
    return frozenset(words for line in lines if (words := fold_line(line).words))


def _entries(name: str) -> list[dict[str, object]]:
    text = (files("tawatur.languages.arabic.tables") / name).read_text("utf-8")
    try:
        return cast(list[dict[str, object]], tomllib.loads(text)["rule"])
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise TableError(name, f"not a table of rules: {error}") from error


def _rule(name: str, entry: Mapping[str, object]) -> Rule:
    try:
        pattern = entry.get("pattern")
        return Rule(
            id=str(entry["id"]), kind=cast(BlockKind, entry["kind"]), opens=cast("Section | None", entry.get("opens")),
            inside=cast("Reach | None", entry.get("inside")), colon=bool(entry.get("colon", False)),
            gap=int(str(entry.get("gap", 0))),
            most=int(str(entry.get("most", _MOST_OF_LINE))), needs=_strings(entry, "needs"),
            pattern=re.compile(str(pattern)) if pattern else None,
            words=frozenset(_single_words(entry, "words")), weak=frozenset(_single_words(entry, "weak")),
            credits=frozenset(_phrases(entry, "credits")),
            credit_starts=frozenset(_single_words(entry, "credit_starts")),
            yes=_strings(entry, "yes"), no=_strings(entry, "no"),
            inside_yes=tuple((a, b) for a, b in cast(list[list[str]], entry.get("inside_yes", []))),
        )  # fmt: skip
    except (KeyError, ValueError, re.error) as error:
        raise TableError(name, f"rule {entry.get('id')!r}: {error!r}") from error


def _strings(entry: Mapping[str, object], key: str) -> tuple[str, ...]:
    return tuple(cast(list[str], entry.get(key, [])))


def _phrases(entry: Mapping[str, object], key: str) -> Iterator[Words]:
    return (words for phrase in _strings(entry, key) if (words := fold_line(phrase).words))


def _single_words(entry: Mapping[str, object], key: str) -> Iterator[str]:
    return (word for words in _phrases(entry, key) for word in words)


def _is_credited(line: str, rule: Rule) -> bool:
    """Whether the line closes with whom a picture is by: «(رويترز)», «– أرشيفية»; not after a full stop."""
    if line.rstrip(" .")[-1:] in (")", "]"):
        found = _BRACKETS.search(line)
        if not found:
            return False
        if found["before"] and found["before"] in ".!؟?…":
            return False
        if _is_credit(found["credit"], rule, True):
            return True
        return all(_is_credit(part, rule, True) for part in _PARTS.split(found["credit"]) if part.strip())
    dash = max(map(line.rfind, _DASHES))
    # Three words before the dash: «القناطر - رويترز» is a dateline.
    if dash < 0 or len(line) - dash > _LONGEST_CREDIT or line.count(" ", 0, dash) < 2:
        return False
    return _is_credit(line[dash + 3 :], rule, False)


def _is_credit(part: str, rule: Rule, loose: bool) -> bool:
    words = tuple(_WORD.findall(part))
    return words in rule.credits or loose and len(words) > 1 and words[0] in rule.credit_starts
