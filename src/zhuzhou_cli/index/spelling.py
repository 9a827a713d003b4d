"""A string that is a label of entries, and a label that is spelled so: what a query is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from zhuzhou_cli.answers import Field
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Key
from zhuzhou_cli.record import record

KEY_LENGTH = 6
"""Characters of a key in ``written`` and ``spoken``; longer ones would hardly leave fewer candidates."""
LABEL_BITS = 20
"""Of the order of a label: those that count the labels of its entry."""
LAST = "\U0010ffff"
"""Comes after every character in a key."""

Character = tuple[str, tuple[str, ...]]
"""A character of a key, and its readings without tones, the commonest first; none if it is no hanzi."""


@record
class Spelling:
    """A distinct string that is a label, kept once however many entries have it; Target says which.

    ``is_name`` says that it is a term, alias or part of them, rather than a member or erratum. ``starts``
    says of every character of the key whether a segment begins there, as text.Folded has it. ``read`` has the
    readings of each character, joined by commas, the characters by spaces: "ba da,dai xing,hang dong".
    ``name`` is its canonical form, in which names are found: as the key, but each number is one sign.
    """

    is_name: bool
    text: str
    key: Key
    name: str
    starts: Sequence[bool]
    read: str

    @property
    def places(self) -> tuple[object, tuple[tuple[int, int], ...]]:
        """The holdings that it was read from, and where in them it stands: segments, and numbers there."""
        places: tuple[object, tuple[tuple[int, int], ...]] = self.__dict__["_places"]
        return places

    def placed(self, holdings: object, places: tuple[tuple[int, int], ...]) -> Spelling:
        """Itself, once it was put down where it stands, which is no field: it says nothing of the string."""
        self.__dict__["_places"] = (holdings, places)
        return self

    @cached_property
    def characters(self) -> tuple[Character, ...]:
        """The characters of its key with their readings."""
        return characters(self.key, self.read)

    @cached_property
    def letters(self) -> str:
        """Its pinyin, without tones and spaces; letters and digits as they are."""
        return letters(self.characters)

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """The span of its text, in code points, that is key[begin:end]; ``end`` > ``begin``."""
        return (begin, end) if self.text == self.key else fold(self.text).span(begin, end)


@record
class Target:
    """A label that is spelled so: which string of which entry it is.

    ``within`` is as in answers.Match, ``position`` is that of the entry; labels of all glossaries are in
    order by their ``order``.
    """

    spelling: Spelling
    field: Field
    within: tuple[str, ...]
    position: int
    order: int

    @property
    def text(self) -> str:
        """The label as it is printed."""
        return self.spelling.text

    @property
    def key(self) -> Key:
        """The label, folded."""
        return self.spelling.key


def characters(key: str, read: str) -> tuple[Character, ...]:
    """The characters of a key with their readings, given as Spelling.read has them.

    >>> characters("大k", "da,dai ")
    (('大', ('da', 'dai')), ('k', ()))
    """
    pairs = zip(key, read.split(" "), strict=True)
    return tuple([(character, tuple(said.split(",")) if said else ()) for character, said in pairs])


def letters(pronounced: Iterable[Character]) -> str:
    """The commonest readings of characters, joined; a character itself where it has none."""
    return "".join([readings[0] if readings else character for character, readings in pronounced])
