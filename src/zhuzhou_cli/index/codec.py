"""What is kept in a row: values, sources and entries as bytes behind a checksum, and back.

>>> entry, reading = restore_entry(dump_entry(Entry(1, "八大行动", "产业培塑行动"), "bā dà xíng dòng"))
>>> entry.term, reading
('八大行动', 'bā dà xíng dòng')
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence

from zhuzhou_cli.index.database import Damaged, digest
from zhuzhou_cli.model import Certainty, Entry, Erratum, Inference, Member, Part, Reading, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Plain = Any
    """What marshal can dump: strings, numbers, tuples and dictionaries of them."""

_SUM = 8
"""Bytes of a checksum; two values have the same one once in 2 ** 64."""


def dumped(value: Plain) -> bytes:
    """A value as it is kept in a table, behind its checksum."""
    data = marshal.dumps(value)
    return digest(data, _SUM) + data


def loaded(kept: bytes) -> Plain:
    """The value that ``dumped`` made bytes of. Raises Damaged if their checksum is another one.

    That proves that the disk gave back what was written, not who wrote it.
    """
    data = kept[_SUM:]
    if digest(data, _SUM) != kept[:_SUM]:
        message = "a value has another checksum"
        raise Damaged(message)
    return marshal.loads(data)  # noqa: S302 - the library opens only files that nobody else can write to


def sum_of_spelling(*kept: int | str | bytes) -> bytes:
    """The checksum of a row of ``spellings``: of its columns but for the number, the letters and the sum."""
    return digest(
        b"\0".join([column if isinstance(column, bytes) else str(column).encode() for column in kept]), _SUM
    )


def dump_source(source: Source) -> Plain:
    """A source as plain tuples."""
    inferred = tuple((inference.field, inference.why) for inference in source.inferred)
    return (
        *(source.place, source.report, source.date, source.meeting),
        *(source.publisher, source.published, source.url, inferred),
    )


def restore_source(fields: Sequence[Plain]) -> Source:
    """The source that ``dump_source`` made tuples of."""
    place, report, date, meeting, publisher, published, url, inferred = fields
    inferences = tuple(Inference(*inference) for inference in inferred)
    return Source(place, report, date, meeting, publisher, published, url, inferences)


def dump_entry(entry: Entry, reading: str) -> bytes:
    """An entry as it is kept in a table, with the pinyin of its term."""
    return dumped(
        (
            *(entry.number, entry.term, entry.text, entry.aliases),
            tuple((reading.text, reading.syllables) for reading in entry.readings),
            tuple((part.term, part.text, _dump_members(part.members)) for part in entry.parts),
            _dump_members(entry.members),
            tuple((one.printed, one.likely, one.certainty.value, one.why) for one in entry.errata),
            reading,
        )
    )


def restore_entry(body: bytes) -> tuple[Entry, str]:
    """The entry and the reading that ``dump_entry`` made bytes of. Raises Damaged as ``loaded`` does."""
    number, term, text, aliases, readings, parts, members, errata, reading = loaded(body)
    entry = Entry(
        number,
        term,
        text,
        aliases,
        tuple(Reading(*reading) for reading in readings),
        tuple(Part(name, said, _restore_members(items)) for name, said, items in parts),
        _restore_members(members),
        tuple(Erratum(printed, likely, Certainty(sure), why) for printed, likely, sure, why in errata),
    )
    return entry, reading


def _dump_members(members: Iterable[Member]) -> Plain:
    return tuple((member.text, _dump_members(member.children)) for member in members)


def _restore_members(members: Plain) -> tuple[Member, ...]:
    return tuple(Member(text, _restore_members(children)) for text, children in members)
