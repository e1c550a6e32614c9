"""What the shipped tables know of names, as the grammar asks for it."""

from __future__ import annotations

from functools import cache


@cache
def known_outlets() -> frozenset[str]:
    """The folded names of outlets and agencies."""
    return frozenset("رويترز فرانس برس الاناضول سانا واس كونا بترا سبا وفا وام بنا سبوتنيك الجزيرة العربية اسوشيتد برس هسبريس بلومبيرغ".split())
