"""Weigh the words of texts, and find how alike texts are by them (tf-idf and cosine, Salton and Buckley 1988)."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

Vector = dict[str, float]

# Few texts say little about how rare a word is, so a collection is weighed as if it stood among so many others.
_BACKGROUND = 100


def weigh(
    texts: Mapping[str, Sequence[str]], largest_share: float = 0.25, background: int = _BACKGROUND
) -> dict[str, Vector]:
    """Unit vectors of the texts by their words; a word in more than `largest_share` of many texts weighs nothing."""
    counts = {key: Counter(words) for key, words in texts.items()}
    frequency = Counter(word for count in counts.values() for word in count)
    return {key: unit_vector(count, frequency, len(texts), largest_share, background) for key, count in counts.items()}


def unit_vector(
    count: Mapping[str, int],
    frequency: Mapping[str, int],
    texts: int,
    largest_share: float = 0.25,
    background: int = _BACKGROUND,
    always: int = 20,
) -> Vector:
    """The unit vector of one text by its words, of which `frequency` says in how many of so many texts they stand.

    A word that more than `largest_share` of the texts have weighs nothing, unless no more than `always` have it.
    """
    most = max(largest_share * texts, always)
    vector = {
        word: (1 + math.log(number) if number > 1 else 1.0) * math.log((texts + background) / (common + 1))
        for word, number in count.items()
        if number and (common := frequency.get(word, 0)) <= most
    }
    length = math.sqrt(math.fsum(value * value for value in vector.values()))
    return {word: value / length for word, value in vector.items()} if length else {}


def overlaps(
    texts: Mapping[str, Sequence[str]], largest_share: float = 0.5, background: int = _BACKGROUND
) -> dict[tuple[str, str], float]:
    """For pairs of keys in order that share a word: how much of the lighter text's words, by weight, the other has."""
    sets = {key: frozenset(words) for key, words in texts.items()}
    frequency = Counter(word for words in sets.values() for word in words)
    most = max(largest_share * len(texts), 20)
    weight = {
        word: math.log((len(texts) + background) / (number + 1)) if number <= most else 0.0
        for word, number in frequency.items()
    }
    totals = {key: math.fsum(weight[word] for word in words) for key, words in sets.items()}
    postings: dict[str, list[str]] = defaultdict(list)
    common: dict[tuple[str, str], float] = defaultdict(float)
    for key in sorted(sets):
        for word in sorted(sets[key]):
            for other in postings[word]:
                common[other, key] += weight[word]
            postings[word].append(key)
    return {pair: value / min(totals[pair[0]], totals[pair[1]]) for pair, value in common.items() if value > 0}


def cosines(vectors: Mapping[str, Vector], least: float = 0.0) -> dict[tuple[str, str], float]:
    """Cosine of every pair that shares a word, for pairs of keys in order, where it exceeds `least`."""
    postings: dict[str, list[tuple[str, float]]] = defaultdict(list)
    found: dict[tuple[str, str], float] = {}
    for key in sorted(vectors):
        products: dict[str, list[float]] = defaultdict(list)
        for word, value in sorted(vectors[key].items()):
            for other, weight in postings[word]:
                products[other].append(value * weight)
            postings[word].append((key, value))
        for other, parts in products.items():
            total = math.fsum(parts)
            if total > least:
                found[other, key] = total
    return found
