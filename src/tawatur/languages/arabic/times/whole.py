"""Read a string that is one date as a whole, as pages print it above their articles."""

from __future__ import annotations

import datetime as dt
import re

from tawatur.languages.arabic.fold import fold, tokenize
from tawatur.languages.arabic.times.find import find_times

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.DOTALL)
_MAX_LENGTH = 200
# What may stand around the date: labels, marks of the calendar and of the hour.
_AROUND = frozenset(
    "نشر نشرت في بتاريخ تاريخ النشر منشور اخر تحديث حدث يوم الساعة ص م صباحا مساء ه هـ الموافق ت غ توقيت بتوقيت غرينتش مكة gmt utc am pm".split()
)


def read_date(text: str) -> dt.date | None:
    """The day, if the whole string is one date: «الأربعاء ١١ تشرين الأول ٢٠١٧», «11-10-2017 14:30»; else None.

    Nothing is counted from today: a date without its year is None. Two dates must be the same day («22 محرم 1439 هـ -
    11 أكتوبر 2017 م», give or take one day for the sighting of the moon; ours is believed).
    """
    text = text.strip()
    if not text or len(text) > _MAX_LENGTH:
        return None
    iso = _ISO.fullmatch(fold(text))
    if iso:
        try:
            return dt.date(*map(int, iso.groups()))
        except ValueError:
            return None
    tokens = tokenize(text, 0, len(text))
    times = find_times(text, tokens, None)
    days = [time for time in times if time.from_ is not None and time.from_ == time.to]
    if not days or any(
        time.value is not None and time not in days and not time.value.startswith("T") for time in times
    ):
        return None
    spare = [t for t in tokens if not any(time.start <= t.start < time.end for time in times)]
    if any(t.form[0].isalnum() and t.form.lower() not in _AROUND and not t.form.isdecimal() for t in spare):
        return None
    dates = [time.from_ for time in days if time.from_ is not None]
    if max(dates) - min(dates) > dt.timedelta(days=1):
        return None
    return dates[-1]
