"""What happens again and again, as TIMEX3 writes it."""

from __future__ import annotations

_PARTS = {"am": "MO", "pm": "EV", "night": "NI"}


def every_weekday(number: int) -> str:
    """The value of every Monday (0) to every Sunday (6)."""
    return f"XXXX-WXX-{number + 1}"


def every_part(name: str) -> str:
    """The value of every morning ("am"), evening ("pm") or night; KeyError for any other name."""
    return f"XXXX-XX-XXT{_PARTS[name]}"
