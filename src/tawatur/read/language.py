"""Which language a text is in."""

from __future__ import annotations

import re

_SAMPLE = 1500  # characters; enough for the letters to decide
_ARABIC_SCRIPT = re.compile("[\u0620-\u064a\u066e-\u06d3\u06d5]+")
# Letters that Arabic has only in foreign names: Persian, Urdu, Kurdish, Pashto, Uyghur. Not ی and ک, which Arabic
# papers type for ي and ك («حیاتیة»).
_FOREIGN = re.compile("[پچژگۆێڕڵۀٹڈڑےڤەڭۋېډځڅښړ]+")
_LATIN = re.compile("[A-Za-zÀ-ɏ]+")
_TOO_SHORT = 60  # letters; below that a classifier guesses
# py3langid's codes for languages in Arabic script, dialects and neighbours under the language they are written as.
_ARABIC_SCRIPT_CODES = {
    "ar": "ar", "ary": "ar", "arz": "ar", "fa": "fa", "ur": "ur", "ckb": "ckb", "sdh": "ckb", "ku": "ckb", "ps": "ps",
    "ug": "ug", "sd": "sd",
}  # fmt: skip


def detect_language(text: str) -> str:
    """An ISO 639 code; "ar" or "en" by the script alone where the text is too short, "und" where it has no letters."""
    sample = text[:_SAMPLE]
    arabic = _count(_ARABIC_SCRIPT, sample)
    latin = _count(_LATIN, sample)
    if not arabic and not latin:
        return "und"
    if arabic < latin:
        return "en" if latin < _TOO_SHORT else _classify_latin(sample)
    if arabic < _TOO_SHORT or not _may_be_foreign(sample, arabic):
        return "ar"
    return _classify_arabic_script(sample)


def _count(letters: re.Pattern[str], sample: str) -> int:
    """How many characters the runs of such letters have."""
    return sum(map(len, letters.findall(sample)))


def _may_be_foreign(sample: str, arabic: int) -> bool:
    """Whether letters that Arabic lacks are frequent, or every ye is typed as Persian does."""
    return _count(_FOREIGN, sample) * 100 >= arabic or sample.count("ی") * 25 >= arabic


def _classify_arabic_script(sample: str) -> str:
    import py3langid  # half a second to load, and most texts are decided by their letters

    ranked = (str(code) for code, _ in py3langid.rank(sample))
    return next((_ARABIC_SCRIPT_CODES[code] for code in ranked if code in _ARABIC_SCRIPT_CODES), "ar")


def _classify_latin(sample: str) -> str:
    import py3langid

    return str(py3langid.classify(sample)[0])
