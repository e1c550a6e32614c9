"""Score one gold article: read it with the program, pair the attributions, count what is right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from tawatur.errors import TawaturError
from tawatur.evaluate.figures import Figures, Match, Share
from tawatur.evaluate.gold import GoldArticle, GoldValue, find_gold, load_gold
from tawatur.evaluate.matching import Matching, Pair, match
from tawatur.evaluate.names import bare
from tawatur.evaluate.own import Carrier, OwnAttribution, carried, read_text
from tawatur.evaluate.values import count_aliases, count_letters, missed_quantities, missed_times
from tawatur.model import Reading

Relation = Literal["inside", "told", "via", "when"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)


@dataclass(frozen=True, slots=True)
class Scored:
    """A gold article beside its reading, or beside the error that reading its text failed with."""

    gold: GoldArticle
    reading: Reading | TawaturError
    own: tuple[OwnAttribution, ...]
    matching: Matching
    wrong: dict[Relation, tuple[Pair, ...]]  # the pairs for which gold gives one and the program not the same
    missed_times: tuple[GoldValue, ...]
    missed_quantities: tuple[GoldValue, ...]
    figures: Figures


def evaluate(paths: Iterable[Path]) -> Figures:
    """The figures over all gold files among `paths` together, folders searched; GoldError for one that is malformed."""
    return total(score_files(paths))


def score_files(paths: Iterable[Path]) -> list[Scored]:
    """Every gold article among `paths` scored, in order."""
    return [score(gold, read_text(gold.text_path)) for gold in map(load_gold, find_gold(paths))]


def total(scored: Iterable[Scored]) -> Figures:
    """The figures of the articles added up."""
    return sum((each.figures for each in scored), Figures())


def score(gold: GoldArticle, reading: Reading | TawaturError) -> Scored:
    """One article's reading against gold; an error counts as everything missed."""
    if isinstance(reading, TawaturError):
        return _unread(gold, reading)
    carrier = Carrier(reading.document.article.text, gold.text)
    own = carried(reading, carrier)
    matching = match(gold, own)
    wrong = {name: _wrong_relations(matching.pairs, name) for name in RELATIONS}
    times = missed_times(gold, reading, carrier)
    quantities = missed_quantities(gold, reading, carrier)
    clean, kept = count_letters(gold, reading, carrier)
    counted = _count_pairs(gold, own, matching)
    figures = counted + Figures(
        articles=1,
        attributions=len(gold.attributions),
        inside=_relation_share(matching.pairs, wrong, "inside"),
        told=_relation_share(matching.pairs, wrong, "told"),
        via=_relation_share(matching.pairs, wrong, "via"),
        when=_relation_share(matching.pairs, wrong, "when"),
        entities=count_aliases(gold, reading.entities),
        times=Share(len(gold.times) - len(times), len(gold.times)),
        quantities=Share(len(gold.quantities) - len(quantities), len(gold.quantities)),
        clean=clean,
        kept=kept,
    )
    return Scored(gold, reading, own, matching, wrong, tuple(times), tuple(quantities), figures)


def _unread(gold: GoldArticle, error: TawaturError) -> Scored:
    figures = Figures(
        articles=1,
        missing=1,
        attributions=len(gold.attributions),
        found=Match(gold=len(gold.attributions)),
        whole=Match(gold=len(gold.attributions)),
        denials=Match(gold=sum(each.stance == "denies" for each in gold.attributions)),
        times=Share(0, len(gold.times)),
        quantities=Share(0, len(gold.quantities)),
    )
    return Scored(gold, error, (), Matching((), gold.attributions, ()), {}, gold.times, gold.quantities, figures)


def _count_pairs(gold: GoldArticle, own: Sequence[OwnAttribution], matching: Matching) -> Figures:
    """What of the attributions was found, and what of the found is right."""
    pairs = matching.pairs
    count = len(pairs)
    sizes = len(own), len(gold.attributions)
    own_denials = sum(each.claim.attribution.stance == "denies" for each in own)
    gold_denials = sum(each.stance == "denies" for each in gold.attributions)
    same_stance = [pair for pair in pairs if pair.gold.stance == pair.own.claim.attribution.stance]
    return Figures(
        found=Match(count, *sizes),
        whole=Match(sum(pair.whole for pair in pairs), *sizes),
        source=Share(sum(pair.source for pair in pairs), count),
        content=Share(sum(pair.content for pair in pairs), count),
        stance=Share(len(same_stance), count),
        mode=Share(sum(pair.gold.mode == pair.own.claim.attribution.mode for pair in pairs), count),
        holder=Share(sum(pair.holder for pair in pairs), count),
        denials=Match(sum(pair.gold.stance == "denies" for pair in same_stance), own_denials, gold_denials),
    )


def _relation_share(pairs: Sequence[Pair], wrong: Mapping[Relation, Sequence[Pair]], name: Relation) -> Share:
    given = sum(bool(getattr(pair.gold, name)) for pair in pairs)
    return Share(given - len(wrong[name]), given)


def _wrong_relations(pairs: Sequence[Pair], name: Relation) -> tuple[Pair, ...]:
    """The pairs for which gold gives a nesting (hearer, relay, day) that the program does not."""
    twins = {pair.gold.id: pair.own.claim.attribution.id for pair in pairs}
    return tuple(pair for pair in pairs if getattr(pair.gold, name) and not _same_relation(pair, name, twins))


def _same_relation(pair: Pair, name: Relation, twins: dict[str, str]) -> bool:
    claim = pair.own.claim
    if name == "inside":
        inside = claim.attribution.inside
        return bool(inside) and inside == twins.get(pair.gold.inside or "")
    if name == "when":
        return claim.when is not None and str(claim.when[0]) == pair.gold.when
    own = claim.told if name == "told" else claim.via
    gold = pair.gold.told if name == "told" else pair.gold.via
    return bool(own) and bare(own or "") == bare(gold or "")
