"""Languages in Arabic script are told apart, and the letters alone decide where they can."""

from __future__ import annotations

import sys

import pytest

from tawatur.read.language import detect_language

ARABIC = "نفى مجلس المدينة صحة الأنباء المتداولة عن بيع البئر القديمة لشركة أجنبية، وقال إن البئر ملك للأهالي."


PERSIAN = (
    "شورای شهر روز یکشنبه گزارش‌های منتشر شده درباره فروش چاه قدیمی به یک شرکت خارجی را تکذیب کرد "
    "و گفت این چاه متعلق به مردم است"
)
URDU = (
    "شہر کی کونسل نے پرانے کنویں کی فروخت کی خبروں کی تردید کرتے ہوئے کہا ہے کہ یہ کنواں لوگوں کی ملکیت ہے اور رہے گا"
)
KURDISH = "ئەنجوومەنی شار هەواڵەکانی فرۆشتنی بیرە کۆنەکەی بە کۆمپانیایەکی بیانی ڕەت کردەوە و گوتی بیرەکە موڵکی خەڵکە"
ENGLISH = "The city council denied on Sunday that the old well had been sold, saying that it belongs to all."
FRENCH = "Le conseil municipal a démenti dimanche la vente du vieux puits, qui appartient aux habitants."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ARABIC, "ar"), (ARABIC.replace("ي", "ی"), "ar"), ("قال الوزير", "ar"), ("گزارش", "ar"), (PERSIAN, "fa"),
        (URDU, "ur"), (KURDISH, "ckb"), (ENGLISH, "en"), (FRENCH, "fr"),
        ("The well", "en"), ("12345 …", "und"),
        ("", "und"),
    ],
)  # fmt: skip
def test_language(text: str, code: str) -> None:
    assert detect_language(text) == code


def test_plain_arabic_needs_no_classifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py3langid", None)
    assert detect_language(ARABIC * 10) == "ar"
