"""An address as it was linked -> the address of the article, without what tells who clicked where."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

_PREFIXES = ("utm_", "at_", "mc_", "pk_", "mtm_", "hsa_", "wt_")
_NAMES = frozenset(
    "fbclid gclid dclid msclkid yclid igshid twclid ocid cmpid ref_src ref_url traffic_source xtor ns_campaign ns_mchannel".split()
)


def without_tracking(url: str) -> str:
    """The address without parameters that lead to the same page; all others as they stand, in order."""
    parts = urlsplit(url)
    kept = [pair for pair in parts.query.split("&") if not _is_tracking(pair.partition("=")[0].lower())]
    return urlunsplit(parts._replace(query="&".join(kept)))


def _is_tracking(name: str) -> bool:
    return name in _NAMES or name.startswith(_PREFIXES)
