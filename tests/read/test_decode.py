"""Bytes of every encoding that Arabic pages are saved in become the same text."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.read.decode import Undecodable, decode

SENTENCE = "نفى مجلس المدينة، مساء أمس، صحة الأنباء المتداولة عن بيع البئر القديمة لشركة أجنبية."
FRENCH = "Le préfet a démenti la fermeture du marché, précisant que les étals seront rénovés."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"])
def test_arabic_without_a_declaration(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding), html=False) == SENTENCE


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1256", "cp1256"), ("windows-1256", "utf-8"), ("iso-8859-1", "cp1256"), ("utf-8", "cp1256"),
     ("iso-8859-6", "iso8859-6"), ("utf-7", "cp1256"), ("no-such-code", "utf-8")],
)  # fmt: skip
def test_a_page_whose_declaration_may_be_wrong(declared: str, encoding: str) -> None:
    page = f'<html><head><meta charset="{declared}"></head><body><p>{SENTENCE}</p></body></html>'
    assert decode(page.encode(encoding), html=True) == page


@pytest.mark.parametrize(
    ("header", "declared"),
    [("text/html; charset=windows-1256", "iso-8859-1"), ("text/html; charset=ISO-8859-1", "windows-1256"),
     ("text/html; charset=utf-8", "windows-1256"), ("text/html", "windows-1256"), ("text/html; charset=ا", "utf-8")],
)  # fmt: skip
def test_a_header_and_a_declaration_of_which_either_may_be_wrong(header: str, declared: str) -> None:
    page = f'<meta charset="{declared}"><p>{SENTENCE}</p>'
    assert decode(page.encode("cp1256"), html=True, content_type=header) == page


def test_a_header_goes_before_what_the_page_declares() -> None:
    page = '<meta charset="windows-1256"><p>Наводнение в деревне</p>'
    assert decode(page.encode("cp1251"), html=True, content_type="text/html; charset=windows-1251") == page


def test_a_plain_text_is_not_asked_what_it_declares() -> None:
    text = f"charset=iso-8859-6 {SENTENCE}"
    assert decode(text.encode("cp1256"), html=False) == text


def test_latin_with_accents() -> None:
    assert decode(FRENCH.encode("cp1252"), html=False) == FRENCH


def test_a_page_cut_in_the_middle_of_a_character_loses_that_character_alone() -> None:
    assert decode(SENTENCE.encode()[:-1] + b"\xd8", html=False) == SENTENCE[:-1] + "\ufffd"


def test_what_no_encoding_explains_is_refused_with_what_was_tried() -> None:
    noise = bytes(range(0x80, 0xFF)) * 20
    with pytest.raises(Undecodable, match="tried utf-8, windows-1256"):
        decode(noise, html=False)


@given(st.text(max_size=200).filter(lambda text: not text.startswith("\ufeff")))
def test_valid_utf8_comes_back_unchanged(text: str) -> None:
    raw = text.encode("utf-8", "ignore")
    expected = raw.decode("utf-8")
    if b"\0" not in raw and b"\x06" not in raw:
        assert decode(raw, html=False) == expected


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_read_or_refused(raw: bytes, html: bool) -> None:
    with contextlib.suppress(Undecodable):
        assert isinstance(decode(raw, html=html), str)
