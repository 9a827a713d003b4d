"""Entries to what a segment keeps of them; each spelling is folded and read once, for many cities have it."""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.codec import dump_entry, dump_source
from zhuzhou_cli.index.labels import Label, labels_of
from zhuzhou_cli.index.spelling import characters, letters
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.reading import read, written_out
from zhuzhou_cli.language.syllables import fold_initial, loose
from zhuzhou_cli.language.text import fold, key_of
from zhuzhou_cli.model import Entry, Glossary

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.store import Plain

Counts = tuple[dict[str, int], dict[str, int], dict[str, int]]
"""How often each character, syllable and initial occurs in labels."""


class Drafted:
    """A spelling that is being compiled, and the labels that are spelled so."""

    __slots__ = ("is_member", "key", "name", "read", "starts", "targets", "text")

    def __init__(self, label: Label, *, is_member: bool) -> None:
        folded = fold(label.text)
        printed = [label.text[slice(*span)] for span in folded.spans] if folded.from_traditional else ()
        said = read(folded.key, folded.starts, label.entry.readings, printed) if folded.key else ()
        name = canonical_name(label.text)
        self.is_member = is_member
        self.key = folded.key
        self.text = "" if label.text == self.key else label.text
        self.name = "" if name == self.key else name
        self.starts = bytes(folded.starts)
        self.read = " ".join(map(",".join, said))
        self.targets: list[tuple[str, tuple[str, ...], int, int]] = []

    @property
    def order(self) -> tuple[object, ...]:
        """What it is numbered by: shorter ones first, names before members; then all that tells it apart."""
        return len(self.key), self.is_member, self.key, self.text, self.read

    def row(self) -> Plain:
        """As it is kept in ``spellings``; its labels are forgotten then, for nothing else is made of them."""
        targets = marshal.dumps(self.targets)
        self.targets = []
        return (self.is_member, self.text, self.key, self.name, self.starts, self.read, targets)

    def letters(self) -> Plain:
        """As it is kept in ``letters``."""
        return (self.key, loose(letters(characters(self.key, self.read))), self.is_member)


class Draft:
    """What a segment keeps of glossaries; ``entries`` has to be read to the end before anything else is."""

    def __init__(self) -> None:
        self._known: dict[object, Drafted | None] = {}
        self._distinct: dict[tuple[object, ...], Drafted] = {}
        self._ordered: list[Drafted] = []
        self.marks: list[str] = []
        self.firsts = array("I", [0])
        self.heads: list[Plain] = []
        self.pairs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self.numbered: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))

    def entries(self, glossaries: Iterable[tuple[str, Glossary]]) -> Iterator[Plain]:
        """The entries of glossaries, each given with its mark, as they are kept in ``entries``."""
        number = 0
        for mark, glossary in glossaries:
            sizes = [0, 0, 0, 0]
            for entry in glossary.entries:
                yield dump_entry(entry, written_out(entry.term, entry.readings))
                self._add(entry, glossary, number, sizes)
                number += 1
            self.marks.append(mark)
            numbers = [entry.number for entry in glossary.entries] or [0]
            source = dump_source(glossary.source)
            self.heads.append((glossary.id, glossary.title, source, min(numbers), max(numbers), tuple(sizes)))
            self.firsts.append(number)

    def _add(self, entry: Entry, glossary: Glossary, number: int, sizes: list[int]) -> None:
        text = key_of(entry.text)
        for pair in {text[i : i + 2] for i in range(len(text) - 1)}:
            self.pairs[pair].append(number)
        self.numbered[str(entry.number)].append(number)
        for place, label in enumerate(labels_of(entry, glossary.source)):
            is_name = label.field not in (Field.MEMBER, Field.ERRATUM)
            if spelling := self._spelling(label, is_member=not is_name):
                spelling.targets.append((label.field.value, label.within, number, place))
                length = len(spelling.key)
                for i, count in enumerate((is_name, is_name * length, 1, length)):
                    sizes[i] += count

    def _spelling(self, label: Label, *, is_member: bool) -> Drafted | None:
        """How a label is spelled; None if nothing of it can be typed."""
        known = (is_member, label.text, label.entry.readings)
        if known not in self._known:
            spelling = Drafted(label, is_member=is_member)
            self._known[known] = self._distinct.setdefault(spelling.order, spelling) if spelling.key else None
        return self._known[known]

    def ordered(self) -> list[Drafted]:
        """All spellings, in the order of their numbers."""
        self._ordered = sorted(self._distinct.values(), key=lambda spelling: spelling.order)
        self._known.clear()
        self._distinct.clear()
        return self._ordered

    def spelled(self) -> Iterable[bytes]:
        """Of each glossary a bit for each spelling, as they are kept in ``spelled``."""
        sets = [bytearray() for _ in self.marks]
        for number, spelling in enumerate(self._ordered):
            for _, _, entry, _ in spelling.targets:
                bits = sets[bisect_right(self.firsts, entry) - 1]
                bits.extend(bytes((number >> 3) + 1 - len(bits)))
                bits[number >> 3] |= 1 << (number & 7)
        return map(bytes, sets)

    def counts(self) -> Counts:
        """What the weights are made of."""
        return counts((spelling.key, spelling.read, len(spelling.targets)) for spelling in self._ordered)


def counts(spelled: Iterable[tuple[str, str, int]]) -> Counts:
    """How often each character, syllable and initial occurs: keys, their readings, how often they stand.

    >>> counts([("大k", "da,dai ", 2)])
    ({'大': 2, 'k': 2}, {'da': 2}, {'d': 2, 'k': 2})
    """
    counted: Counter[tuple[str, str]] = Counter()
    for key, said, count in spelled:
        for character in zip(key, said.split(" "), strict=True):
            counted[character] += count
    signs: Counter[str] = Counter()
    syllables: Counter[str] = Counter()
    initials: Counter[str] = Counter()
    for (sign, said), count in counted.items():
        reading = said.partition(",")[0]
        signs[sign] += count
        initials[fold_initial((reading or sign)[0])] += count
        if reading:
            syllables[reading] += count
    return dict(signs), dict(syllables), dict(initials)
