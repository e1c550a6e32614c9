"""Cut a story's readings into statements: what each claim holds, and what each outlet says in its own voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from tawatur.compare.clauses import clauses, only_links
from tawatur.compare.naming import Identities
from tawatur.compare.words import End, Words
from tawatur.languages import load_language
from tawatur.model import Attribution, Claim, Fate, Place, Quantity, Reading, SideName, Span
from tawatur.resolve.sentences import sentence_at

DEADLY: frozenset[Fate] = frozenset(("killed", "wounded"))  # what befell those whom a toll counts
_FEWEST_WORDS = 1
_MOST = 400  # statements of an article; each is compared with all others, and a report of 5,000 words has fewer
_NESTED_SHARE = 0.6  # of the outer content, for the inner claim to stand for both
_OWN_VOICE_WORDS = 2
_CLAUSE_WORDS = 5  # of a claim, which its speaker said as one
_OWN_CLAUSE_WORDS = 3  # an outlet packs several propositions in one sentence
_CUTS = frozenset("،,؛;.…")


@dataclass(frozen=True, slots=True)
class Statement:
    """One proposition as one article has it; `claim` is None for the outlet's own voice.

    `words` are the stems of its content (`LanguagePack.key_words`), `roots` what they are without endings, `negated`
    the roots that a negation stands before, `ends` the roots that stand at an end of a scale («مفتوح»), and which,
    `side` its polarity, `counted` what its numbers count (`LanguagePack.counted`), `counts` the same for the whole
    article, each with its number. `topic` is the first word that is no name and says something, `events` the words that
    stand for a group of synonyms, `actors` are those that it names besides places, `towns` the places that are no
    countries, `charted` those of them that the tables know, `judges` whether it judges what happened; `mouths` are who
    says it and whom he speaks for, none in the outlet's own voice.
    """

    key: str
    reading: Reading
    claim: Claim | None
    content: Span
    words: tuple[str, ...]
    roots: tuple[str, ...]
    negated: frozenset[str]
    ends: frozenset[tuple[str, End]]
    side: SideName
    quantities: tuple[Quantity, ...]
    counted: frozenset[str]
    counts: frozenset[tuple[str, float]]
    topic: str | None
    events: frozenset[str]
    actors: frozenset[str]
    towns: frozenset[str]
    charted: frozenset[str]
    judges: bool
    mouths: frozenset[str]

    @property
    def article(self) -> str:
        """Id of the article that it stands in."""
        return self.reading.document.article.id

    @property
    def place(self) -> Place:
        """Where its content stands."""
        return Place(self.article, self.content)

    @property
    def language(self) -> str:
        """The language of its article."""
        return self.reading.document.article.language

    @property
    def is_toll(self) -> bool:
        """Whether it counts dead or wounded."""
        return not self.counted.isdisjoint(DEADLY)

    @property
    def casualties(self) -> tuple[Quantity, ...]:
        """Its numbers of dead and wounded, without those of some among others («بينهم 3 أطفال»)."""
        return tuple(each for each in self.quantities if each.fate in DEADLY and not each.part)

    @property
    def text(self) -> str:
        """The characters of its content."""
        return self.content.of(self.reading.document.article.text)


def statements(readings: Sequence[Reading], identities: Identities) -> list[Statement]:
    """The statements of a story's readings, in the order of articles and places; names stand in `words` as identities."""
    found: list[Statement] = []
    for reading in sorted(readings, key=lambda each: each.document.article.id):
        words = Words(reading, identities)
        found += islice(chain(_claimed(reading, words), _own_voice(reading, words)), _MOST)
    return found


def are_far(towns: frozenset[str], others: frozenset[str]) -> bool:
    """Whether towns are named on both sides, and none in common."""
    return bool(towns) and bool(others) and towns.isdisjoint(others)


def _claimed(reading: Reading, words_of: Words) -> Iterator[Statement]:
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
            if len(words_of(part)) >= _FEWEST_WORDS and not _is_told_by_another(attribution, part, reading.claims):
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


def _is_told_by_another(outer: Attribution, part: Span, claims: Sequence[Claim]) -> bool:
    """Whether a part of the content of `outer` is little more than another's claim, which stands for it."""
    return any(
        claim.attribution.inside == outer.id
        and claim.attribution.rule != "verb-named"
        and sum(span.end - span.start for span in claim.attribution.content if part.contains(span))
        >= _NESTED_SHARE * (part.end - part.start)
        for claim in claims
    )


def _own_voice(reading: Reading, words_of: Words) -> Iterator[Statement]:
    """Sentences of headline and body that no attribution touches, and what is left of the others."""
    document = reading.document
    language = load_language(document.article.language)
    taken = [span for claim in reading.claims for span in _all_spans(claim.attribution)]
    for sentence in document.sentences:
        start, end = document.tokens[sentence.first].start, document.tokens[sentence.last - 1].end
        for span in _gaps(start, end, [each for each in taken if each.start < end and start < each.end]):
            for part in clauses(document, span, words_of, _OWN_CLAUSE_WORDS, language):
                words = words_of(part)
                says = sum(word[0] != "@" for word in words) >= _OWN_VOICE_WORDS  # «KARAM (Reuters) -» says nothing
                if says and not only_links(document, part, language):
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


def _towns_before(reading: Reading, claim: Claim | None, content: Span, words: Words) -> frozenset[str]:
    """The towns that a sentence names before the part of it that gives a toll: "after a raid on Karam, in which medics said | 40 died".

    None of those that say who gives it: "the health directorate in Karam".
    """
    sentence = sentence_at(reading.document, content.start)
    if sentence is None:
        return frozenset()
    if claim is None or (source := claim.attribution.source) is None:
        return words.towns(Span(sentence.start, content.start))
    before = words.towns(Span(sentence.start, max(sentence.start, min(source.start, content.start))))
    if claim.told or not sentence.start <= source.start < content.start:  # "told Peninsula | that 40 died"
        return before
    return before | words.towns(Span(source.end, content.start))


def _statement(reading: Reading, claim: Claim | None, content: Span, words: Words, side: SideName) -> Statement:
    document = reading.document
    within = tuple(each for each in document.quantities if content.start <= each.start and each.end <= content.end)
    language = load_language(document.article.language)
    place = f"{content.start:07d}"
    found = words(content)
    names, places = words.names(content), words.places(content)
    counted = frozenset[str]().union(*(language.counted(document.tokens, each) for each in within))
    towns = words.towns(content) or (
        frozenset() if DEADLY.isdisjoint(counted) else _towns_before(reading, claim, content, words)
    )
    return Statement(
        key=f"{document.article.id}:{place}:{claim.attribution.id if claim else '-'}",
        reading=reading,
        claim=claim,
        content=content,
        words=found,
        roots=words.roots(content),
        negated=words.negated(content),
        ends=words.ends(content),
        side=side,
        quantities=within,
        counted=counted,
        counts=words.counts,
        topic=words.topic(content),
        events=frozenset(found) & words.events,
        actors=names - places,
        towns=towns,
        charted=words.charted(towns),
        judges=not language.judging().isdisjoint(found),
        mouths=words.mouths(claim),
    )
