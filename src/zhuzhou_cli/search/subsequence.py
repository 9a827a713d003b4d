"""Which strings hold most of another in its order: by the length of the longest common subsequence."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

IMPORT_PAYS = 6_000
"""Strings that are compared one by one in the time it takes to import rapidfuzz."""

_compared = [0]
"""How many strings were compared one by one in this process."""


def sharing(typed: str, strings: Sequence[str], share: float, most: int) -> list[int]:
    """The positions of up to ``most`` strings that hold at least a ``share`` of a string's characters.

    Those that hold most come first; of equals, the first.

    A single query does without rapidfuzz; a batch loads it as soon as that costs less than what was spent
    without it, so that in no case twice as much is spent as need be (the ski rental rule: Karlin 1988).
    """
    least = max(1, ceil(share * len(typed)))
    if _compared[0] + len(strings) > IMPORT_PAYS:
        return _ranked_by_rapidfuzz(typed, strings, least, most)
    _compared[0] += len(strings)
    return _ranked(typed, strings, least, most)


def _ranked(typed: str, strings: Sequence[str], least: int, most: int) -> list[int]:
    shared = [(-length(typed, string), i) for i, string in enumerate(strings)]
    return [i for less, i in sorted(shared)[:most] if -less >= least]


def _ranked_by_rapidfuzz(typed: str, strings: Sequence[str], least: int, most: int) -> list[int]:
    from rapidfuzz import process  # noqa: PLC0415 - as slow as a look-up: only where there is much to compare
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - the same

    found = process.extract(typed, strings, scorer=LCSseq.similarity, score_cutoff=least, limit=most)
    return [position for _, _, position in found]


def length(one: str, other: str) -> int:
    """The length of the longest common subsequence of two strings.

    Bit-parallel (Hyyrö 2004): bit i of ``unmatched`` is cleared where one[i] lengthens the subsequence.

    >>> length("八大行功", "八大行动"), length("abcbdab", "bdcaba")
    (3, 4)
    """
    places: dict[str, int] = {}
    for i, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << i
    all_ones = (1 << len(one)) - 1
    unmatched = all_ones
    for character in other:
        if character in places:
            matched = unmatched & places[character]
            unmatched = (unmatched + matched | unmatched - matched) & all_ones
    return len(one) - unmatched.bit_count()
