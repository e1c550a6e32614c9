"""The tokens of a document as the name finder walks them: what each word can be, quotes and brackets, spans and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.languages.arabic.fold import raw_offset
from tawatur.languages.arabic.names.keys import join_particles, tidy, word_key
from tawatur.languages.arabic.names.kinds import (
    COUNT,
    DEMONYM,
    GIVEN,
    KNOWN,
    MARK,
    NISBA,
    OFFICE,
    ORGANIZATION,
    PARTICLE,
    PLACE_HEAD,
    RANK,
    STOP,
    TIME,
    UNNAMED,
)
from tawatur.languages.arabic.names.lexicon import NOWHERE, Word, look_up, whole, word_forms
from tawatur.languages.arabic.names.shipped import Known, find_known
from tawatur.languages.remembering import remembered
from tawatur.model import EntityKind, Form, Span, Token, forms_of

_CLOSING = {
    "“": '”"״',
    "”": '”“"',
    "«": "»",
    "»": "»«",
    "„": '“”"',
    '"': '"״”“',
    "״": '״"',
    "‹": "›",
    "‟": '”"',
    "(": ")",
    "[": "]",
    "{": "}",
}
QUOTES = frozenset('“”«»„"״‹‟')
COMMAS = frozenset("،,")
DASHES = frozenset("-–—ـ")
_IMAM = "امام"
_COMMANDER = "امر"
ABBREVIATES = frozenset("./")  # behind a letter or a title before a name: «د. فلان», «الأستاذ/ فلان»
_IN_A_NAME = QUOTES | DASHES  # marks that are none of its parts
_BODY = ORGANIZATION | PLACE_HEAD | KNOWN | COUNT
LONGEST_QUOTE = 7  # words of a quoted name: «حركة المقاومة الإسلامية»


@remembered
def _is_unsettled(form: str) -> bool:
    """Whether `Line` has to see how the text spells the word or what stands beside it: all that it asks of the word alone."""
    word = look_up(form)
    return (
        word.definite
        and not word.kinds & ~NISBA
        or word.key in (_IMAM, _COMMANDER)
        or not word.definite
        and (word.kinds == KNOWN or word.cut > 0 and word.kinds & GIVEN > 0)
        or any(word.kinds & both == both for both in (TIME | GIVEN, RANK | ORGANIZATION))
    )


class Line:
    """A document's tokens with their words; indexes are those of the tokens."""

    __slots__ = ("_known", "end", "forms", "text", "tokens", "words")

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text, self.tokens = text, tokens
        self.forms = forms_of(tokens)
        self.words = list(map(look_up, self.forms))
        self.end = len(tokens)
        self._known: dict[tuple[int, int], Known | None] = {}  # index and length of the proclitics -> what begins there
        for at in [at for at, unsettled in enumerate(map(_is_unsettled, self.forms)) if unsettled]:
            word = self.words[at]
            if word.definite and not word.kinds & ~NISBA and text[tokens[at].start + word.cut] in "أإآ":
                self.words[at] = Word(0, tokens[at].form[word.cut :], word.cut, False)  # «ألكساندر» has no article
            elif word.kinds & TIME and word.kinds & GIVEN and text[tokens[at].start + word.cut :].startswith("الآ"):
                self.words[at] = replace(word, kinds=word.kinds & ~GIVEN)  # «الآن» is no «آلان»
            elif word.key == _IMAM and text[tokens[at].start + word.cut] == "إ":
                self.words[at] = replace(word, kinds=OFFICE | UNNAMED)  # «إمام» is not «أمام»
            elif word.kinds == KNOWN and not word.definite and self.known(at, self.end, True) is None:
                self.words[at] = whole(self.forms[at])  # «باسكي»: of «أسكي» only the first word of a name is known
            elif word.cut and word.kinds & GIVEN and not word.definite and at and self.forms[at - 1] in QUOTES:
                self.words[at] = whole(self.forms[at])  # «"لايف نيوز"» is no «إيف»
            elif word.key == _COMMANDER and text[tokens[at].start + word.cut :].startswith("أ"):
                self.words[at] = replace(word, kinds=word.kinds & ~OFFICE)  # «أمر الحكومة» is no «آمر الكتيبة»
            elif word.kinds & RANK and word.kinds & ORGANIZATION and self._is_rank(at):
                self.words[at] = replace(word, kinds=word.kinds & ~_BODY)

    def _is_rank(self, at: int) -> bool:
        """«اللواء المقدشي», «الفريق رائد شاكر»: a rank before a name, and no brigade or team («الفريق الوطني»)."""
        j = at + 1 + (self.form(at + 1, self.end) in QUOTES)
        following = self.words[j] if j < self.end else NOWHERE
        before = self.words[at - 1] if at else NOWHERE
        led = before.kinds & OFFICE and not before.definite and before.key not in word_forms("honour")
        if not self.words[at].definite or following.cut or led:
            return False  # «مدرب الفريق»
        if self.form(j, self.end) in ("في", "فى") and j + 1 < self.end:
            return self.words[j + 1].definite and self.words[j + 1].key in word_forms("in_arms")  # «الفريق في الشرطة»
        if following.kinds & (GIVEN | PARTICLE) and not following.kinds & (STOP | DEMONYM | TIME):
            return True
        if not following.kinds and not following.definite and self.words[j].key and j + 1 < self.end:
            after = self.words[j + 1]
            if after.kinds & GIVEN or after.definite and not after.kinds & ~NISBA:
                return True  # «اللواء سامح سيف», a given name of no table
        surname = following.definite and not following.kinds & ~NISBA and j < self.end
        return self.words[at].key == "لوا" and surname or self.form(j, self.end) in word_forms("of_rank")

    def cut(self, at: int, letters: int) -> None:
        """Read the word at an index anew, `letters` of its form being proclitics: a source begins behind «لـ»."""
        inner = look_up(self.tokens[at].form[letters:])
        self.words[at] = replace(inner, cut=inner.cut + letters)

    def word(self, at: int, limit: int) -> Word:
        """The word at an index; one that is nothing where the region has ended."""
        return self.words[at] if at < limit else NOWHERE

    def form(self, at: int, limit: int) -> str:
        """The folded form at an index; "" where the region has ended."""
        return self.forms[at] if at < limit else ""

    def span(self, first: int, last: int) -> Span:
        """Where the tokens stand in the text, without the first one's proclitics."""
        return Span(self._begin(first), self.tokens[last - 1].end)

    def _begin(self, at: int) -> int:
        token, cut = self.tokens[at], self.words[at].cut
        return raw_offset(self.text, token, cut) if cut else token.start

    def name(self, first: int, last: int) -> str:
        """The words as a name: tidied, without proclitics, the article of «للمنظمة» written out."""
        word = self.words[first]
        name = tidy(self.text[self._begin(first) : self.tokens[last - 1].end])
        if word.cut and word.definite and not self.forms[first][word.cut :].startswith("ال"):
            return "ال" + name[1:] if name.startswith("ل") else "ال" + name
        return name

    def parts(self, first: int, last: int) -> tuple[str, ...]:
        """The keys of the words in a range, marks left out."""
        return join_particles(tuple([word.key for word in self.words[first:last] if not word.kinds & MARK]))

    def named(self, first: int, last: int, reason: str) -> Form:
        """The words in a range as one of the names of what they speak of."""
        return Form(self.name(first, last), self.parts(first, last), reason)

    def name_parts(self, first: int, last: int) -> tuple[str, ...]:
        """The same for a person's name, in which only the first word can have a proclitic."""
        rest = [word_key(form) for form in self.forms[first + 1 : last] if form not in _IN_A_NAME]
        return join_particles((self.words[first].key, *rest))

    def is_joined(self, at: int) -> bool:
        """Whether no space stands on either side of the token: the dash of «جان-إيف»."""
        before, token, behind = self.tokens[at - 1 : at + 2]
        return before.end == token.start and token.end == behind.start

    def closing(self, at: int, limit: int) -> int | None:
        """The index of the mark that closes the quote mark or bracket at `at`, if it is near; None otherwise."""
        closers = _CLOSING.get(self.tokens[at].form)
        if closers is None:
            return None
        for end in range(at + 2, min(at + LONGEST_QUOTE + 2, limit)):
            if self.tokens[end].form in closers:
                return end
        return None

    def closing_around(self, first: int) -> int | None:
        """The index of the mark that closes the quote marks opened right before `first`, if it is near; None otherwise."""
        return self.closing(first - 1, self.end) if first and self.forms[first - 1] in QUOTES else None

    def is_foreign(self, first: int, last: int) -> bool:
        """Whether two or more words that are nothing but given names, or of no table and shape, stand there: «روبرتو مانتيني»."""
        words = self.words[first:last]
        return len(words) > 1 and not any(word.kinds & ~GIVEN or word.definite or word.cut for word in words)

    def known(self, at: int, limit: int, company: bool = False) -> tuple[int, Known] | None:
        """The longest name of the tables that begins here: the index after it, and what it names.

        A weak name («القاعدة») counts only in company: within quote marks, or where the caller vouches for it.
        """
        word = self.words[at]
        found = self._look_up(at, word)
        if found is None or at + found.length > limit or word.kinds & STOP and found.length == 1:
            return None  # «ذي قار» is a place, «إلى» is none
        weak = found.weak or found.length == 1 and found.kind == "place" and word.kinds & GIVEN  # «ناصر», a village too
        if weak and not company and not (at and self.forms[at - 1] in QUOTES):
            return None
        return at + found.length, found

    def known_as(self, kind: EntityKind, at: int, limit: int, company: bool = False) -> tuple[int, Known] | None:
        """The same, where the name that begins here is of a thing of this kind; None where it is of another."""
        found = self.known(at, limit, company)
        return found if found is not None and found[1].kind == kind else None

    def weak_names(self) -> list[int]:
        """Where a weak name of the tables was met so far, in the order of the text."""
        met = (at for (at, _), known in self._known.items() if known is not None and known.weak)
        return sorted(at for at in set(met) if self.words[at].kinds & KNOWN)

    def _look_up(self, at: int, word: Word) -> Known | None:
        """The longest name of the tables that begins with this word, looked up once: many rules ask."""
        key = at, word.cut
        if key in self._known:
            return self._known[key]
        form = self.forms[at][word.cut :] if word.cut else self.forms[at]
        if word.cut and word.definite and not form.startswith("ال"):
            form = "ال" + form[1:]  # «للأمم»
        found = self._known[key] = find_known(self.forms, at, form)
        return found
