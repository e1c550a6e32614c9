"""Arabic as a language pack."""

from __future__ import annotations

from tawatur.languages.arabic.attribution import find_attributions
from tawatur.languages.arabic.attribution.explaining import explain
from tawatur.languages.arabic.counts import counted
from tawatur.languages.arabic.fold import fold, tokenize
from tawatur.languages.arabic.names import find_names, outlet_name
from tawatur.languages.arabic.names.keys import name_parts
from tawatur.languages.arabic.names.organs import is_kind, served_by, state_organ
from tawatur.languages.arabic.pointing import points_back
from tawatur.languages.arabic.quantities import find_quantities
from tawatur.languages.arabic.senses import senses
from tawatur.languages.arabic.stems import (
    act_of,
    claimed,
    generic_stems,
    joint,
    judging,
    key_words,
    leaning,
    links,
    meanings,
    opens_clause,
    remaining_stems,
    shared_meanings,
)
from tawatur.languages.arabic.times import find_times
from tawatur.languages.pack import LanguagePack

ARABIC = LanguagePack(
    "ar",
    fold,
    tokenize,
    find_times,
    find_quantities,
    find_attributions,
    find_names,
    outlet_name,
    key_words,
    remaining_stems(),
    meanings,
    generic_stems,
    shared_meanings,
    senses,
    name_parts,
    opens_clause,
    joint,
    leaning,
    links,
    judging,
    frozenset(map(fold, ("إلى", "لتصل", "ليصل", "لتبلغ", "ليبلغ"))),
    claimed,
    counted,
    explain,
    act_of,
    state_organ=state_organ,
    served_by=served_by,
    is_kind=is_kind,
    points_back=points_back,
)
