"""Cut a story's readings into statements: what each claim holds, and what each outlet says in its own voice."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tawatur.compare.clauses import clauses
from tawatur.compare.naming import Identities
from tawatur.languages import LanguagePack, load_language
from tawatur.model import Attribution, Claim, Entity, Quantity, Reading, SideName, Span

_FEWEST_WORDS = 1
_NESTED_SHARE = 0.6  # of the outer content, for the inner claim to stand for both
_SHORTEST_ROOT = 4  # letters; shorter ones are of too many words
_REACH = 3  # tokens from a negation to the last that it reaches
_OWN_VOICE_WORDS = 2
_CLAUSE_WORDS = 5  # of a claim, which its speaker said as one
_OWN_CLAUSE_WORDS = 3  # an outlet packs several propositions in one sentence
_CUTS = frozenset("،,؛;.…")


@dataclass(frozen=True, slots=True)
class Statement:
    """One proposition as one article has it; `claim` is None for the outlet's own voice.

    `words` are the stems of its content (`LanguagePack.key_words`), `roots` what they are
    without endings, `negated` the roots that a negation stands before,
    `side` its polarity, `counted` what its numbers count (`LanguagePack.counted`).
    """

    key: str
    reading: Reading
    claim: Claim | None
    content: Span
    words: tuple[str, ...]
    roots: tuple[str, ...]
    negated: frozenset[str]
    side: SideName
    quantities: tuple[Quantity, ...]
    counted: frozenset[str]

    @property
    def article(self) -> str:
        """Id of the article that it stands in."""
        return self.reading.document.article.id

    @property
    def text(self) -> str:
        """The characters of its content."""
        return self.content.of(self.reading.document.article.text)


def statements(readings: Sequence[Reading], identities: Identities) -> list[Statement]:
    """The statements of a story's readings, in the order of articles and places; names stand in `words` as identities."""
    found: list[Statement] = []
    for reading in sorted(readings, key=lambda each: each.document.article.id):
        words = _Words(reading, identities)
        found += _claimed(reading, words)
        found += _own_voice(reading, words)
    return found


def _claimed(reading: Reading, words_of: _Words) -> Iterator[Statement]:
    language = load_language(reading.document.article.language)
    outer = {claim.attribution.inside for claim in reading.claims}
    for claim in reading.claims:
        attribution = claim.attribution
        if attribution.stance == "doubts" or attribution.id in outer and _stands_behind(attribution, reading.claims):
            continue
        content = Span(attribution.content[0].start, attribution.content[-1].end)
        side: SideName = "denied" if attribution.stance == "denies" else "asserted"
        parts = [content] if side == "denied" else clauses(reading.document, content, words_of, _CLAUSE_WORDS, language)
        for part in parts:
            if len(words_of(part)) >= _FEWEST_WORDS:
                yield _statement(reading, claim, part, words_of, side)


def _stands_behind(outer: Attribution, claims: Sequence[Claim]) -> bool:
    """Whether the content of `outer` is little more than another's claim («قال إن الوزير أعلن أن…»): that one counts."""
    length = sum(span.end - span.start for span in outer.content)
    return any(
        claim.attribution.inside == outer.id
        and claim.attribution.rule != "verb-named"
        and sum(span.end - span.start for span in claim.attribution.content) >= _NESTED_SHARE * length
        for claim in claims
    )


def _own_voice(reading: Reading, words_of: _Words) -> Iterator[Statement]:
    """Sentences of headline and body that no attribution touches, and what is left of the others."""
    document = reading.document
    language = load_language(document.article.language)
    taken = [span for claim in reading.claims for span in _all_spans(claim.attribution)]
    for sentence in document.sentences:
        start, end = document.tokens[sentence.first].start, document.tokens[sentence.last - 1].end
        for span in _gaps(start, end, [each for each in taken if each.start < end and start < each.end]):
            for part in clauses(document, span, words_of, _OWN_CLAUSE_WORDS, language):
                if len(words_of(part)) >= _OWN_VOICE_WORDS:
                    yield _statement(reading, None, part, words_of, "asserted")


def _all_spans(attribution: Attribution) -> Iterator[Span]:
    parts = [*attribution.content, *(part for part in (attribution.cue, attribution.source) if part is not None)]
    yield Span(min(part.start for part in parts), max(part.end for part in parts))


def _gaps(start: int, end: int, taken: list[Span]) -> Iterator[Span]:
    for span in sorted(taken):
        if span.start > start:
            yield Span(start, span.start)
        start = max(start, span.end)
    if start < end:
        yield Span(start, end)


def _is_told_by_name(entity: Entity, language: LanguagePack) -> bool:
    """Whether a name is compared as who it names: persons, places, what the tables know, and abbreviations.

    What an article calls «المبادرة» is compared by its words.
    """
    if entity.kind != "organization" or entity.same_as:
        return True
    words = [set(language.key_words(language.tokenize(name, 0, len(name)))) for name in entity.names]
    if any(word in language.meanings() for one in words for word in one):
        return False
    return any(one and two and not one & two for one in words for two in words)


@cache
def _meanings_by_root(language: LanguagePack) -> dict[str, str]:
    """Root -> meaning, for forms that no table writes («لم ينسحبوا» beside «انسحب»)."""
    known = language.meanings()
    roots = ((language.senses(language.tokenize(word, 0, len(word)))[0].root, known[word]) for word in sorted(known))
    return {root: meaning for root, meaning in roots if len(root) >= _SHORTEST_ROOT}


class _Words:
    """The words of an article that carry meaning, by where they stand; a name is one word, its identity."""

    def __init__(self, reading: Reading, identities: Identities) -> None:
        document = reading.document
        language = load_language(document.article.language)
        meanings, by_root = language.meanings(), _meanings_by_root(language)
        named = {
            token: f"@{identities.of(entity.id)}"
            for entity in reading.entities
            if _is_told_by_name(entity, language)
            for span in entity.mentions
            for token in range(span.start, span.end)
        }
        self._places: list[int] = []
        self._words: list[str] = []
        self._roots: list[str] = []
        self._negated: list[bool] = []
        reach = 0
        for token, sense in zip(document.tokens, language.senses(document.tokens), strict=True):
            reach = _REACH if "not" in sense.denies else reach - 1
            name = named.get(token.end - 1)
            if name is None:
                for word in language.key_words([token]):
                    meaning = meanings.get(word) or by_root.get(sense.root, word)
                    self._add(token.start, meaning, sense.root or meaning, 0 <= reach < _REACH)
            elif not self._words or self._words[-1] != name:
                self._add(token.start, name, name, False)

    def _add(self, place: int, word: str, root: str, negated: bool) -> None:
        self._places.append(place)
        self._words.append(word)
        self._roots.append(root)
        self._negated.append(negated)

    def __call__(self, span: Span) -> tuple[str, ...]:
        """The words of the tokens that begin in the span."""
        return tuple(self._words[self._within(span)])

    def roots(self, span: Span) -> tuple[str, ...]:
        """What remains of each without its endings and weak letters; a name is itself."""
        return tuple(self._roots[self._within(span)])

    def negated(self, span: Span) -> frozenset[str]:
        """The roots that a negation stands before."""
        within = self._within(span)
        return frozenset(word for word, is_so in zip(self._roots[within], self._negated[within], strict=True) if is_so)

    def _within(self, span: Span) -> slice:
        return slice(bisect.bisect_left(self._places, span.start), bisect.bisect_left(self._places, span.end))


def _statement(reading: Reading, claim: Claim | None, content: Span, words: _Words, side: SideName) -> Statement:
    document = reading.document
    within = tuple(each for each in document.quantities if content.start <= each.start and each.end <= content.end)
    language = load_language(document.article.language)
    counted = frozenset().union(*(language.counted(document.tokens, each) for each in within))
    place = f"{content.start:07d}"
    key = f"{document.article.id}:{place}:{claim.attribution.id if claim else '-'}"
    return Statement(
        key,
        reading,
        claim,
        content,
        words(content),
        words.roots(content),
        words.negated(content),
        side,
        within,
        counted,
    )
