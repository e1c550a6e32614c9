"""What coverage-led fuzzing begins with, by reader: without a whole feed or table it finds none in hours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
CASES = {"text": ROOT / "tests" / "cases", "english": ROOT / "tests" / "cases" / "english"}
_MOST_WORDS = 2000  # that libFuzzer is given to put in, the commonest

_RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>نشرة المرج</title><link>https://almarj.example/</link>
<item><title>رفع أجور النقل</title><link>https://almarj.example/1</link><guid isPermaLink="false">a1</guid>
<pubDate>Tue, 05 Feb 2019 08:00:00 +0300</pubDate><dc:creator>رنا الحلاق</dc:creator><description>قالت البلدية</description>
<content:encoded><![CDATA[<p>قالت البلدية إن الأجور سترتفع.</p>]]></content:encoded></item></channel></rss>"""
_ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://outlet.example/"><title>x</title>
<entry><title type="html">&lt;b&gt;a&lt;/b&gt;</title><link rel="alternate" href="1"/><id>urn:1</id><updated>2019-02-05T08:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">نص</div></content></entry></feed>"""
_SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://outlet.example/1</loc><lastmod>2019-02-05</lastmod><news:news><news:publication><news:name>x</news:name>
<news:language>ar</news:language></news:publication><news:publication_date>2019-02-05</news:publication_date><news:title>ع</news:title>
</news:news></url></urlset>"""
_MAPS = """<sitemapindex><sitemap><loc>https://outlet.example/map.xml</loc></sitemap></sitemapindex>"""
_FEEDS = """contact = "desk@outlet.example"
every = 10
delay = 3
newest = 50

[[feed]]
url = "https://outlet.example/feed.xml"
outlet = {name = "نشرة المرج", domain = "almarj.example"}
language = "ar"
every = 5

[[feed]]
url = "https://outlet.example/sitemap.xml"
outlet = "x"
"""
_SIDECAR = """{"outlet": {"name": "نشرة المرج", "domain": "almarj.example"}, "url": "https://almarj.example/1", "title": "رفع أجور النقل",
 "published": "2019-02-05T08:00:00+03:00", "language": "ar", "author": "رنا الحلاق"}"""
_PAIRS = "left,right\nنفى المجلس رفع الأجور,رفع المجلس الأجور\nThe bridge is closed,The bridge is open\n"
_LINE = '{"text": "قال الناطق إن الطريق مفتوح.", "id": 1, "published": "2019-02-05", "outlet": "x", "domain": "x.example"}\n'
_WARC = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://outlet.example/1\r\nWARC-Date: 2019-02-05T08:00:00Z\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: 115\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    "<html><title>a</title><p>Sam said that the road is open.</p></html>\r\n\r\n\r\n\r\n"
)
_ENGLISH = 'Sam Hill, the mayor, said on Tuesday that "the road is open". The ministry denied that 12 people were hurt.'
_ARABIC = (
    "رفع أجور النقل\n\nقال رئيس البلدية سالم العمري إن الأجور سترتفع 5 في المئة، ونفى المجلس ذلك بحسب «نشرة المرج»."
)
_TABLE = "x\toutlet\tصحيفة الوادي\tAl-Wadi\t\t\twadi.example\tSY\t\town\n"

SEEDS: Mapping[str, tuple[str, ...]] = {
    "text": (_ARABIC,),
    "english": (_ENGLISH,),
    "files": (_LINE, _WARC, _ARABIC),
    "archives": (_WARC,),
    "jsonl": (_LINE,),
    "lists": (_RSS, _ATOM, _SITEMAP, _MAPS),
    "feeds": (_FEEDS,),
    "sidecar": (_SIDECAR,),
    "pairs": (_PAIRS,),
    "tables": (_TABLE,),
}


def sow(reader: str, corpus: Path) -> None:
    """Put the seeds of a reader into its corpus; of pages the examples."""
    seeds = [*SEEDS.get(reader, ()), *cases_of(reader)]
    raw = [each.encode() for each in seeds]
    if reader == "html":
        raw = [path.read_bytes() for path in sorted(EXAMPLES.rglob("*.html"))]
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(raw):
        (corpus / f"seed-{number}").write_bytes(seed)


def cases_of(reader: str) -> list[str]:
    """The texts of the cases in a grammar's language, without what is expected of them; none for other readers."""
    if reader not in CASES:
        return []
    texts = (path.read_text(encoding="utf-8") for path in sorted(CASES[reader].glob("[a-z]*/*.txt")))
    return [line for text in texts for line in text.splitlines() if line and line[0] not in "#+-=|>"]


def words_of(reader: str) -> bytes:
    """The commonest words of what a reader begins with, as libFuzzer wants its dictionary; a word is led there faster than letters are."""
    counted = Counter(
        word for text in (*SEEDS.get(reader, ()), *cases_of(reader)) for word in re.findall(r"[^\s\"\\]+", text)
    )
    escaped = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word, _ in counted.most_common(_MOST_WORDS))
    return "".join(f'"{word}"\n' for word in escaped).encode()
