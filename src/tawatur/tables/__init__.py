"""The tables that ship with the program: names of the world, and the words around names.

Every table is a file under `data/`, one row a line, that can be edited by hand (docs/tables.md). Each accessor takes
the `fold` of a language (`LanguagePack.fold`, `tawatur.languages.arabic.fold.fold`), loads its table at the first call
and keeps it. All return an `Index`:

    titles(fold)              -> Index[Title]         وزير, الوزيرة, المتحدث باسم          kind, opens, gender, number
    organization_heads(fold)  -> Index[Head]          وزارة, كتيبة, صحيفة                      kind
    place_heads(fold)         -> Index[Head]          مدينة, مخيم, ريف                         kind
    unnamed_sources(fold)     -> Index[Unnamed]       مصدر, شهود عيان                        kind, alone, gender, number
    unnamed_markers(fold)     -> Index[Marker]        رفض الكشف عن اسمه, مطلع, أمني            kind
    given_names(fold)         -> Index[GivenName]     محمد, عبد الرحمن, John                   gender, also
    particles(fold)           -> Index[Particle]      بن, أبو, آل                              role, opens, joined

    index.longest(forms, start, first=None) -> Match(length, rows) | None    over Token.form of a document
    index.find("وزارة الداخلية")            -> tuple of rows                 a name as written
    index.rows                                                               all rows in the order of the file

Folding settles hamza and diacritics; ة for ه and ى for ي are found too where no row is spelled exactly so. Latin names
are found in any case. Where several rows share a name, all are returned: the caller decides, or abstains.
"""

from tawatur.tables.index import Fold, Index, Match
from tawatur.tables.rows import (
    Country,
    Gender,
    GivenName,
    Head,
    Marker,
    Metonym,
    Named,
    Number,
    Organization,
    Outlet,
    Particle,
    Place,
    Title,
    Unnamed,
    Word,
)
from tawatur.tables.words import (
    given_names,
    organization_heads,
    particles,
    place_heads,
    titles,
    unnamed_markers,
    unnamed_sources,
)

__all__ = [
    "Country", "Fold", "Gender", "GivenName", "Head", "Index", "Marker", "Match", "Metonym", "Named", "Number",
    "Organization", "Outlet", "Particle", "Place", "Title", "Unnamed", "Word",
    "given_names", "organization_heads", "particles", "place_heads", "titles", "unnamed_markers", "unnamed_sources",
]
