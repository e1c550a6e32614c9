"""The tables that ship with the program: names of the world, and the words around names.

Every table is a file under `data/`, one row a line, that can be edited by hand (docs/tables.md). Each accessor takes
the `fold` of a language (`LanguagePack.fold`, `tawatur.languages.arabic.fold.fold`), loads its table at the first call
and keeps it. All return an `Index`:

    titles(fold)              -> Index[Title]         kind, opens, gender, number: وزير, الوزيرة, المتحدث باسم
    organization_heads(fold)  -> Index[Head]          kind: وزارة, كتيبة, صحيفة
    place_heads(fold)         -> Index[Head]          kind: مدينة, مخيم, ريف
    unnamed_sources(fold)     -> Index[Unnamed]       kind, alone, gender, number: مصدر, شهود عيان
    unnamed_markers(fold)     -> Index[Marker]        kind: رفض الكشف عن اسمه, مطلع, أمني
    given_names(fold)         -> Index[GivenName]     gender, also: محمد, عبد الرحمن, John
    particles(fold)           -> Index[Particle]      role, opens, joined: بن, أبو, آل

    organizations(fold)       -> Index[Organization]  key, names, kind, identifier: قسد, SDF
    outlets(fold)             -> Index[Outlet]        key, names, kind, domains, state_owned: رويترز, أ ف ب
    outlet_of(address)        -> Outlet | None        by web address or domain

    countries(fold)           -> Index[Country]       key, names, demonyms, capitals: سوريا, المملكة العربية السعودية
    demonyms(fold)            -> Index[Country]       the same by adjective and people: السوريين, أتراك
    peoples()                 -> tuple[str, ...]      adjectives of no state, in all forms: عربي, الأكراد
    metonyms(fold)            -> Index[Metonym]       government, kind, institution: دمشق, الكرملين
    country_of(code)          -> Country | None       by ISO 3166 code
    places(fold)              -> Index[Place]         key, names, kind, country, coordinates: الرقة (city, governorate)

    index.longest(forms, start, first=None) -> Match(length, rows, weak) | None   over Token.form of a document
    index.find("وزارة الداخلية")            -> tuple of rows                      a name as written
    index.rows                              -> all rows in the order of the file

`weak` says that the same words are often something else («سبق», «القاعدة»), so that they need company to be this name.

Folding settles hamza and diacritics; ة for ه and ى for ي are found too where no row is spelled exactly so. Latin names
are found in any case. Where several rows share a name, all are returned: the caller decides, or abstains.
"""

from tawatur.tables.countries import countries, country_of, demonyms, metonyms, peoples
from tawatur.tables.index import Fold, Index, Match
from tawatur.tables.named import organizations, outlet_of, outlets
from tawatur.tables.places import REGIONS, likeliest, places
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
    "REGIONS",
    "Country",
    "Fold",
    "Gender",
    "GivenName",
    "Head",
    "Index",
    "Marker",
    "Match",
    "Metonym",
    "Named",
    "Number",
    "Organization",
    "Outlet",
    "Particle",
    "Place",
    "Title",
    "Unnamed",
    "Word",
    "countries",
    "country_of",
    "demonyms",
    "given_names",
    "likeliest",
    "metonyms",
    "organization_heads",
    "organizations",
    "outlet_of",
    "outlets",
    "particles",
    "peoples",
    "place_heads",
    "places",
    "titles",
    "unnamed_markers",
    "unnamed_sources",
]
