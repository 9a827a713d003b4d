"""The explanations, folded, and which pairs of characters stand in them; asked by mentions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from zhuzhou_cli.index.database import Selection, listed
from zhuzhou_cli.index.spellings import SCANNED

TEXTS = 500
"""Texts that are read for one query; of more, those that share the most with it."""

_TEXT = "SELECT text FROM texts WHERE id = :position"
_PAIRS = """
    SELECT pair, entries FROM pairs WHERE pair IN (SELECT value FROM json_each(:pairs)) ORDER BY pair, part
"""
_POSITIONS = "SELECT id FROM entries WHERE {source_is_wanted}"


class Texts:
    """The explanations of the entries of a selection."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection

    def text(self, position: int) -> str:
        """The folded explanation of the entry at a position that the database gave."""
        return self._selection.one(lambda row: str(row[0]), _TEXT, position=position)

    def sharing(self, key: str, least: int) -> list[int]:
        """The positions of entries whose text has at least ``least`` of a key's pairs, the first among them.

        Ascending; if there are more than TEXTS, those that share the most.
        """
        pairs = [key[i : i + 2] for i in range(len(key) - 1)]
        postings: dict[str, bytes] = {}
        for pair, positions in self._selection.rows(_PAIRS, pairs=listed(set(pairs))):
            postings[pair] = postings.get(pair, b"") + positions
        if pairs[0] not in postings or sum(pair in postings for pair in pairs) < least:
            return []
        if least == len(pairs):
            return self._sharing_all(sorted(postings.values(), key=len))
        first = memoryview(postings[pairs[0]]).cast("I")[:SCANNED]
        shared = dict.fromkeys(self._wanted_of(first), 0)
        for pair in pairs:
            for position in shared.keys() & set(memoryview(postings.get(pair, b"")).cast("I")):
                shared[position] += 1
        enough = (position for position in shared if shared[position] >= least)
        ranked = sorted(enough, key=lambda position: (-shared[position], position))
        return sorted(ranked[:TEXTS])

    def _sharing_all(self, postings: list[bytes]) -> list[int]:
        shared = set(self._wanted_of(memoryview(postings[0]).cast("I")))
        for posting in postings[1:]:
            shared.intersection_update(memoryview(posting).cast("I"))
        return sorted(shared)[:TEXTS]

    def _wanted_of(self, positions: Iterable[int]) -> Iterable[int]:
        if self._selection.sources is None:
            return positions
        return [position for position in positions if position in self._wanted]

    @cached_property
    def _wanted(self) -> frozenset[int]:
        return frozenset(self._selection.column(_POSITIONS))
