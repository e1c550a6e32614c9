"""Web Annotation, schema.org, PROV-O, GeoJSON and FollowTheMoney, read by programs that are not ours."""

from __future__ import annotations

import json
from typing import Any

import pytest
from rdflib import PROV, RDF, RDFS, SDO, Graph, URIRef
from rdflib.query import ResultRow

from tawatur.export import Material, export
from tests.export.sample import hostile, material


def read_json(name: str, exported: Material | None = None) -> Any:
    return json.loads(export(name, exported or material()))


def read_graph(name: str, context: Any = None) -> Graph:
    """The triples; a context at an address is given here, since tests fetch nothing."""
    document = read_json(name)
    return Graph().parse(data=json.dumps({**document, **({"@context": context} if context else {})}), format="json-ld")


def test_an_annotation_finds_its_words_by_quotation_and_by_position() -> None:
    exported = material()
    by_url = {reading.document.article.url: reading.document.article.text for reading in exported.readings.values()}
    texts = {url.split("/")[2]: text for url, text in by_url.items() if url}
    items = read_json("web-annotation")["first"]["items"]
    assert len(items) == read_json("web-annotation")["total"] == 6
    for item in items:
        text = texts[item["target"]["source"].split("/")[2]]
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
        assert text.startswith(quote["prefix"]) or len(quote["prefix"]) == 32


def test_an_annotation_tells_point_status_stance_and_holder() -> None:
    item = next(each for each in read_json("web-annotation")["first"]["items"] if "denies" in str(each))
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("describing", "الجسر انهار"), ("tagging", "disputed"), ("tagging", "denied"), ("tagging", "denies"),
        ("identifying", "المجلس البلدي"),
    ]  # fmt: skip


def test_every_term_of_schema_org_exists() -> None:
    graph = read_graph("json-ld", {"@vocab": str(SDO)})
    terms = {*graph.predicates(), *graph.objects(None, RDF.type)} - {RDF.type}
    assert len(terms) > 15
    for term in terms:
        assert isinstance(term, URIRef)
        assert term in SDO, term


def test_a_claim_has_its_appearances_and_a_quotation_its_speaker() -> None:
    graph = read_graph("json-ld", {"@vocab": str(SDO)})
    claim = next(
        graph.subjects(SDO.text, next(each for each in graph.objects() if str(each) == "الجسر انهار"), unique=True)
    )
    shown = {
        str(each) for claim in graph.subjects(RDF.type, SDO.Claim) for each in graph.objects(claim, SDO.appearance)
    }
    assert claim
    assert {each.split("/")[2] for each in shown} == {"north.example", "south.example"}
    speakers = {
        str(name) for each in graph.objects(None, SDO.spokenByCharacter) for name in graph.objects(each, SDO.name)
    }
    assert speakers == {"زيد النجار", "المجلس البلدي"}


def test_a_draft_of_a_review_never_says_a_verdict() -> None:
    reviews = [each for each in read_json("json-ld")["@graph"] if each["@type"] == "ClaimReview"]
    assert len(reviews) == 4
    for review in reviews:
        assert review.keys() == {"@type", "@id", "claimReviewed", "itemReviewed", "creativeWorkStatus"}
        assert review["creativeWorkStatus"] == "Draft"


def test_every_term_of_prov_exists() -> None:
    graph = read_graph("prov")
    terms = {*graph.predicates(), *graph.objects(None, RDF.type)} - {RDF.type, RDFS.label}
    assert len(terms) > 10
    for term in terms:
        assert isinstance(term, URIRef)
        assert term in PROV, term


def test_a_chain_runs_from_what_is_printed_to_who_said_it() -> None:
    found = read_graph("prov").query(
        """PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?words ?outlet ?root WHERE { ?printed prov:value ?words; prov:wasAttributedTo/rdfs:label ?outlet;
        prov:wasQuotedFrom ?said; prov:hadPrimarySource ?said. ?said prov:wasAttributedTo/rdfs:label ?root }"""
    )
    assert ("انهيار الجسر", "صوت الجنوب", "المجلس البلدي") in {
        tuple(map(str, row)) for row in found if isinstance(row, ResultRow)
    }


def test_a_place_is_a_point_of_longitude_and_latitude() -> None:
    collection = read_json("geojson")
    assert [each["geometry"] for each in collection["features"]] == [{"type": "Point", "coordinates": [36.25, 33.5]}]
    assert "GeoNames" in collection["attribution"]
    place = collection["features"][0]["properties"]
    assert (place["articles"], place["precision"]) == (["north", "south"], "place")
    everything = {each["@id"] for each in read_json("json-ld")["@graph"] if each["@type"] == "Quotation"}
    assert place["claims"]
    assert set(place["claims"]) < everything


def test_follow_the_money_takes_every_entity_as_it_is() -> None:
    model = pytest.importorskip("followthemoney", reason="pip install followthemoney (it wants ICU's headers)").model
    lines = [json.loads(line) for line in export("ftm", material()).decode().splitlines()]
    assert {each["schema"] for each in lines} == {"Article", "Person", "Address", "Mention", "Note"}
    ids = {each["id"] for each in lines}
    assert len(ids) == len(lines)
    for each in lines:
        proxy = model.get_proxy(each, cleaned=False)
        proxy.schema.validate(each)
        kept = {name: set(values) for name, values in proxy.to_dict()["properties"].items()}
        assert kept == {name: set(values) for name, values in each["properties"].items()}
        for prop, value in proxy.itervalues():
            assert prop.type.name != "entity" or value in ids


def test_no_value_of_an_entity_has_space_around_it() -> None:
    """FollowTheMoney takes it away, and would have another value than was exported."""
    lines = [json.loads(line) for line in export("ftm", hostile("  عنوان \n")).decode().splitlines()]
    values = [value for each in lines for given in each["properties"].values() for value in given]
    assert "عنوان" in values
    assert [each for each in values if each != each.strip() or each.endswith("·")] == []


def test_a_note_is_on_its_holder() -> None:
    lines = [json.loads(line) for line in export("ftm", material()).decode().splitlines()]
    names = {each["id"]: each["properties"].get("name") for each in lines}
    note = next(each for each in lines if each["schema"] == "Note" and "denied" in each["properties"]["summary"][0])
    assert names[note["properties"]["entity"][0]] == ["المجلس البلدي"]
    assert note["properties"]["description"] == ["انهيار الجسر"]


@pytest.mark.parametrize("words", ['"</script><x>', "\ud800", "a b\n\u202e<&>", "javascript:alert(1)"])
def test_an_address_is_one_whatever_an_article_calls_itself(words: str) -> None:
    graph = read_json("prov", hostile(words))["@graph"]
    for node in graph:
        assert node["@id"].startswith("urn:tawatur:")
        assert not set(node["@id"]) & set('<>" {}|\\^`\n')
