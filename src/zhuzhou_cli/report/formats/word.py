"""Word files to text: headings, items with the numbers that Word prints, tables, notes where they are called.

Both namespaces, Transitional and Strict, are read, for the root says which it is (ECMA-376).
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from zhuzhou_cli.report.breaks import joined, marked
from zhuzhou_cli.report.formats import Format, Text, Unimportable, hanzi, unread, unshown
from zhuzhou_cli.report.formats.grid import REPEATED_LIMIT, Cell, lines_of
from zhuzhou_cli.report.formats.packages import is_word, open_package
from zhuzhou_cli.report.formats.word_package import Package
from zhuzhou_cli.report.formats.word_story import CELL, END, NOTE, PARAGRAPH, ROW, TABLE, Story, Token
from zhuzhou_cli.report.formats.word_styles import Styles

Calls = Mapping[str, Callable[[str], str]]


def _read(data: bytes) -> Text:
    from lxml import etree  # noqa: PLC0415 - an optional library

    try:
        with open_package(data) as archive:
            package = Package(archive)
            return _Document(package).text()
    except (  # what zipfile, lxml and our own look-ups raise on a damaged file (tests/report/test_hostile.py)
        *(zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, LookupError, ValueError, EOFError),
        *(OSError, NotImplementedError, RuntimeError),
    ) as error:
        message = "不是完好的 Word 文件（.docx）；请用 Word 或 WPS 打开，另存为 .docx 再试"
        raise Unimportable(message) from error


@dataclass(slots=True)
class _CellDraft:
    """A cell while it is read: how far it spans, its paragraphs with their looks, the lines of both."""

    spans: Mapping[str, str]
    words: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    has_table: bool = False

    @property
    def text(self) -> str:
        """The paragraphs as printed in a cell, where a heading is none."""
        return "\n".join(self.words).strip("\n")


_Rows = list[list[_CellDraft]]


class _Document:
    """The stories of a Word file that are read: the body, and the notes where they are called."""

    def __init__(self, package: Package) -> None:
        self._styles = Styles(package)
        self._embeds = package.embeds
        self._hidden: list[str] = []
        self._left: list[str] = []
        self._notes: list[str] = []
        self._lines: list[str] = []
        self._tables: list[_Rows] = []
        self._uncalled = {kind: self._noted(self._read(package, it)) for kind, it in package.notes.items()}
        calls = {f"{kind}Reference": partial(self._call, kind) for kind in self._uncalled}
        self._tokens = self._read(package, package.document, calls)

    def text(self) -> Text:
        """The lines of the body, then those of the notes that it calls, and what was left out."""
        for token in self._tokens:
            self._take(token)
        while self._tables:
            self._end()
        if self._notes:
            self._lines += ["", "脚注", *self._notes]
        remarks = unshown("修订删去的、划去的或隐藏的", self._hidden, self._hidden)
        if self._embeds:
            remarks.append("嵌入的文件或图示里的文字没有读")
        self._left += (note for notes in self._uncalled.values() for note in notes.values())
        return Text(marked("\n".join(self._lines)), (*remarks, *unread(hanzi(self._left), [])))

    def _read(self, package: Package, tree: Any, calls: Calls | None = None) -> Iterator[Token]:
        """The tokens of a story; what it hides, and what stands in no paragraph, is remembered."""
        story = Story(tree, self._styles.hidden, package.words, calls or {})
        self._hidden += story.hidden
        for token in story.tokens:
            if token.text and token.mark != PARAGRAPH:
                self._left.append(token.text)
            yield token

    def _noted(self, tokens: Iterator[Token]) -> dict[str, str]:
        """The words of the footnotes, or the endnotes, by their keys."""
        notes: dict[str, str] = {}
        key = ""
        for token in tokens:
            if token.mark == NOTE:
                key = token.properties["id"]
            own = [token.text] if token.mark == PARAGRAPH else []
            for words in (*own, *token.plain):
                notes[key] = joined(notes.get(key, ""), words.strip())
        return notes

    def _call(self, kind: str, key: str) -> str:
        """［n］ where a note is called, which becomes a line ［n］note."""
        note = self._uncalled[kind].pop(key, None)
        if note is None:
            return ""
        mark = f"［{len(self._notes) + 1}］"
        self._notes.append(mark + note)
        return mark

    def _take(self, token: Token) -> None:
        """Take in the next paragraph, or the beginning or end of a table or of what it is made of."""
        mark = token.mark
        if mark == PARAGRAPH:
            self._paragraph(token.properties, token.text)
        elif mark == TABLE:
            self._tables.append([])
        elif mark == END and self._tables:
            self._end()
        elif mark == ROW and self._tables:
            self._tables[-1].append([])
        elif mark == CELL and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(_CellDraft(token.properties))
        if token.plain:
            self._plain(token.plain)

    def _plain(self, paragraphs: list[str]) -> None:
        """Paragraphs without properties, which have the looks of the default style: none, as a rule."""
        if self._styles.has_plain_default:
            cell = self._cell()
            for kept in (cell.words, cell.lines) if cell else (self._lines,):
                kept.extend(paragraphs)
        else:
            for words in paragraphs:
                self._paragraph({}, words)

    def _paragraph(self, properties: Mapping[str, str], words: str) -> None:
        """A paragraph as Markdown: # before a heading, before an item its number or -."""
        level, mark, number = self._styles.look(properties)
        line = mark + words
        if level and words.strip():
            line = f"{'#' * level} {line}"
        if cell := self._cell():
            cell.words.append(number + words)
            cell.lines.append(line)
        else:
            self._lines.append(line)

    def _cell(self) -> _CellDraft | None:
        """The cell that is being read; None outside of tables."""
        return (
            self._tables[-1][-1][-1] if self._tables and self._tables[-1] and self._tables[-1][-1] else None
        )

    def _end(self) -> None:
        """Put the lines of a table that ends where it stands: on the page, or in a cell of another."""
        lines = ["", *_table(self._tables.pop()), ""]
        if cell := self._cell():
            cell.lines += lines
            cell.has_table = True
        else:
            self._lines += lines


def _table(rows: _Rows) -> Iterator[str]:
    """The lines of a table; a row that holds a table, or is the only one and long, is read as blocks."""
    tops: dict[int, str] = {}
    for row in rows:
        is_page = len(rows) == 1 and any(len(cell.words) > 1 for cell in row)
        if len(row) == 1 or is_page or any(cell.has_table for cell in row):
            yield from (line for cell in row for line in cell.lines)
        else:
            yield from lines_of([_cells(row, tops)])


def _cells(row: list[_CellDraft], tops: dict[int, str]) -> list[Cell]:
    """The cells of a row; one that goes on from the row above says again what stands there."""
    made: list[Cell] = []
    column = 0
    for cell in row:
        text, width = cell.text, _number(cell.spans.get("gridSpan"))
        if cell.spans.get("vMerge", "restart") != "restart" and not text:
            above = tops.get(column, "")
            text = above if len(above) <= REPEATED_LIMIT else ""
        tops[column] = text
        made.append(Cell(text, width))
        column += max(1, width)
    return made


def _number(value: str | None) -> int:
    return int(value) if value and re.fullmatch(r"\d{1,9}", value, re.ASCII) else 1


WORD = Format("Word", is_word, _read, "lxml")
