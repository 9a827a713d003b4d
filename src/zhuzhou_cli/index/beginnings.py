"""How names begin, as they are written and as they sound; asked by completion."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice

from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.segment import Segment, numbers_of
from zhuzhou_cli.index.selection import Selection
from zhuzhou_cli.index.spelling import KEY_LENGTH, LAST, Spelling, Target
from zhuzhou_cli.index.tables import Keys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.sounds import Projection

BEGUN = 5
"""Characters of the longest beginning that is compiled; few names share their first six."""


class Beginnings:
    """The beginnings of the spellings of a selection."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection

    def written(self, key: str, most: int) -> list[Spelling]:
        """The spellings that begin with the first KEY_LENGTH characters of a key, the shortest ``most``."""
        return self._selection.ask(lambda holdings: list(islice(_written(holdings, key), most)))

    def spoken(self, projection: Projection, most: int) -> list[Spelling]:
        """The spellings that begin with characters of these initials and sounds, the shortest ``most``."""
        return self._selection.ask(lambda holdings: list(islice(_spoken(holdings, projection), most)))

    def outermost_written(self, key: str, most: int) -> list[Spelling]:
        """Names in ``written`` whose common prefix is that of all of them: enough for a TAB.

        There is no bound to how many begin so. For a key longer than BEGUN it is ``written``.
        """

        def read(holdings: Holdings) -> list[Spelling]:
            if len(key) > BEGUN:
                return list(islice(_written(holdings, key), most))
            found = _outermost(
                holdings, lambda segment: [segment.beginnings.get(key)], lambda segment: _from(segment, key)
            )
            return _ends(
                (spelled for spelled in holdings.merged(found) if spelled.key.startswith(key)), len(key)
            )

        return self._selection.ask(read)

    def outermost_spoken(self, projection: Projection, most: int) -> list[Spelling]:
        """Names in ``spoken`` whose common prefix is that of all of them, as in ``outermost_written``."""
        length = len(projection.initials)

        def read(holdings: Holdings) -> list[Spelling]:
            if length > BEGUN:
                return list(islice(_spoken(holdings, projection), most))
            found = _outermost(
                holdings,
                lambda segment: _sounding(segment.beginnings, projection, KEY_LENGTH),
                lambda segment: numbers_of(_sounding(segment.spoken, projection, length))[0],
            )
            return _ends(holdings.merged(found), length)

        return self._selection.ask(read)

    def first_targets(self, spellings: Iterable[Spelling]) -> list[Target]:
        """The first label of each of some spellings, in the order of the glossaries."""

        def read(holdings: Holdings) -> list[Target]:
            firsts = (next(iter(holdings.targets(spelled)), None) for spelled in chosen)
            return sorted((first for first in firsts if first), key=lambda label: label.order)

        chosen = list(spellings)
        return self._selection.ask(read)


def _written(holdings: Holdings, key: str) -> Iterator[Spelling]:
    first = key[:KEY_LENGTH]
    found = [_from(segment, first) for segment in holdings.segments]
    # Not what begins so only in its canonical form, of which no beginning was compiled.
    return (spelled for spelled in holdings.merged(found) if spelled.key.startswith(first))


def _from(segment: Segment, first: str) -> list[int]:
    return numbers_of(segment.written.runs(first, first + LAST))[0]


def _spoken(holdings: Holdings, projection: Projection) -> Iterator[Spelling]:
    length = len(projection.initials)
    sounding = (_sounding(segment.spoken, projection, length) for segment in holdings.segments)
    return holdings.merged([numbers_of(refs)[0] for refs in sounding])


def _sounding(table: Keys, projection: Projection, length: int) -> Iterator[Sequence[int]]:
    """The numbers of keys that have the initials, padded to a length, and the sounds of a projection."""
    first = projection.initials.ljust(length)
    return (numbers for key, numbers in table.between(first, first + LAST) if projection.matches(key))


def _outermost(
    holdings: Holdings,
    ends_in: Callable[[Segment], Iterable[Sequence[int]]],
    all_in: Callable[[Segment], list[int]],
) -> list[list[int]]:
    """The outermost spellings of each segment; all of one where some of these are not asked for."""
    found = []
    for which, segment in enumerate(holdings.segments):
        ends = sorted(set(chain.from_iterable(ends_in(segment))))
        found.append(ends if all(holdings.has(which, number) for number in ends) else all_in(segment))
    return found


def _ends(spellings: Iterable[Spelling], length: int) -> list[Spelling]:
    """Of names that have so many characters in common, read alike, the first and the last by their text."""
    ends: dict[tuple[str, tuple[str, ...]], list[Spelling]] = {}
    for name in sorted((each for each in spellings if each.is_name), key=lambda name: name.text):
        said = tuple(name.read.split(" ", length)[:length])
        ends.setdefault((name.key[:length], said), [name, name])[1] = name
    return list(dict.fromkeys(chain.from_iterable(ends.values())))
