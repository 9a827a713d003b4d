"""The strings that are labels of entries, and the labels that are spelled so; asked by every look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.codec import loaded, sum_of_spelling
from zhuzhou_cli.index.database import KEPT, Damaged, Selection, kept, listed
from zhuzhou_cli.language.text import CLOSE, OPEN, fold
from zhuzhou_cli.model import Key
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.database import Row

KEY_LENGTH = 6
"""Characters of a key in ``written`` and ``spoken``; longer ones would hardly leave fewer candidates."""
HOLDERS = 200
"""Labels that may hold a query literally; who types 行动 in a large glossary wants the first of them."""
SCANNED = 20_000
"""Rows that are looked through for one run of characters; more begin with one that is common, as 一."""
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

    number: int
    is_name: bool
    text: str
    key: Key
    name: str
    starts: Sequence[bool]
    read: str

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

    ``within`` is as in answers.Match, ``position`` is that of the entry, and ``order`` counts the labels of
    all glossaries from 0.
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


_BY_NUMBER = "SELECT id, is_member, text, key, name, starts, read, sum FROM spellings WHERE id = :number"
_ALL = "SELECT id FROM spellings WHERE {id_is_wanted} ORDER BY id"
_TARGETS = "SELECT place, body FROM targets WHERE spelling = :number AND {source_is_wanted} ORDER BY place"
# Those that begin with it come first, then the shorter ones. A short key holds wherever its row is.
_HOLDING = """
    SELECT min(ref) FROM (
        SELECT ref FROM written WHERE key >= :first AND key < :last AND {ref_is_wanted} LIMIT :scanned
    ) GROUP BY ref >> 1 ORDER BY min(ref) & 1, ref >> 1 LIMIT :most
"""
_HOLDING_MORE = """
    SELECT min(ref) FROM (
        SELECT ref FROM written
        JOIN spellings ON id = ref >> 1 AND (instr(spellings.key, :key) OR instr(name, :key))
        WHERE written.key >= :first AND written.key < :last AND {ref_is_wanted} LIMIT :scanned
    ) GROUP BY ref >> 1 ORDER BY min(ref) & 1, ref >> 1 LIMIT :most
"""


_OF_NUMBERS = frozenset(f"{OPEN}{CLOSE}.%‰/:")
"""What may stand in a canonical name beside letters, digits and hanzi."""
_NAMES = """
    SELECT id, CASE name WHEN '' THEN key ELSE name END AS known FROM spellings
    WHERE id > :after AND length(known) > 1 AND {id_is_wanted} ORDER BY id LIMIT :most
"""
# As long as a key is, a longer name only begins with it; a shorter key is the whole name.
_BEGUN_BY = """
    SELECT DISTINCT ref FROM written
    WHERE key IN (SELECT value FROM json_each(:keys)) AND ref & 1 = 0 AND {ref_is_wanted} ORDER BY ref
"""


class Spellings:
    """The spellings of a selection, and what has been read of them."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        self._spellings: dict[int, Spelling] = {}
        self._targets: dict[int, list[Target]] = {}
        self._holding: dict[str, list[Target]] = {}

    def all(self) -> tuple[Spelling, ...]:
        """All spellings, the shortest first; reads everything."""
        return tuple(map(self.numbered, self._selection.column(_ALL)))

    def numbered(self, number: int) -> Spelling:
        """The spelling with a number that the database gave."""
        return kept(self._spellings, number, lambda: self._selection.one(spelling, _BY_NUMBER, number=number))

    def targets(self, spelled: Spelling) -> list[Target]:
        """The labels that are spelled so, in the order of the glossaries."""

        def read() -> list[Target]:
            return self._selection.each(lambda row: target(spelled, *row), _TARGETS, number=spelled.number)

        return kept(self._targets, spelled.number, read)

    def holding(self, key: str) -> list[Target]:
        """The labels that hold a key, in the order of the glossaries.

        If there are more than HOLDERS, those that begin with it and then the shortest; but every label
        that is the key.
        """
        return kept(self._holding, key, lambda: sorted(self._holders(key), key=lambda label: label.order))

    def naming(self, name: str) -> list[Target]:
        """The labels that hold a canonical name, in the order of the glossaries; bounded as ``holding``."""
        return sorted(self._holders(name, is_name=True), key=lambda label: label.order)

    def names(self) -> tuple[list[str], Sequence[int]]:
        """All names of two signs or more in their canonical form, and the number of the spelling of each.

        Reads everything, in pieces: there may be hundreds of thousands. A name that is written in two ways
        comes twice.
        """
        from array import array  # noqa: PLC0415 - only where names are sought in a long text

        names: list[str] = []
        numbers = array("L")
        while rows := self._selection.rows(_NAMES, after=numbers[-1] if numbers else -1, most=KEPT):
            numbers.extend(number for number, _ in rows)
            names += [name for _, name in rows]
        return names, numbers

    def names_in(self, text: str) -> tuple[list[str], Sequence[int]]:
        """The names whose canonical form stands in a short canonical text, and their spellings' numbers."""
        stretches = "".join(sign if sign.isalnum() or sign in _OF_NUMBERS else " " for sign in text).split(
            " "
        )
        keys = {
            stretch[begin : begin + length]
            for stretch in stretches
            for begin in range(len(stretch) - 1)
            for length in range(2, KEY_LENGTH + 1)
        }
        refs = self._selection.column(_BEGUN_BY, keys=listed(keys))
        found = [spelled for spelled in (self.numbered(ref >> 1) for ref in refs) if spelled.name in text]
        return [spelled.name for spelled in found], [spelled.number for spelled in found]

    def _holders(self, key: str, *, is_name: bool = False) -> Iterator[Target]:
        first, statement = key[:KEY_LENGTH], _HOLDING_MORE if len(key) > KEY_LENGTH else _HOLDING
        bounds = {"first": first, "last": first + LAST, "scanned": SCANNED, "most": HOLDERS}
        count = 0
        for ref in self._selection.column(statement, key=key, **bounds):
            spelled = self.numbered(ref >> 1)
            held = spelled.name if is_name else spelled.key
            if count >= HOLDERS and held != key:
                return
            if key not in held:  # only the other form holds it; or a key that rotted on a disk
                continue
            targets = self.targets(spelled)
            yield from targets if held == key else targets[: HOLDERS - count]
            count += len(targets)


def spelling(row: Row) -> Spelling:
    """The spelling of a row of ``spellings``. Raises Damaged if it has another checksum."""
    number, is_member, text, key, name, starts, read, checksum = row
    if sum_of_spelling(is_member, text, key, name, starts, read) != checksum:
        message = f"spelling {number} has another checksum"
        raise Damaged(message)
    return Spelling(number, not is_member, text or key, key, name or key, starts, read)


def target(spelled: Spelling, place: int, body: bytes) -> Target:
    """The label of a row of ``targets``. Raises Damaged if it has another checksum."""
    field, within, position = loaded(body)
    return Target(spelled, Field(field), within, position, place)
