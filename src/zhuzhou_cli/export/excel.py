"""The format ``excel``: a sheet of entries, one of parts and members; the only door to xlsxwriter."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from zhuzhou_cli.export import UnexportableError
from zhuzhou_cli.export.collection import Collection, Item
from zhuzhou_cli.export.table import HEAD, row
from zhuzhou_cli.language.printable import blanked
from zhuzhou_cli.model import Member

_ROWS = 1_048_576
_SIGNS = 32_767
"""Rows of a sheet and characters of a cell, at most (Excel specifications and limits)."""
_WIDTHS = (6, 24, 28, 80, 20, 24, 60, 12, 16, 12)
_BELOW = ("序号", "词目", "是", "属于", "名称", "释义", "地方", "日期")
_WIDTHS_BELOW = (6, 24, 6, 24, 50, 60, 12, 12)


def write(collection: Collection) -> Iterator[bytes]:
    """The workbook. Raises UnexportableError for more than a sheet or a cell can hold."""
    made = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(made, options)
    book.set_properties({"title": collection.title, "created": collection.time.replace(tzinfo=None)})
    entries = _Sheet(book, "词条", HEAD, _WIDTHS)
    below = _Sheet(book, "分项和成员", _BELOW, _WIDTHS_BELOW)
    for item in collection:
        entries.add(item.entry.number, row(item)[1:])
        for cells in _below(item):
            below.add(item.entry.number, [item.entry.term, *cells, item.source.place, item.source.date])
    entries.finish()
    below.finish()
    book.close()
    yield made.getvalue()


class _Sheet:
    """A sheet that is filled from top to bottom: a frozen bold head with filters, cells that wrap."""

    def __init__(self, book: Workbook, name: str, head: Sequence[str], widths: Sequence[int]) -> None:
        self._sheet: Worksheet = book.add_worksheet(name)
        self._wrapped: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self._columns = len(head)
        self._rows = 1
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)
        self._sheet.freeze_panes(1, 0)
        self._sheet.write_row(0, 0, head, book.add_format({"bold": True, "bottom": 1}))

    def add(self, number: int, cells: Iterable[str]) -> None:
        """Write the next row: a number, then texts."""
        if self._rows == _ROWS:
            raise UnexportableError(f"excel 的一张表最多 {_ROWS} 行；可用 --place、--year 分开写")
        self._sheet.write_number(self._rows, 0, number, self._wrapped)
        for column, cell in enumerate(cells, 1):
            if len(cell) > _SIGNS:
                raise UnexportableError(f"excel 的一格最多 {_SIGNS} 字，第{number}条更长")
            if cell:
                self._sheet.write_string(self._rows, column, blanked(cell), self._wrapped)
        self._rows += 1

    def finish(self) -> None:
        """Put filters over all that was written."""
        self._sheet.autofilter(0, 0, self._rows - 1, self._columns - 1)


def _below(item: Item) -> Iterator[list[str]]:
    """What each part and member is, what it belongs to, its name and its explanation."""
    for member, owner in _members(item.entry.members, item.entry.term):
        yield ["成员", owner, member.text, ""]
    for part in item.entry.parts:
        yield ["分项", item.entry.term, part.term, part.text]
        for member, owner in _members(part.members, part.term):
            yield ["成员", owner, member.text, ""]


def _members(members: Iterable[Member], owner: str) -> Iterator[tuple[Member, str]]:
    for member in members:
        yield member, owner
        yield from _members(member.children, member.text)
