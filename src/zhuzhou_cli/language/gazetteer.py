"""Whether a text may name a place or a year, told at a glance; language/mentions.py and years.py say which.

They load patterns, which takes as long as a look-up.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from zhuzhou_cli.language.tables.counties import COUNTIES
from zhuzhou_cli.language.tables.divisions import PREFECTURES
from zhuzhou_cli.language.text import NUMBER_SIGNS

_KINDS = frozenset("省市县区州盟旗")
_NUMERALS = NUMBER_SIGNS | frozenset("OoＯ○")
_FIGURES = 4
"""Signs of a year that is written without 年."""


def may_name(text: str, places: Iterable[str]) -> bool:
    """Whether a text may name a year, a place of China, or one of some other places.

    >>> [may_name(text, ["青禾县"]) for text in ("湘西三通", "延吉三通", "青禾行动", "25年规划")]
    [True, True, True, True]
    >>> may_name("今年八大行动", ["青禾县"])
    False
    """
    if not _KINDS.isdisjoint(text) or sum(map(_NUMERALS.__contains__, text)) >= _FIGURES:
        return True
    if any(before in _NUMERALS and sign == "年" for before, sign in pairwise(text)):
        return True
    pairs = {text[i : i + 2] for i in range(len(text) - 1)}
    if not pairs.isdisjoint(_listed()):
        return True
    return any(shares(place, text) for place in places)


def shares(place: str, text: str) -> bool:
    """Whether a text may name a place: most places of a large library have no two signs of it.

    >>> shares("株洲市", "株洲八大行动"), shares("株洲市", "八大行动")
    (True, False)
    """
    return any(place[i : i + 2] in text for i in range(max(1, len(place) - 1)))


@cache
def _listed() -> frozenset[str]:
    """How the names of provinces, prefectures and counties begin."""
    larger = (name for one, more in PREFECTURES.items() for name in (one, *more))
    return frozenset([name[:2] for name in (*larger, *COUNTIES)])
