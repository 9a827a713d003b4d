"""How spellings sound; asked for what is not typed literally: pinyin, initials, homophones, slips.

A set of spellings is a number here, with a bit for each spelling: sets of 400,000 are added in a tenth of
a millisecond, as every operation is on all of it at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from zhuzhou_cli.index.database import Selection, listed
from zhuzhou_cli.index.spellings import KEY_LENGTH, LAST, SCANNED, Spelling, Spellings
from zhuzhou_cli.record import record

Letters = tuple[int, str, str]
"""The number of a spelling, its key, and its pinyin as syllables.loose() has it."""

# Those that begin so come first, then the shorter ones. With a limit of its own, even one that is none, the
# inner table is read once; SQLite would ask json_each() again for every row of ``spoken``.
_LIKE = """
    SELECT min(ref) FROM (
        SELECT ref FROM (
            SELECT json_extract(value, '$[0]') AS first, json_extract(value, '$[1]') AS pattern
            FROM json_each(:projections) LIMIT -1
        ) CROSS JOIN spoken
        WHERE key >= first AND key < first || :last AND key GLOB pattern AND {ref_is_wanted} LIMIT :scanned
    ) GROUP BY ref >> 1 ORDER BY min(ref) & 1, ref >> 1 LIMIT :most
"""
_LETTERS = "SELECT id, key, letters FROM spellings WHERE {id_is_wanted} ORDER BY id"
_SOME_LETTERS = """
    SELECT id, key, letters FROM spellings WHERE id IN (SELECT value FROM json_each(:numbers)) ORDER BY id
"""
_HEARD = "SELECT spellings FROM heard WHERE sound IN (SELECT value FROM json_each(:sounds))"
_SPELLINGS = "SELECT DISTINCT spelling FROM targets WHERE {source_is_wanted}"


@record
class Projection:
    """What is sought in ``spoken``: folded initials, up to KEY_LENGTH, each with its sounds; none for any."""

    initials: str
    sounds: tuple[frozenset[str], ...]

    @property
    def pattern(self) -> str:
        """What a key of the index matches, for GLOB, if its initials do.

        >>> Projection("bd", (frozenset("xy"), frozenset())).pattern, Projection("b", (frozenset(),)).pattern
        ('??????[xy]?*', '*')
        """
        if not any(self.sounds):
            return "*"
        classes = [f"[{''.join(sorted(sounds))}]" if sounds else "?" for sounds in self.sounds]
        return "?" * KEY_LENGTH + "".join(classes) + "*"


class Sounds:
    """The sounds of the spellings of a selection."""

    def __init__(self, selection: Selection, spellings: Spellings) -> None:
        self._selection = selection
        self._spellings = spellings

    def like(self, projections: Iterable[Projection], most: int) -> Iterator[Spelling]:
        """The spellings of which some run of characters has the initials and sounds of a projection.

        Those that begin so come first, then the shorter ones, up to ``most``. Each is read when it is its
        turn.
        """
        sought = [(projection.initials, projection.pattern) for projection in projections]
        bounds = {"last": LAST, "scanned": SCANNED * len(sought), "most": most}
        refs = self._selection.column(_LIKE, projections=listed(sought), **bounds)
        return (self._spellings.numbered(ref >> 1) for ref in refs)

    def letters(self) -> list[Letters]:
        """The letters of every spelling, the shortest spelling first; reads everything."""
        return self._selection.rows(_LETTERS)

    def letters_with(self, sounds: Sequence[Collection[str]], least: int, most: int) -> list[Letters]:
        """The letters of spellings with at least ``least`` of the sounds, each given as alternatives.

        If there are more than ``most``, those with more of them, and of equals the shorter ones; what is
        returned is ordered by length.
        """
        counts = added(map(self._with_any, sounds))
        wanted = -1 if self._selection.sources is None else self._wanted
        levels = (with_count(counts, count) & wanted for count in range(len(sounds), least - 1, -1))
        best = islice((number for level in levels for number in members(level)), most)
        return self._selection.rows(_SOME_LETTERS, numbers=listed(best))

    def _with_any(self, sounds: Collection[str]) -> int:
        union = 0
        for spellings in self._selection.column(_HEARD, sounds=listed(sounds)):
            union |= int.from_bytes(spellings, "little")
        return union

    @cached_property
    def _wanted(self) -> int:
        numbers = self._selection.column(_SPELLINGS)
        bits = bytearray(max(numbers, default=0) // 8 + 1)
        for number in numbers:
            bits[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bits, "little")


def added(sets: Iterable[int]) -> list[int]:
    """In how many of the sets each number is: the binary digits of the counts, lowest first, each as a set.

    >>> added([0b011, 0b110, 0b010])  # number 1 is in all three
    [7, 2]
    """
    counts: list[int] = []
    for carry in sets:
        for i, digit in enumerate(counts):
            counts[i], carry = digit ^ carry, digit & carry  # noqa: PLW2901 - it is carried on
        if carry:
            counts.append(carry)
    return counts


def with_count(counts: list[int], count: int) -> int:
    """The set of the numbers that ``added`` counted so often; empty for 0, which would have no end.

    >>> with_count([7, 2], 3), with_count([7, 2], 1)
    (2, 5)
    """
    if not 0 < count < 1 << len(counts):
        return 0
    numbers = -1
    for i, digit in enumerate(counts):
        numbers &= digit if count >> i & 1 else ~digit
    return numbers


def members(bits: int) -> Iterator[int]:
    """The numbers in a set, ascending.

    >>> list(members(0b101))
    [0, 2]
    """
    written = f"{bits:b}"[::-1]
    at = written.find("1")
    while at >= 0:
        yield at
        at = written.find("1", at + 1)
