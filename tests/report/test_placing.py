from __future__ import annotations

import dataclasses

from tawatur.model import Entity, Link, Reading, Side, Witness
from tawatur.report.placing import outlet_name, place_claims
from tests.report.sample import Said, chain, make_reading, own_voice, placed

TEXT = "قال زيد إن الجسر سليم. وأكد عمرو ذلك. وذكرت مصادر غيره."
READING = make_reading(
    "a", "الأولى", TEXT,
    [Said("قال", "الجسر سليم", "زيد"), Said("أكد", "ذلك", "عمرو"), Said("ذكرت", "غيره", "مصادر", anonymous=True)],
)  # fmt: skip
READINGS = {"a": READING}
ZAYD = Witness("زيد", False, (chain("الثانية", "زيد"), chain("الأولى", "زيد")))
AMR = Witness("عمرو", False, (chain("الأولى", "عمرو"),))


def test_a_claim_stands_under_the_witness_and_the_chain_of_its_outlet() -> None:
    side = Side("asserted", (placed(READING, 1), placed(READING, 0)), (ZAYD, AMR))
    zayd, amr = place_claims(side, READINGS)
    assert zayd.chains == ((ZAYD.chains[0], ()), (ZAYD.chains[1], (placed(READING, 0),)))
    assert amr.chains == ((AMR.chains[0], (placed(READING, 1),)),)


def test_a_claim_that_shares_nothing_with_any_witness_stands_under_none() -> None:
    side = Side("asserted", (placed(READING, 2),), (ZAYD,))
    testimony = place_claims(side, READINGS)[-1]
    assert testimony.witness is None
    assert testimony.chains == (((Link("outlet", "الأولى"),), (placed(READING, 2),)),)


def test_a_claim_stands_under_the_chain_that_ends_with_its_holder() -> None:
    through = Witness("عمرو", False, (chain("الأولى", "زيد", "عمرو"), chain("الأولى", "عمرو")))
    side = Side("asserted", (placed(READING, 0), placed(READING, 1)), (through, ZAYD))
    amr, zayd = place_claims(side, READINGS)
    assert zayd.chains[1][1] == (placed(READING, 0),)
    assert sum(len(claims) for _, claims in amr.chains) == 1


def test_the_outlets_own_voice_is_no_testimony() -> None:
    assert place_claims(Side("asserted", (own_voice(READING, "غيره"),), ()), READINGS) == ()


def test_a_spokesman_stands_under_his_organisation_by_its_other_name() -> None:
    spokesman = Entity("زيد", "person", "زيد", ("زيد",), "الناطق", "org", (), None, None, ())
    force = Entity("org", "organization", "الدرع", ("الدرع", "قوات درع الوادي"), None, None, (), None, None, ())
    reading = dataclasses.replace(READING, entities=(spokesman, force))
    witness = Witness("قوات درع الوادي", False, (chain("الأولى", "قوات درع الوادي"),))
    side = Side("denied", (placed(reading, 0),), (AMR, witness))
    assert place_claims(side, {"a": reading})[1].chains[0][1] == (placed(reading, 0),)


def test_an_outlet_is_called_by_its_name_else_its_domain_else_its_page() -> None:
    def named(**outlet: str | None) -> Reading:
        article = READING.document.article
        assert article.outlet
        changed = dataclasses.replace(article, outlet=dataclasses.replace(article.outlet, **outlet))
        return dataclasses.replace(READING, document=dataclasses.replace(READING.document, article=changed))

    assert outlet_name(READING) == "الأولى"
    assert outlet_name(named(name=None, domain="a.example")) == "a.example"
    assert outlet_name(named(name=None, domain=None)) == "a.txt"
