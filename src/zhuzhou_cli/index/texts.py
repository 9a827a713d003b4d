"""The explanations, folded, and which pairs of characters stand in them; asked by mentions."""

from __future__ import annotations

from collections.abc import Callable

from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.selection import Selection
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Located

TEXTS = 500
"""Texts that are read for one query; of more, those that share the most with it."""


class Texts:
    """The explanations of the entries of a selection."""

    def __init__(self, selection: Selection, entry: Callable[[int], Located]) -> None:
        """``entry`` gives the entry at a position."""
        self._selection = selection
        self._entry = entry

    def text(self, position: int) -> str:
        """The folded explanation of the entry at a position."""
        return key_of(self._entry(position).entry.text)

    def sharing(self, key: str, least: int) -> list[int]:
        """The positions of entries whose text has at least ``least`` of a key's pairs, the first among them.

        Ascending; if there are more than TEXTS, those that share the most.
        """
        pairs = [key[i : i + 2] for i in range(len(key) - 1)]

        def read(holdings: Holdings) -> list[int]:
            ranked = sorted(
                (-count, position)
                for which in range(len(holdings.segments))
                for entry, count in _shared(holdings, which, pairs, least).items()
                if (position := holdings.position(which, entry)) >= 0
            )
            return sorted(position for _, position in ranked[:TEXTS])

        return self._selection.ask(read)


def _shared(holdings: Holdings, which: int, pairs: list[str], least: int) -> dict[int, int]:
    """How many of some pairs, the first among them, entries of a segment share, if it is enough."""
    known = holdings.segments[which].pairs
    postings = {pair: frozenset(known.get(pair)) for pair in dict.fromkeys(pairs)}
    if not postings[pairs[0]] or sum(bool(postings[pair]) for pair in pairs) < least:
        return {}
    if least == len(pairs):
        return dict.fromkeys(frozenset.intersection(*sorted(postings.values(), key=len)), least)
    shared = dict.fromkeys(postings[pairs[0]], 0)
    for pair in pairs:
        for entry in shared.keys() & postings[pair]:
            shared[entry] += 1
    return {entry: count for entry, count in shared.items() if count >= least}
