"""Say of an attribution which rows and rules stand behind its cue, its source, its content's end and its stance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from tawatur.languages.arabic.attribution.citing import ACCORDING
from tawatur.languages.arabic.attribution.closings import clause_ends
from tawatur.languages.arabic.attribution.cues import CueForm, read_cue
from tawatur.languages.arabic.attribution.nominals import nouns
from tawatur.languages.arabic.attribution.vocabulary import QUOTE_MARKS, STOPS
from tawatur.languages.arabic.tables import records
from tawatur.model import Attribution, Document, Span

Decision = tuple[str, str]  # what was decided, and by what
_ASKED_FOR = {"m": "a man", "f": "a woman or a body", "p": "several", "1": "who speaks around it", None: "anyone"}


def explain(document: Document, attribution: Attribution) -> tuple[Decision, ...]:
    """The decisions behind an attribution in the order in which they are made."""
    cue = _form_at(document, attribution.cue)
    decisions = (
        ("rule", f"{attribution.rule}: {_rules().get(attribution.rule, 'no description')}"),
        ("cue", _cue(cue)),
        ("source", _source(attribution)),
        ("content", _end(document, attribution)),
        ("stance", _stance(cue, attribution)),
    )
    return tuple((what, why) for what, why in decisions if why)


@cache
def _rules() -> dict[str, str]:
    return {record["rule"]: record["reads"] for _, record in records("rules.tsv")}


def _form_at(document: Document, span: Span | None) -> str:
    if span is None:
        return ""
    token = document.tokens[_index(document, span.start)]
    return token.form[max(0, len(token.form) - (token.end - span.start)) :]


def _index(document: Document, offset: int) -> int:
    """The index of the token that holds the offset, or of the first behind it."""
    return min(bisect_left([token.end for token in document.tokens], offset + 1), len(document.tokens) - 1)


def _rows(form: str) -> tuple[CueForm, ...]:
    reading = read_cue(form)
    return reading.forms if reading else ()


def _cue(form: str) -> str:
    noun = nouns().get(form)
    rows = dict.fromkeys((each.verb.lemma, each.tense, " ".join(each.verb.frames)) for each in _rows(form))
    parts = [f"cues.tsv {lemma} ({tense}), frames {frames}" for lemma, tense, frames in rows]
    if noun is not None:
        parts.append(f"nouns.tsv {form}, opened by {' '.join(sorted(noun.opens))}")
    return "; ".join(parts)


def _source(attribution: Attribution) -> str:
    source, cue = attribution.source, attribution.cue
    if source is None:
        return "left out; the verb asks for " + _ASKED_FOR[attribution.subject]
    if cue is None:
        return "named"
    return "stands before the cue" if source.start < cue.start else "stands behind the cue"


def _end(document: Document, attribution: Attribution) -> str:
    """What ended the content: the first words behind it."""
    end = attribution.content[-1].end
    index = _index(document, end)
    forms = [token.form for token in document.tokens[index : index + 6] if token.start >= end]
    if not forms or forms[0] in STOPS:
        return "runs to the stop"
    if forms[0] in QUOTE_MARKS:
        return "runs to the closing quotation mark"
    words = tuple(form for form in forms if form.isalnum())
    return next(_endings(words), "ends before " + " ".join(words[:2]) if words else "runs to the end")


def _endings(words: tuple[str, ...]) -> Iterator[str]:
    for kind, known in clause_ends().items():
        for phrase in known.get(words[0], ()) if words else ():
            if words[: len(phrase)] == phrase:
                yield f"ends before {' '.join(phrase)} (clause_ends.tsv: {kind})"
    if words and words[0] in ACCORDING:
        yield f"ends before the source in {words[0]}"
    if words and _rows(words[0]):
        yield f"ends before the next cue, {words[0]}"


def _stance(form: str, attribution: Attribution) -> str:
    own = {each.verb.stance for each in _rows(form)}
    if (noun := nouns().get(form)) is not None:
        own.add(noun.stance)
    if not own or attribution.stance in own:
        return f"{attribution.stance}, as the cue's row says" if own else attribution.stance
    return f"{attribution.stance}, by a negation or by what the content says (stance_words.tsv); the cue's row has {', '.join(sorted(own))}"
