"""`tawatur read` prints what ../shared/contract.md promises other programs, and a listing for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import BRIDGE, MARKET, tawatur
from tests.cli.shape import READING, assert_shape


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "below" / "market.txt").write_text(MARKET, encoding="utf-8")
    (tmp_path / "bridge.txt.meta.json").write_text(
        json.dumps({"outlet": "مرآة الساحل", "domain": "mirror.example", "published": "2019-03-10"}), encoding="utf-8"
    )
    return tmp_path


def read_one(folder: Path, *arguments: str, given: bytes = b"") -> dict[str, Any]:
    run = tawatur("read", *arguments, "--format", "jsonl", folder=folder, given=given)
    assert (run.status, run.errors) == (0, "")
    [article] = run.objects()
    return article


def test_jsonl_is_one_object_a_line_with_the_fields_of_the_contract(folder: Path) -> None:
    run = tawatur("read", ".", "--format", "jsonl", folder=folder)
    assert (run.status, run.errors) == (0, "")
    assert {article["page"] for article in run.objects()} == {"below/market.txt", "bridge.txt"}
    for article in run.objects():
        assert_shape(article, READING)


def test_json_is_one_array_of_the_same_objects(folder: Path) -> None:
    lines = tawatur("read", ".", "--format", "jsonl", folder=folder).objects()
    assert json.loads(tawatur("read", ".", "--format", "json", folder=folder).output) == lines


def test_arabic_is_printed_as_arabic(folder: Path) -> None:
    assert "سعد النوري" in tawatur("read", "bridge.txt", "--format", "jsonl", folder=folder).output


def test_text_is_unchanged_and_every_offset_stands_in_it(folder: Path) -> None:
    article = read_one(folder, "bridge.txt")
    assert article["text"] == BRIDGE
    spans = [*article["times"], *article["quantities"]]
    for each in article["attributions"]:
        spans += [span for span in (each["cue"], each["source"], *each["content"]) if span]
    for span in spans:
        assert BRIDGE[span["start"] : span["end"]] == span["text"]


def test_claims_are_read(folder: Path) -> None:
    article = read_one(folder, "bridge.txt")
    [denial] = [each for each in article["attributions"] if each["content"][0]["text"] == "وقوع ضحايا"]
    assert denial["cue"]["text"] == "نفى"
    assert denial["stance"] == "denies"
    assert "سعد النوري" in denial["holder"]["name"]


def test_standard_input(folder: Path) -> None:
    article = read_one(folder, "-", given=BRIDGE.encode())
    assert (article["page"], article["text"]) == ("-", BRIDGE)


def test_jsonl_on_standard_input_keeps_its_ids(folder: Path) -> None:
    given = "\n".join(json.dumps({"id": name, "text": text}) for name, text in (("x1", BRIDGE), ("x2", MARKET)))
    run = tawatur("read", "-", "--format", "jsonl", given=given.encode())
    assert [(each["given_id"], each["page"]) for each in run.objects()] == [("x1", "-:1"), ("x2", "-:2")]


def test_what_a_printout_says_can_be_read_again(folder: Path) -> None:
    first = read_one(folder, "bridge.txt")
    again = read_one(folder, "-", given=json.dumps(first, ensure_ascii=False).encode())
    for field in ("text", "outlet", "published", "title", "language", "blocks", "times", "quantities"):
        assert again[field] == first[field]
    assert [each["content"] for each in again["attributions"]] == [each["content"] for each in first["attributions"]]


def test_html(folder: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in BRIDGE.splitlines()[2:] * 2)
    page = f"<html><head><title>الجسر</title></head><body><article><h1>الجسر</h1>{paragraphs}</article></body></html>"
    (folder / "page.html").write_text(page, encoding="utf-8")
    assert any(each["stance"] == "denies" for each in read_one(folder, "page.html")["attributions"])


def test_sidecar_comes_before_the_page_and_options_before_both(folder: Path) -> None:
    article = read_one(folder, "bridge.txt")
    assert article["outlet"] == {"name": "مرآة الساحل", "domain": "mirror.example"}
    assert article["published"] == "2019-03-10"
    options = ("--outlet", "الأفق", "--published", "2019-03-11", "--language", "ar", "--url", "https://ufuq.example/1")
    article = read_one(folder, "bridge.txt", *options)
    assert article["outlet"]["name"] == "الأفق"
    assert (article["published"], article["language"]) == ("2019-03-11", "ar")
    assert article["url"] == "https://ufuq.example/1"


def test_unknown_is_null(folder: Path) -> None:
    article = read_one(folder, "below/market.txt")
    assert [article[name] for name in ("given_id", "outlet", "url", "published")] == [None] * 4


def test_listing_for_people(folder: Path) -> None:
    run = tawatur("read", ".", folder=folder)
    assert (run.status, run.errors) == (0, "")
    for words in ("مرآة الساحل", "2019-03-10", "سعد النوري", "نفي", "وقوع ضحايا", "غرفة التجارة"):
        assert words in run.output
    assert run.output.count("\u2068") == run.output.count("\u2069")


def test_reading_twice_gives_the_same(folder: Path) -> None:
    once, again = (tawatur("read", ".", "--format", "jsonl", folder=folder).output for _ in range(2))
    assert once == again


def test_claims_under_the_confidence_asked_for_are_left_out(folder: Path) -> None:
    every = read_one(folder, "bridge.txt")["attributions"]
    least = sorted(each["confidence"] for each in every)[1]
    kept = read_one(folder, "bridge.txt", "--min-confidence", str(least))["attributions"]
    assert kept == [each for each in every if each["confidence"] >= least]
    assert len(kept) < len(every)
    assert read_one(folder, "bridge.txt", "--min-confidence", "1")["attributions"] == []


def test_a_confidence_is_a_share(folder: Path) -> None:
    run = tawatur("read", "bridge.txt", "--min-confidence", "80", folder=folder)
    assert run.status == 2
    assert "80" in run.errors


def test_each_claim_is_explained_where_asked(folder: Path) -> None:
    plain = read_one(folder, "bridge.txt")["attributions"]
    explained = read_one(folder, "bridge.txt", "--explain")["attributions"]
    assert [{**each, "decisions": None} for each in explained] == [{**each, "decisions": None} for each in plain]
    denial = next(each for each in explained if each["stance"] == "denies" and each["cue"]["text"] == "نفى")
    by = {each["decision"]: each["by"] for each in denial["decisions"]}
    assert list(by) == ["rule", "cue", "source", "content", "stance", "confidence"]
    assert by["rule"].startswith("verb-object: a verb with a noun phrase")
    assert "نفى (past)" in by["cue"]
    assert by["source"] == "stands behind the cue"
    assert by["content"] == "ends before the next cue, واضاف"
    assert by["stance"] == "denies, as the cue's row says"


def test_the_listing_is_explained_too(folder: Path) -> None:
    run = tawatur("read", "bridge.txt", "--explain", folder=folder)
    assert (run.status, run.errors) == (0, "")
    assert "[rule]" in run.output
    assert "[rule]" not in tawatur("read", "bridge.txt", folder=folder).output
