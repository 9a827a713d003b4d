"""How spellings sound; asked for what is not typed literally: pinyin, initials, homophones, slips.

A set of spellings is a number here, with a bit for each spelling: sets of 400,000 are added in a tenth of
a millisecond, as every operation is on all of it at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, groupby, islice

from zhuzhou_cli.index.holdings import Holdings, Place
from zhuzhou_cli.index.segment import Numbers, Segment, numbers_of
from zhuzhou_cli.index.selection import Selection
from zhuzhou_cli.index.spelling import KEY_LENGTH, LAST, Spelling
from zhuzhou_cli.index.tables import Keys
from zhuzhou_cli.record import record

Letters = tuple[str, str]
"""A key, and its pinyin as syllables.loose() has it."""
Group = tuple[int, int, str, str, list[Place]]
"""Spellings with one key: its length, whether they are members, the key, its pinyin, where they stand."""
Choose = Callable[[list[Letters]], Iterable[int]]
"""Which of some letters are chosen, by their places in the list."""


@record
class Projection:
    """What is sought in ``spoken``: folded initials, up to KEY_LENGTH, each with its sounds; none for any."""

    initials: str
    sounds: tuple[frozenset[str], ...]

    def matches(self, key: str) -> bool:
        """Whether a key of ``spoken`` that begins with its initials has its sounds.

        >>> Projection("bd", (frozenset("xy"), frozenset())).matches("bdxd  yabc")
        True
        """
        said = key[KEY_LENGTH:]
        return len(said) >= len(self.sounds) and all(
            sound in sounds for sound, sounds in zip(said, self.sounds, strict=False) if sounds
        )


class Sounds:
    """The sounds of the spellings of a selection."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection

    def like(self, projections: Iterable[Projection], most: int) -> Iterator[Spelling]:
        """The spellings of which some run of characters has the initials and sounds of a projection.

        Those that begin so come first, then the shorter ones, up to ``most``. Each is read when it is its
        turn.
        """
        by_initials: dict[str, list[Projection]] = {}
        for projection in projections:
            by_initials.setdefault(projection.initials, []).append(projection)

        def read(holdings: Holdings) -> Iterator[Spelling]:
            return holdings.spellings(
                [_sounding(segment.spoken, by_initials) for segment in holdings.segments]
            )

        return islice(self._selection.each(read), most)

    def chosen(self, choose: Choose) -> list[Spelling]:
        """What is chosen of the letters of all spellings, the shortest first; reads everything."""

        def read(holdings: Holdings) -> list[Spelling]:
            return _chosen(
                holdings, _groups(holdings, [range(len(one.spellings)) for one in holdings.segments]), choose
            )

        return self._selection.ask(read)

    def chosen_with(
        self, choose: Choose, sounds: Sequence[Collection[str]], least: int, most: int
    ) -> list[Spelling]:
        """What is chosen of the letters of spellings with at least ``least`` sounds, given as alternatives.

        If there are more than ``most``, of those with more of them, and of equals the shorter ones; they are
        in the order of their lengths.
        """

        def read(holdings: Holdings) -> list[Spelling]:
            counted = [_counted(segment, sounds) for segment in holdings.segments]
            levels = (
                _groups(holdings, [_with(holdings, i, counts, count) for i, counts in enumerate(counted)])
                for count in range(len(sounds), least - 1, -1)
            )
            best = islice(chain.from_iterable(levels), most)
            return _chosen(holdings, sorted(best), choose)

        return self._selection.ask(read)


def _sounding(spoken: Keys, by_initials: dict[str, list[Projection]]) -> Numbers:
    return numbers_of(
        refs
        for initials, projections in by_initials.items()
        for key, refs in spoken.between(initials, initials + LAST)
        if any(projection.matches(key) for projection in projections)
    )


def _counted(segment: Segment, sounds: Sequence[Collection[str]]) -> list[int]:
    return added(segment.heard(alternatives) for alternatives in sounds)


def _with(holdings: Holdings, which: int, counts: list[int], count: int) -> Iterator[int]:
    """The spellings of a segment that have so many sounds, ascending."""
    spelled = holdings.spelled[which]
    wanted = -1 if spelled is None else int.from_bytes(spelled, "little")
    return members(with_count(counts, count) & wanted)


def _groups(holdings: Holdings, found: Sequence[Iterable[int]]) -> Iterator[Group]:
    """The spellings of ascending numbers of each segment, by their keys, in the order of these."""

    def rows(which: int, numbers: Iterable[int]) -> Iterator[tuple[int, int, str, str, Place]]:
        letters = holdings.segments[which].letters
        for number in numbers:
            key, said, is_member = letters[number]
            yield len(key), is_member, key, said, (which, number)

    each = [rows(which, numbers) for which, numbers in enumerate(found)]
    if len(each) == 1:
        (ordered,) = each
    else:
        from heapq import merge  # noqa: PLC0415 - only for several segments

        ordered = merge(*each)
    for (length, is_member, key), same in groupby(ordered, key=lambda row: row[:3]):
        alike = list(same)
        yield length, is_member, key, min(said for _, _, _, said, _ in alike), [row[4] for row in alike]


def _chosen(holdings: Holdings, groups: Iterable[Group], choose: Choose) -> list[Spelling]:
    """The spellings of the groups that are chosen by their letters."""
    compared = list(groups)
    found: list[list[int]] = [[] for _ in holdings.segments]
    for i in choose([(key, said) for _, _, key, said, _ in compared]):
        for which, number in compared[i][4]:
            found[which].append(number)
    return list(holdings.merged([sorted(numbers) for numbers in found]))


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
