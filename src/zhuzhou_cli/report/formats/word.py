"""Word files to text: headings, items with the numbers that Word prints, tables, notes where they are called.

Both namespaces, Transitional and Strict, are read, for the root says which it is (ECMA-376).
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from zhuzhou_cli.report.formats import Format, Text, Unimportable, hanzi, unread
from zhuzhou_cli.report.formats.grid import REPEATED_LIMIT, Cell, lines_of
from zhuzhou_cli.report.formats.packages import is_word, open_package
from zhuzhou_cli.report.formats.word_package import Package
from zhuzhou_cli.report.formats.word_story import Paragraph, Story
from zhuzhou_cli.report.formats.word_styles import Styles

Calls = Mapping[str, Callable[[str], str]]


def _read(data: bytes) -> Text:
    from lxml import etree  # noqa: PLC0415 - an optional library

    try:
        with open_package(data) as archive:
            package = Package(archive)
            return _Document(package).text()
    except (
        *(zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, LookupError, ValueError, EOFError),
        *(OSError, NotImplementedError, RuntimeError),
    ) as error:
        message = "不是完好的 Word 文件（.docx）；请用 Word 或 WPS 打开，另存为 .docx 再试"
        raise Unimportable(message) from error


class _Document:
    """The stories of a Word file that are read: the body, and the notes where they are called."""

    def __init__(self, package: Package) -> None:
        self._w = package.namespace
        self._styles = Styles(package)
        self._body = package.document
        self._embeds = package.embeds
        self._hidden: list[str] = []
        self._left: list[str] = []
        self._notes: list[str] = []
        self._uncalled = {kind: self._noted(package, kind, tree) for kind, tree in package.notes.items()}
        calls = {f"{kind}Reference": partial(self._call, kind) for kind in self._uncalled}
        self._paragraphs = self._read(package, self._body, calls)
        self._spans: dict[Any, Any] = {}
        for name in ("gridSpan", "vMerge"):
            for mark in self._body.iter(self._w + name):
                self._spans.setdefault(mark.getparent().getparent(), {})[name] = mark.get(self._w + "val")

    def text(self) -> Text:
        """The lines of the body, then those of the notes that it calls, and what was left out."""
        lines = list(self._blocks(self._body))
        if self._notes:
            lines += ["", "脚注", *self._notes]
        remarks = []
        if count := hanzi(self._hidden).total():
            remarks.append(f"修订删去的或隐藏的 {count} 个汉字没有读")
        if self._embeds:
            remarks.append("嵌入的文件或图示里的文字没有读")
        self._left += (paragraph.text for paragraph in self._paragraphs.values())
        self._left += (note for notes in self._uncalled.values() for note in notes.values())
        return Text("\n".join(lines), (*remarks, *unread(hanzi(self._left), [])))

    def _read(self, package: Package, tree: Any, calls: Calls) -> dict[Any, Paragraph]:
        """The paragraphs of a story; what it hides, and what stands in none, is remembered."""
        story = Story(tree, self._styles.hidden, package.words, calls)
        self._hidden += story.hidden
        self._left.append(story.outside)
        return story.paragraphs

    def _noted(self, package: Package, kind: str, tree: Any) -> dict[str, str]:
        """The words of the footnotes, or the endnotes, by their keys."""
        paragraphs = self._read(package, tree, {})
        return {
            note.get(self._w + "id", ""): "".join(
                paragraphs[it].text.strip() for it in note.iter(self._w + "p") if it in paragraphs
            )
            for note in tree.iter(self._w + kind)
        }

    def _call(self, kind: str, key: str) -> str:
        """［n］ where a note is called, which becomes a line ［n］note."""
        note = self._uncalled[kind].pop(key, None)
        if note is None:
            return ""
        mark = f"［{len(self._notes) + 1}］"
        self._notes.append(mark + note)
        return mark

    def _blocks(self, parent: Any) -> Iterator[str]:
        """The lines of the paragraphs and tables under an element, in order."""
        for child in parent:
            tag = child.tag
            if tag == self._w + "p":
                yield self._line(child)
            elif tag == self._w + "tbl":
                yield ""
                yield from self._table(child)
                yield ""
            elif len(child):
                yield from self._blocks(child)

    def _line(self, element: Any) -> str:
        """A paragraph as Markdown: # before a heading, before an item its number or -."""
        paragraph = self._paragraphs.pop(element, None)
        if paragraph is None:
            return ""
        look = self._styles.look(paragraph.properties)
        text = look.mark + paragraph.text
        return f"{'#' * look.level} {text}" if look.level and text.strip() else text

    def _table(self, table: Any) -> Iterator[str]:
        """The lines of a table; a row that holds a table, or is the only one and long, is read as blocks."""
        w = self._w
        rows = list(self._nearest(table, w + "tr"))
        tops: dict[int, str] = {}
        for row in rows:
            cells = list(self._nearest(row, w + "tc"))
            is_page = len(rows) == 1 and any(sum(child.tag == w + "p" for child in it) > 1 for it in cells)
            if len(cells) == 1 or is_page or next(row.iter(w + "tbl"), None) is not None:
                yield from self._blocks(row)
            else:
                yield from lines_of([self._cells(cells, tops)])

    def _cells(self, cells: list[Any], tops: dict[int, str]) -> list[Cell]:
        """The cells of a row; one that goes on from the row above says again what stands there."""
        made: list[Cell] = []
        column = 0
        for cell in cells:
            spans = self._spans.get(cell, {})
            said = (self._paragraphs.pop(it, None) for it in cell.iter(self._w + "p"))
            text = "\n".join(self._styles.look(it.properties).number + it.text for it in said if it).strip(
                "\n"
            )
            if spans.get("vMerge", "restart") != "restart" and not text:
                above = tops.get(column, "")
                text = above if len(above) <= REPEATED_LIMIT else ""
            tops[column] = text
            made.append(Cell(text, _number(spans.get("gridSpan"))))
            column += max(1, made[-1].columns)
        return made

    def _nearest(self, parent: Any, tag: str) -> Iterator[Any]:
        """The elements of a tag under another, whatever wraps them, but not those of tables inside."""
        for child in parent:
            if child.tag == tag:
                yield child
            elif child.tag not in (self._w + "p", self._w + "tbl"):
                yield from self._nearest(child, tag)


def _number(value: str | None) -> int:
    return int(value) if value and re.fullmatch(r"\d{1,9}", value, re.ASCII) else 1


WORD = Format("Word", is_word, _read, "lxml")
