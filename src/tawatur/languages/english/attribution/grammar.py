"""Read the attributions of an English document, sentence by sentence."""

from __future__ import annotations

from functools import cache

from tawatur.languages.english.attribution.according import read_according, read_view
from tawatur.languages.english.attribution.drafts import Draft
from tawatur.languages.english.attribution.headlines import read_headline, read_signature
from tawatur.languages.english.attribution.hearers import is_outlet
from tawatur.languages.english.attribution.lexicon import nominal_cues, verb_cues
from tawatur.languages.english.attribution.modes import settle_mode
from tawatur.languages.english.attribution.nominals import read_adjective, read_noun
from tawatur.languages.english.attribution.passage import Passage, passages
from tawatur.languages.english.attribution.stance import settle_stance
from tawatur.languages.english.attribution.verbs import read_verb
from tawatur.languages.english.tables import word_class
from tawatur.model import Attribution, Document, Gender, content_id

_GENDERS: dict[str, Gender] = {
    "he": "m", "his": "m", "she": "f", "her": "f", "they": "p", "their": "p", "it": "n", "its": "n",
}  # fmt: skip
_NESTED = frozenset(("verb-clause", "verb-quote"))
_SURE = {"speech": 0.9, "thought": 0.6, "act": 0.5}


def find_attributions(document: Document) -> list[Attribution]:
    """Attributions in the order of their cues; `inside` is not settled here."""
    return [
        _attribution(document, passage, draft)
        for passage in passages(document)
        for draft in read_sentence(passage)
        if all(first < last for first, last in draft.content)  # «He said "…"», with nothing between the marks
    ]


def read_sentence(passage: Passage) -> list[Draft]:
    """The attributions of one sentence, in the order of their cues."""
    verbs, nouns, adjectives = verb_cues(), nominal_cues("nouns.tsv"), nominal_cues("adjectives.tsv")
    drafts: list[Draft] = []
    colon = read_headline(passage)
    if colon is not None:
        return [colon]
    dash = passage.letters.rfind("-", passage.first, passage.stop)
    signed = read_signature(passage, dash) if dash >= 0 else None
    if signed is not None:
        return [signed]
    forms, signals = passage.forms, _signals()
    for at in [at for at in range(passage.first, passage.last) if forms[at] in signals]:
        if passage.letters[at] not in "VvgnRP" or passage.quoted[at]:
            continue
        form = forms[at]
        reading = verbs.get(form)
        draft = read_verb(passage, at, reading, drafts) if reading is not None else None
        if draft is None and form in nouns:
            draft = read_noun(passage, at, nouns[form])
        if draft is None and form in word_class("view"):
            draft = read_view(passage, at)
        if draft is None and form in adjectives:
            draft = read_adjective(passage, at, adjectives[form])
        if draft is None and form == "according":
            draft = read_according(passage, at)
            if draft is not None and (told := _passed_on(passage, draft, drafts)) is not None:
                drafts[-1] = told
                continue
        if draft is not None and not _held(passage, draft, drafts):
            drafts.append(draft)
    return drafts


@cache
def _signals() -> frozenset[str]:
    """Every form that can be a cue: most words are none."""
    return frozenset(
        {*verb_cues(), *nominal_cues("nouns.tsv"), *nominal_cues("adjectives.tsv"), *word_class("view"), "according"}
    )


def _held(passage: Passage, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the cue is none of its own: it stands in another's content and nests nothing, or in the source behind its cue."""
    nested = _nests(passage, draft)
    for other in drafts:
        behind = (other.source,) if other.source is not None and other.source[0] > other.cue[0] else ()
        if any(first - 1 <= draft.cue[0] < last for first, last in behind):  # «reported, | citing an official»
            return True
        if any(
            first <= draft.cue[0] < last and not (nested and _lies_in(draft, first)) for first, last in other.content
        ):
            return True
        if other.cue[0] <= draft.cue[0] < max(other.cue[1], other.content[0][0]):  # «denied | reports | that…»
            return True
    return False


def _passed_on(passage: Passage, according: Draft, drafts: list[Draft]) -> Draft | None:
    """«The governor said…, according to | Meridian»: what he said, by way of the outlet; None elsewhere."""
    if not drafts or according.rule != "according-trailing" or according.source is None:
        return None
    first, last = according.content[0]
    said = drafts[-1]
    if not first <= said.cue[0] < last or said.sure != "speech" or not is_outlet(passage, according.source):
        return None
    return said._replace(via=according.source)


def _nests(passage: Passage, draft: Draft) -> bool:
    """«said that the army had announced that…»: a clause or quotation of a speaker who is named by more than a pronoun."""
    if draft.source is None or draft.sure != "speech" or draft.rule not in _NESTED or passage.quoted[draft.cue[0]]:
        return False
    first, last = draft.source
    return last - first > 1 and passage.letters[first] != "I"


def _lies_in(draft: Draft, first: int) -> bool:
    return draft.source is not None and first <= draft.source[0]


def _attribution(document: Document, passage: Passage, draft: Draft) -> Attribution:
    cue = passage.span(*draft.cue)
    content = tuple(passage.span(*each) for each in draft.content)
    return Attribution(
        id="a" + content_id(document.article.id, cue, content, length=12),
        cue=cue,
        source=passage.span(*draft.source) if draft.source is not None else None,
        content=content,
        mode=settle_mode(passage, draft),
        stance=settle_stance(passage, draft),
        told=passage.span(*draft.told) if draft.told is not None else None,
        via=passage.span(*draft.via) if draft.via is not None else None,
        inside=None,
        subject=_GENDERS.get(passage.forms[draft.source[0]]) if draft.source is not None else None,
        rule=draft.rule,
        confidence=_SURE[draft.sure],
    )
