"""Follow each claim's chain to its root, and count the roots: the witnesses of a side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tawatur.cluster import credited
from tawatur.compare.alike import dice
from tawatur.compare.naming import Identities, name_key
from tawatur.compare.units import Statement
from tawatur.languages import load_language
from tawatur.model import Claim, Link, LinkKind, Reading, Witness

_LEAST_WORDS = 5
_FEW_BY_CHANCE = 9  # words of two utterances under two names, from which they may be one,
_VERBATIM = 0.85  # where so many of them are the same
_ONE_WORDING = 0.7  # of the words of two utterances, from which they are one, passed on
_CUT_OUT = 0.8  # of the words of the shorter, from which it is cut out of the other


@dataclass(frozen=True, slots=True)
class Root:
    """The last link of one claim's chain: `key` is equal for one witness; `organizations` what he speaks for.

    `titled` is a person called by his title alone. `land` is the country where a country speaks («أعلنت الكويت»),
    `called` those that an organisation's name has; `organs` is "s" among them where he is an organ of a state or speaks
    for one, "p" where it is a state's organs in general. `words` and `numbers` are those of what was said. Of one
    without a name, `text` is the text that he speaks in (equal for copies), `described` the words for him; `vague` is
    said of him, and of «الجماعة» and «الجماعة السورية». `heading` is one of whom the headline alone speaks, without a
    name or by one that the body does not have.
    """

    key: str
    name: str
    anonymous: bool
    organizations: tuple[str, ...]
    titled: bool
    chain: tuple[Link, ...]
    land: str | None
    called: frozenset[str]
    organs: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[float | None]
    text: str
    described: frozenset[str]
    vague: bool
    heading: bool


@dataclass(frozen=True, slots=True)
class Origins:
    """Where the articles of a story come from: who is who in them, for each the first that prints its text, and its agencies."""

    identities: Identities
    first_copy: Mapping[str, str]
    agencies: Mapping[str, tuple[str, ...]]


def find_origins(readings: Sequence[Reading], identities: Identities, copies: Sequence[Sequence[str]]) -> Origins:
    """The origins of articles, of which `copies` are groups that print one text."""
    first_copy = {article: group[0] for group in copies for article in group}
    return Origins(identities, first_copy, {each.document.article.id: credited(each) for each in readings})


def one_report(pairs: Iterable[tuple[Statement, Statement]], origins: Origins) -> Origins:
    """The same origins, texts taken for one that quote an unnamed source, described alike, in one wording: of the pairs given.

    Such a source is one whatever else he says in them: both texts print what one agency reported.
    """
    texts = dict(origins.first_copy)
    for left, right in pairs:
        if left.claim is None or right.claim is None:
            continue
        one, two = root_of(left, origins), root_of(right, origins)
        quoted = one.anonymous and two.anonymous and _described_alike(one, two)
        if quoted and _in_one_wording(one, two):
            first, other = (texts.get(each.article, each.article) for each in (left, right))
            for article in {*texts, left.article, right.article}:
                if texts.get(article, article) == other:
                    texts[article] = first
    return replace(origins, first_copy=texts)


def witnesses(claims: Sequence[Statement], origins: Origins) -> tuple[Witness, ...]:
    """The witnesses behind the statements of one side, in the order of their first claim.

    A spokesman and his organisation are one witness, and so are a state and a body of it; so are the anonymous sources
    of one text: of copies, of one agency's copy described alike, and of utterances in one wording. Of whom the headline
    alone speaks («جمعية تتحدث عن …») is whoever alone says it in the body. Who judges what others report («خطوة مهمة»)
    is no witness of it, nor is who only passes on what another says in the same words.
    """
    reporting = [each for each in claims if not each.judges] or claims
    reporting = [each for each in reporting if not any(_passes_on(each, other) for other in reporting)]
    roots = [root_of(each, origins) for each in reporting if each.claim is not None]
    groups: list[list[Root]] = []
    for root in roots:
        known = [group for group in groups if any(_is_one(root, other) for other in group)]
        for group in known[1:]:
            known[0].extend(group)
            groups.remove(group)
        if known:
            known[0].append(root)
        else:
            groups.append([root])
    for group in [each for each in groups if all(root.heading for root in each)]:
        below = [each for each in groups if each is not group and any(root.text == group[0].text for root in each)]
        if len(below) == 1:
            below[0].extend(group)
            groups.remove(group)
    return tuple(_witness(group) for group in groups)


def _passes_on(outer: Statement, inner: Statement) -> bool:
    """Whether the one reports the other: «قال الناطق إن | سكانا أكدوا أن | الطريق مغلق» has the residents for its root."""
    if outer.claim is None or inner.claim is None or outer.article != inner.article:
        return False
    if not outer.content.contains(inner.content):
        return False
    return any(each.attribution.id == outer.claim.attribution.id for each in _outer(inner.claim, inner.reading.claims))


def _is_one(left: Root, right: Root) -> bool:
    """Whether two roots are one witness.

    Who says the same in the same words is one where one of them is called vaguely, or where their names share a word:
    «كيفين ماركر» and «كيفن ماركر», «الائتلاف العشائري» and «التحالف العشائري»; not two unnamed ones who are described
    otherwise, nor two in the body of one text.
    """
    if left.key == right.key or left.key in right.organizations or right.key in left.organizations:
        return True
    if (left.titled or right.titled) and not set(left.organizations).isdisjoint(right.organizations):
        return True  # «المتحدث باسم الوزارة» in one article, by his name in another
    if left.land in right.called or right.land in left.called:  # None is in neither
        return True
    if left.land and left.land == right.land:  # «أنقرة» and «تركيا»
        return True
    if left.text == right.text and (_is_in_general(left, right) or _is_in_general(right, left)):
        return True
    if left.anonymous and right.anonymous and left.text == right.text and _described_alike(left, right):
        return True
    apart = left.described.isdisjoint(right.described)
    if not apart or (left.vague or right.vague) and not (left.anonymous and right.anonymous):
        return (left.text != right.text or left.heading or right.heading) and _in_one_wording(left, right)
    return left.chain[0] != right.chain[0] and _is_verbatim(left.words, right.words)


def _is_in_general(left: Root, right: Root) -> bool:
    """«السلطات الأمنية» at the top of a text are the ministry whose spokesman it quotes below, where they are of one state."""
    apart = left.called and right.called and left.called.isdisjoint(right.called)
    return "p" in left.organs and "s" in right.organs and not apart


def _described_alike(left: Root, right: Root) -> bool:
    """«مصادر في المعارضة» and «مصادر في المعارضة السورية»: the words for the one are among those for the other."""
    if not left.described or not right.described:
        return False
    return left.described <= right.described or right.described <= left.described


def _is_verbatim(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two utterances are so long and so much the same that two articles pass one on, under whatever name."""
    enough = min(len(left), len(right)) >= _FEW_BY_CHANCE
    return enough and dice(left, right) >= _VERBATIM


def _in_one_wording(left: Root, right: Root) -> bool:
    """Whether two utterances are one, passed on: most of their words are the same, or one is cut out of the other."""
    if not (left.numbers <= right.numbers or right.numbers <= left.numbers):
        return False
    shorter = min(len(left.words), len(right.words))
    cut_out = len(left.words & right.words) >= _CUT_OUT * shorter
    return shorter >= _LEAST_WORDS and (cut_out or dice(left.words, right.words) >= _ONE_WORDING)


def _witness(group: Sequence[Root]) -> Witness:
    """The group as one witness, by the name that most of its chains end in; of equals a person's, then the longest.

    A name that tells who it is goes before «الجماعة» and before a title.
    """
    times = Counter(root.name for root in group)
    first = max(
        group,
        key=lambda root: (
            not root.vague,
            not root.titled,
            times[root.name],
            root.chain[-1].kind == "person",
            len(root.name),
            root.name,
        ),
    )
    anonymous = all(root.anonymous for root in group)
    return Witness(first.name, anonymous, tuple(dict.fromkeys(root.chain for root in group)))


def root_of(statement: Statement, origins: Origins) -> Root:
    """The root of a claim's chain: outlet, agency, those whose words hold the claim, its holder.

    What shows of itself («كشفت العملية أن») has for its root whoever says so.
    """
    reading, identities = statement.reading, origins.identities
    assert statement.claim is not None
    claim = _spoken(statement.claim, reading.claims)
    article = reading.document.article
    outlet = article.outlet
    chain = [Link("outlet", (outlet and (outlet.name or outlet.domain)) or article.page)]
    chain += [Link("agency", agency) for agency in ([claim.via] if claim.via else origins.agencies[article.id][:1])]
    chain += [_link(each, identities) for each in _outer(claim, reading.claims)]
    last = _link(claim, identities)
    chain = [link for link in chain if link.name != last.name] + [last]
    text = origins.first_copy.get(article.id, article.id)
    key, name, anonymous, organizations = _identity(claim, identities, text, article.language)
    land, called = _belonging(claim, identities, article.language)
    return Root(
        key=key,
        name=name,
        anonymous=anonymous,
        organizations=organizations,
        titled=_is_titled(claim, identities),
        chain=tuple(chain),
        land=land,
        called=called,
        organs=_organs(key, organizations, identities, article.language),
        words=frozenset(statement.words),
        numbers=frozenset(each.value for each in statement.quantities),
        text=text,
        described=frozenset(name_key(claim.holder.name, load_language(article.language)).split()),
        vague=anonymous or claim.holder.entity in identities.vague,
        heading=_is_heading(statement, claim),
    )


def _is_heading(statement: Statement, claim: Claim) -> bool:
    """Whether a claim of the headline is held by somebody whom the body does not name."""
    headlines = statement.reading.document.article.headlines
    if not any(span.contains(statement.content) for span in headlines):
        return False
    entity = next((each for each in statement.reading.entities if each.id == claim.holder.entity), None)
    return entity is None or all(any(span.contains(each) for span in headlines) for each in entity.mentions)


def _is_titled(claim: Claim, identities: Identities) -> bool:
    entity = identities.entities.get(claim.holder.entity or "")
    return entity is not None and entity.kind == "person" and entity.name == entity.role


def _belonging(claim: Claim, identities: Identities, language: str) -> tuple[str | None, frozenset[str]]:
    """The country that speaks, and those that the name of the organisation that speaks has: «الكويت», «الداخلية الكويتية»."""
    entity = identities.entities.get(claim.holder.entity or "")
    if entity is None or entity.kind == "person":
        return None, frozenset()
    pack = load_language(language)
    words = pack.senses(pack.tokenize(entity.name, 0, len(entity.name)))
    countries = frozenset(word.place for word in words if word.place)
    if entity.kind == "place":
        return (min(countries) if len(words) == len(countries) == 1 else None), frozenset()
    return None, countries


def _organs(key: str, organizations: tuple[str, ...], identities: Identities, language: str) -> frozenset[str]:
    state_organ = load_language(language).state_organ
    names = (identities.entities[each].name for each in (key, *organizations) if each in identities.entities)
    return frozenset(organ for name in names if (organ := state_organ(name)))


def _identity(claim: Claim, identities: Identities, text: str, language: str) -> tuple[str, str, bool, tuple[str, ...]]:
    holder = claim.holder
    if holder.entity is not None:
        key = identities.of(holder.entity)
        name = identities.entities[holder.entity].name or holder.name
        return key, name, False, identities.spoken_for(key)
    words = name_key(holder.name, load_language(language)) if holder.name else ""
    origin = f"via {claim.via}" if claim.via else text
    return f"{origin}:{words}", holder.name, holder.anonymous or not holder.name, ()


def _spoken(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """The claim, or where nobody makes it the nearest of those that hold it which somebody makes."""
    around = (each for each in (claim, *reversed(_outer(claim, claims))) if each.holder.entity or each.holder.name)
    return next(around, claim)


def _outer(claim: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """The claims whose content holds this one, the outermost first."""
    by_id = {each.attribution.id: each for each in claims}
    found: list[Claim] = []
    inside = claim.attribution.inside
    while inside in by_id and len(found) < len(claims):
        found.insert(0, by_id[inside])
        inside = by_id[inside].attribution.inside
    return found


def _link(claim: Claim, identities: Identities) -> Link:
    entity = identities.entities.get(claim.holder.entity or "")
    kind: LinkKind = "anonymous"
    if entity is not None:
        kind = "person" if entity.kind == "person" else "organization"
    return Link(kind, (entity.name if entity else claim.holder.name) or "؟")
