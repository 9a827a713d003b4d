"""An entry as a row, for spreadsheets: columns named in Chinese; a list is joined with ；."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhuzhou_cli.export.collection import Item
from zhuzhou_cli.language.printable import blanked
from zhuzhou_cli.model import Member

HEAD = ("序号", "词目", "拼音", "释义", "别名", "分项", "成员", "地方", "报告", "日期")
"""The names of the columns."""


def row(item: Item) -> list[str]:
    """The cells of an entry, in the order of HEAD."""
    entry, source = item.entry, item.source
    members = [*_flat(entry.members), *(one for part in entry.parts for one in _flat(part.members))]
    cells = [
        *(str(entry.number), entry.term, item.reading, entry.text),
        *("；".join(entry.aliases), "；".join(part.term for part in entry.parts), "；".join(members)),
        *(source.place, source.report, source.date),
    ]
    return [blanked(cell) for cell in cells]


def _flat(members: Iterable[Member]) -> Iterator[str]:
    for member in members:
        yield member.text
        yield from _flat(member.children)
