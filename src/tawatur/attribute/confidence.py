"""Give each attribution the probability that it is right: found at all, and with both edges where they belong.

A logistic regression over what the grammar knows of an attribution; `python -m tawatur.evaluate GOLD… --calibrate`
makes its weights (confidence.tsv), and docs/evaluation.md shows how far its word can be trusted.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from tawatur.model import Attribution, Document, Sentence, Span

Features = Mapping[str, float]
BASE = "base"  # the feature that every attribution has
_STOPS = frozenset(".!؟?…:")
_QUOTES = frozenset('“”«»"')
_LENGTHS = (3, 6, 12, 25, 45, 80)  # words, the last of each class
_FAR = (1, 4, 10)
_SHOWN = 4  # features of an explanation


def with_confidence(document: Document, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, each with the probability that it is right, to three places."""
    known = weights()
    return tuple(
        each._replace(confidence=round(probability(features, known), 3))
        for each, features in zip(attributions, find_features(document, attributions), strict=True)
    )


def explain_confidence(document: Document, attributions: Sequence[Attribution]) -> tuple[str, ...]:
    """For each attribution the features that moved its confidence most, with their weights."""
    known = weights()
    return tuple(
        ", ".join(f"{name} {weight:+.2f}" for weight, name in _strongest(features, known))
        for features in find_features(document, attributions)
    )


def _strongest(features: Features, known: Mapping[str, float]) -> list[tuple[float, str]]:
    moved = ((known.get(name, 0.0) * value, name) for name, value in features.items() if name != BASE)
    return sorted((each for each in moved if each[0]), key=lambda each: -abs(each[0]))[:_SHOWN]


def probability(features: Features, known: Mapping[str, float]) -> float:
    """What the weights make of the features; one that has no weight says nothing."""
    score = sum([known.get(name, 0.0) * value for name, value in features.items()])
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, from confidence.tsv."""
    lines = files(__package__).joinpath("confidence.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}


def find_features(document: Document, attributions: Sequence[Attribution]) -> Iterator[Features]:
    """The features of each attribution of the document, in order."""
    starts = [token.start for token in document.tokens]
    sentence_starts = [starts[sentence.first] for sentence in document.sentences]
    numbers = [bisect_right(sentence_starts, each.place.start) - 1 for each in attributions]
    crowd: dict[int, int] = {}
    for number in numbers:
        crowd[number] = crowd.get(number, 0) + 1
    holding = {each.inside for each in attributions}
    for each, number in zip(attributions, numbers, strict=True):
        sentence = document.sentences[number] if number >= 0 else None
        names = [BASE, f"rule={each.rule}", f"mode={each.mode}", f"stance={each.stance}"]
        names += (*_of_source(each, starts), *_of_content(document, each, starts), f"crowd={min(crowd[number], 4)}")
        found = dict.fromkeys(names, 1.0)
        if sentence is not None:
            found[f"sentence<={_class(sentence.last - sentence.first)}"] = 1.0
            found["headline"] = float(sentence.headline)
            found["end=sentence"] = float(_ends_sentence(document, each, sentence))
        found["nested"] = float(each.inside is not None)
        found["holds"] = float(each.id in holding)
        yield found


def _of_source(attribution: Attribution, starts: Sequence[int]) -> Iterator[str]:
    """How the source stands to the cue: left out, before or behind, how far, how long."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None:
        yield "source=none" if source is None else "source=uncued"
        yield f"subject={attribution.subject}"
        return
    behind = source.start >= cue.start
    gap = source.start - cue.end if behind else cue.start - source.end
    words = _words(starts, source)
    yield f"source={'behind' if behind else 'before'}"
    yield f"source{'>' if behind else '<'}{_class(gap // 5, _FAR)}"  # five letters, a word and its space
    yield f"source<={_class(words)}"


def _of_content(document: Document, attribution: Attribution, starts: Sequence[int]) -> Iterator[str]:
    """What the content is like: its length and parts, what opens it, what follows it."""
    content, cue, text = attribution.content, attribution.cue, document.article.text
    yield f"content<={_class(sum(_words(starts, span) for span in content))}"
    if len(content) > 1:
        yield "content=parts"
    before = text[max(0, content[0].start - 1) : content[0].start + 1]
    if not _QUOTES.isdisjoint(before):
        yield "content=quotation"
    after = text[content[-1].end : content[-1].end + 1]
    yield f"end={'quote' if after in _QUOTES else 'comma' if after in '،,؛' else 'stop' if after in _STOPS else 'open'}"
    if "\n" in text[content[0].start : content[-1].end]:
        yield "content=paragraphs"
    if cue is not None:
        behind = content[0].start >= cue.start
        between = Span(cue.end, content[0].start) if behind else Span(content[-1].end, cue.start)
        yield f"content{'>' if behind else '<'}{_class(_words(starts, between), _FAR)}"
    if attribution.told is not None:
        yield "told"


def _ends_sentence(document: Document, attribution: Attribution, sentence: Sentence) -> bool:
    """Whether nothing but marks stands between the content and the end of its sentence."""
    last = document.tokens[sentence.last - 1]
    return attribution.content[-1].end >= last.start - 1


def _words(starts: Sequence[int], span: Span) -> int:
    return max(0, bisect_left(starts, span.end) - bisect_left(starts, span.start))


def _class(length: int, classes: Sequence[int] = _LENGTHS) -> str:
    """The class that a length falls in, by its last length; "more" for any greater."""
    at = bisect_left(classes, length)
    return str(classes[at]) if at < len(classes) else "more"
