"""Find the person whom an article's opening leaves unnamed and its next lines name: «أعلن مسؤول… وقال عيد عماش…»."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.model import Attribution, Document, SourcePhrase
from tawatur.resolve.cluster import Cluster

_OPENING = 3  # attributions that may leave their speaker to be named
_AHEAD = 4  # attributions after it among which the name comes
_SHARE = 0.5  # of the words said, repeated under the name
_LEAD = 2  # attributions that stand in headline and lead
_FEWEST = 4  # words that have to be repeated
_LETTERS = 4  # of a word that counts


def find_foreshadowed(
    document: Document,
    attributions: tuple[Attribution, ...],
    attribution: Attribution,
    phrase: SourcePhrase,
    phrases: dict[str, SourcePhrase],
    named: Callable[[SourcePhrase], Cluster | None],
) -> Cluster | None:
    """The named person who says the same, or who has the office described, or a headline's body; None where nobody does.

    «كشف قائد عسكري يمني عن خطة… وقال العميد فلان، قائد العملية، إن»: behind the lead one word of it is enough for the
    next who is named.
    """
    place = attributions.index(attribution)
    if place >= _OPENING:
        return None
    said = _words(document, attribution)
    next_ = place < _LEAD
    for later in attributions[place + 1 : place + 1 + _AHEAD]:
        other = phrases.get(later.id)
        cluster = named(other) if other is not None else None
        if other is None or later.inside is not None:
            continue
        if cluster is not None and cluster.kind == "organization":
            if place == 0 and next_ and any(parts[0] == phrase.head for parts in cluster.forms):
                return cluster  # «منظمة دولية: …», then «قالت منظمة السنابل»
            cluster = None
        if cluster is None:
            next_ = next_ and other.head == phrase.head
            continue
        if next_ and phrase.head in cluster.titles:
            return cluster
        next_ = False
        if len(phrase.keys) > 1 and phrase.keys <= cluster.titles:
            return cluster
        repeated = said & _words(document, later)
        if len(repeated) >= max(_FEWEST, _SHARE * len(said)):
            return cluster
    return None


def _words(document: Document, attribution: Attribution) -> set[str]:
    text = " ".join(span.of(document.article.text) for span in attribution.content)
    return {word for word in map(_bare, text.split()) if len(word) >= _LETTERS}


def _bare(word: str) -> str:
    """The word without the marks around it."""
    return word if word.isalnum() else "".join(letter for letter in word if letter.isalnum())
