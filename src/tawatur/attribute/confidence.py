"""Give each attribution the probability that it is right: found at all, and with both edges where they belong.

A logistic regression over what the grammar knows of an attribution; `python -m tawatur.evaluate GOLD… --calibrate`
makes its weights (confidence.tsv), and docs/evaluation.md shows how far its word can be trusted.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from tawatur.model import Attribution, Document, Sentence, Span, starts_of

Features = Sequence[str]  # those that an attribution has, each once
BASE = "base"  # the feature that every attribution has
_QUOTES = frozenset('“”«»"')
_END = {
    "": "end=comma",
    **dict.fromkeys(_QUOTES, "end=quote"),
    **dict.fromkeys("،,؛", "end=comma"),
    **dict.fromkeys(".!؟?…:", "end=stop"),
}  # by what follows the content
_LENGTHS = (3, 6, 12, 25, 45, 80)  # words, the last of each class
_FAR = (1, 4, 10)
_WORD = 5  # letters with its space
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
    moved = ((known.get(name, 0.0), name) for name in features if name != BASE)
    return sorted((each for each in moved if each[0]), key=lambda each: -abs(each[0]))[:_SHOWN]


def probability(features: Features, known: Mapping[str, float]) -> float:
    """What the weights make of the features; one that has no weight says nothing."""
    return squashed(sum([known.get(name, 0.0) for name in features]))


def squashed(log_odds: float) -> float:
    """The probability that log odds stand for."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, from confidence.tsv."""
    lines = files(__package__).joinpath("confidence.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}


def find_features(document: Document, attributions: Sequence[Attribution]) -> Iterator[Features]:
    """The features of each attribution of the document, in order."""
    starts = starts_of(document.tokens)
    sentence_starts = [starts[sentence.first] for sentence in document.sentences]
    numbers = [bisect_right(sentence_starts, each.place.start) - 1 for each in attributions]
    crowds = Counter(numbers)
    holding = {each.inside for each in attributions}
    for each, number in zip(attributions, numbers, strict=True):
        found = [BASE, f"rule={each.rule}", f"mode={each.mode}", f"stance={each.stance}"]
        found += _of_source(each, starts)
        found += _of_content(document, each, starts)
        found.append(f"crowd={min(crowds[number], 4)}")
        if number >= 0:
            found += _of_sentence(document, each, document.sentences[number])
        if each.inside is not None:
            found.append("nested")
        if each.id in holding:
            found.append("holds")
        yield found


def _of_source(attribution: Attribution, starts: Sequence[int]) -> list[str]:
    """How the source stands to the cue: left out, before or behind, how far, how long."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None:
        return ["source=none" if source is None else "source=uncued", f"subject={attribution.subject}"]
    length = f"source<={_class(_words(starts, source))}"
    if source.start >= cue.start:
        gap = (source.start - cue.end) // _WORD
        return ["source=behind", f"source>{_class(gap, _FAR)}", length]
    gap = (cue.start - source.end) // _WORD
    return ["source=before", f"source<{_class(gap, _FAR)}", length]


def _of_content(document: Document, attribution: Attribution, starts: Sequence[int]) -> list[str]:
    """What the content is like: its length and parts, what opens it, what follows it."""
    content, cue, text = attribution.content, attribution.cue, document.article.text
    start, end = content[0].start, content[-1].end
    found = [f"content<={_class(sum([_words(starts, span) for span in content]))}"]
    if len(content) > 1:
        found.append("content=parts")
    if not _QUOTES.isdisjoint(text[max(0, start - 1) : start + 1]):
        found.append("content=quotation")
    found.append(_END.get(text[end : end + 1], "end=open"))
    if text.find("\n", start, end) >= 0:
        found.append("content=paragraphs")
    if cue is not None:
        behind = start >= cue.start
        between = _words(starts, Span(cue.end, start) if behind else Span(end, cue.start))
        found.append(f"content{'>' if behind else '<'}{_class(between, _FAR)}")
    if attribution.told is not None:
        found.append("told")
    return found


def _of_sentence(document: Document, attribution: Attribution, sentence: Sentence) -> list[str]:
    """How long the sentence of the cue is, whether a headline, and whether the content runs to its end."""
    found = [f"sentence<={_class(sentence.last - sentence.first)}"]
    if sentence.headline:
        found.append("headline")
    if _ends_sentence(document, attribution, sentence):
        found.append("end=sentence")
    return found


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
