"""Reading -> signature: what an article is grouped by, from its headline, its opening and whom it names."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterator

from tawatur.cluster.copies import runs_of
from tawatur.languages import load_language
from tawatur.languages.letters import shared_consonants
from tawatur.model import Document, Entity, Reading, Signature, Span

_OPENING = 100  # words: what comes after them is background, which articles on many events share
_LEAD = 40  # words: news tells its event there
_HEADLINE_WEIGHT = 3
_MOST_PERSONS = 40
_MOST_NAMES = 100
COUNTRIES = "countries:"  # before the keys of states, which tell no event
_EVENT = 120  # tokens in which news tells its event
_RUN = 5  # words: shorter ones are common to many texts
_ONE_RUN_IN = 4  # by its hash, so that a cut copy keeps the same ones («0 mod p» of Broder 1997)
_MOST_RUNS = 256


def describe(reading: Reading) -> Signature:
    """The signature of an article; the same reading gives the same one in every process."""
    document = reading.document
    words = list(_words(document))
    opening = Counter(word for word, _ in words[:_OPENING])
    lead = Counter(word for word, _ in words[:_LEAD])
    for word, _ in _words(document, headline=True):
        opening[word] += _HEADLINE_WEIGHT
    end = words[:_LEAD][-1][1] if words else 0
    return Signature(
        document.article.id,
        document.article.published,
        tuple(opening),
        tuple(opening.values()),
        tuple(lead[word] for word in opening),
        tuple(dict.fromkeys(_places(reading, end))),
        tuple(dict.fromkeys(_persons(reading)))[:_MOST_PERSONS],
        tuple(dict.fromkeys(_days(document, end))),
        _sampled_runs(document),
        document.article.language,
        tuple(dict.fromkeys(_names(reading)))[:_MOST_NAMES],
        tuple(dict.fromkeys(_happened(document))),
    )


def _words(document: Document, headline: bool = False) -> Iterator[tuple[str, int]]:
    """The key words of the document, each with its end in the text; with `headline` those of its headline alone."""
    language = load_language(document.article.language)
    meanings = language.meanings() if language.grouped_by_meaning else {}
    for sentence in document.sentences:
        if sentence.headline or not headline:
            for token in document.tokens[sentence.first : sentence.last]:
                for word in language.key_words([token]):
                    yield meanings.get(word, word), token.end


def _places(reading: Reading, end: int) -> Iterator[str]:
    """The places that are named before `end`, but for where it was written: what a table calls them, else their names as they are folded."""
    language = load_language(reading.document.article.language)
    fold, written = language.fold, language.dateline(reading.document) or Span(0, 0)
    for entity in reading.entities:
        if entity.kind == "place" and any(each.start < end and not written.contains(each) for each in entity.mentions):
            yield min(entity.same_as) if entity.same_as else fold(entity.name)


def _persons(reading: Reading) -> Iterator[str]:
    """The stems of the last names of persons who have a first one, too."""
    language = load_language(reading.document.article.language)
    for entity in reading.entities:
        if entity.kind == "person" and len(entity.name.split()) > 1:
            last = entity.name.split()[-1]
            yield from language.key_words(language.tokenize(last, 0, len(last)))[-1:]


def _days(document: Document, end: int) -> Iterator[str]:
    """The days that are named before `end`, in ISO 8601."""
    for time in document.times:
        if time.start < end and time.from_ is not None and time.from_ == time.to:
            yield time.from_.isoformat()


def _names(reading: Reading) -> Iterator[str]:
    """What is named, in no language's letters: keys of the tables, else consonants; no states, which tell no event."""
    for entity in reading.entities:
        yield from shared_names(entity)


def shared_names(entity: Entity) -> Iterator[str]:
    """The same of one thing: articles of any language that name it have one of these in `Signature.names`."""
    yield from (each for each in entity.same_as if not each.startswith(COUNTRIES))
    if not entity.same_as:
        yield from filter(None, map(shared_consonants, entity.names))


def _happened(document: Document) -> Iterator[str]:
    """The words of the opening by their meanings, which languages share."""
    language = load_language(document.article.language)
    meanings = language.shared_meanings()
    read = [token for sentence in document.sentences for token in document.tokens[sentence.first : sentence.last]]
    for word in language.key_words(read[:_EVENT]):
        yield meanings.get(word, word)


def _sampled_runs(document: Document) -> tuple[int, ...]:
    hashes = {zlib.crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs_of(document, _RUN)}
    return tuple(sorted(each for each in hashes if each % _ONE_RUN_IN == 0)[:_MOST_RUNS])
