"""English as a language pack."""

from __future__ import annotations

from tawatur.languages.english.attribution import find_attributions
from tawatur.languages.english.attribution.passage import dateline
from tawatur.languages.english.fold import fold, name_parts, tokenize
from tawatur.languages.english.meanings import generic, meanings
from tawatur.languages.english.names import find_names, outlet_name
from tawatur.languages.english.quantities import find_quantities
from tawatur.languages.english.quantities.counts import counted, of_another
from tawatur.languages.english.senses import senses
from tawatur.languages.english.stems import claimed, joint, judging, key_words, leaning, links, remaining_stems
from tawatur.languages.english.times import find_times
from tawatur.languages.pack import LanguagePack

ENGLISH = LanguagePack(
    code="en",
    fold=fold,
    tokenize=tokenize,
    find_times=find_times,
    find_quantities=find_quantities,
    find_attributions=find_attributions,
    find_names=find_names,
    outlet_name=outlet_name,
    key_words=key_words,
    remaining=remaining_stems(),
    meanings=meanings,
    shared_meanings=meanings,
    generic=generic,
    name_parts=name_parts,
    joint=joint,
    leaning=leaning,
    links=links,
    judging=judging,
    reaching=frozenset(("to",)),
    claimed=claimed,
    counted=counted,
    dateline=dateline,
    of_another=of_another,
    senses=senses,
    grouped_by_meaning=True,
)
