"""What the status of an answer means for us."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime

from tawatur.errors import FetchError
from tawatur.fetch.web.client import Answer, OutletDown

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FINE = frozenset({200, 304})
_PATIENCE = frozenset({429, 503})
_GONE = frozenset({404, 410})
_REFUSED = frozenset({401, 402, 403, 451})
_LONGEST_WAIT = 24 * 3600.0  # seconds; who asks for a year is asked again tomorrow


def check_status(answer: Answer) -> None:
    """Nothing for a page (200) or an unchanged one (304); OutletDown or FetchError with the reason for all else."""
    status = answer.status
    if status in _FINE:
        return
    if status in _PATIENCE:
        wait = retry_after(answer.header("retry-after"), dt.datetime.now(dt.UTC))
        asked = f" and asks for a pause of {wait:.0f} seconds" if wait is not None else ""
        raise OutletDown(answer.url, f"the outlet is overloaded (status {status}){asked}", wait)
    if status >= 500:
        raise OutletDown(answer.url, f"the outlet is out of order (status {status})")
    if status in _GONE:
        raise FetchError(answer.url, f"no such page (status {status})")
    if status in _REFUSED:
        raise FetchError(answer.url, f"the outlet does not let us in (status {status})")
    raise FetchError(answer.url, f"no page came back (status {status})")


def retry_after(value: str | None, now: dt.datetime) -> float | None:
    """Seconds to wait as a Retry-After header says, in seconds or as a date; None where it says nothing of use."""
    value = (value or "").strip()
    if value.isascii() and value.isdecimal():
        return min(float(value[:12]), _LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=dt.UTC)
    return min(max((moment - now).total_seconds(), 0.0), _LONGEST_WAIT)
