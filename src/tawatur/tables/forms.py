"""Write out the inflected forms of a table's Arabic nouns: with the article, and in the cases of plurals in ون."""

from __future__ import annotations

from collections.abc import Iterator

from tawatur.tables.reading import several

# A bearer of these first words is written in two words or in one: عبد الرحمن, عبدالرحمن; أبو بكر, أبوبكر.
_JOINING = ("عبد ", "أبو ", "ابو ")


def with_article(noun: str) -> str:
    """The noun with the article: مدير -> المدير; one that has it, or stands in a construct, is given back as it is."""
    return noun if noun.startswith("ال") or " " in noun else "ال" + noun


def written_out(cell: str) -> Iterator[tuple[str, bool]]:
    """Every form that a cell stands for, and whether it is definite.

    Words between «|» are alternatives; «+» joins an adjective that takes the article with its noun.
    """
    for written in several(cell):
        words = written.split("+")
        if len(words) > 1:
            yield " ".join(words), False
            yield " ".join(with_article(word) for word in words), True
        elif " " in written:
            yield from ((form, _is_definite(written)) for form in _phrase_cases(written))
        else:
            for form in _cases(written):
                yield form, form.startswith("ال")
                if with_article(form) != form and not _is_construct(form, written):
                    yield with_article(form), True


def joined_names(name: str) -> Iterator[str]:
    """A person's name, and its spelling in one word where there is one (عبد الله, عبدالله)."""
    yield name
    if name.startswith(_JOINING):
        yield name.replace(" ", "", 1)


def _cases(noun: str) -> Iterator[str]:
    """مسؤولون -> مسؤولون, مسؤولين, and before a genitive مسؤولو, مسؤولي."""
    yield noun
    if noun.endswith("ون") and len(noun) > 4:
        yield noun[:-2] + "ين"
        yield noun[:-1]
        yield noun[:-2] + "ي"


def _phrase_cases(phrase: str) -> Iterator[str]:
    """«مسؤولون كبار» also «مسؤولين كبار»; each word in ون takes the other case at once."""
    yield phrase
    oblique = " ".join(word[:-2] + "ين" if word.endswith("ون") and len(word) > 4 else word for word in phrase.split())
    if oblique != phrase:
        yield oblique


def _is_construct(form: str, noun: str) -> bool:
    """Whether the form is the plural before a genitive, which never has the article."""
    return form != noun and form.endswith(("و", "ي")) and not form.endswith("ين")


def _is_definite(phrase: str) -> bool:
    """Whether a phrase is definite: its last word has the article (رئيس الوزراء), or its first (القائم بالأعمال)."""
    words = phrase.split()
    return words[0].startswith("ال") or words[-1].startswith("ال")
