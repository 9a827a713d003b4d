"""Sources and entries as plain tuples, as they are kept in a row, and back.

>>> entry, reading = restore_entry(dump_entry(Entry(1, "八大行动", "产业培塑行动"), "bā dà xíng dòng"))
>>> entry.term, reading
('八大行动', 'bā dà xíng dòng')
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zhuzhou_cli.model import Certainty, Entry, Erratum, Inference, Member, Part, Reading, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.store import Plain


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


def dump_entry(entry: Entry, reading: str) -> Plain:
    """An entry as plain tuples, its number first, with the pinyin of its term."""
    return (
        *(entry.number, entry.term, entry.text, entry.aliases),
        tuple((reading.text, reading.syllables) for reading in entry.readings),
        tuple((part.term, part.text, _dump_members(part.members)) for part in entry.parts),
        _dump_members(entry.members),
        tuple((one.printed, one.likely, one.certainty.value, one.why) for one in entry.errata),
        reading,
    )


def restore_entry(fields: Sequence[Plain]) -> tuple[Entry, str]:
    """The entry and the reading that ``dump_entry`` made tuples of."""
    number, term, text, aliases, readings, parts, members, errata, reading = fields
    entry = Entry(
        number,
        term,
        text,
        aliases,
        tuple([Reading(*reading) for reading in readings]),
        tuple([Part(name, said, _restore_members(items)) for name, said, items in parts]),
        _restore_members(members),
        tuple([Erratum(printed, likely, Certainty(sure), why) for printed, likely, sure, why in errata]),
    )
    return entry, reading


def _dump_members(members: Iterable[Member]) -> Plain:
    return tuple((member.text, _dump_members(member.children)) for member in members)


def _restore_members(members: Plain) -> tuple[Member, ...]:
    return tuple([Member(text, _restore_members(children)) for text, children in members])
