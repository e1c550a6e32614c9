"""Reading -> signature: what an article is grouped by, from its headline, its opening and whom it names."""

from __future__ import annotations

import zlib
from collections import Counter

from tawatur.cluster.copies import runs_of
from tawatur.languages import load_language
from tawatur.model import Document, Entity, Quantity, Reading, Signature

_OPENING = 100  # words: what comes after them is background, which articles on many events share
_LEAD = 40  # words: news tells its event there
_HEADLINE_WEIGHT = 5
_ONE_RUN_IN = 4  # by its hash, so that a cut copy keeps the same ones («0 mod p» of Broder 1997)
_MOST_RUNS = 256


def describe(reading: Reading) -> Signature:
    """The signature of an article; the same reading gives the same one in every process."""
    document = reading.document
    words = _words(document)
    opening, lead = Counter(words[:_OPENING]), Counter(words[:_LEAD])
    for word in _words(document, headline=True):
        opening[word] += _HEADLINE_WEIGHT
    return Signature(
        document.article.id,
        document.article.published,
        tuple(opening),
        tuple(opening.values()),
        tuple(lead[word] for word in opening),
        tuple(dict.fromkeys(_entity_key(each) for each in reading.entities)),
        tuple(dict.fromkeys(_figure_key(each, document) for each in document.quantities if each.value is not None)),
        _sampled_runs(document),
    )


def _words(document: Document, headline: bool = False) -> list[str]:
    """The key words of the document; with `headline` those of its headline alone."""
    language = load_language(document.article.language)
    words: list[str] = []
    for sentence in document.sentences:
        if sentence.headline or not headline:
            words += language.key_words(document.tokens[sentence.first : sentence.last])
    return words


def _entity_key(entity: Entity) -> str:
    return f"{entity.kind}:{min(entity.same_as) if entity.same_as else ' '.join(entity.name.split())}"


def _figure_key(quantity: Quantity, document: Document) -> str:
    """The number and the stem of what is counted: «12 قتيلا» is `12 قتيل`."""
    language = load_language(document.article.language)
    counted = quantity.of or quantity.unit or ""
    stems = language.key_words(language.tokenize(counted, 0, len(counted)))
    return " ".join([f"{quantity.value:g}", *stems[:1]])


def _sampled_runs(document: Document) -> tuple[int, ...]:
    hashes = {zlib.crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs_of(document)}
    return tuple(sorted(each for each in hashes if each % _ONE_RUN_IN == 0)[:_MOST_RUNS])
