"""Read the attributions of an Arabic document, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.languages.arabic.attribution.according import read_according
from tawatur.languages.arabic.attribution.citing import ACCORDING, OWN_WORDING
from tawatur.languages.arabic.attribution.contents import content_range, trim
from tawatur.languages.arabic.attribution.cues import other_reading, read_cue
from tawatur.languages.arabic.attribution.drafts import Draft, Range
from tawatur.languages.arabic.attribution.headlines import read_headline, read_state
from tawatur.languages.arabic.attribution.modes import names_in_quotes, settle_mode
from tawatur.languages.arabic.attribution.names import is_outlet, place_names, surname, told_cut
from tawatur.languages.arabic.attribution.nominals import as_noun, nouns, read_noun, read_text_noun
from tawatur.languages.arabic.attribution.passage import Passage, passages
from tawatur.languages.arabic.attribution.shapes import head_class, is_definite
from tawatur.languages.arabic.attribution.stance import answers_accusation, opens_negative, settle_stance
from tawatur.languages.arabic.attribution.turns import read_turn, turn_end
from tawatur.languages.arabic.attribution.verbs import read_verb
from tawatur.languages.arabic.attribution.vocabulary import QUOTE_MARKS
from tawatur.languages.arabic.tables import word_class
from tawatur.languages.remembering import remembered
from tawatur.model import Attribution, Document, Quotation, Span, Stance, content_id

Quoted = dict[int, Quotation]  # closed quotations by where their inner text begins
_NEAR_DENIAL = 300  # letters from a denial to a negative that goes on with it
_NESTED = 3  # attributions among which the one stands that holds another
_THAT = word_class("that")
_ADVERBIAL = ACCORDING | {"كما", "على", "نقلا"} | {p + word for p in "وف" for word in ACCORDING}


def find_attributions(document: Document) -> list[Attribution]:
    """Attributions in the order of their cues; `inside` is not settled here."""
    sentences = list(passages(document))
    names = names_in_quotes(sentences)
    body = _forms_of_body(sentences)
    quotations = {quotation.inner.start: quotation for quotation in document.quotations if quotation.closed}
    found: list[Attribution] = []
    surnames: set[str] = set()
    for passage in sentences:
        if not surnames.isdisjoint(passage.forms[passage.first : passage.last]):
            passage.surnames = frozenset(surnames)
        if (
            found
            and (rest := _continued(passage))
            and passage.tokens[passage.first].start - found[-1].content[-1].end < 4
        ):
            found[-1] = found[-1]._replace(content=(*found[-1].content, passage.span(*rest)))
        drafts = _drafts(passage, body)
        if not drafts and passage.headline and found and found[-1].rule == "headline-colon":
            found[-1] = _over_dots(passage, found[-1])
        surnames.update(filter(None, (surname(passage, draft.source) for draft in drafts if draft.source)))
        text_noun = read_text_noun(passage, sentences[-1].last)
        if text_noun:
            drafts = [draft for draft in drafts if draft.cue != text_noun.cue] + [text_noun]
        for draft in drafts:
            stance = settle_stance(passage, draft)
            if stance == "asserts" and opens_negative(passage, draft):
                if _follows_denial(document, passage, draft, found) or answers_accusation(passage, draft):
                    stance = "denies"  # «… نفى الاتهامات. وقال: "لم نكن…"»: a negative that goes on with a denial
            found.append(_attribution(document, passage, draft, names, stance, quotations))
    return found


def _forms_of_body(sentences: Sequence[Passage]) -> frozenset[str]:
    """The forms of the body; none where no headline has a colon, for such a one alone asks for them."""
    if not any(each.headline and ":" in each.forms[each.first : each.last] for each in sentences):
        return frozenset()
    return frozenset().union(*(each.forms[each.first : each.last] for each in sentences if not each.headline))


def _over_dots(passage: Passage, colon: Attribution) -> Attribution:
    """«المحافظ: عودة الحكومة قريبة.. وستة ملفات تنتظرها»: the headline goes on with what its source says."""
    last = trim(passage, passage.first, passage.last)
    if ":" in passage.forms[passage.first : passage.last] or last[0] >= last[1] or not colon.content:
        return colon
    end = passage.span(*last).end
    return colon._replace(content=(*colon.content[:-1], Span(colon.content[-1].start, end)))


def _continued(passage: Passage) -> Range | None:
    """The rest of a content that goes on in its own sentence: «قال إن… . وأنه تم…», «كما أن…»; None where the sentence begins anew."""
    form, length = passage.form(passage.first), 0
    if form[:1] == "و" and form[1:] in _THAT:
        length = 1
    elif form == "كما" and passage.form(passage.first + 1) in _THAT:
        length = 2
    if not length or passage.last - passage.first < 4:
        return None
    return content_range(passage, passage.first + length, "asserts")


def _follows_denial(document: Document, passage: Passage, draft: Draft, found: list[Attribution]) -> bool:
    """Whether the attribution before it in the body, not far away, is a denial; what that denial quotes is passed over."""
    denial = _denied_before(found)
    if denial is None:
        return False
    end = denial.content[-1].end
    in_headline = any(span.start < end <= span.end for span in document.article.headlines)
    return not in_headline and passage.tokens[draft.cue[0]].start - end < _NEAR_DENIAL


def _denied_before(found: list[Attribution]) -> Attribution | None:
    """The last attribution, or one that holds it («نفى صحة الأنباء التي تحدثت عن مفاوضات»), if it is a denial; None without one."""
    near = found[-_NESTED:]
    denials = (each for each in near if each.stance == "denies")
    return next((each for each in denials if each is near[-1] or _holds(each, near[-1])), None)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return Span(outer.content[0].start, outer.content[-1].end).contains(inner.cue or inner.content[0])


def _drafts(passage: Passage, body: frozenset[str]) -> list[Draft]:
    drafts: list[Draft] = []
    if passage.headline:
        drafts += [draft for draft in (read_headline(passage, body), read_state(passage)) if draft]
    elif (turn := read_turn(passage)) is not None:
        drafts.append(turn)
    forms = passage.forms
    signals = map(_may_signal, forms[passage.first : passage.last])
    for at in [at for at, signals_claim in enumerate(signals, passage.first) if signals_claim]:
        form = forms[at]
        reading = read_cue(form)
        draft = read_verb(passage, at, reading) if reading else None
        if reading and draft is None and (other := other_reading(form)):
            draft = read_verb(passage, at, other)
        if draft is None and as_noun(form)[0] in nouns():
            draft = read_noun(passage, at)
        if draft is None and form in _ADVERBIAL:
            draft = read_according(passage, at)
        if draft is not None:
            drafts.append(draft)
    return _join_relays(passage, [_spoken_of(draft, drafts) for draft in _without_doubles(drafts)])


@remembered
def _may_signal(form: str) -> bool:
    """Whether the form can be a cue of any kind: most words are none."""
    return read_cue(form) is not None or as_noun(form)[0] in nouns() or form in _ADVERBIAL


def _spoken_of(back: Draft, drafts: list[Draft]) -> Draft:
    """«اتهمت السلطات بتزوير النتائج، وهو ما نفته الحكومة»: what is spoken of is what was said before, if something was."""
    if back.rule != "verb-back":
        return back
    said = (draft.content for draft in drafts if 0 < back.cue[0] - draft.content[-1][1] <= 3)
    return back._replace(content=next(said, back.content))


def _join_relays(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """«وذكرت المصادر بحسب رويترز أن…»: an outlet named beside a cue is its relay, no attribution of its own.

    Behind the content of another («…، بحسب شهود») whoever is no outlet speaks for that content alone.
    """
    verbs = [draft for draft in drafts if draft.rule.startswith("verb")]
    drafts = [draft for draft in drafts if draft.rule != "noun" or not _beside_cue(draft, verbs)]
    joined = {id(draft): draft for draft in drafts}
    for draft in drafts:
        if draft.source is None or not draft.rule.startswith("according"):
            continue
        host = next((verb for verb in verbs if _speaks_with(draft, verb)), None)
        if host is None:
            continue
        if is_outlet(passage, draft.source):
            joined[id(host)] = joined[id(host)]._replace(via=draft.source)
            joined.pop(id(draft), None)
        elif draft.cue[0] <= host.content[0][0] + 1 and draft.rule == "according-trailing":
            joined.pop(id(draft), None)
        elif draft.rule == "according-trailing" and _says_again(passage, draft, host):
            joined.pop(id(draft), None)
        elif draft.rule == "according-trailing":
            joined[id(draft)] = draft._replace(content=(host.content[-1],))
            joined[id(host)] = _with_witness(passage, joined[id(host)], draft)
    return list(joined.values())


def _says_again(passage: Passage, draft: Draft, host: Draft) -> bool:
    """«وصفت حركة الواحة الجولة بأنها…، حسب قول الحركة»: the host's own words, named as such."""
    if draft.source is None or host.source is None or passage.form(draft.source[0] - 1) not in OWN_WORDING:
        return False
    speaker = {form.removeprefix("ال") for form in passage.forms[slice(*host.source)]}
    return passage.forms[draft.source[0]].removeprefix("ال") in speaker


def _speaks_with(draft: Draft, host: Draft) -> bool:
    """Whether the adverbial phrase stands beside the cue, right behind its content, or right before it («حسب وكالة كذا أكد الوزير أن»)."""
    if draft.rule == "according-leading":
        return draft.content[0][0] == host.cue[0]
    beside = host.cue[1] <= draft.cue[0] <= host.content[0][0] + 1
    return beside or host.content[-1][1] <= draft.cue[0] <= host.content[-1][1] + 3


def _with_witness(passage: Passage, host: Draft, trailing: Draft) -> Draft:
    """The host whose indirect content takes in the one whom it cites itself: «قال المصدر إن الفاعل شاب، وفق الشهود»."""
    first, last = host.content[-1]
    end = trailing.source[1] if trailing.source else last
    direct = any(passage.forms[k] in QUOTE_MARKS for k in (first - 1, last, last - 1))
    if host.rule not in ("verb-clause", "verb-prep") or direct or end <= last:
        return host
    return host._replace(content=(*host.content[:-1], (first, end)))


def _beside_cue(noun: Draft, verbs: list[Draft]) -> bool:
    """«قال في تصريح صحفي إن»: the noun only says how, between a cue and its content; «جدد تأكيده أن», «أعرب عن قلقه»."""
    own = noun.source is None and noun.rule == "noun"
    return any(
        verb.cue[1] <= noun.cue[0] < verb.content[0][0] + own
        for verb in verbs
        if verb.rule != "verb-relaying" and not (verb.rule == "verb-accused" and own)
    )


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """One attribution a cue; of a cue read by two rules the first stands («حسبما أفاد» is one, not two)."""
    seen: dict[int, Draft] = {}
    for draft in drafts:
        known = seen.get(draft.cue[0])
        if known is None or known.rule.startswith("verb") and draft.rule.startswith("according"):
            seen[draft.cue[0]] = draft
    return [seen[cue] for cue in sorted(seen)]


def _attribution(
    document: Document,
    passage: Passage,
    draft: Draft,
    names: frozenset[tuple[str, ...]],
    stance: Stance,
    quotations: Quoted,
) -> Attribution:
    cue = passage.span(*draft.cue, draft.cue_cut)
    content = _run_on(document, tuple(passage.span(*each) for each in draft.content), quotations)
    if draft.rule == "turn" and content[0].start not in quotations:
        content = (turn_end(passage.text, content[0]),)
    return Attribution(
        id="a" + content_id(document.article.id, cue, content, length=12),
        cue=cue,
        source=_source(passage, draft),
        content=content,
        mode=settle_mode(passage, draft, names),
        stance=stance,
        told=passage.span(*draft.told, told_cut(passage, draft.told)) if draft.told else None,
        via=_span(passage, draft.via),
        inside=None,
        subject=draft.subject,
        rule=draft.rule,
        confidence=draft.confidence,
    )


def _run_on(document: Document, content: tuple[Span, ...], quotations: Quoted) -> tuple[Span, ...]:
    """The content, its last stretch as far as the quotation that it opens, over further sentences and paragraphs."""
    last = content[-1]
    for start in (last.start, last.start - 1):
        quotation = quotations.get(start)
        if quotation is not None and quotation.inner.end > last.end:
            return (*content[:-1], Span(last.start, len(document.article.text[: quotation.inner.end].rstrip(" \n.،"))))
    return content


def _source(passage: Passage, draft: Draft) -> Span | None:
    """The source without a conjunction before it («… في الشمال و|حزب الله يلمح إلى»)."""
    if draft.source is None:
        return None
    form = passage.forms[draft.source[0]]
    if draft.rule.startswith("according") and form[0] == "ل" and form[1:2] != "ل" and head_class(form[1:]) is not None:
        return passage.span(*draft.source, 1)  # «وفقا ل|مصدر أمني»
    joined = form[0] == "و" and len(form) > 3 and draft.source[0] < draft.cue[0]
    named = passage.headline and draft.source[0] > passage.first and form not in place_names()
    return passage.span(
        *draft.source, 1 if joined and (is_definite(form) or head_class(form[1:]) is not None or named) else 0
    )


def _span(passage: Passage, given: Range | None) -> Span | None:
    return passage.span(*given) if given else None
