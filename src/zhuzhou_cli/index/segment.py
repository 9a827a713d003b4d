"""A segment: some glossaries compiled together into one store, which is never written to again.

glossaries  for each glossary its id, title and source, the least and the greatest number of its entries,
            and how many names, name characters, labels and label characters it has
spelled     for each glossary a bit for each spelling: whether one of its labels is spelled so
entries     an entry a row, glossary by glossary: codec.dump_entry
spellings   every distinct string that is a label, once as a name and once as a member; numbered by length,
            of the same length names before members, then by key and text. ``text`` is empty if it is the
            key, ``name`` is its canonical form, empty if that is the key; ``targets``, dumped, are the labels
            that are spelled so: field, what it stands within, the number of the entry, the place of the
            label in its entry
letters     for each spelling its key, its pinyin as syllables.loose() has it, and whether it is a member's
written     for every character of a spelling, the six characters of its key from there on, and of its name
spoken      for every character of a spelling, the initials of six characters from there on, padded with
            spaces, and then their sounds, a character each
openings    the first two characters of all spellings in their canonical form, each once, in order; and
            for each of them the third ones
sums        the CRC-32 of the first six characters of every spelling in its canonical form, ascending
beginnings  for the first one to five characters of every name, written and spoken: the first and the last
            of all names that begin so, in the order of their texts
heard       for every sound, a bit for each spelling: whether it occurs there
pairs       for every two neighbouring characters of a folded explanation, the numbers of its entries
numbered    for every number of an entry, in decimal, the numbers of the entries that have it
counts      how often each character, syllable and initial occurs in labels

Numbers of ``written`` and ``spoken`` are refs: twice the number of a spelling, plus one if the characters
do not stand at its beginning.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property

from zhuzhou_cli.index.store import Store
from zhuzhou_cli.index.tables import END, Keys, Rows, sum_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

OPENING = 2
"""Characters of a name by which ``openings`` are kept; few of those of a text begin one."""
Numbers = tuple[list[int], list[int]]
"""Numbers of spellings, ascending: of those that begin so, and of others that only hold it."""


class Segment:
    """The tables of one segment; whoever asks knows nothing of other segments."""

    def __init__(self, store: Store) -> None:
        """Raises Damaged if the directory of the store is, or is no segment's."""
        self.store = store
        self._directory: dict[str, Any] = store.directory("marks")
        self.marks: Sequence[str] = self._directory["marks"]
        """Of each glossary, by what its compiler knows it."""
        self.firsts: Sequence[int] = memoryview(self._directory["firsts"]).cast("I")
        """Of each glossary, the number of its first entry; and how many entries there are."""
        self.spellings = self._rows("spellings")
        self.entries = self._rows("entries")
        self.written = self._keys("written")

    @cached_property
    def glossaries(self) -> Rows:
        """What is kept of each glossary, but for its entries."""
        return self._rows("glossaries")

    @cached_property
    def spelled(self) -> Rows:
        """For each glossary, a bit for each spelling of its labels."""
        return self._rows("spelled")

    @cached_property
    def letters(self) -> Rows:
        """For each spelling, how it is compared where slips are sought."""
        return self._rows("letters")

    @cached_property
    def spoken(self) -> Keys:
        """How spellings sound, from each of their characters on."""
        return self._keys("spoken")

    @cached_property
    def beginnings(self) -> Keys:
        """The outermost of the names that begin so."""
        return self._keys("beginnings")

    @cached_property
    def openings(self) -> dict[str, str]:
        """For the first two characters of spellings in their canonical form, all third ones, if any."""
        firsts, thirds = self._rows("openings")[0]
        return dict(zip(firsts.split(END), thirds.split(END), strict=True))

    def may_begin(self, key: str) -> bool:
        """Whether the canonical form of a spelling may begin with six characters, or be fewer ones.

        A key that is neither is taken for one by chance: with 80,000 spellings, one key in 50,000.
        """
        sums, wanted = self._sums, sum_of(key)
        at = bisect_left(sums, wanted)
        return at < len(sums) and sums[at] == wanted

    @cached_property
    def _sums(self) -> array[int]:
        return array("I", self._rows("sums")[0])

    @cached_property
    def pairs(self) -> Keys:
        """The entries whose explanations have two characters side by side."""
        return self._keys("pairs")

    @cached_property
    def numbered(self) -> Keys:
        """The entries that have a number."""
        return self._keys("numbered")

    @property
    def counts(self) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
        """How often each character, syllable and initial occurs in labels."""
        counts: tuple[dict[str, int], dict[str, int], dict[str, int]] = self._rows("counts")[0]
        return counts

    def targets(self, number: int) -> list[tuple[str, tuple[str, ...], int, int]]:
        """The labels that are spelled as the spelling of a number."""
        *_, targets = self.spellings[number]
        labels: list[tuple[str, tuple[str, ...], int, int]] = marshal.loads(targets)  # noqa: S302 - only ours is opened
        return labels

    def slot(self, entry: int) -> int:
        """Which glossary an entry is of."""
        return bisect_right(self.firsts, entry) - 1

    def heard(self, sounds: Iterable[str]) -> int:
        """The set of spellings in which one of some sounds occurs: a bit for each."""
        table, known, union = self._rows("heard"), self._directory["sounds"], 0
        for sound in sounds:
            if (at := known.find(sound)) >= 0:
                union |= int.from_bytes(table[at], "little")
        return union

    def _rows(self, name: str) -> Rows:
        return Rows(self.store, self._directory[name])

    def _keys(self, name: str) -> Keys:
        return Keys(self.store, self._directory[name])


def numbers_of(runs: Iterable[Sequence[int]]) -> Numbers:
    """The spellings that refs lead to.

    >>> numbers_of([[2, 5], [4, 3]])
    ([1, 2], [])
    """
    refs: set[int] = set()
    for run in runs:
        refs.update(run)
    begin = {ref >> 1 for ref in refs if not ref & 1}
    return sorted(begin), sorted({ref >> 1 for ref in refs if ref & 1} - begin)
