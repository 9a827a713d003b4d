"""Which name of a layout each item of a list is one of, by the nouns: 三区一基地 may list its 基地 first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from zhuzhou_cli.report.structure.trim import MEASURES, NUMERALS

_NUMBER = re.compile(f"^[{NUMERALS}多]+(?:[{MEASURES}](?=.))?")
_QUOTES = "“”《》"
_BEGINS, _ONE_SIGN = 2, 3
"""How well an item has a noun that it begins with, or of which it has only one sign at its end."""

Segment = tuple[str, int]
"""A name of a layout, and how many things it counts."""


def by_nouns(segments: Sequence[Segment], words: Sequence[str]) -> list[Segment] | None:
    """The names in the order of their items: as they are, unless the nouns of the items tell another one.

    None if the nouns contradict the order of the names, and tell no other one.

    >>> by_nouns([("三区", 3), ("一基地", 1)], ["物流基地", "试验区", "示范区", "支撑区"])
    [('一基地', 1), ('三区', 3)]
    >>> by_nouns([("一核", 1), ("三区", 3)], ["中心城区", "东区", "西区", "南区"])
    [('一核', 1), ('三区', 3)]
    >>> by_nouns([("三区", 3), ("一基地", 1)], ["物流基地", "科学城", "示范区", "支撑区"])
    """
    printed = [name for name, count in segments for _ in range(count)]
    told = [_told(segments, one) for one in words]
    counts = Counter(filter(None, told))
    in_order = sum(bool(_fits(name, one)) for name, one in zip(printed, words, strict=True))
    if in_order >= sum(min(count, counts[name]) for name, count in segments):
        return list(segments)
    runs = [(name, len(list(run))) for name, run in groupby(told)]
    found = [(name, count) for name, count in runs if name]
    return found if sorted(found) == sorted(segments) and len(found) == len(runs) else None


def _told(segments: Sequence[Segment], words: str) -> str | None:
    """The name whose noun an item has, and has it best; None if none, or several, are so."""
    fits = {name: _fits(name, words) for name, _ in segments}
    best = max(fits.values())
    names = [name for name, fit in fits.items() if fit == best]
    return names[0] if best and len(names) == 1 else None


def _fits(name: str, words: str) -> int:
    """How well an item has the noun of a name: it ends with it, or one sign of it, begins with it, holds it.

    >>> [_fits("两园区", words) for words in ("科技园区", "科技园", "园区办", "大园区办", "研发中心")]
    [5, 3, 2, 1, 0]
    """
    noun, said = _NUMBER.sub("", name), words.strip(_QUOTES)
    if not noun:
        return 0
    if said.endswith(noun):
        return _ONE_SIGN + len(noun)
    if said.endswith((noun[-1], noun[0])):
        return _ONE_SIGN
    return _BEGINS if said.startswith(noun) else int(noun in said)
