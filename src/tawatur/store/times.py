"""Days and moments as the store writes them: ISO 8601, in UTC, so that their order is that of their letters."""

from __future__ import annotations

import datetime as dt


def now() -> str:
    """This moment."""
    return moment(dt.datetime.now(dt.UTC))


def moment(time: dt.datetime) -> str:
    """A moment; one without a zone is taken to be in UTC."""
    zoned = time if time.tzinfo else time.replace(tzinfo=dt.UTC)
    return zoned.astimezone(dt.UTC).isoformat(timespec="microseconds")


def parse_moment(text: str) -> dt.datetime:
    """What `moment` wrote."""
    return dt.datetime.fromisoformat(text)


def parse_day(text: str | None) -> dt.date | None:
    """A day; None of none."""
    return dt.date.fromisoformat(text) if text else None
